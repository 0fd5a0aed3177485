package org.lodemark.app.answer;

import java.util.List;
import java.util.Optional;
import org.lodemark.app.engine.Engine;
import org.lodemark.domain.custody.LotId;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.origin.verify.Verification;
import org.lodemark.report.trace.TraceAnswer;
import org.lodemark.report.trace.TraceReport;
import org.lodemark.report.trace.TraceReports;

/** The way of the lot that a page about a verification draws. */
public final class VerifyDrawing {
  private VerifyDrawing() {}

  /** The way; absent for a lot that the engine does not find. */
  public static Optional<TraceReport> of(Verification answer, Engines engines)
      throws StoreUnavailable {
    Engine engine = engines.open(answer.assumptions());
    Optional<LotId> lot = VerifyOutcomes.toDraw(answer);
    Optional<TraceAnswer> low =
        lot.flatMap(drawn -> engine.low().trace(drawn, TraceQuery.MOST_PER_LEVEL, 0));
    Optional<TraceAnswer> high = lot.flatMap(
        drawn -> engine.high().flatMap(end -> end.trace(drawn, TraceQuery.MOST_PER_LEVEL, 0)));
    return low.map(trace ->
        TraceReports.of(trace, high, List.of(), List.of(), List.copyOf(engine.sites()), List.of()));
  }
}
