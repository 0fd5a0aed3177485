package org.lodemark.report.market;

import java.util.List;
import org.lodemark.report.SourceRow;
import org.lodemark.report.market.MarketReport.CalibrationRow;

/**
 * The answer of {@code market} without a scenario: what there is, and what it stands on.
 *
 * @param lacking what the atlas lacks for a model; then {@code base} is empty
 */
public record ScenarioListReport(
    String commodity,
    String basePeriod,
    List<ScenarioRow> scenarios,
    List<CalibrationRow> base,
    List<String> remarks,
    List<String> lacking,
    List<SourceRow> sources) {
  /** A scenario that comes with the atlas. */
  public record ScenarioRow(String scenario, String title, List<String> steps) {}
}
