package org.lodemark.flow.bounds;

import java.util.BitSet;
import java.util.List;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.IntList;
import org.lodemark.flow.graph.Sink;

/** The part of a graph upstream of a target. */
final class Region {
  private final BitSet nodes = new BitSet();
  private final IntList order = new IntList(64);
  private int inArcs;

  private Region() {}

  /**
   * All nodes from which a target can come.
   *
   * @param mostInArcs where to stop, the region being too large to be of use
   */
  static Region upstream(FlowGraph graph, List<Sink> sinks, int mostInArcs) {
    Region region = new Region();
    for (Sink sink : sinks) {
      region.add(sink.tail());
    }
    for (int next = 0; next < region.order.size() && region.inArcs <= mostInArcs; next++) {
      int node = region.order.get(next);
      region.inArcs += graph.inTo(node) - graph.inFrom(node);
      for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
        region.add(graph.inTail(k));
      }
    }
    return region;
  }

  private void add(int node) {
    if (node >= 0 && !nodes.get(node)) {
      nodes.set(node);
      order.add(node);
    }
  }

  boolean contains(int node) {
    return node >= 0 && nodes.get(node);
  }

  BitSet nodes() {
    return nodes;
  }

  int inArcs() {
    return inArcs;
  }
}
