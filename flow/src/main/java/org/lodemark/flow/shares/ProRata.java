package org.lodemark.flow.shares;

import org.lodemark.flow.graph.FlowGraph;

/** Pro rata: what leaves a junction has the composition of all that is in it at that moment. */
final class ProRata {
  private ProRata() {}

  /** Adds the rows of the nodes that have none yet. */
  static void extend(Attribution rows, FlowGraph graph, Grouping grouping) {
    int[] groupOf = grouping.groupOfOrigin();
    for (int node = rows.assigned(); node < graph.nodeCount(); node++) {
      int from = graph.inFrom(node);
      int to = graph.inTo(node);
      if (to - from == 1) {
        int tail = graph.inTail(from);
        rows.assign(tail < 0 ? groupOf[~tail] : rows.rowOf(tail));
        continue;
      }
      for (int k = from; k < to; k++) {
        int tail = graph.inTail(k);
        rows.collect(tail < 0 ? groupOf[~tail] : rows.rowOf(tail), graph.inGrams(k));
      }
      rows.assign(rows.finish());
    }
  }
}
