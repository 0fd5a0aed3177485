package org.lodemark.report.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lodemark.flow.answer.TraceGraph;
import org.lodemark.flow.answer.TraceGraph.Edge;
import org.lodemark.flow.answer.TraceGraph.Kind;

/**
 * The flows of a drawing in whole grams, such that what enters a node leaves it to the gram. The
 * lot's mass is whole; from it backwards, each node's mass is parted among what feeds it in
 * proportion, and the grams that rounding down leaves go to the largest remainders. A flow is off
 * by less than a gram for each node between it and the lot, on any one way.
 */
final class WholeGrams {
  private final long[] ofNode;
  private final long[] ofEdge;

  WholeGrams(TraceGraph graph) {
    ofNode = new long[graph.nodes().size()];
    ofEdge = new long[graph.edges().size()];
    List<List<Integer>> into = new ArrayList<>();
    graph.nodes().forEach(node -> into.add(new ArrayList<>()));
    for (int i = 0; i < graph.edges().size(); i++) {
      into.get(graph.edges().get(i).to()).add(i);
    }
    IntStream.range(0, ofNode.length)
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer i) -> graph.nodes().get(i).level()).reversed())
        .forEach(node -> {
          if (graph.nodes().get(node).kind() == Kind.TARGET) {
            ofNode[node] += graph.massGrams();
          }
          part(ofNode[node], into.get(node), graph.edges());
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
