package org.lodemark.flow.trace;

import java.util.BitSet;
import java.util.List;
import org.lodemark.flow.graph.Departures;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.IntList;

/**
 * Where the metal of some flows went: what is affected if a lot, a mine or a heat is bad. For every
 * later flow two numbers: the bad metal in it pro rata, and the most that can be in it by the law
 * of {@code Screen}.
 *
 * <p>Not safe for several threads.
 */
public final class Recall {
  private final FlowGraph graph;
  private final int[] nextOf;
  private final double[] badGrams;
  private final long[] mostGrams;
  private final BitSet toVisit;

  public Recall(FlowGraph graph) {
    this.graph = graph;
    nextOf = new int[graph.nodeCount()];
    java.util.Arrays.fill(nextOf, FlowGraph.NONE);
    for (int node = 0; node < graph.nodeCount(); node++) {

      // What is carried over is always the first in-arc.
      int first = graph.inFrom(node);
      if (graph.inArc(first) == FlowGraph.CARRY) {
        nextOf[graph.inTail(first)] = node;
      }
    }
    badGrams = new double[graph.nodeCount()];
    mostGrams = new long[graph.nodeCount()];
    toVisit = new BitSet(graph.nodeCount());
  }

  /** Takes the flows that bad metal is or may be in. */
  public interface Visitor {
    /**
     * A recorded flow.
     *
     * @param arc which
     * @param grams bad metal in it, pro rata
     * @param mostGrams the most bad metal that can be in it
     */
    void flow(int arc, double grams, long mostGrams);
  }

  /** The flows with which all metal of a mine entered. */
  public List<Integer> sourcesOf(int origin) {
    IntList arcs = new IntList(16);
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      if (graph.arcTail(arc) == ~origin) {
        arcs.add(arc);
      }
    }
    return java.util.Arrays.stream(arcs.toArray()).boxed().toList();
  }

  /** Walks all that came of bad flows, themselves excluded. */
  public void walk(List<Integer> badArcs, Visitor visitor) {
    BitSet bad = new BitSet();
    badArcs.forEach(bad::set);
    for (int arc : badArcs) {
      enter(graph.arcHead(arc), (double) graph.arcGrams(arc), graph.arcGrams(arc));
    }
    Departures departures = graph.departures();
    for (int node = toVisit.nextSetBit(0); node >= 0; node = toVisit.nextSetBit(node + 1)) {
      toVisit.clear(node);
      double share = badGrams[node] / graph.inGramsOf(node);
      long most = mostGrams[node];
      badGrams[node] = 0;
      mostGrams[node] = 0;
      for (int i = departures.from(node); i < departures.to(node); i++) {
        int arc = departures.arc(i);
        if (!bad.get(arc)) {
          double grams = share * graph.arcGrams(arc);
          long mostHere = Math.min(most, graph.arcGrams(arc));
          visitor.flow(arc, grams, mostHere);
          enter(graph.arcHead(arc), grams, mostHere);
        }
      }
      carry(node, share, most);
    }
  }

  private void carry(int node, double share, long most) {

    int next = nextOf[node];
    if (next != FlowGraph.NONE) {
      long carried = graph.inGrams(graph.inFrom(next));
      enter(next, share * carried, Math.min(most, carried));
    }
  }

  private void enter(int node, double grams, long most) {
    if (node >= 0) {
      badGrams[node] += grams;
      mostGrams[node] = Math.min(FlowGraph.MOST_GRAMS, mostGrams[node] + most);
      toVisit.set(node);
    }
  }
}
