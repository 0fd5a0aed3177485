package org.lodemark.app.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.BadInput;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.time.Period;
import org.lodemark.input.Problem;
import org.lodemark.origin.verify.SetChoice;
import org.lodemark.origin.verify.Verification;
import org.lodemark.origin.verify.Verification.Scope;
import org.lodemark.origin.verify.Verifier;
import org.lodemark.origin.verify.VerifyOutcome;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** What is verified: one lot, some, all that left a site in a period, or all. */
final class VerifyScope {
  private static final int MOST_LOTS = 1_000;

  @Parameters(paramLabel = "LOT", arity = "0..1", description = "The lot's id.")
  @Nullable
  private String lot;

  @Option(names = "--lots", paramLabel = "A,B", description = "These lots, together and each.")
  @Nullable
  private String lots;

  @Option(names = "--all", description = "Every lot with a claim of where it was mined.")
  private boolean all;

  @Option(
      names = "--exporter",
      paramLabel = "SITE",
      description = "All that left a site in a period, together and each.")
  @Nullable
  private String exporter;

  @Option(
      names = "--period",
      paramLabel = "P",
      description = "With --exporter: 2025, 2025-Q3, 2025-03, 2025-01/2025-06.")
  @Nullable
  private String period;

  /** What was asked. */
  Scope read(CommandSpec spec) {
    long ways = List.of(lot != null, lots != null, all, exporter != null).stream()
        .filter(asked -> asked)
        .count();
    if (ways != 1) {
      throw usage(
          spec,
          (ways == 0 ? "name what to verify" : "these exclude each other")
              + ": LOT, --lots A,B, --all, or --exporter SITE --period P. lodemark lots lists lots");
    }
    if ((exporter == null) != (period == null)) {
      throw usage(spec, "--exporter SITE and --period P go together");
    }
    try {
      return scope();
    } catch (IllegalArgumentException e) {
      throw usage(spec, String.valueOf(e.getMessage()));
    }
  }

  private Scope scope() {
    if (lot != null) {
      return new Scope.OneLot(new LotId(lot));
    }
    if (lots != null) {
      List<LotId> ids = new ArrayList<>();
      Arrays.stream(lots.split(",", -1)).map(String::strip).forEach(id -> ids.add(new LotId(id)));
      if (ids.size() > MOST_LOTS) {
        throw new IllegalArgumentException(
            "--lots names " + ids.size() + " lots: at most " + MOST_LOTS + ". Maybe --all");
      }
      return new Scope.SomeLots(ids);
    }
    return exporter != null && period != null
        ? new Scope.Exporter(new SiteId(exporter), Period.parse(period))
        : new Scope.All();
  }

  private static ParameterException usage(CommandSpec spec, String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** The answer, or why there is none. */
  static Verification ask(Verifier verifier, Scope scope, List<SetChoice> sets) throws BadInput {
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

  /** The lot to draw: the one asked about, or the largest of several. */
  static Optional<LotId> toDraw(Verification answer) {
    return answer.lots().stream()
        .max(java.util.Comparator.comparingLong(lot -> lot.target().grams()))
        .map(lot -> lot.lot());
  }
}
