package org.lodemark.flow.bounds;

import java.math.BigInteger;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;

/**
 * An upper bound of what can come from a set of origins, for every flow of a graph in one pass
 * (METHODS 2.3, screen). In whole grams; never too low, often too high: each departure is bounded
 * as if it were the only one to want the tainted mass.
 *
 * <p>{@code tau} of a node is the most that can be in it: what can be in each of its in-arcs,
 * summed. What leaves can be no more than {@code tau}, and no more than itself. As departures only
 * lower the stock, one {@code tau} serves the whole run of them: m is at most the stock that is
 * left.
 */
public final class Screen {
  private final FlowGraph graph;
  private final boolean[] inSet;
  private final Homogeneous homogeneous;
  private final long[] tau;

  Screen(FlowGraph graph, boolean[] inSet, Homogeneous homogeneous) {
    this.graph = graph;
    this.inSet = inSet.clone();
    this.homogeneous = homogeneous;
    tau = homogeneous.isEmpty() ? plainPass() : pass();
  }

  /**
   * Screens a graph.
   *
   * @param inSet per origin of the graph, whether it is in the set
   */
  public static Screen of(FlowGraph graph, boolean[] inSet) {
    if (inSet.length != graph.originCount()) {
      throw new IllegalArgumentException(
          "a set over " + inSet.length + " origins for a graph of " + graph.originCount());
    }
    return new Screen(graph, inSet, Homogeneous.of(graph));
  }

  private long[] plainPass() {
    long[] most = new long[graph.nodeCount()];
    for (int node = 0; node < most.length; node++) {
      long sum = 0;
      int to = graph.inTo(node);
      for (int k = graph.inFrom(node); k < to; k++) {
        int tail = graph.inTail(k);
        long grams = graph.inGrams(k);
        if (tail >= 0) {
          sum += Math.min(grams, most[tail]);
        } else if (inSet[~tail]) {
          sum += grams;
        }
      }
      most[node] = sum;
    }
    return most;
  }

  private long[] pass() {
    long[] most = new long[graph.nodeCount()];
    for (int node = 0; node < most.length; node++) {
      long sum = 0;
      for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
        int tail = graph.inTail(k);
        if (tail < 0) {
          sum += inSet[~tail] ? graph.inGrams(k) : 0;
        } else {
          boolean kept = graph.inArc(k) != FlowGraph.CARRY && homogeneous.contains(tail);
          sum += kept
              ? partOfBlend(graph.inGrams(k), most[tail], tail)
              : Math.min(graph.inGrams(k), most[tail]);
        }
      }
      most[node] = sum;
    }
    return most;
  }

  /** An output of a homogeneous node has its part of the taint, rounded up. */
  private long partOfBlend(long grams, long most, int node) {
    long out = homogeneous.outGrams(node);
    if (most >= out) {
      return grams;
    }
    long high = Math.multiplyHigh(grams, most);
    if (high == 0 && grams * most >= 0) {
      return Math.ceilDiv(grams * most, out);
    }
    BigInteger[] parts = BigInteger.valueOf(grams)
        .multiply(BigInteger.valueOf(most))
        .divideAndRemainder(BigInteger.valueOf(out));
    return parts[0].longValueExact() + parts[1].signum();
  }

  /** The most that can be in a node. */
  long tau(int node) {
    return tau[node];
  }

  boolean inSet(int origin) {
    return inSet[origin];
  }

  /** The most of a target that can be of the set, in grams. */
  public long maxGrams(Sink sink) {
    if (sink.tail() < 0) {
      return inSet[~sink.tail()] ? sink.grams() : 0;
    }
    return homogeneous.contains(sink.tail())
        ? partOfBlend(sink.grams(), tau[sink.tail()], sink.tail())
        : Math.min(sink.grams(), tau[sink.tail()]);
  }

  /** The most that can be of the set in a recorded flow, in grams. */
  public long maxGrams(int arc) {
    return maxGrams(Sink.ofArc(graph, arc));
  }
}
