package org.lodemark.app.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodemark.app.engine.Engine;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.answer.TraceQuestion;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.Target;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.origin.verify.LotVerification;
import org.lodemark.origin.verify.Verification;
import org.lodemark.origin.verify.Verification.Scope;
import org.lodemark.report.trace.DrawnWay;
import org.lodemark.report.trace.TraceAnswer;
import org.lodemark.report.trace.TraceReports;

/** The way that a page about a verification draws. */
public final class VerifyDrawing {
  private VerifyDrawing() {}

  /**
   * The way of the lot, of all lots together, or, where every lot was asked about, of the largest.
   * Absent where the engine's records do not hold what was verified: they changed meanwhile.
   */
  public static Optional<DrawnWay> of(Verification answer, Engines engines)
      throws StoreUnavailable {
    Engine engine = engines.open(answer.assumptions());
    return switch (answer.scope()) {
      case Scope.OneLot one -> ofOne(one.lot(), engine);
      case Scope.All all -> largest(answer).flatMap(lot -> ofOne(lot, engine));
      case Scope.SomeLots some -> together(answer, engine);
      case Scope.Exporter exporter -> together(answer, engine);
    };
  }

  private static Optional<LotId> largest(Verification answer) {
    return answer.lots().stream()
        .max(Comparator.comparingLong(lot -> lot.target().grams()))
        .map(LotVerification::lot);
  }

  private static Optional<DrawnWay> ofOne(LotId lot, Engine engine) {
    Optional<TraceAnswer> low = engine.low().trace(lot, TraceQuery.MOST_PER_LEVEL, 0);
    Optional<TraceAnswer> high =
        engine.high().flatMap(end -> end.trace(lot, TraceQuery.MOST_PER_LEVEL, 0));
    return low.map(trace -> DrawnWay.of(TraceReports.of(
        trace, high, List.of(), List.of(), List.copyOf(engine.sites()), List.of())));
  }

  /** Just the masses that were verified: of an exporter's lots what left his gate in the period. */
  private static Optional<DrawnWay> together(Verification answer, Engine engine) {
    Custody custody = engine.low().custody();
    List<Target> targets = answer.lots().stream().map(LotVerification::target).toList();
    if (!targets.stream().allMatch(target -> target.isIn(custody))) {
      return Optional.empty();
    }
    return Optional.of(DrawnWay.of(
        new TraceQuestion(custody).ask(targets, TraceQuery.MOST_PER_LEVEL),
        engine.high().isPresent(),
        engine.sites()));
  }
}
