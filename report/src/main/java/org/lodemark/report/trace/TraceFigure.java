package org.lodemark.report.trace;

import java.util.Optional;
import org.lodemark.report.Html;

/** The drawing of a way by itself, for pages that hold more; at most one in a page. */
public final class TraceFigure {
  private TraceFigure() {}

  /** A figure with its legend; empty where the way has too many stages to be drawn. */
  public static Optional<String> of(TraceReport report) {
    if (!SankeySvg.canDraw(report)) {
      return Optional.empty();
    }
    SiteNames names = new SiteNames(report.sites());
    OriginColours colours = new OriginColours(report.countries(), Way.of(report.graph()));
    return Optional.of(draw(report, names, colours));
  }

  static String draw(TraceReport report, SiteNames names, OriginColours colours) {
    StringBuilder html = new StringBuilder("<figure>\n<ul class=\"legend\">\n");
    colours
        .legend()
        .forEach(entry -> html.append("<li><svg width=\"14\" height=\"14\" aria-hidden=\"true\">"
            + "<rect width=\"14\" height=\"14\" style=\"stroke:none\" class=\"" + entry.colour()
            + "\"/></svg>" + Html.text(entry.words()) + "</li>\n"));
    html.append("</ul>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\""
        + " aria-label=\"Drawing of the way; scroll sideways to see all\">\n");
    html.append(SankeySvg.of(report, names, colours));
    return html.append("</div>\n<figcaption>From the origins on the left to the lot on the right."
            + " Widths are proportional to mass. A flow has the colour of a country only where all"
            + " that can reach it here is of that country.</figcaption>\n</figure>\n")
        .toString();
  }

  /** The style sheet that drawings and tables are made for. */
  public static String style() {
    return TraceHtml.style();
  }
}
