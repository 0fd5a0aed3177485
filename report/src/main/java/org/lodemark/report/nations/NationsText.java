package org.lodemark.report.nations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodemark.report.nations.NationsReport.BalanceRow;
import org.lodemark.report.nations.NationsReport.DoubtRow;
import org.lodemark.report.nations.NationsReport.MirrorGapRow;
import org.lodemark.report.nations.NationsReport.ReadingRow;
import org.lodemark.report.nations.NationsReport.UnitValueRow;
import org.lodemark.report.text.Paragraph;
import org.lodemark.report.text.References;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.TextTable;
import org.lodemark.report.text.TextTable.Align;
import org.lodemark.report.text.Words;

/** The nations report for a terminal. */
public final class NationsText {
  private final NationsReport report;
  private final Style style;
  private final References references;
  private final int mostRows;
  private final StringBuilder text = new StringBuilder();

  private NationsText(NationsReport report, Style style, int mostRows) {
    this.report = report;
    this.style = style;
    this.mostRows = mostRows;
    this.references = new References(report.sources());
  }

  /**
   * Draws the report.
   *
   * @param mostRows rows of the long tables; what is left out is counted
   */
  public static String of(NationsReport report, Style style, int mostRows) {
    return new NationsText(report, style, mostRows).draw();
  }

  private String draw() {
    String symbol = report.commodity().symbol();
    text.append(style.bold(report.commodity().name() + " (" + symbol + "), by country"));
    text.append(asked()).append('\n');
    report.inputs().forEach(input -> text.append(style.faint(input)).append('\n'));
    new ConcentrationText(report, style, references, text).draw();
    balances();
    unitValues();
    mirrorGaps();
    doubts();
    return text.append(references.drawEnd(style)).toString();
  }

  private String asked() {
    StringBuilder asked = new StringBuilder();
    report.asked().period().ifPresent(period -> asked.append(" · ").append(period));
    report.asked().stage().ifPresent(stage -> asked.append(" · ").append(stage));
    if (!report.asked().countries().isEmpty()) {
      asked.append(" · ").append(String.join(", ", report.asked().countries()));
    }
    return asked.toString();
  }

  private void heading(String words) {
    text.append('\n').append(style.bold(words)).append('\n');
  }

  private void paragraph(String lead, String words) {
    text.append(Paragraph.hanging(lead, words, style.width()));
  }

  private String marks(List<String> ids) {
    return style.sources() ? " " + references.marks(ids) : "";
  }

  private void balances() {
    heading("Who exports what it does not mine");
    if (report.balances().isEmpty()) {
      paragraph("  ", "No exports are known for what was asked.");
      return;
    }
    TextTable table = new TextTable()
        .column("country", Align.FLEXIBLE)
        .column("stage", Align.LEFT)
        .column("period", Align.LEFT)
        .column("foreign", Align.RIGHT)
        .column("unexplained", Align.RIGHT)
        .column("what the figures show", Align.FLEXIBLE);
    int shown = 0;
    int computable = 0;
    for (BalanceRow row : report.balances()) {
      computable += row.reason().isEmpty() ? 1 : 0;
      if (row.reason().isEmpty() && (row.flagged() || shown < mostRows)) {
        shown++;
        table.row(
            List.of(
                row.name(),
                row.stage(),
                row.period(),
                row.foreignMin().map(NationsText::bound).orElse("unknown"),
                row.unexplainedMin().map(NationsText::bound).orElse("unknown"),
                row.words() + marks(row.sources())),
            row.flagged());
      }
    }
    if (!table.isEmpty()) {
      text.append(table.draw(style, anyFlagged() ? 0 : 2));
      leftOut(computable - shown);
      paragraph(
          "  ",
          "foreign: least part of the exports that was not mined there. unexplained: least part that"
              + " recorded imports do not explain either. Both are bounds, not estimates.");
    }
    notComputable();
    report.balances().stream().filter(BalanceRow::flagged).forEach(this::explain);
  }

  private boolean anyFlagged() {
    return report.balances().stream().anyMatch(BalanceRow::flagged);
  }

  private static String bound(double fraction) {
    return fraction == 0 || fraction == 1
        ? Words.number(fraction * 100) + " %"
        : ">= " + Words.atLeastPercent(fraction);
  }

  private void notComputable() {
    List<String> reasons = report.balances().stream()
        .filter(row -> !row.reason().isEmpty())
        .map(row -> row.name() + " (" + row.stage() + ", " + row.period() + "): " + row.reason())
        .toList();
    if (!reasons.isEmpty()) {
      int most = Math.min(reasons.size(), mostRows);
      paragraph(
          "  not computable  ",
          String.join("; ", reasons.subList(0, most))
              + (most < reasons.size() ? "; and " + (reasons.size() - most) + " more" : ""));
    }
  }

  private void explain(BalanceRow row) {
    text.append('\n');
    String title = Paragraph.hanging(
        "! ",
        row.name() + ", " + row.stage() + ", " + row.period() + ": " + row.words(),
        style.width());
    text.append(style.marked("!")).append(title.substring(1));
    row.foreignMin()
        .ifPresent(bound -> paragraph(
            "    ",
            "At least " + Words.atLeastPercent(bound) + " of it was not mined there"
                + row.foreignMinAtHighestGrade()
                    .filter(high -> high - bound > 0.0005)
                    .map(high ->
                        " (at least " + Words.atLeastPercent(high) + " at the highest grade)")
                    .orElse("")
                + "."));
    row.flows().stream()
        .limit(mostRows)
        .forEach(flow -> paragraph("    exports   ", flow.flow() + marks(flow.sources())));
    leftOut(row.flows().size() - mostRows);
    paragraph("    mined     ", input(row.mined()) + marks(row.mined().sources()));
    boolean madeApart = !row.made().equals(row.mined());
    if (madeApart && row.made().status().equals("known")) {
      paragraph("    made      ", input(row.made()) + marks(row.made().sources()));
    }
    if (row.imports().status().equals("known")) {
      paragraph("    imports   ", input(row.imports()) + marks(row.imports().sources()));
    }
    for (NationsReport.PlantRow plant : row.plants()) {
      paragraph("    plant     ", plant(plant) + marks(plant.sources()));
    }
    if (!row.unknown().isEmpty()) {
      paragraph("    unknown   ", String.join(", ", row.unknown()));
    }
    for (String condition : row.conditions()) {
      paragraph("    note      ", condition);
    }
  }

  private String input(NationsReport.InputRow input) {
    if (input.status().equals("unknown")) {
      return "unknown: " + input.remark();
    }
    double low = input.lowTonnes().orElse(0.0);
    String amount = input
        .highTonnes()
        .map(high -> low == high
            ? Words.number(high)
            : low == 0
                ? "at most " + Words.number(high)
                : Words.number(low) + " to " + Words.number(high))
        .orElse("at least " + Words.number(low));
    String remark = (input.remark().isEmpty() ? "" : ", " + input.remark())
        + (input.figures().isEmpty() ? "" : " (" + String.join("; ", input.figures()) + ")");
    return amount + " t " + report.commodity().symbol() + remark;
  }

  private static String plant(NationsReport.PlantRow plant) {
    String capacity = plant
        .highTonnesPerYear()
        .map(high -> (plant.lowTonnesPerYear().orElse(high) < high
                ? Words.number(plant.lowTonnesPerYear().orElse(0.0)) + " to "
                : "")
            + Words.number(high) + " t a year, " + plant.basis())
        .orElse("capacity not found");
    return plant.name() + " (" + plant.country() + "), " + plant.product() + ": " + capacity
        + (plant.quality().equals("planned") ? ", a target" : "")
        + ", " + plant.state()
        + plant.since().map(since -> " since " + since).orElse("");
  }

  private void unitValues() {
    heading("Unit values, where value and weight are both known");
    if (report.unitValues().isEmpty()) {
      paragraph("  ", "None. A trade file with values shows more: --trade FILE.");
      return;
    }
    TextTable table = new TextTable()
        .column("flow", Align.FLEXIBLE)
        .column("HS", Align.LEFT)
        .column("period", Align.LEFT)
        .column("USD/t", Align.RIGHT)
        .column("USD/t " + report.commodity().symbol(), Align.RIGHT)
        .column("x median", Align.RIGHT)
        .column("quality", Align.FLEXIBLE);
    report.unitValues().stream()
        .limit(mostRows)
        .forEach(row -> table.row(List.of(
            flow(row),
            row.hs().isEmpty() ? row.form() : row.hs(),
            row.period(),
            span(row.usdPerTonneLow(), row.usdPerTonneHigh()),
            span(row.usdPerContainedTonneLow(), row.usdPerContainedTonneHigh()),
            row.ratioToMedian().map(Words::number).orElse("-"),
            quality(row))));
    text.append(table.draw(style, 2));
    leftOut(report.unitValues().size() - mostRows);
  }

  private static String flow(UnitValueRow row) {
    String partner = row.partner().orElse("not named");
    return switch (row.flow()) {
      case "import" -> row.reporter() + ", from " + partner;
      case "export" -> row.reporter() + ", to " + partner;
      default -> row.reporter() + " to " + partner;
    };
  }

  private String quality(UnitValueRow row) {
    String note = row.quality().equals("planned") ? ", not a done trade" : "";
    return row.quality() + note + marks(row.sources());
  }

  private static String span(Optional<Double> low, Optional<Double> high) {
    if (high.isEmpty()) {
      return low.map(value -> "over " + Words.number(value)).orElse("-");
    }
    if (low.isEmpty()) {
      return "under " + Words.number(high.get());
    }
    return low.equals(high)
        ? Words.number(high.get())
        : Words.number(low.get()) + "-" + Words.number(high.get());
  }

  private void mirrorGaps() {
    heading("Mirror gaps: what the importer reports against what the exporter reports");
    if (report.mirrorGaps().isEmpty()) {
      String remark = report.mirrorGapsRemark();
      paragraph("  ", remark.substring(0, 1).toUpperCase(Locale.ROOT) + remark.substring(1) + ".");
      return;
    }
    TextTable table = new TextTable()
        .column("flow", Align.FLEXIBLE)
        .column("HS", Align.LEFT)
        .column("period", Align.LEFT)
        .column("exporter t", Align.RIGHT)
        .column("importer t", Align.RIGHT)
        .column("ratio", Align.RIGHT)
        .column("usual", Align.RIGHT)
        .column("judged by its own history", Align.FLEXIBLE);
    int shown = 0;
    for (MirrorGapRow row : report.mirrorGaps()) {
      if (row.flagged() || shown < mostRows) {
        shown++;
        table.row(
            List.of(
                row.exporter() + " to " + row.importer(),
                row.hs(),
                row.period(),
                Words.number(row.exporterTonnes()),
                Words.number(row.importerTonnes()),
                Words.number(Math.exp(row.gap()), 2),
                row.median().map(median -> Words.number(Math.exp(median), 2)).orElse("-"),
                row.words() + " (" + row.observations() + ")" + marks(row.sources())),
            row.flagged());
      }
    }
    boolean marked = report.mirrorGaps().stream().anyMatch(MirrorGapRow::flagged);
    text.append(table.draw(style, marked ? 0 : 2));
    leftOut(report.mirrorGaps().size() - shown);
  }

  private void doubts() {
    heading("Doubts: facts that do not go together, all readings shown");
    if (report.doubts().isEmpty()) {
      paragraph("  ", "None found.");
      return;
    }
    int shown = 0;
    for (DoubtRow doubt : report.doubts()) {
      if (shown++ < mostRows) {
        paragraph(
            "  ? ",
            doubt.subject()
                + (doubt.remark().isEmpty() ? "" : ": " + doubt.remark())
                + (doubt.kind().equals("unit-mistake-possible") ? " (a mistake of units?)" : ""));
        for (ReadingRow reading : doubt.readings()) {
          String edition = reading.edition().isEmpty() ? "" : ", " + reading.edition();
          paragraph(
              "      - ",
              reading.value() + edition + ", " + reading.quality()
                  + marks(List.of(reading.source()))
                  + (reading.note().isEmpty() ? "" : " (" + reading.note() + ")"));
        }
      }
    }
    leftOut(report.doubts().size() - mostRows);
  }

  private void leftOut(int rows) {
    if (rows > 0) {
      text.append(style.faint("  ... " + rows + " more: --rows N, --json or --csv"))
          .append('\n');
    }
  }
}
