package org.lodemark.flow.bounds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.flow.bounds.Nesting.Pair;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.graph.Stocks;

/**
 * Finds targets that have a gram in common: one delivery that has a name of the sender's and another
 * of the receiver's, or lots of one stock that have more by their rows than it holds.
 */
final class SharedMetal {
  private final FlowGraph graph;
  private final Map<Integer, Integer> targetOfArc = new HashMap<>();
  private final Map<Integer, Integer> targetOfStock = new HashMap<>();
  private final Map<Integer, Long> askedOfStock = new HashMap<>();
  private long[] stocks = new long[0];

  private SharedMetal(FlowGraph graph) {
    this.graph = graph;
  }

  static Optional<Pair> find(FlowGraph graph, List<List<Sink>> targets) {
    SharedMetal shared = new SharedMetal(graph);
    for (int target = 0; target < targets.size(); target++) {
      for (Sink sink : targets.get(target)) {
        int other = sink.arc() == FlowGraph.NONE
            ? shared.ofStock(sink, target)
            : shared.targetOfArc.merge(sink.arc(), target, (first, second) -> first);
        if (other != target) {
          return Optional.of(new Pair(other, target));
        }
      }
    }
    return Optional.empty();
  }

  /** The target that asked for a stock before, where there is not enough for both. */
  private int ofStock(Sink sink, int target) {
    int junction = graph.junction(sink.tail());
    long asked = askedOfStock.merge(junction, sink.grams(), Long::sum);
    int first = targetOfStock.merge(junction, target, (before, now) -> before);
    return asked > atEnd(junction) ? first : target;
  }

  private long atEnd(int junction) {
    if (stocks.length == 0) {
      stocks = Stocks.atEnd(graph);
    }
    return stocks[junction];
  }
}
