package org.lodemark.report.lots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.report.lots.LotsReport.LotRow;
import org.lodemark.report.text.MassWords;
import org.lodemark.report.text.Paragraph;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.TextTable;
import org.lodemark.report.text.TextTable.Align;
import org.lodemark.report.text.Visible;
import org.lodemark.report.text.Words;

/** Lots for a terminal: the lot first, at any width; forms and first days where there is room. */
public final class LotsText {
  private static final int WIDE = 96;
  private static final int DATE = "2024-01-31".length();
  private static final int DISPLAY_ID = 48;

  private final Style style;
  private final boolean wide;
  private final boolean finds;

  private LotsText(LotsReport report, Style style) {
    this.style = style;
    wide = style.width() >= WIDE;
    finds = report.lots().stream().anyMatch(row -> row.findings() > 0);
  }

  public static String of(LotsReport report, Style style) {
    return new LotsText(report, style).draw(report);
  }

  private String draw(LotsReport report) {
    if (report.lots().isEmpty()) {
      return report.total() == 0
          ? "No lots: the records name none.\n"
          : "No lots from " + report.from() + " on; there are " + report.total() + ".\n";
    }
    StringBuilder text = new StringBuilder();
    text.append(style.bold(
            report.shown() == report.total()
                ? Words.count(report.total(), "lot")
                : "Lots " + number(report.from() + 1) + " to "
                    + number(report.from() + report.shown()) + " of " + number(report.total())))
        .append("\n\n");
    TextTable table = table();
    report.lots().forEach(row -> table.row(cells(row), row.findings() > 0));
    text.append(table.draw(style, 0)).append('\n');
    String meaning = "Mass is contained metal"
        + (anyRange(report) ? "; a range where moisture or grade was not measured" : "")
        + ". Declared is what somebody declared, with its basis; by itself it shows nothing.";
    text.append(Paragraph.hanging("", meaning, style.width()));
    report
        .next()
        .ifPresent(next -> text.append(style.faint("Next page: --from " + next)).append('\n'));
    return text.toString();
  }

  private static boolean anyRange(LotsReport report) {
    return report.lots().stream().anyMatch(row -> row.massBasis().equals(Optional.of("range")));
  }

  private static String number(long value) {
    return Words.number((double) value, 0);
  }

  private TextTable table() {
    TextTable table = new TextTable()
        .column("lot", Align.BREAKING)
        .column("at", Align.BREAKING)
        .column("last seen", Align.LEFT);
    if (wide) {
      table.column("form", Align.FLEXIBLE);
    }
    table.column("declared", Align.FLEXIBLE).column("mass", Align.RIGHT);
    if (wide) {
      table.column("rows", Align.RIGHT);
    }
    return finds ? table.column("finds", Align.RIGHT) : table;
  }

  private List<String> cells(LotRow row) {
    List<String> cells = new ArrayList<>();
    cells.add(Visible.shortened(Visible.of(row.lot()), 2 * DISPLAY_ID));
    cells.add(Visible.shortened(Visible.of(row.site().orElse("")), DISPLAY_ID));
    String last = row.lastSeen()
        .map(time -> time.substring(0, Math.min(DATE, time.length())))
        .orElse("");
    cells.add(last + row.lastAction().map(action -> " " + action).orElse(""));
    if (wide) {
      cells.add(Visible.of(row.form().orElse("")));
    }
    cells.add(row.declaredOrigin()
        .map(country ->
            country + row.declaredOriginBasis().map(basis -> " " + basis).orElse(""))
        .orElse(""));
    cells.add(row.massGrams()
        .map(low -> MassWords.range(low, row.massHighGrams().orElse(low)))
        .orElse("not known"));
    if (wide) {
      cells.add(String.valueOf(row.movements()));
    }
    if (finds) {
      cells.add(row.findings() == 0 ? "" : String.valueOf(row.findings()));
    }
    return cells;
  }
}
