package org.lodemark.flow.graph;

/** The arcs that leave each node, in order of departure. */
public final class Departures {
  private final int[] start;
  private final int[] arcs;

  Departures(FlowGraph graph) {
    int nodes = graph.nodeCount();
    start = new int[nodes + 1];
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
    arcs = new int[departed];
    int[] next = start.clone();
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      int tail = graph.arcTail(arc);
      if (tail >= 0) {
        arcs[next[tail]++] = arc;
      }
    }
  }

  public int from(int node) {
    return start[node];
  }

  public int to(int node) {
    return start[node + 1];
  }

  public int arc(int index) {
    return arcs[index];
  }
}
