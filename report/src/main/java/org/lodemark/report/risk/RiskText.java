package org.lodemark.report.risk;

import java.util.List;
import java.util.Optional;
import org.lodemark.report.risk.RiskReport.ContributionRow;
import org.lodemark.report.risk.RiskReport.SectorRow;
import org.lodemark.report.risk.RiskReport.StageRow;
import org.lodemark.report.text.Paragraph;
import org.lodemark.report.text.References;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.TextTable;
import org.lodemark.report.text.TextTable.Align;
import org.lodemark.report.text.Words;

/** The risk report for a terminal. */
public final class RiskText {
  private static final int MOST_CONTRIBUTIONS = 6;

  private final RiskReport report;
  private final Style style;
  private final References references;
  private final StringBuilder text = new StringBuilder();

  private RiskText(RiskReport report, Style style) {
    this.report = report;
    this.style = style;
    this.references = new References(report.sources());
  }

  public static String of(RiskReport report, Style style) {
    return new RiskText(report, style).draw();
  }

  private String draw() {
    text.append(
            style.bold(report.commodity() + ", criticality by the method of " + report.method()))
        .append('\n');
    report.stages().forEach(this::stage);
    importance();
    for (String missing : report.missing()) {
      text.append(Paragraph.hanging("  ", "Not computed: " + missing, style.width()));
    }
    return text.append(references.drawEnd(style)).toString();
  }

  private void stage(StageRow row) {
    text.append('\n')
        .append(style.bold("Supply risk, " + row.stage() + ": "
            + Words.number(row.supplyRisk(), 3) + " -> "
            + Words.number(row.supplyRiskRounded(), 1)))
        .append(style.sources() ? " " + references.marks(row.sources()) : "")
        .append('\n');
    TextTable factors = new TextTable()
        .column("factor", Align.LEFT)
        .column("value", Align.RIGHT)
        .column("what it is", Align.FLEXIBLE);
    factors.row(
        List.of("HHI, world", hhi(row.hhiGlobal()), "sum of share² x governance (0 best, 10) x t"));
    factors.row(
        List.of("HHI, " + report.importerName(), hhi(row.hhiEu()), "the same for the importer"));
    factors.row(
        List.of("IR", Words.percent(row.importReliance()), "import reliance: weighs the two HHI"));
    factors.row(List.of(
        "1 - EoL-RIR",
        Words.percent(1 - row.endOfLifeRecyclingRate()),
        "what recycling at end of life does not supply"));
    factors.row(List.of(
        "SI", Words.number(row.substitutionIndexSupplyRisk(), 2), "substitution, for supply risk"));
    text.append(factors.draw(style, 2));
    contributions("world", row.global());
    contributions(report.importerName(), row.importer());
    if (!row.withoutGovernance().isEmpty()) {
      text.append(Paragraph.hanging(
          "  ",
          "No governance figure, taken as 0 to 10: " + String.join(", ", row.withoutGovernance()),
          style.width()));
    }
  }

  private static String hhi(Optional<Double> value) {
    return value.map(found -> Words.number(found, 3)).orElse("no shares");
  }

  private void contributions(String supply, List<ContributionRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    TextTable table = new TextTable()
        .column(supply + " supply", Align.LEFT)
        .column("share", Align.RIGHT)
        .column("governance", Align.RIGHT)
        .column("t", Align.RIGHT)
        .column("adds to HHI", Align.RIGHT);
    rows.stream()
        .limit(MOST_CONTRIBUTIONS)
        .forEach(row -> table.row(List.of(
            row.name(),
            row.share() == row.shareHigh()
                ? Words.percent(row.share())
                : "under " + Words.percent(row.shareHigh()),
            row.governance().map(value -> Words.number(value, 2)).orElse("unknown"),
            Words.number(row.tradeParameter(), 1),
            Words.number(row.contribution(), 4))));
    text.append('\n').append(table.draw(style, 2));
    if (rows.size() > MOST_CONTRIBUTIONS) {
      text.append("  and ").append(rows.size() - MOST_CONTRIBUTIONS).append(" more\n");
    }
  }

  private void importance() {
    if (report.economicImportance().isEmpty()) {
      return;
    }
    text.append('\n')
        .append(style.bold("Economic importance: "
            + Words.number(report.economicImportance().get(), 3) + " -> "
            + Words.number(report.economicImportanceRounded().orElse(0.0), 1)))
        .append(style.sources() ? " " + references.marks(report.economicImportanceSources()) : "")
        .append('\n');
    TextTable table = new TextTable()
        .column("sector", Align.LEFT)
        .column("end use", Align.RIGHT)
        .column("value added, million EUR", Align.RIGHT)
        .column("points", Align.RIGHT);
    for (SectorRow row : report.sectors()) {
      table.row(List.of(
          row.sector(),
          Words.percent(row.endUseShare()),
          Words.number(row.valueAddedMillionEur(), 0),
          Words.number(row.points(), 3)));
    }
    text.append(table.draw(style, 2));
    report
        .substitutionIndexEconomicImportance()
        .ifPresent(index -> text.append("  substitution index " + Words.number(index, 2)
            + "; the largest sector of the economy is 10\n"));
  }
}
