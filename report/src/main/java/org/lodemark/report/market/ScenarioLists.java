package org.lodemark.report.market;

import java.util.List;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.ScenarioFact;
import org.lodemark.atlas.fact.ScenarioFact.Measure;
import org.lodemark.market.scenario.Basing;
import org.lodemark.market.scenario.MarketBase;
import org.lodemark.market.scenario.Scenario;
import org.lodemark.report.SourceList;
import org.lodemark.report.market.ScenarioListReport.ScenarioRow;

/** Lists the scenarios of an atlas and the base they stand on. */
public final class ScenarioLists {
  private ScenarioLists() {}

  public static ScenarioListReport of(Atlas atlas, Basing basing) {
    SourceList sources = new SourceList();
    List<ScenarioRow> scenarios = Scenario.titles(atlas.scenarios()).stream()
        .map(title -> new ScenarioRow(
            title.scenario(), title.text(), steps(atlas.scenarios(), title.scenario())))
        .toList();
    return switch (basing) {
      case Basing.Based(MarketBase base) ->
        new ScenarioListReport(
            atlas.commodity().name(),
            base.period().toString(),
            scenarios,
            CalibrationRows.of(base, sources),
            base.remarks(),
            List.of(),
            sources.rows());
      case Basing.Lacking(List<String> reasons) ->
        new ScenarioListReport(
            atlas.commodity().name(), "", scenarios, List.of(), List.of(), reasons, List.of());
    };
  }

  private static List<String> steps(List<ScenarioFact> facts, String id) {
    return facts.stream()
        .filter(fact ->
            fact.scenario().equals(id) && fact.measure() == Measure.TITLE && fact.step() > 0)
        .map(ScenarioFact::text)
        .toList();
  }
}
