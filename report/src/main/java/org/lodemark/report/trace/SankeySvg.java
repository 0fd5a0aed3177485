package org.lodemark.report.trace;

import java.util.List;
import java.util.Locale;
import org.lodemark.report.Html;
import org.lodemark.report.text.MassWords;
import org.lodemark.report.text.ShareWords;
import org.lodemark.report.trace.SankeyOrder.Item;
import org.lodemark.report.trace.SankeyOrder.Strand;
import org.lodemark.report.trace.TraceReport.EdgeRow;
import org.lodemark.report.trace.TraceReport.Graph;
import org.lodemark.report.trace.TraceReport.NodeRow;

/** The way of metal as a drawing: origins on the left, the lot or the lots on the right. */
final class SankeySvg {
  /** Beyond this a drawing helps nobody; the table of flows stands for it. */
  static final int MOST_PLACES = 2_000;

  /** A wider drawing shrinks to its window, but not below this. */
  private static final double NARROWEST_PX = 1_150;

  /** Thinner flows get a line along them, so that the eye finds them. */
  private static final double THIN_PX = 1.5;

  private final DrawnWay drawn;
  private final SiteNames names;
  private final OriginColours colours;
  private final Graph way;
  private final SankeyLayout layout;
  private final StringBuilder svg = new StringBuilder();

  private SankeySvg(DrawnWay drawn, SiteNames names, OriginColours colours) {
    this.drawn = drawn;
    this.names = names;
    this.colours = colours;
    way = Way.of(drawn.graph());
    layout = new SankeyLayout(way, drawn.massGrams(), names);
  }

  static boolean canDraw(Graph graph) {
    List<NodeRow> nodes = graph.nodes();
    long places = nodes.size();
    for (EdgeRow edge : graph.edges()) {
      places += nodes.get(edge.to()).level() - nodes.get(edge.from()).level() - 1L;
    }
    return places <= MOST_PLACES && !graph.edges().isEmpty();
  }

  static String of(DrawnWay drawn, SiteNames names, OriginColours colours) {
    return new SankeySvg(drawn, names, colours).draw();
  }

  private String draw() {
    String width = px(layout.widthPx());
    String height = px(layout.heightPx());
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + width
        + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height
        + "\" style=\"min-width:" + px(Math.min(layout.widthPx(), NARROWEST_PX))
        + "px\" aria-labelledby=\"way-title way-desc\">\n");
    svg.append("<title id=\"way-title\">")
        .append(Html.text("Way of the metal of " + WayWords.whose(drawn)));
    svg.append("</title>\n<desc id=\"way-desc\">Flows from the origins on the left to "
        + WayWords.end(drawn) + " on the right; widths are proportional to mass. The table of flows"
        + " below holds the same in figures.</desc>\n");
    patterns();
    flows();
    nodes();
    return svg.append("</svg>\n").toString();
  }

  private void patterns() {
    svg.append("<defs>\n");
    pattern(OriginColours.UNKNOWN, 7, "<path d=\"M-1 8 L8 -1\" class=\"mark\"/>");
    pattern(OriginColours.OTHER, 6, "<circle cx=\"3\" cy=\"3\" r=\"1.2\" class=\"dot\"/>");
    svg.append("</defs>\n");
  }

  private void pattern(String colour, int size, String mark) {
    svg.append("<pattern id=\"p-" + colour + "\" width=\"" + size + "\" height=\"" + size
        + "\" patternUnits=\"userSpaceOnUse\"><rect width=\"" + size + "\" height=\"" + size
        + "\" class=\"ground " + colour + "\"/>" + mark + "</pattern>\n");
  }

  private void flows() {
    svg.append("<g class=\"flows\">\n");
    for (int i = 0; i < way.edges().size(); i++) {
      EdgeRow edge = way.edges().get(i);
      StringBuilder path = new StringBuilder();
      for (Strand strand : layout.order.strandsOfEdge.get(i)) {
        double from = layout.leftPx(strand.from) + SankeyLayout.NODE_PX;
        double to = layout.leftPx(strand.to);
        double half = (from + to) / 2;
        path.append(path.isEmpty() ? "M" : "L").append(px(from) + " " + px(strand.fromPx));
        path.append("C" + px(half) + " " + px(strand.fromPx) + " " + px(half) + " "
            + px(strand.toPx) + " " + px(to) + " " + px(strand.toPx));
      }
      String colour = colours.ofNode(edge.from());
      String words = names.words(node(edge.from())) + " \u2192 " + names.words(node(edge.to()));
      svg.append("<path class=\"flow " + colour + "\" data-from=\"" + edge.from() + "\" data-to=\""
          + edge.to() + "\" stroke-width=\""
          + String.format(Locale.ROOT, "%.5f", layout.thicknessPx(edge.massGrams())) + "\" d=\""
          + path + "\"><title>" + Html.text(words + ": " + figures(edge.massGrams()))
          + "</title></path>\n");
      if (layout.thicknessPx(edge.massGrams()) < THIN_PX) {
        svg.append("<path class=\"hair " + colour + "\" d=\"" + path + "\"/>\n");
      }
    }
    svg.append("</g>\n");
  }

  private void nodes() {
    for (List<Item> column : layout.order.columns) {
      column.stream().filter(item -> item.node >= 0).forEach(this::node);
    }
  }

  private void node(Item item) {
    NodeRow node = node(item.node);
    double left = layout.leftPx(item);
    double height = Math.max(1, layout.thicknessPx(item.grams));
    boolean first = item.column == 0;
    String x = px(
        first
            ? left - SankeyLayout.LABEL_GAP_PX
            : left + SankeyLayout.NODE_PX + SankeyLayout.LABEL_GAP_PX);
    svg.append("<g class=\"node\"><title>"
        + Html.text(names.words(node) + ": " + figures(node.massGrams())) + "</title>");
    svg.append("<rect class=\"" + colours.ofNode(item.node) + "\" x=\"" + px(left) + "\" y=\""
        + px(item.centrePx - height / 2) + "\" width=\"" + px(SankeyLayout.NODE_PX)
        + "\" height=\"" + px(height) + "\"/>");
    double line = item.centrePx - layout.labelHeightPx(item.node) / 2 + 11;
    String anchor = first ? " class=\"left\"" : "";
    for (String words : layout.label(item.node)) {
      svg.append("<text" + anchor + " x=\"" + x + "\" y=\"" + px(line) + "\">" + Html.text(words)
          + "</text>");
      line += SankeyLabel.LINE_PX;
    }
    svg.append("<text class=\"figure" + (first ? " left" : "") + "\" x=\"" + x + "\" y=\""
        + px(line) + "\">" + Html.text(figures(node.massGrams())) + "</text></g>\n");
  }

  private NodeRow node(int number) {
    return way.nodes().get(number);
  }

  private String figures(long grams) {
    return MassWords.of(grams) + ", " + ShareWords.perCent((double) grams / drawn.massGrams())
        + " %";
  }

  private static String px(double value) {
    String drawn = String.format(Locale.ROOT, "%.2f", value);
    return drawn.endsWith(".00") ? drawn.substring(0, drawn.length() - 3) : drawn;
  }
}
