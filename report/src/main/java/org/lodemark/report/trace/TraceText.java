package org.lodemark.report.trace;

import java.util.List;
import org.lodemark.report.text.MassWords;
import org.lodemark.report.text.Paragraph;
import org.lodemark.report.text.ShareWords;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.TextTable;
import org.lodemark.report.text.TextTable.Align;
import org.lodemark.report.text.Visible;
import org.lodemark.report.trace.TraceReport.AncestorRow;
import org.lodemark.report.trace.TraceReport.CountryRow;
import org.lodemark.report.trace.TraceReport.ShareRow;

/** The trace of a lot for a terminal. No line is longer than the style allows. */
public final class TraceText {
  private static final int MOST_ORIGINS = 20;
  private static final int MOST_ANCESTORS = 10;

  private final TraceReport report;
  private final SiteNames names;
  private final Style style;
  private final StringBuilder text = new StringBuilder();

  private TraceText(TraceReport report, Style style) {
    this.report = report;
    this.style = style;
    names = new SiteNames(report.sites());
  }

  public static String of(TraceReport report, Style style) {
    return new TraceText(report, style).draw();
  }

  private String draw() {
    String first = Visible.of(report.lot()) + ": " + TraceWords.facts(report, names);
    Paragraph.wrapWithin(first, style.width())
        .forEach(line -> text.append(style.bold(line)).append('\n'));
    shares();
    countries();
    remarks();
    way();
    ancestors();
    text.append(FindingText.of("Findings", TraceWords.FINDINGS, report.findings(), names, style));
    text.append(FindingText.of(
        "Findings at one end only",
        TraceWords.CONDITIONAL,
        report.conditionalFindings(),
        names,
        style));
    text.append('\n');
    report.notes().forEach(note -> paragraph(Visible.of(note)));
    Paragraph.wrapWithin(TraceWords.END, style.width())
        .forEach(line -> text.append(style.faint(line)).append('\n'));
    return text.toString();
  }

  private void paragraph(String words) {
    text.append(Paragraph.hangingWithin("", words, style.width()));
  }

  private void title(String words) {
    text.append('\n').append(style.bold(words)).append('\n');
  }

  private void shares() {
    title("What it is made of, per cent");
    TextTable table = ConventionTable.of("origin", style);
    List<ShareRow> shown =
        report.shares().subList(0, Math.min(MOST_ORIGINS, report.shares().size()));
    for (ShareRow row : shown) {
      table.row(
          ConventionTable.row(names.origin(row), row.ranges(), style),
          row.kind().equals("unknown"));
    }
    text.append(table.draw(style, 2));
    List<ShareRow> rest = report.shares().subList(shown.size(), report.shares().size());
    if (!rest.isEmpty()) {
      double most = rest.stream()
          .mapToDouble(row -> ConventionTable.most(row.ranges()))
          .max()
          .orElse(0);
      String words = "and " + rest.size() + " more, each at most " + ShareWords.perCent(most)
          + " by any convention: --json lists all";
      text.append(Paragraph.hanging("  ", words, style.width()));
    }
  }

  private void countries() {
    if (report.shares().size() == report.countries().size()) {
      return;
    }
    title("By country, per cent");
    TextTable table = ConventionTable.of("country", style);
    for (CountryRow row : report.countries()) {
      boolean unknown = row.country().equals(TraceReport.UNKNOWN);
      table.row(
          ConventionTable.row(unknown ? "unknown" : row.country(), row.ranges(), style), unknown);
    }
    text.append(table.draw(style, 2));
  }

  private void remarks() {
    text.append('\n');
    paragraph(TraceWords.CONVENTIONS);
    paragraph(report.assumptions().trustWords() + " " + report.assumptions().sourcesWords());
    TraceWords.paper(report)
        .ifPresent(words -> Paragraph.wrapWithin(words, style.width())
            .forEach(line -> text.append(style.marked(line)).append('\n')));
  }

  private void way() {
    String tree = TraceTree.of(report, names, style);
    if (!tree.isEmpty()) {
      boolean low = report.graph().massBasis().equals("low");
      title("The way back, pro rata" + (low ? ", at the lower end" : ""));
      text.append(tree);
    }
  }

  private void ancestors() {
    List<AncestorRow> rows = report.ancestors();
    if (rows.isEmpty()) {
      return;
    }
    title("Lots on the way, pro rata");
    TextTable table = new TextTable()
        .column("lot", Align.BREAKING)
        .column("handed on by", Align.BREAKING)
        .column("in this lot", Align.RIGHT);
    List<AncestorRow> shown = rows.subList(0, Math.min(MOST_ANCESTORS, rows.size()));
    for (AncestorRow row : shown) {
      table.row(List.of(
          Visible.of(row.lot()),
          names.name(row.site()),
          MassWords.range(row.massGrams(), row.massHighGrams())));
    }
    text.append(table.draw(style, 2));
    int more = rows.size() - shown.size() + report.otherAncestors().count();
    if (more > 0) {
      text.append("  and ").append(more).append(" more\n");
    }
  }
}
