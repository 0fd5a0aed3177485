package org.lodemark.flow.trace;

import java.util.BitSet;
import java.util.List;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;

/**
 * How much of a target came by each flow before it, pro rata. A sweep back through the nodes, each
 * visited once, after all that it feeds.
 *
 * <p>Keeps a workspace as long as the graph; not safe for several threads.
 */
public final class Ancestry {
  private final FlowGraph graph;
  private final double[] weight;
  private final BitSet toVisit;

  public Ancestry(FlowGraph graph) {
    this.graph = graph;
    weight = new double[graph.nodeCount()];
    toVisit = new BitSet(graph.nodeCount());
  }

  /** Takes the flows that feed a target, nearest first. */
  public interface Visitor {
    /**
     * Metal of the target came in by this in-arc of the graph.
     *
     * @param node the node it came into
     * @param k the in-arc: a recorded arc, the stock carried over, or unexplained mass
     * @param grams how much of the target
     */
    void flow(int node, int k, double grams);
  }

  /** Walks all that a target is made of. */
  public void walk(List<Sink> sinks, Visitor visitor) {
    int last = -1;
    for (Sink sink : sinks) {
      if (sink.tail() >= 0) {
        weight[sink.tail()] += sink.grams();
        toVisit.set(sink.tail());
        last = Math.max(last, sink.tail());
      }
    }
    for (int node = last; node >= 0; node = toVisit.previousSetBit(node - 1)) {
      toVisit.clear(node);
      double grams = weight[node];
      weight[node] = 0;
      double part = grams / graph.inGramsOf(node);
      int to = graph.inTo(node);
      for (int k = graph.inFrom(node); k < to; k++) {
        double through = part * graph.inGrams(k);
        visitor.flow(node, k, through);
        int tail = graph.inTail(k);
        if (tail >= 0) {
          weight[tail] += through;
          toVisit.set(tail);
        }
      }
    }
  }
}
