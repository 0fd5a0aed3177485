package org.lodemark.report.trace;

import java.util.List;
import org.lodemark.report.text.MassWords;
import org.lodemark.report.text.Paragraph;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.TextTable;
import org.lodemark.report.text.TextTable.Align;
import org.lodemark.report.text.Visible;
import org.lodemark.report.text.Words;
import org.lodemark.report.trace.RecallReport.AffectedRow;

/** What a bad lot or mine reached, for a terminal. No line is longer than the style allows. */
public final class RecallText {
  private static final int MOST_ROWS = 50;
  private static final String MEANING = "Pro rata is a convention: a part of each lot that was in"
      + " stock. Most is the most that can be in the lot whatever was taken from stock, a safe"
      + " upper bound. Lots that can have none are not listed. Lots follow from one another: masses"
      + " in this table do not add up.";
  private static final String NONE =
      "No other lot can hold metal of it, as far as these records go.";

  private RecallText() {}

  public static String of(RecallReport report, Style style) {
    SiteNames names = new SiteNames(report.sites());
    StringBuilder text = new StringBuilder();
    String what = report.kind().equals("mine")
        ? "mine " + names.nameAndCountry(report.of())
        : "lot " + Visible.of(report.of());
    String first = "Affected by " + what + ": " + Words.count(report.affected().size(), "lot")
        + " that may hold metal of it";
    Paragraph.wrapWithin(first, style.width())
        .forEach(line -> text.append(style.bold(line)).append('\n'));
    text.append('\n').append(table(report, names, style)).append('\n');
    if (!report.affected().isEmpty()) {
      text.append(Paragraph.hanging("", MEANING, style.width()));
    }
    AssumptionsRow assumptions = report.assumptions();
    String trust = assumptions.trustWords() + " " + assumptions.sourcesWords();
    text.append(Paragraph.hanging("", trust, style.width()));
    report
        .notes()
        .forEach(note -> text.append(Paragraph.hangingWithin("", Visible.of(note), style.width())));
    Paragraph.wrap(TraceWords.END, style.width())
        .forEach(line -> text.append(style.faint(line)).append('\n'));
    return text.toString();
  }

  private static String table(RecallReport report, SiteNames names, Style style) {
    List<AffectedRow> rows = report.affected();
    if (rows.isEmpty()) {
      return Paragraph.hanging("  ", NONE, style.width());
    }
    TextTable table = new TextTable()
        .column("lot", Align.BREAKING)
        .column("at", Align.BREAKING)
        .column("mass", Align.RIGHT)
        .column("bad, pro rata", Align.RIGHT)
        .column("bad, most", Align.RIGHT);
    for (AffectedRow row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
      table.row(List.of(
          Visible.of(row.lot()),
          names.name(row.site()),
          MassWords.range(row.massGrams(), row.massHighGrams()),
          MassWords.range(row.badGrams(), row.badHighGrams()),
          MassWords.of(row.mostBadGrams())));
    }
    int more = rows.size() - MOST_ROWS;
    return table.draw(style, 2)
        + (more > 0 ? "  and " + more + " more: --json and --csv list all\n" : "");
  }
}
