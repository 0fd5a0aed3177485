package org.lodemark.report.trace;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lodemark.report.Html;

/**
 * The trace of a lot as one page that stands by itself: no scripts, nothing fetched, a drawing and
 * the same in tables. It may be mailed, archived and printed.
 */
public final class TraceHtml {
  private static final String STYLE = "trace.css";

  private final TraceReport report;
  private final SiteNames names;
  private final TraceTables tables;
  private final StringBuilder html = new StringBuilder();

  private TraceHtml(TraceReport report) {
    this.report = report;
    names = new SiteNames(report.sites());
    tables = new TraceTables(report, names);
  }

  public static String of(TraceReport report) {
    return new TraceHtml(report).draw();
  }

  private String draw() {
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
        + " style-src 'unsafe-inline'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
    html.append("<title>Trace of " + Html.text(report.lot()) + "</title>\n");
    html.append("<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n<header>\n<h1>Lot "
        + Html.name(report.lot()) + "</h1>\n<p class=\"facts\">"
        + Html.text(TraceWords.facts(report, names)) + "</p>\n</header>\n");
    way();
    shares();
    section("Lots on the way, pro rata", tables.ancestors());
    findings("Findings", TraceWords.FINDINGS, report.findings());
    findings("Findings at one end only", TraceWords.CONDITIONAL, report.conditionalFindings());
    notes();
    html.append("<footer>" + Html.text(TraceWords.END) + "</footer>\n");
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  static String style() {
    try (InputStream in = TraceHtml.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException(STYLE + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void way() {
    boolean low = report.graph().massBasis().equals("low");
    html.append("<section>\n<div class=\"way\">\n<h2>Where it came by, pro rata"
        + (low ? ", at the lower end" : "") + "</h2>\n");
    DrawnWay way = DrawnWay.of(report);
    html.append(TraceFigure.of(way)
        .orElse("<p>The way has too many stages to be drawn; the table holds it.</p>\n"));
    html.append("</div>\n" + TraceFigure.flows(way) + "</section>\n");
  }

  private void shares() {
    StringBuilder body = new StringBuilder(tables.shares());
    if (report.shares().size() != report.countries().size()) {
      body.append("<h2>By country, per cent</h2>\n").append(tables.countries());
    }
    body.append(paragraph("", TraceWords.CONVENTIONS));
    TraceWords.paper(report).ifPresent(words -> body.append(paragraph("warn", words)));
    section("What it is made of, per cent", body.toString());
  }

  private void section(String title, String body) {
    if (!body.isEmpty()) {
      html.append("<section>\n<h2>" + Html.text(title) + "</h2>\n" + body + "</section>\n");
    }
  }

  private static String paragraph(String style, String words) {
    String start = style.isEmpty() ? "<p>" : "<p class=\"" + style + "\">";
    return start + Html.text(words) + "</p>\n";
  }

  private void findings(String title, String remark, List<FindingRow> findings) {
    if (findings.isEmpty()) {
      return;
    }
    StringBuilder body = new StringBuilder(paragraph("soft", remark));
    body.append("<ol class=\"findings\">\n");
    for (FindingRow row : findings) {
      body.append("<li><span class=\"kind\">" + Html.text(row.kind()) + "</span> at "
          + Html.name(names.nameAndCountry(row.site())) + ": " + Html.text(row.message()));
      if (!row.rows().isEmpty()) {
        body.append("<span class=\"rows\">" + Html.text(TraceWords.rows(row)) + "</span>");
      }
      body.append("</li>\n");
    }
    section(title + " (" + findings.size() + ")", body.append("</ol>\n").toString());
  }

  private void notes() {
    StringBuilder body = new StringBuilder();
    body.append(paragraph("", report.assumptions().trustWords()));
    body.append(paragraph("", report.assumptions().sourcesWords()));
    report.notes().forEach(note -> body.append(paragraph("", note)));
    section("What this takes for granted", body.toString());
  }
}
