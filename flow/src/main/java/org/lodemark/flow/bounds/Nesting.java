package org.lodemark.flow.bounds;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.IntList;
import org.lodemark.flow.graph.Sink;

/**
 * Finds targets of which one can reach another. With A of 100 that becomes B of 100, a flow to
 * both would count each gram once, and say half the truth; such a question is refused. So is one about
 * targets of which a gram can be in both without any way between them ({@link SharedMetal}).
 */
public final class Nesting {
  private Nesting() {}

  /** Two targets, by their place in the list: metal of the first can be in the second. */
  public record Pair(int upstream, int downstream) {}

  /** A nested pair, or one that has metal in common, if there is one. */
  public static Optional<Pair> find(FlowGraph graph, List<List<Sink>> targets) {
    Optional<Pair> shared = SharedMetal.find(graph, targets);
    if (shared.isPresent()) {
      return shared;
    }
    BitSet upstreamOfAny = new BitSet();
    for (List<Sink> target : targets) {
      markUpstream(graph, target, upstreamOfAny);
    }
    for (int i = 0; i < targets.size(); i++) {
      if (leadsInto(graph, targets.get(i), upstreamOfAny)) {
        return Optional.of(new Pair(i, downstreamOf(graph, targets, i)));
      }
    }
    return Optional.empty();
  }

  private static boolean leadsInto(FlowGraph graph, List<Sink> target, BitSet nodes) {
    return target.stream()
        .filter(sink -> sink.arc() != FlowGraph.NONE)
        .mapToInt(sink -> graph.arcHead(sink.arc()))
        .anyMatch(head -> head >= 0 && nodes.get(head));
  }

  private static int downstreamOf(FlowGraph graph, List<List<Sink>> targets, int upstream) {
    for (int i = 0; i < targets.size(); i++) {
      BitSet above = new BitSet();
      markUpstream(graph, targets.get(i), above);
      if (leadsInto(graph, targets.get(upstream), above)) {
        return i;
      }
    }
    throw new IllegalStateException("target " + upstream + " leads into none after all");
  }

  private static void markUpstream(FlowGraph graph, List<Sink> target, BitSet marked) {
    IntList queue = new IntList(64);
    for (Sink sink : target) {
      mark(sink.tail(), marked, queue);
    }
    for (int next = 0; next < queue.size(); next++) {
      int node = queue.get(next);
      for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
        mark(graph.inTail(k), marked, queue);
      }
    }
  }

  private static void mark(int node, BitSet marked, IntList queue) {
    if (node >= 0 && !marked.get(node)) {
      marked.set(node);
      queue.add(node);
    }
  }
}
