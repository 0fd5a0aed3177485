package org.lodemark.flow.shares;

import org.lodemark.flow.graph.FlowGraph;

/** Pro rata: what leaves a junction has the composition of all that is in it at that moment. */
final class ProRata {
  private ProRata() {}

  /** The rows of all nodes over origins. Every grouping uses the same, so the graph keeps them. */
  static Attribution of(FlowGraph graph) {
    int nodes = graph.nodeCount();
    return graph.derived(
        Attribution.class,
        absent -> extend(new AttributionBuilder(graph.originCount(), nodes / 4, nodes), graph));
  }

  /** The same, from those of a graph that this one continues: only what is new is gone through. */
  static Attribution of(FlowGraph graph, Attribution older) {
    return switch (older) {
      case AttributionBuilder rows ->
        graph.derived(
            Attribution.class,
            absent -> extend(new AttributionBuilder(rows, graph.nodeCount()), graph));
      case KeptAttribution kept -> of(graph);
    };
  }

  private static Attribution extend(AttributionBuilder rows, FlowGraph graph) {
    for (int node = rows.assigned(); node < graph.nodeCount(); node++) {
      int from = graph.inFrom(node);
      int to = graph.inTo(node);
      if (to - from == 1) {
        rows.assign(row(rows, graph.inTail(from)));
        continue;
      }
      for (int k = from; k < to; k++) {
        rows.collect(row(rows, graph.inTail(k)), graph.inGrams(k));
      }
      rows.assign(rows.finish());
    }
    return rows;
  }

  private static int row(Attribution rows, int tail) {
    return tail < 0 ? ~tail : rows.rowOf(tail);
  }
}
