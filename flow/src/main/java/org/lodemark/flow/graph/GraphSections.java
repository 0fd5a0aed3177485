package org.lodemark.flow.graph;

import java.util.ArrayList;
import java.util.List;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;

/** A graph as named arrays, to be kept, and a graph of kept arrays. */
public final class GraphSections {
  private static final String COUNTS = "graph.counts";

  private GraphSections() {}

  /** All a graph is, with its departures; what else it derives lazily is not kept. */
  public static List<Section> of(FlowGraph graph) {
    List<Section> sections = new ArrayList<>(graph.columns().sections(graph.counts()));
    sections.addAll(graph.departures().sections(graph.nodeCount()));
    sections.add(new Section.Longs(COUNTS, graph.counts().numbers()));
    return sections;
  }

  /** The graph that was kept; its arrays are read where they lie. */
  public static FlowGraph read(Sections sections) {
    GraphCounts counts = GraphCounts.ofNumbers(sections.longs(COUNTS));
    FlowGraph graph = new FlowGraph(counts, GraphColumns.read(sections), new Object());
    graph.give(Departures.read(sections));
    return graph;
  }
}
