package org.lodemark.report.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.lodemark.flow.answer.TraceGraph.Edge;
import org.lodemark.flow.answer.TraceGraph.Kind;
import org.lodemark.flow.answer.TraceGraph.Node;

/**
 * The flows of a drawing in whole grams, such that what enters a node leaves it to the gram. The
 * masses of the lots are whole; from them backwards, each node's mass is parted among what feeds it
 * in proportion, and the grams that rounding down leaves go to the largest remainders. A flow is off
 * by less than a gram for each node between it and a lot, on any one way.
 */
final class WholeGrams {
  private final long[] ofNode;
  private final long[] ofEdge;

  /** @param targetGrams the whole mass of a node of kind TARGET */
  WholeGrams(List<Node> nodes, List<Edge> edges, ToLongFunction<Node> targetGrams) {
    ofNode = new long[nodes.size()];
    ofEdge = new long[edges.size()];
    List<List<Integer>> into = new ArrayList<>();
    nodes.forEach(node -> into.add(new ArrayList<>()));
    for (int i = 0; i < edges.size(); i++) {
      into.get(edges.get(i).to()).add(i);
    }
    IntStream.range(0, ofNode.length)
        .boxed()
        .sorted(Comparator.comparingInt((Integer i) -> nodes.get(i).level()).reversed())
        .forEach(node -> {
          if (nodes.get(node).kind() == Kind.TARGET) {
            ofNode[node] += targetGrams.applyAsLong(nodes.get(node));
          }
          part(ofNode[node], into.get(node), edges);
        });
  }

  private void part(long grams, List<Integer> into, List<Edge> edges) {
    double sum = into.stream().mapToDouble(i -> edges.get(i).massGrams()).sum();
    if (!(sum > 0)) {
      return;
    }
    List<Integer> byRemainder = new ArrayList<>(into);
    double[] remainders = new double[into.size()];
    long left = grams;
    for (int k = 0; k < into.size(); k++) {
      int edge = into.get(k);
      double exact = grams * (edges.get(edge).massGrams() / sum);
      ofEdge[edge] = Math.min(left, (long) exact);
      remainders[k] = exact - ofEdge[edge];
      left -= ofEdge[edge];
    }
    byRemainder.sort(Comparator.comparingDouble((Integer edge) -> remainders[into.indexOf(edge)])
        .reversed()
        .thenComparing(Comparator.naturalOrder()));
    for (int k = 0; left > 0; k = (k + 1) % byRemainder.size(), left--) {
      ofEdge[byRemainder.get(k)]++;
    }
    into.forEach(edge -> ofNode[edges.get(edge).from()] += ofEdge[edge]);
  }

  long ofNode(int node) {
    return ofNode[node];
  }

  long ofEdge(int edge) {
    return ofEdge[edge];
  }
}
