package org.lodemark.origin.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.answer.BoundQuestion;
import org.lodemark.flow.answer.OriginBound;
import org.lodemark.flow.answer.OriginSet;
import org.lodemark.flow.answer.ScreenedBound;
import org.lodemark.flow.custody.Target;
import org.lodemark.origin.claim.Claim;
import org.lodemark.origin.evidence.TestTally;
import org.lodemark.origin.fusion.FusedEvidence;
import org.lodemark.origin.fusion.FusionModel;
import org.lodemark.origin.passage.LotPassage;
import org.lodemark.origin.verdict.Grounds;
import org.lodemark.origin.verdict.MeasurementError;
import org.lodemark.origin.verdict.Ruling;
import org.lodemark.origin.verdict.VerdictRule;

/**
 * Judges one lot at one reading of the records. The screen decides where it can: exact bounds are
 * computed only where they could change the verdict.
 */
final class LotJudge {
  private final Reading reading;
  private final FusionModel model;
  private final Stocktakes stocktakes;
  private final List<String> untested;
  private final boolean exactly;
  private final Set<LotId> exactLots = new HashSet<>();

  /**
   * @param exactly whether every lot is bounded exactly, so that the words of its ruling say what the
   *     tables of bounds say
   */
  LotJudge(
      Reading reading,
      FusionModel model,
      Stocktakes stocktakes,
      List<TestTally> tests,
      boolean exactly) {
    this.reading = reading;
    this.model = model;
    this.stocktakes = stocktakes;
    this.exactly = exactly;
    untested = tests.stream().flatMap(test -> untested(test).stream()).toList();
  }

  private static Optional<String> untested(TestTally test) {
    return switch (test) {
      case TestTally.Made made -> Optional.empty();
      case TestTally.NotApplicable none ->
        Optional.of(none.test() + " " + none.test().title() + ": not applicable: " + none.reason());
      case TestTally.NoReference none ->
        Optional.of(none.test() + " " + none.test().title() + ": no reference: " + none.reason());
    };
  }

  Set<LotId> exactLots() {
    return exactLots;
  }

  /** A ruling with what it was made of. */
  record Judgement(Ruling ruling, FusedEvidence evidence, LotPassage passage) {}

  Judgement judge(Selection.Pair pair, Target target, Optional<Claim> claim) {
    LotPassage passage = reading.passed(target);
    FusedEvidence evidence = model.fuse(passage);
    Ruling ruling = claim
        .map(made -> made.origin().basis() == OriginBasis.MINED
            ? ruling(pair, target, made, passage, evidence)
            : VerdictRule.withoutClaim(
                "It is declared of " + made.origin().country().name()
                    + " on the basis \""
                    + made.origin().basis().name().toLowerCase(java.util.Locale.ROOT)
                    + "\", which says nothing of where it was mined."))
        .orElseGet(() -> VerdictRule.withoutClaim("Nobody declared where it is from."));
    return new Judgement(ruling, evidence, passage);
  }

  private Ruling ruling(
      Selection.Pair pair, Target target, Claim claim, LotPassage passage, FusedEvidence evidence) {
    Country declared = claim.origin().country();
    BoundQuestion question = reading.bounds(OriginSet.ofCountry(declared));
    ScreenedBound screen = question.screen(target);
    double min = screen.minGrams();
    double max = screen.maxGrams();
    double error = 0;
    double known = passage.byCountry().getOrDefault(declared, 0.0);
    if (exactly || couldChange(screen, known, known + passage.unknown(), passage.unaudited())) {
      exactLots.add(target.lot());
      OriginBound exact = question.ask(target);
      min = exact.minGrams();
      max = exact.maxGrams();
      error = MeasurementError.ofMaximum(exact);
    }
    double most = Math.min(1, max / pair.leastGrams());
    List<SiteId> uncounted = VerdictRule.isRuledOut(most, error)
        ? stocktakes.lackingFor(reading, List.of(target))
        : List.of();
    boolean onDates = VerdictRule.isRuledOut(most, error)
        && uncounted.isEmpty()
        && !isRuledOutWhenLate(pair, target, declared, error);
    List<String> notes = new ArrayList<>(untested);
    if (!claim.others().isEmpty()) {
      notes.add("other declarations of this lot: "
          + String.join(
              ", ", claim.others().stream().map(o -> o.country().name()).toList()));
    }
    // The lot may hold the least of one reading and its metal come from the most of the other.
    return VerdictRule.of(new Grounds(
        declared,
        Math.max(0, min / pair.mostGrams()),
        most,
        error,
        uncounted,
        onDates,
        passage.unaudited(),
        passage.unknown(),
        evidence,
        notes));
  }

  /** Whether the claim is ruled out too where receipts may have been earlier than written. */
  private boolean isRuledOutWhenLate(
      Selection.Pair pair, Target target, Country declared, double error) {
    Nearby.Lenient lenient = reading.nearby().lenient(Set.of(target.site()));
    return lenient
        .graph()
        .findTarget(target.lot(), target.site())
        .filter(found -> found.rows().equals(target.rows()))
        .map(found -> lenient.bounds(OriginSet.ofCountry(declared)).ask(found).maxGrams())
        .filter(grams -> VerdictRule.isRuledOut(grams / pair.leastGrams(), error))
        .isPresent();
  }

  /**
   * Whether exact bounds could say otherwise than the screen. The shares pro rata lie between the
   * bounds: a minimum is not above {@code known}, a maximum not below {@code withUnknown}.
   */
  private static boolean couldChange(
      ScreenedBound screen, double known, double withUnknown, double unaudited) {
    double needed = 1 - VerdictRule.TOLERANCE;
    boolean maySupport =
        screen.minShare() < needed && known >= needed && unaudited <= VerdictRule.NOTHING;
    boolean mayContradict = withUnknown < needed;
    return maySupport || mayContradict;
  }
}
