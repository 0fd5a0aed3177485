package org.lodemark.report.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.lodemark.report.Html;
import org.lodemark.report.trace.DrawnWay;
import org.lodemark.report.trace.TraceFigure;

/**
 * The report as one page that stands by itself: no scripts, nothing fetched. Printed, the request to
 * the supplier is its last sheet.
 */
public final class VerifyHtml {
  private static final String STYLE = "verify.css";

  private final VerifyReport report;
  private final StringBuilder html = new StringBuilder();

  private VerifyHtml(VerifyReport report) {
    this.report = report;
  }

  /** The page; with a drawing of the way of a lot, or of several, where there is one. */
  public static String of(VerifyReport report, Optional<DrawnWay> drawing) {
    return new VerifyHtml(report).draw(drawing);
  }

  private String draw(Optional<DrawnWay> drawing) {
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
        + " style-src 'unsafe-inline'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
    html.append("<title>" + Html.text(report.headline()) + "</title>\n<style>\n"
        + TraceFigure.style() + style() + "</style>\n</head>\n<body>\n<main class=\"verify\">\n"
        + "<section>\n");
    VerifyParts.of(report, VerifyParts.Depth.PAGE, drawing).forEach(this::block);
    return html.append("</section>\n</main>\n</body>\n</html>\n").toString();
  }

  private static String style() {
    try (InputStream in = VerifyHtml.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException(STYLE + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> heading(heading);
      case Block.Words words -> words(words);
      case Block.Points points -> points(points);
      case Block.Grid grid -> grid(grid);
      case Block.Drawing drawing -> drawing(drawing);
      case Block.NewPage page -> html.append("</section>\n<section class=\"sheet\">\n");
    }
  }

  private void heading(Block.Heading heading) {
    if (heading.level() == 1) {
      html.append("<p class=\"verdict " + mood() + "\">" + Html.text(worst()) + "</p>\n");
    }
    html.append("<h" + heading.level() + ">" + Html.name(heading.words()) + "</h" + heading.level()
        + ">\n");
  }

  private String worst() {
    VerifyReport.VerdictCounts counts = report.verdictCounts();
    boolean setContradicted = report.verdicts().stream()
        .anyMatch(row -> row.scope().equals("set") && row.verdict().equals("CONTRADICTED"));
    return counts.contradicted() > 0 || setContradicted
        ? "CONTRADICTED"
        : counts.doubtful() > 0 ? "DOUBTFUL" : counts.unproven() > 0 ? "UNPROVEN" : "SUPPORTED";
  }

  private String mood() {
    return worst().toLowerCase(Locale.ROOT);
  }

  private void words(Block.Words words) {
    String style = switch (words.tone()) {
      case PLAIN -> "";
      case STRONG -> " class=\"lead\"";
      case SOFT -> " class=\"soft\"";
    };
    html.append("<p" + style + ">" + Html.text(words.words()) + "</p>\n");
  }

  private void points(Block.Points points) {
    String list = points.isNumbered() ? "ol" : "ul";
    html.append("<" + list + " class=\"findings\">\n");
    for (Block.Point point : points.points()) {
      html.append("<li>" + Html.text(point.words()));
      if (!point.detail().isEmpty()) {
        html.append("<span class=\"rows\">" + Html.text(point.detail()) + "</span>");
      }
      html.append("</li>\n");
    }
    html.append("</" + list + ">\n");
  }

  private void grid(Block.Grid grid) {
    html.append("<div class=\"scroll bare\" tabindex=\"0\" role=\"region\" aria-label=\""
        + Html.text(grid.label()) + "\">\n<table>\n<thead><tr>");
    grid.columns()
        .forEach(
            column -> html.append("<th scope=\"col\"" + (column.figures() ? " class=\"n\"" : "")
                + ">" + Html.text(column.header()) + "</th>"));
    html.append("</tr></thead>\n<tbody>\n");
    grid.lines().forEach(line -> line(grid, line));
    html.append("</tbody>\n</table>\n</div>\n");
  }

  private void line(Block.Grid grid, Block.Line line) {
    html.append(line.marked() ? "<tr class=\"marked\">" : "<tr>");
    for (int i = 0; i < line.cells().size(); i++) {
      String cell = line.cells().get(i);
      String inner = grid.columns().get(i).figures() ? Html.text(cell) : Html.name(cell);
      html.append(
          i == 0
              ? "<th scope=\"row\">" + inner + "</th>"
              : "<td class=\"" + (grid.columns().get(i).figures() ? "n" : "id") + "\">" + inner
                  + "</td>");
    }
    html.append("</tr>\n");
  }

  private void drawing(Block.Drawing drawing) {
    html.append("<div class=\"way\">\n<h3>" + Html.name(drawing.words()) + "</h3>\n");
    html.append(TraceFigure.of(drawing.way())
        .orElse("<p>The way has too many stages to be drawn; the table holds it.</p>\n"));
    html.append("</div>\n");
    html.append(TraceFigure.flows(drawing.way()));
  }
}
