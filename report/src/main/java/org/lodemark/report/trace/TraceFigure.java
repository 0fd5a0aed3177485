package org.lodemark.report.trace;

import java.util.Optional;
import org.lodemark.report.Html;
import org.lodemark.report.text.Words;

/** The drawing of a way by itself, for pages that hold more; at most one in a page. */
public final class TraceFigure {
  private TraceFigure() {}

  /** A figure with its legend; empty where the way has too many stages to be drawn. */
  public static Optional<String> of(DrawnWay way) {
    return SankeySvg.canDraw(way.graph()) ? Optional.of(draw(way)) : Optional.empty();
  }

  /** The same in figures: a table that a reader opens. */
  public static String flows(DrawnWay way) {
    return "<details>\n<summary>The same in figures: "
        + Words.count(Way.of(way.graph()).edges().size(), "flow") + "</summary>\n"
        + TraceTables.flows(way) + "</details>\n";
  }

  private static String draw(DrawnWay way) {
    OriginColours colours = new OriginColours(way.countries(), Way.of(way.graph()));
    StringBuilder html = new StringBuilder("<figure>\n<ul class=\"legend\">\n");
    colours
        .legend()
        .forEach(entry -> html.append("<li><svg width=\"14\" height=\"14\" aria-hidden=\"true\">"
            + "<rect width=\"14\" height=\"14\" style=\"stroke:none\" class=\"" + entry.colour()
            + "\"/></svg>" + Html.text(entry.words()) + "</li>\n"));
    html.append("</ul>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\""
        + " aria-label=\"Drawing of the way; scroll sideways to see all\">\n");
    html.append(SankeySvg.of(way, new SiteNames(way.sites()), colours));
    return html.append("</div>\n<figcaption>From the origins on the left to " + WayWords.end(way)
            + " on the right" + WayWords.mass(way)
            + ". Widths are proportional to mass. A flow has the colour of a country only where all"
            + " that can reach it here is of that country." + Html.text(WayWords.twice(way))
            + "</figcaption>\n</figure>\n")
        .toString();
  }

  /** The style sheet that drawings and tables are made for. */
  public static String style() {
    return TraceHtml.style();
  }
}
