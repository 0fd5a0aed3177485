package org.lodemark.flow.bounds;

import java.util.BitSet;
import org.lodemark.flow.graph.Departures;
import org.lodemark.flow.graph.FlowGraph;

/** The homogeneous processes of a graph, and which nodes have one among their ancestors. */
final class Homogeneous {
  private final FlowGraph graph;
  private final BitSet nodes = new BitSet();
  private final BitSet descendants = new BitSet();
  private final long[] outGrams;

  static Homogeneous of(FlowGraph graph) {
    return graph.derived(Homogeneous.class, Homogeneous::new);
  }

  private Homogeneous(FlowGraph graph) {
    this.graph = graph;
    int nodeCount = graph.hasHomogeneous() ? graph.nodeCount() : 0;
    for (int node = 0; node < nodeCount; node++) {
      if (graph.isHomogeneous(node)) {
        nodes.set(node);
      }
    }
    outGrams = new long[nodes.isEmpty() ? 0 : graph.nodeCount()];
    if (!nodes.isEmpty()) {
      Departures departures = graph.departures();
      for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
        for (int i = departures.from(node); i < departures.to(node); i++) {
          int arc = departures.arc(i);
          outGrams[node] += graph.isLoss(arc) ? 0 : graph.arcGrams(arc);
        }
      }
      markDescendants();
    }
  }

  private void markDescendants() {
    for (int node = nodes.nextSetBit(0); node < graph.nodeCount(); node++) {
      for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
        int tail = graph.inTail(k);
        if (tail >= 0 && (nodes.get(tail) || descendants.get(tail))) {
          descendants.set(node);
          break;
        }
      }
    }
  }

  boolean isEmpty() {
    return nodes.isEmpty();
  }

  boolean contains(int node) {
    return nodes.get(node);
  }

  boolean isAbove(int node) {
    return descendants.get(node);
  }

  /** What came out of a homogeneous node, in grams. */
  long outGrams(int node) {
    return outGrams[node];
  }
}
