package org.lodemark.app.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.origin.verify.Verification.Scope;

/**
 * Whether claims of origin can be believed: {@code verify}.
 *
 * @param sets as typed; which sites there are, only the books know
 * @param screen by the screen alone, at once
 */
public record VerifyQuery(Scope scope, List<String> sets, Assumptions assumptions, boolean screen) {
  /** The parameters of this question. */
  public static final List<String> PARAMETERS =
      List.of("lot", "lots", "all", "exporter", "period", "set", "trust", "sources", "screen");

  private static final int MOST_LOTS = 1_000;

  public VerifyQuery {
    sets = List.copyOf(sets);
  }

  /** Reads it; absent when something is wrong with it, which stays with what was typed. */
  public static Optional<VerifyQuery> read(Typed typed) {
    Assumptions assumptions = AssumptionWords.read(typed);
    return scope(typed)
        .map(
            scope -> new VerifyQuery(scope, typed.list("set"), assumptions, typed.isSet("screen")));
  }

  private static Optional<Scope> scope(Typed typed) {
    Optional<String> lot = typed.find("lot");
    List<String> lots = typed.listByComma("lots");
    Optional<String> exporter = typed.find("exporter");
    boolean all = typed.isSet("all");
    long ways = Stream.of(lot.isPresent(), !lots.isEmpty(), all, exporter.isPresent())
        .filter(asked -> asked)
        .count();
    if (ways != 1) {
      typed.refuse(
          Refusal.plain(
              "lot",
              lot.orElse(""),
              (ways == 0 ? "name what to verify" : "these exclude each other")
                  + ": LOT, --lots A,B, --all, or --exporter SITE --period P. lodemark lots lists lots"));
    }
    if (exporter.isPresent() != typed.find("period").isPresent()) {
      typed.refuse(Refusal.plain(
          "exporter", exporter.orElse(""), "--exporter SITE and --period P go together"));
      return Optional.empty();
    }
    if (ways != 1) {
      return Optional.empty();
    }
    if (lot.isPresent()) {
      return Names.lot(typed, lot.get()).map(Scope.OneLot::new);
    }
    if (!lots.isEmpty()) {
      return some(typed, lots);
    }
    return exporter.isPresent() ? exporter(typed, exporter.get()) : Optional.of(new Scope.All());
  }

  private static Optional<Scope> some(Typed typed, List<String> names) {
    if (names.size() > MOST_LOTS) {
      typed.refuse(Refusal.plain(
          "lots",
          "",
          "--lots names " + names.size() + " lots: at most " + MOST_LOTS + ". Maybe --all"));
      return Optional.empty();
    }
    List<LotId> ids = new ArrayList<>();
    names.forEach(name -> Names.lot(typed, name.strip()).ifPresent(ids::add));
    return ids.size() == names.size() ? Optional.of(new Scope.SomeLots(ids)) : Optional.empty();
  }

  private static Optional<Scope> exporter(Typed typed, String name) {
    Optional<SiteId> site = Names.site(typed, "exporter", name);
    Optional<Period> period = typed.find("period").flatMap(text -> {
      try {
        return Optional.of(Period.parse(text));
      } catch (IllegalArgumentException e) {
        typed.refuse(Refusal.plain("period", text, String.valueOf(e.getMessage())));
        return Optional.empty();
      }
    });
    return site.flatMap(of -> period.map(in -> new Scope.Exporter(of, in)));
  }
}
