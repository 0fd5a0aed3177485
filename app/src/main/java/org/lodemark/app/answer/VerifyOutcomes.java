package org.lodemark.app.answer;

import java.util.List;
import org.lodemark.app.BadInput;
import org.lodemark.input.Problem;
import org.lodemark.origin.verify.SetChoice;
import org.lodemark.origin.verify.Verification;
import org.lodemark.origin.verify.Verification.Scope;
import org.lodemark.origin.verify.Verifier;
import org.lodemark.origin.verify.VerifyOutcome;

/** What may come of asking. */
public final class VerifyOutcomes {
  private VerifyOutcomes() {}

  /** The answer, or why there is none. */
  static Verification take(Verifier verifier, Scope scope, List<SetChoice> sets) throws BadInput {
    VerifyOutcome outcome = switch (scope) {
      case Scope.OneLot one -> verifier.verifyLot(one.lot(), sets);
      case Scope.SomeLots some -> verifier.verifyLots(some.lots(), sets);
      case Scope.Exporter of -> verifier.verifyExporter(of.site(), of.period(), sets);
      case Scope.All every -> verifier.verifyAll(sets);
    };
    return switch (outcome) {
      case VerifyOutcome.Verified verified -> verified.verification();
      case VerifyOutcome.NoSuchLot none ->
        throw refused(
            "lot " + none.lot(),
            "lot",
            "\"" + none.lot() + "\": no movement that counts names it, or nothing of it is left."
                + " Maybe lodemark lots lists it under another name");
      case VerifyOutcome.NoSuchSite none ->
        throw refused(
            "site " + none.site(),
            "site",
            "\"" + none.site() + "\": no such site is kept. Maybe lodemark lots shows its id");
      case VerifyOutcome.NothingShipped none ->
        throw refused(
            "what left " + none.site(),
            "period",
            "nothing left " + none.site() + " in " + none.period()
                + ". Maybe another period: lodemark lots --site " + none.site());
      case VerifyOutcome.NothingClaimed none ->
        throw refused(
            "claims of origin",
            "declaredOrigin",
            "no lot has a declared origin with the basis mined, so there is no claim to verify."
                + " Maybe capture movements with declaredOrigin and declaredOriginBasis, or verify one"
                + " lot");
    };
  }

  private static BadInput refused(String what, String column, String message) {
    return new BadInput(what, List.of(new Problem("store", 0, column, message)));
  }

  /** True when a verdict on the set or on any lot is one of doubt. */
  public static boolean isDoubt(Verification answer) {
    return answer.setRuling().map(ruling -> ruling.verdict().isDoubt()).orElse(false)
        || answer.lots().stream().anyMatch(lot -> lot.ruling().verdict().isDoubt());
  }
}
