package org.lodemark.app.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lodemark.app.BadInput;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.ScenarioFact;
import org.lodemark.input.Problem;
import org.lodemark.market.scenario.Basing;
import org.lodemark.market.scenario.MarketBase;
import org.lodemark.market.scenario.MarketBases;
import org.lodemark.market.scenario.MarketRun;
import org.lodemark.market.scenario.Scenario;
import org.lodemark.report.market.MarketReport;
import org.lodemark.report.market.MarketReports;
import org.lodemark.report.market.ScenarioListReport;
import org.lodemark.report.market.ScenarioLists;

/**
 * What a change does to prices and trade: {@code market}.
 *
 * @param scenario its name; without one the scenarios are listed
 * @param day of steps that name none
 */
public record MarketQuery(Optional<String> scenario, LocalDate day, int draws, long seed) {
  /** The parameters of this question. */
  public static final List<String> PARAMETERS = List.of("scenario", "on", "draws", "seed");

  private static final int USUAL_DRAWS = 200;

  /** Reads it; what is wrong stays with what was typed. */
  public static MarketQuery read(Typed typed, LocalDate today) {
    return new MarketQuery(
        typed.find("scenario"),
        typed.choose("on", MarketQuery::day, "not a day. Maybe 2026-11-25.").orElse(today),
        (int) typed.number(
            "draws", USUAL_DRAWS, 1, MarketRun.MOST_DRAWS, "must be 1 to " + MarketRun.MOST_DRAWS),
        typed.number("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE, "a whole number"));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The scenarios there are, and the base they stand on. */
  public static ScenarioListReport list(Atlas atlas) {
    return ScenarioLists.of(atlas, MarketBases.of(atlas));
  }

  /** The names of the scenarios of the atlas. */
  public static List<String> names(Atlas atlas) {
    return Scenario.titles(atlas.scenarios()).stream()
        .map(ScenarioFact::scenario)
        .toList();
  }

  /** The scenario of the atlas with the name asked for. */
  public Optional<Scenario> findBuiltIn(Atlas atlas) {
    return scenario.flatMap(name -> Scenario.find(atlas.scenarios(), name, day));
  }

  /** What scenarios stand on; an atlas that lacks it is told what is missing. */
  public static MarketBase base(Atlas atlas) throws BadInput {
    return switch (MarketBases.of(atlas)) {
      case Basing.Based(MarketBase found) -> found;
      case Basing.Lacking(List<String> reasons) ->
        throw new BadInput(
            "market of " + atlas.commodity().name(),
            reasons.stream()
                .map(reason -> new Problem("market-model.csv", 0, "", reason))
                .toList());
    };
  }

  /** Computes a scenario. */
  public MarketReport run(Atlas atlas, MarketBase base, Scenario chosen, MarketRun.Watch watch) {
    return MarketReports.of(atlas, MarketRun.of(atlas, base, chosen, seed, draws, watch));
  }
}
