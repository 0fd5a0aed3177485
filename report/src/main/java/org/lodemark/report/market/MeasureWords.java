package org.lodemark.report.market;

import java.util.Locale;
import org.lodemark.atlas.fact.ScenarioFact;
import org.lodemark.report.text.Words;

/** A measure as a sentence. */
final class MeasureWords {
  private MeasureWords() {}

  static String kind(ScenarioFact fact) {
    return fact.measure().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String of(ScenarioFact fact) {
    String who = fact.countries().map(group -> group.name()).orElse("everyone");
    String whom = fact.toCountries().map(group -> group.name()).orElse("everyone else");
    String stages = fact.stages().isEmpty() ? "all stages" : String.join(" and ", fact.stages());
    return switch (fact.measure()) {
      case BAN -> "nothing goes from " + who + " to " + whom + " (" + stages + ")";
      case BORDER_CLOSED -> "nothing crosses between " + who + " (" + stages + ")";
      case EXPORT_QUOTA -> who + " exports at most " + range(fact, "t a year") + " of " + stages;
      case SPECIFIC_DUTY ->
        "a duty of " + range(fact, "USD/t") + " from " + who + " to " + whom + " (" + stages + ")";
      case AD_VALOREM_DUTY ->
        "a duty of " + perCent(fact) + " of the price from " + who + " to " + whom + " (" + stages
            + ")";
      case MINE_CAPACITY -> who + " mines " + range(fact, "t a year") + " more";
      case PLANT_CAPACITY ->
        who + " can make " + range(fact, "t a year") + " more of " + stages + " to "
            + fact.toStage();
      case DEMAND_SHIFT ->
        perCent(fact) + " of " + (fact.use().isEmpty() ? "all uses" : fact.use())
            + " goes over to other materials"
            + fact.countries().map(g -> " in " + g.name()).orElse("");
      case TITLE, AFTER, DATE, COMPARE -> fact.text();
    };
  }

  private static String range(ScenarioFact fact, String unit) {
    return fact.value()
        .map(value -> value.isPoint()
            ? Words.number(value.low()) + " " + unit
            : Words.number(value.low()) + " to " + Words.number(value.high()) + " " + unit)
        .orElse("");
  }

  private static String perCent(ScenarioFact fact) {
    return fact.value()
        .map(value -> value.isPoint()
            ? Words.percent(value.low())
            : Words.number(value.low() * 100) + " to " + Words.number(value.high() * 100) + " %")
        .orElse("");
  }
}
