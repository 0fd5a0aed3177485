package org.lodemark.report.lots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.report.lots.LotsReport.LotRow;
import org.lodemark.report.text.MassWords;
import org.lodemark.report.text.Paragraph;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.Visible;
import org.lodemark.report.text.Words;

/**
 * Lots for a terminal. A lot's name is what is typed next, so it stays whole where the page is wide
 * enough for it: in a table when all fits on one line, else on a line of its own above the rest.
 */
public final class LotsText {
  private static final String GAP = "  ";
  private static final String INDENT = "    ";
  private static final int NARROWEST_SITE = 20;
  private static final int WIDEST_FORM = 16;
  private static final int DATE = "2024-01-31".length();
  private static final List<String> HEADERS =
      List.of("at", "last seen", "form", "declared", "mass", "rows", "findings");
  /** What is left out on a narrow page, first to last; that there are findings the sign shows. */
  private static final List<String> GIVE_WAY = List.of("rows", "form", "findings");

  private static final int MASS = HEADERS.indexOf("mass");

  private final LotsReport report;
  private final Style style;
  private final List<List<String>> cells = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private LotsText(LotsReport report, Style style) {
    this.report = report;
    this.style = style;
    report.lots().forEach(row -> cells.add(cells(row)));
  }

  public static String of(LotsReport report, Style style) {
    return new LotsText(report, style).draw();
  }

  private String draw() {
    if (report.lots().isEmpty()) {
      return report.total() == 0
          ? "No lots: the records name none.\n"
          : "No lots from " + report.from() + " on; there are " + report.total() + ".\n";
    }
    text.append(style.bold(title())).append("\n\n");
    int[] widths = widths();
    int name = "lot".length();
    for (LotRow row : report.lots()) {
      name = Math.max(name, mark(row).length() + Visible.of(row.lot()).length());
    }
    int together = name + GAP.length() + sum(widths);
    if (together <= style.width()) {
      table(name, widths);
    } else {
      stacked(widths);
    }
    String meaning = "Mass is contained metal"
        + (anyRange() ? ", a range where moisture or grade was not measured" : "")
        + ". Declared is what somebody declared, with its basis; by itself it shows nothing.";
    text.append('\n').append(Paragraph.hanging("", meaning, style.width()));
    report
        .next()
        .ifPresent(next -> text.append(style.faint("Next page: --from " + next)).append('\n'));
    return text.toString();
  }

  private String title() {
    return report.shown() == report.total()
        ? Words.count(report.total(), "lot")
        : "Lots " + number(report.from() + 1) + " to " + number(report.from() + report.shown())
            + " of " + number(report.total());
  }

  private static String number(long value) {
    return Words.number((double) value, 0);
  }

  private boolean anyRange() {
    return report.lots().stream().anyMatch(row -> row.massBasis().equals(Optional.of("range")));
  }

  private static String mark(LotRow row) {
    return row.findings() > 0 ? "! " : "";
  }

  private static List<String> cells(LotRow row) {
    String last = row.lastSeen()
        .map(time -> time.substring(0, Math.min(DATE, time.length())))
        .orElse("");
    String declared = row.declaredOrigin()
        .map(country ->
            country + row.declaredOriginBasis().map(basis -> " " + basis).orElse(""))
        .orElse("");
    return List.of(
        Visible.of(row.site().orElse("")),
        last + row.lastAction().map(action -> " " + action).orElse(""),
        Visible.shortened(Visible.of(row.form().orElse("")), WIDEST_FORM),
        declared,
        row.massGrams()
            .map(low -> MassWords.range(low, row.massHighGrams().orElse(low)))
            .orElse("not known"),
        String.valueOf(row.movements()),
        row.findings() == 0 ? "" : String.valueOf(row.findings()));
  }

  /** Columns as wide as they need; 0 for one that is empty or has no room. The site gives way. */
  private int[] widths() {
    int[] widths = new int[HEADERS.size()];
    for (int i = 0; i < widths.length; i++) {
      for (List<String> row : cells) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
      widths[i] = widths[i] == 0 ? 0 : Math.max(widths[i], HEADERS.get(i).length());
    }
    int site = Math.min(widths[0], NARROWEST_SITE);
    for (String given : GIVE_WAY) {
      if (INDENT.length() + sum(widths) - widths[0] + site > style.width()) {
        widths[HEADERS.indexOf(given)] = 0;
      }
    }
    int excess = Math.max(0, INDENT.length() + sum(widths) - style.width());
    widths[0] = Math.max(site, widths[0] - excess);
    return widths;
  }

  private static int sum(int[] widths) {
    int sum = -GAP.length();
    for (int width : widths) {
      sum += width == 0 ? 0 : width + GAP.length();
    }
    return sum;
  }

  private void table(int name, int[] widths) {
    String head = padded("lot", name, false) + GAP + line(HEADERS, widths);
    text.append(style.faint(head.stripTrailing())).append('\n');
    for (int i = 0; i < cells.size(); i++) {
      LotRow row = report.lots().get(i);
      String drawn =
          padded(mark(row) + Visible.of(row.lot()), name, false) + GAP + line(cells.get(i), widths);
      append(drawn.stripTrailing(), row);
    }
  }

  private void stacked(int[] widths) {
    text.append(style.faint("lot")).append('\n');
    text.append(style.faint((INDENT + line(HEADERS, widths)).stripTrailing())).append('\n');
    for (int i = 0; i < cells.size(); i++) {
      LotRow row = report.lots().get(i);
      Paragraph.wrapWithin(mark(row) + Visible.of(row.lot()), style.width())
          .forEach(line -> append(line, row));
      text.append((INDENT + line(cells.get(i), widths)).stripTrailing()).append('\n');
    }
  }

  private void append(String line, LotRow row) {
    text.append(row.findings() > 0 ? style.marked(line) : line).append('\n');
  }

  private static String line(List<String> cells, int[] widths) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > 0) {
        String cell = Visible.shortened(cells.get(i), widths[i]);
        shown.add(padded(cell, widths[i], i >= MASS));
      }
    }
    return String.join(GAP, shown);
  }

  private static String padded(String cell, int width, boolean right) {
    String space = " ".repeat(Math.max(0, width - cell.length()));
    return right ? space + cell : cell + space;
  }
}
