package org.lodemark.flow.graph;

import java.util.List;
import org.lodemark.flow.section.IntColumn;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;

/** The arcs that leave each node, in order of departure. */
public final class Departures {
  private static final String START = "departure.start";
  private static final String ARC = "departure.arc";

  private final IntColumn start;
  private final IntColumn arcs;

  private Departures(IntColumn start, IntColumn arcs) {
    this.start = start;
    this.arcs = arcs;
  }

  static Departures of(FlowGraph graph) {
    int nodes = graph.nodeCount();
    int[] start = new int[nodes + 1];
    int departed = 0;
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      if (graph.arcTail(arc) >= 0) {
        start[graph.arcTail(arc) + 1]++;
        departed++;
      }
    }
    for (int node = 0; node < nodes; node++) {
      start[node + 1] += start[node];
    }
    int[] arcs = new int[departed];
    int[] next = start.clone();
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      int tail = graph.arcTail(arc);
      if (tail >= 0) {
        arcs[next[tail]++] = arc;
      }
    }
    return new Departures(IntColumn.of(start), IntColumn.of(arcs));
  }

  /** What is kept of them. */
  List<Section> sections(int nodeCount) {
    return List.of(start.section(START, nodeCount + 1), arcs.section(ARC, start.get(nodeCount)));
  }

  static Departures read(Sections kept) {
    return new Departures(IntColumn.of(kept, START), IntColumn.of(kept, ARC));
  }

  public int from(int node) {
    return start.get(node);
  }

  public int to(int node) {
    return start.get(node + 1);
  }

  public int arc(int index) {
    return arcs.get(index);
  }
}
