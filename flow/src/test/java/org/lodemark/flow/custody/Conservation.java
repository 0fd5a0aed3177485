package org.lodemark.flow.custody;

import java.util.ArrayList;
import java.util.List;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.JunctionKind;
import org.lodemark.flow.graph.Stocks;

/** Nothing comes out of a node that did not go in; and what does not come out is accounted for. */
final class Conservation {
  private final FlowGraph graph;
  private final long[] left;
  private final List<String> broken = new ArrayList<>();

  private Conservation(FlowGraph graph) {
    this.graph = graph;
    left = new long[graph.nodeCount()];
  }

  /** The nodes and junctions where mass is made or vanishes. */
  static List<String> broken(FlowGraph graph) {
    Conservation conservation = new Conservation(graph);
    conservation.checkNodes();
    conservation.checkJunctions();
    return conservation.broken;
  }

  private void checkNodes() {
    for (int node = 0; node < graph.nodeCount(); node++) {
      left[node] += graph.inGramsOf(node);
      for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
        if (graph.inTail(k) >= node) {
          broken.add("node " + node + " is fed by node " + graph.inTail(k) + ", not before it");
        }
        if (graph.inArc(k) == FlowGraph.CARRY) {
          left[graph.inTail(k)] -= graph.inGrams(k);
        }
      }
    }
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      if (graph.arcTail(arc) >= 0) {
        left[graph.arcTail(arc)] -= graph.arcGrams(arc);
      }
    }
    for (int node = 0; node < graph.nodeCount(); node++) {
      if (left[node] < 0) {
        broken.add("node " + node + " gives " + -left[node] + " g more than it has");
      }
    }
  }

  /** What stays in a junction's nodes is its stock at the end and what it lost at counts. */
  private void checkJunctions() {
    long[] stays = new long[graph.junctionCount()];
    boolean[] counted = new boolean[graph.junctionCount()];
    for (int node = 0; node < graph.nodeCount(); node++) {
      stays[graph.junction(node)] += left[node];
    }
    for (int step = 0; step < graph.stepCount(); step++) {
      counted[graph.stepJunction(step)] |= graph.stepIsCount(step);
    }
    long[] stocks = Stocks.atEnd(graph);
    for (int junction = 0; junction < graph.junctionCount(); junction++) {
      boolean asItShould = counted[junction] && graph.kind(junction) == JunctionKind.POOL
          ? stays[junction] >= stocks[junction]
          : stays[junction] == stocks[junction];
      if (!asItShould) {
        broken.add("junction " + junction + " keeps " + stays[junction] + " g, its stock is "
            + stocks[junction]);
      }
    }
  }
}
