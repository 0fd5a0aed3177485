package org.lodemark.report.trace;

import java.util.List;
import java.util.Locale;
import org.lodemark.report.Html;
import org.lodemark.report.text.MassWords;
import org.lodemark.report.text.ShareWords;
import org.lodemark.report.trace.TraceReport.AncestorRow;
import org.lodemark.report.trace.TraceReport.CountryRow;
import org.lodemark.report.trace.TraceReport.EdgeRow;
import org.lodemark.report.trace.TraceReport.Graph;
import org.lodemark.report.trace.TraceReport.NodeRow;
import org.lodemark.report.trace.TraceReport.Ranges;
import org.lodemark.report.trace.TraceReport.ShareRow;

/** The tables of the page of a trace. */
final class TraceTables {
  private final TraceReport report;
  private final SiteNames names;

  TraceTables(TraceReport report, SiteNames names) {
    this.report = report;
    this.names = names;
  }

  String shares() {
    StringBuilder body = new StringBuilder();
    for (ShareRow row : report.shares()) {
      body.append(row(names.origin(row), row.kind().equals("unknown"), row.ranges()));
    }
    return conventions("origin", body);
  }

  String countries() {
    StringBuilder body = new StringBuilder();
    for (CountryRow row : report.countries()) {
      boolean unknown = row.country().equals(TraceReport.UNKNOWN);
      body.append(row(unknown ? "unknown" : row.country(), unknown, row.ranges()));
    }
    return conventions("country", body);
  }

  private static String conventions(String first, StringBuilder body) {
    StringBuilder head = new StringBuilder("<tr><th scope=\"col\">" + first + "</th>");
    for (String header : ConventionTable.HEADERS) {
      boolean spread = header.equals("spread");
      head.append("<th scope=\"col\"" + (spread ? "" : " class=\"n\"") + ">" + header + "</th>");
    }
    return table("Shares by " + first, head + "</tr>", body);
  }

  private static String row(String name, boolean unknown, Ranges ranges) {
    StringBuilder row = new StringBuilder(unknown ? "<tr class=\"unknown\">" : "<tr>");
    row.append("<th scope=\"row\">" + Html.name(name) + "</th>");
    List<String> cells = ConventionTable.cells(ranges);
    cells
        .subList(0, cells.size() - 1)
        .forEach(cell -> row.append("<td class=\"n\">" + Html.text(cell) + "</td>"));
    double least = ConventionTable.least(ranges) * 100;
    double most = ConventionTable.most(ranges) * 100;
    String bar = String.format(
        Locale.ROOT, "<i style=\"left:%.1f%%;right:%.1f%%\"></i>", Math.min(least, 96), 100 - most);
    return row.append("<td class=\"s\"><span class=\"span\" aria-hidden=\"true\">" + bar + "</span>"
            + Html.text(cells.getLast()) + "</td></tr>\n")
        .toString();
  }

  String ancestors() {
    StringBuilder body = new StringBuilder();
    for (AncestorRow row : report.ancestors()) {
      body.append("<tr><th scope=\"row\">" + Html.name(row.lot()) + "</th><td class=\"id\">"
          + Html.name(names.nameAndCountry(row.site())) + "</td><td class=\"n\">"
          + MassWords.range(row.massGrams(), row.massHighGrams()) + "</td></tr>\n");
    }
    int others = report.otherAncestors().count();
    if (others > 0) {
      body.append("<tr><th scope=\"row\">and " + others + " more</th><td></td><td class=\"n\">"
          + MassWords.of(report.otherAncestors().massGrams()) + "</td></tr>\n");
    }
    return body.isEmpty()
        ? ""
        : table(
            "Lots on the way",
            "<tr><th scope=\"col\">lot</th><th scope=\"col\">handed on by</th>"
                + "<th scope=\"col\" class=\"n\">in this lot</th></tr>",
            body);
  }

  /** The flows of a drawing: what it shows, to be read. */
  static String flows(DrawnWay drawn) {
    SiteNames names = new SiteNames(drawn.sites());
    StringBuilder body = new StringBuilder();
    Graph way = Way.of(drawn.graph());
    for (EdgeRow edge : way.edges()) {
      body.append("<tr><td class=\"id\">" + place(way.nodes().get(edge.from()), names)
          + "</td><td class=\"id\">" + place(way.nodes().get(edge.to()), names)
          + "</td><td class=\"n\">" + MassWords.of(edge.massGrams())
          + "</td><td class=\"n\">"
          + Html.text(ShareWords.perCent((double) edge.massGrams() / drawn.massGrams()))
          + "</td></tr>\n");
    }
    return table(
        "Flows",
        "<tr><th scope=\"col\">from</th><th scope=\"col\">to</th>"
            + "<th scope=\"col\" class=\"n\">mass</th>"
            + "<th scope=\"col\" class=\"n\">per cent</th></tr>",
        body);
  }

  private static String place(NodeRow node, SiteNames names) {
    return Html.name(names.words(node));
  }

  private static String table(String label, String head, StringBuilder body) {
    return "<div class=\"scroll bare\" tabindex=\"0\" role=\"region\" aria-label=\"" + label
        + "\">\n<table>\n<thead>" + head + "</thead>\n<tbody>\n" + body
        + "</tbody>\n</table>\n</div>\n";
  }
}
