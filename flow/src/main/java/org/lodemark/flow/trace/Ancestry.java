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

  /** Grams of the target that were in a node; once it was walked through, {@link Visited#part}. */
  private final double[] weight;

  private final BitSet nodes;
  private final Visited visited;

  /** Arcs through which nothing is followed; empty where all is. */
  private final BitSet asked = new BitSet();

  public Ancestry(FlowGraph graph) {
    this.graph = graph;
    weight = new double[graph.nodeCount()];
    nodes = new BitSet(graph.nodeCount());
    visited = new Visited(nodes, weight);
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
    walk(sinks);
    for (int node = visited.last(); node >= 0; node = visited.before(node)) {
      double part = visited.part(node);
      int to = graph.inTo(node);
      for (int k = graph.inFrom(node); k < to; k++) {
        visitor.flow(node, k, part * graph.inGrams(k));
      }
    }
  }

  /** The nodes that a target's metal was in. */
  public Visited walk(List<Sink> sinks) {
    forget();
    return sweep(sinks);
  }

  /**
   * The nodes that the metal of several targets was in, each gram once. Metal of one that went on
   * into another left by a flow that is asked about: with that flow it is counted already, and it is
   * not followed through it again. {@link #passedOn} tells how much that is.
   *
   * @param sinks of all targets; an arc at most once
   */
  public Visited walkOnce(List<Sink> sinks) {
    forget();
    for (Sink sink : sinks) {
      if (sink.arc() != FlowGraph.NONE) {
        asked.set(sink.arc());
      }
    }
    return sweep(sinks);
  }

  /** Grams of a sink of the last {@link #walkOnce} that went on into another of its sinks. */
  public double passedOn(Sink sink) {
    int head = sink.arc() == FlowGraph.NONE ? FlowGraph.NONE : graph.arcHead(sink.arc());
    // Of a node that was not walked through no part is anybody's.
    return head >= 0 ? weight[head] * sink.grams() : 0;
  }

  private boolean isAsked(int k) {
    return graph.inArc(k) >= 0 && asked.get(graph.inArc(k));
  }

  private Visited sweep(List<Sink> sinks) {
    boolean all = asked.isEmpty();
    for (Sink sink : sinks) {
      if (sink.tail() >= 0) {
        weight[sink.tail()] += sink.grams();
        nodes.set(sink.tail());
      }
    }
    for (int node = visited.last(); node >= 0; node = visited.before(node)) {
      int from = graph.inFrom(node);
      int to = graph.inTo(node);
      long grams = 0;
      for (int k = from; k < to; k++) {
        grams += graph.inGrams(k);
      }
      double part = weight[node] / grams;
      weight[node] = part;
      for (int k = from; k < to; k++) {
        int tail = graph.inTail(k);
        if (tail >= 0 && (all || !isAsked(k))) {
          weight[tail] += part * graph.inGrams(k);
          nodes.set(tail);
        }
      }
    }
    return visited;
  }

  private void forget() {
    for (int node = visited.first(); node >= 0; node = visited.after(node)) {
      weight[node] = 0;
    }
    nodes.clear();
    asked.clear();
  }
}
