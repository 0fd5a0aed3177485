package org.lodemark.report.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.lodemark.report.trace.TraceReport.EdgeRow;
import org.lodemark.report.trace.TraceReport.Graph;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads a drawing back from its page, and checks what every drawing must be. */
final class Drawing {
  private final Document svg;
  private final List<Box> labels = new ArrayList<>();
  private final List<Box> places = new ArrayList<>();

  private record Box(double left, double top, double right, double bottom, String what) {
    boolean overlaps(Box other) {
      return left < other.right - 0.01
          && other.left < right - 0.01
          && top < other.bottom - 0.01
          && other.top < bottom - 0.01;
    }
  }

  private Drawing(Document svg) {
    this.svg = svg;
    NodeList groups = svg.getElementsByTagName("g");
    for (int i = 0; i < groups.getLength(); i++) {
      Element group = (Element) groups.item(i);
      if (group.getAttribute("class").equals("node")) {
        readNode(group);
      }
    }
  }

  static Drawing of(String html) throws Exception {
    int start = html.indexOf("<svg xmlns");
    int end = html.indexOf("</svg>", start);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    String xml = html.substring(start, end + "</svg>".length());
    return new Drawing(factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
  }

  private void readNode(Element group) {
    Element rect = (Element) group.getElementsByTagName("rect").item(0);
    double x = number(rect, "x");
    double y = number(rect, "y");
    places.add(new Box(
        x, y, x + number(rect, "width"), y + number(rect, "height"), "place " + places.size()));
    NodeList texts = group.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      double width = SankeyLabel.widthPx(text.getTextContent());
      double at = number(text, "x");
      double left = text.getAttribute("class").contains("left") ? at - width : at;
      double base = number(text, "y");
      labels.add(new Box(left, base - 11, left + width, base + 4, text.getTextContent()));
    }
  }

  private static double number(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }

  String text() {
    return svg.getDocumentElement().getTextContent();
  }

  int labelCount() {
    return labels.size();
  }

  /** No label or place overlaps another, and none is cut off. */
  void assertReadable(String where) {
    Box page = new Box(
        0,
        0,
        number(svg.getDocumentElement(), "width"),
        number(svg.getDocumentElement(), "height"),
        "page");
    List<Box> all = new ArrayList<>(labels);
    all.addAll(places);
    for (int i = 0; i < all.size(); i++) {
      Box box = all.get(i);
      if (box.left < page.left
          || box.top < page.top
          || box.right > page.right
          || box.bottom > page.bottom) {
        fail(where + ": " + box + " is cut off by " + page);
      }
      for (int j = 0; j < i; j++) {
        if (box.overlaps(all.get(j))) {
          fail(where + ": " + box + " overlaps " + all.get(j));
        }
      }
    }
  }

  /** The drawn widths: proportional to mass, and what enters a place leaves it. */
  void assertConserves(Graph graph, long lotGrams, String where) {
    Map<Integer, Double> in = new HashMap<>();
    Map<Integer, Double> out = new HashMap<>();
    Map<List<Integer>, Double> widths = new HashMap<>();
    NodeList paths = svg.getElementsByTagName("path");
    for (int i = 0; i < paths.getLength(); i++) {
      Element path = (Element) paths.item(i);
      if (path.hasAttribute("stroke-width")) {
        int from = Integer.parseInt(path.getAttribute("data-from"));
        int to = Integer.parseInt(path.getAttribute("data-to"));
        double width = number(path, "stroke-width");
        in.merge(to, width, Double::sum);
        out.merge(from, width, Double::sum);
        widths.put(List.of(from, to), width);
      }
    }
    assertThat(widths).as(where).hasSize(graph.edges().size());
    double target = 0;
    for (int i = 0; i < graph.nodes().size(); i++) {
      if (graph.nodes().get(i).kind().equals("target")) {
        target += in.getOrDefault(i, 0.0);
      } else if (in.containsKey(i)) {
        assertThat(in.get(i)).as(where).isCloseTo(out.getOrDefault(i, 0.0), within(0.01));
      }
    }
    for (EdgeRow edge : graph.edges()) {
      double expected = target * edge.massGrams() / lotGrams;
      assertThat(widths.getOrDefault(List.of(edge.from(), edge.to()), -1.0))
          .as(where)
          .isCloseTo(expected, within(0.01));
    }
  }
}
