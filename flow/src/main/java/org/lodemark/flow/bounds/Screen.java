package org.lodemark.flow.bounds;

import java.math.BigInteger;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
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
  /** So many times a part is computed before all is. */
  static final int MOST_DEMANDS = 64;

  private final FlowGraph graph;
  private final boolean[] inSet;
  private final Homogeneous homogeneous;

  /** All of {@code tau}, once it was worth while. */
  private long @Nullable [] all;

  /** Until then what was asked for, and all upstream of it. */
  private final ScreenPages asked;

  private int demands;

  /** Computes nothing yet: see {@link #tau}. */
  Screen(FlowGraph graph, boolean[] inSet, Homogeneous homogeneous) {
    this.graph = graph;
    this.inSet = inSet.clone();
    this.homogeneous = homogeneous;
    asked = new ScreenPages(graph.nodeCount());
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
    Screen screen = new Screen(graph, inSet, Homogeneous.of(graph));
    screen.passAll();
    return screen;
  }

  private long[] passAll() {
    long[] made = homogeneous.isEmpty() ? plainPass() : pass();
    all = made;
    return made;
  }

  /**
   * Once for all nodes, or, of a few questions, for what is upstream of them: a lot with few
   * ancestors need not wait for a million others.
   */
  private long demand(int node) {
    if (++demands > MOST_DEMANDS) {
      return passAll()[node];
    }
    BitSet nodes = asked.lackingUpstream(graph, node);
    for (int next = nodes.nextSetBit(0); next >= 0; next = nodes.nextSetBit(next + 1)) {
      asked.put(next, of(next));
    }
    return asked.get(node);
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
        sum += through(k, tail < 0 ? 0 : most[tail]);
      }
      most[node] = sum;
    }
    return most;
  }

  /** One node, those upstream of it known. */
  private long of(int node) {
    long sum = 0;
    for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
      int tail = graph.inTail(k);
      sum += through(k, tail < 0 ? 0 : asked.get(tail));
    }
    return sum;
  }

  private long through(int k, long mostInTail) {
    int tail = graph.inTail(k);
    if (tail < 0) {
      return inSet[~tail] ? graph.inGrams(k) : 0;
    }
    boolean kept = graph.inArc(k) != FlowGraph.CARRY && homogeneous.contains(tail);
    return kept
        ? partOfBlend(graph.inGrams(k), mostInTail, tail)
        : Math.min(graph.inGrams(k), mostInTail);
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
    long[] made = all;
    if (made != null) {
      return made[node];
    }
    long known = asked.get(node);
    return known == ScreenPages.NOT_YET ? demand(node) : known;
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
        ? partOfBlend(sink.grams(), tau(sink.tail()), sink.tail())
        : Math.min(sink.grams(), tau(sink.tail()));
  }

  /** The most that can be of the set in a recorded flow, in grams. */
  public long maxGrams(int arc) {
    return maxGrams(Sink.ofArc(graph, arc));
  }
}
