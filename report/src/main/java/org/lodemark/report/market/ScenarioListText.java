package org.lodemark.report.market;

import org.lodemark.report.market.MarketReport.CalibrationRow;
import org.lodemark.report.market.ScenarioListReport.ScenarioRow;
import org.lodemark.report.text.Paragraph;
import org.lodemark.report.text.References;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.TextTable;
import org.lodemark.report.text.TextTable.Align;

/** Scenarios and base for a terminal. */
public final class ScenarioListText {
  private ScenarioListText() {}

  public static String of(ScenarioListReport report, Style style) {
    StringBuilder text = new StringBuilder();
    text.append(style.bold(report.commodity() + ", scenarios of the market")).append('\n');
    TextTable scenarios =
        new TextTable().column("--scenario", Align.LEFT).column("what it asks", Align.FLEXIBLE);
    for (ScenarioRow row : report.scenarios()) {
      scenarios.row(java.util.List.of(row.scenario(), row.title()));
    }
    text.append(scenarios.isEmpty() ? "  none comes with this atlas\n" : scenarios.draw(style, 2));
    for (String reason : report.lacking()) {
      text.append(Paragraph.hanging("  - ", "No model: " + reason, style.width()));
    }
    if (report.base().isEmpty()) {
      return text.toString();
    }
    References references = new References(report.sources());
    text.append('\n')
        .append(style.bold("The base they stand on, " + report.basePeriod()))
        .append('\n');
    TextTable base = new TextTable()
        .column("what", Align.FLEXIBLE)
        .column("place", Align.LEFT)
        .column("stage", Align.FLEXIBLE)
        .column("value", Align.FLEXIBLE)
        .column("quality", Align.LEFT);
    if (style.sources()) {
      base.column("source", Align.LEFT);
    }
    for (CalibrationRow row : report.base()) {
      java.util.List<String> cells = new java.util.ArrayList<>(java.util.List.of(
          row.what(),
          row.region(),
          row.stage(),
          Cells.range(row) + (row.ofAnotherYear() ? " *" : ""),
          row.quality()));
      if (style.sources()) {
        cells.add(references.marks(row.sources()));
      }
      base.row(cells);
    }
    text.append(base.draw(style, 2));
    if (report.base().stream().anyMatch(CalibrationRow::ofAnotherYear)) {
      text.append("  * of the nearest year with a figure: there is none of ")
          .append(report.basePeriod())
          .append('\n');
    }
    report
        .remarks()
        .forEach(remark -> text.append(Paragraph.hanging("  - ", remark, style.width())));
    text.append(Paragraph.hanging(
        "  - ",
        "What mines and scrap supply beyond these uses is used in the rest of the world; what was"
            + " smelted beyond these capacities is capacity of the rest. Both are computed in every"
            + " draw. How each number was chosen: --json, key \"rule\".",
        style.width()));
    return text.append(references.drawEnd(style)).toString();
  }
}
