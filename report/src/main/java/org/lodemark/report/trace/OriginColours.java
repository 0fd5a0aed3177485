package org.lodemark.report.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lodemark.report.trace.TraceReport.EdgeRow;
import org.lodemark.report.trace.TraceReport.Graph;
import org.lodemark.report.trace.TraceReport.NodeRow;

/**
 * What colour the places of a drawing have. A place has the colour of a country only where all that
 * can reach it in the drawing is of that country; otherwise it is mixed. So a colour is a fact and
 * never a share.
 */
final class OriginColours {
  static final String UNKNOWN = "u";
  static final String MIXED = "m";
  static final String OTHER = "o";
  private static final int OWN_COLOURS = 6;

  private final List<String> own = new ArrayList<>();
  private final List<String> ofNode = new ArrayList<>();

  /** A colour and what it stands for. */
  record Entry(String colour, String words) {}

  /** @param countries largest first; the first few get a colour of their own */
  OriginColours(List<String> countries, Graph graph) {
    countries.stream()
        .filter(country -> !country.equals(TraceReport.UNKNOWN))
        .limit(OWN_COLOURS)
        .forEach(own::add);
    List<NodeRow> nodes = graph.nodes();
    List<Set<String>> reaching = new ArrayList<>();
    nodes.forEach(node -> reaching.add(new LinkedHashSet<>()));
    List<List<EdgeRow>> into = new ArrayList<>();
    nodes.forEach(node -> into.add(new ArrayList<>()));
    graph.edges().forEach(edge -> into.get(edge.to()).add(edge));
    IntStream.range(0, nodes.size())
        .boxed()
        .sorted(Comparator.comparingInt(i -> nodes.get(i).level()))
        .forEach(i -> {
          if (into.get(i).isEmpty()) {
            reaching.get(i).add(source(nodes.get(i)));
          }
          into.get(i).forEach(edge -> reaching.get(i).addAll(reaching.get(edge.from())));
        });
    reaching.forEach(set -> ofNode.add(set.size() == 1 ? colour(set.iterator().next()) : MIXED));
  }

  private static String source(NodeRow node) {
    return node.kind().equals("origin") ? node.country().orElse(TraceReport.UNKNOWN) : MIXED;
  }

  private String colour(String source) {
    return switch (source) {
      case TraceReport.UNKNOWN -> UNKNOWN;
      case MIXED -> MIXED;
      default -> own.contains(source) ? "c" + own.indexOf(source) : OTHER;
    };
  }

  String ofNode(int node) {
    return ofNode.get(node);
  }

  /** The colours in use. */
  List<Entry> legend() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      if (ofNode.contains("c" + i)) {
        entries.add(new Entry("c" + i, own.get(i)));
      }
    }
    if (ofNode.contains(OTHER)) {
      entries.add(new Entry(OTHER, "another country, see its label"));
    }
    if (ofNode.contains(UNKNOWN)) {
      entries.add(new Entry(UNKNOWN, "unknown origin"));
    }
    if (ofNode.contains(MIXED)) {
      entries.add(new Entry(MIXED, "several origins"));
    }
    return entries;
  }
}
