package org.lodemark.flow.shares;

import org.jspecify.annotations.Nullable;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;

/** The rows of a graph by one convention, and which of them a flow is made of. */
final class Rows {
  final FlowGraph graph;
  final Convention convention;
  final Attribution attribution;
  private final @Nullable StockOrder stocks;

  private Rows(
      FlowGraph graph,
      Convention convention,
      Attribution attribution,
      @Nullable StockOrder stocks) {
    this.graph = graph;
    this.convention = convention;
    this.attribution = attribution;
    this.stocks = stocks;
  }

  static Rows of(FlowGraph graph, Grouping grouping, Convention convention) {
    if (grouping.groupOfOrigin().length != graph.originCount()) {
      throw new IllegalArgumentException("the grouping has " + grouping.groupOfOrigin().length
          + " origins, the graph " + graph.originCount());
    }
    if (convention == Convention.PRO_RATA) {
      Attribution rows = new Attribution(grouping.groupCount(), (graph.nodeCount() / 8) + 16);
      ProRata.extend(rows, graph, grouping);
      return new Rows(graph, convention, rows, null);
    }
    StockOrder stocks = StockOrder.replay(graph, grouping, convention == Convention.LIFO);
    return new Rows(graph, convention, stocks.rows(), stocks);
  }

  /** The same rows and those of the nodes appended since; pro rata only. */
  Rows extended(FlowGraph newer, Grouping grouping) {
    ProRata.extend(attribution, newer, grouping);
    return new Rows(newer, convention, attribution, null);
  }

  /** The row of a recorded arc. */
  int ofArc(Grouping grouping, int arc) {
    if (convention != Convention.PRO_RATA) {
      return attribution.rowOf(arc);
    }
    return ofTail(grouping, graph.arcTail(arc));
  }

  private int ofTail(Grouping grouping, int tail) {
    return tail < 0 ? grouping.groupOfOrigin()[~tail] : attribution.rowOf(tail);
  }

  /** Tells the rows of a target, and the grams of each. */
  void of(Grouping grouping, Sink sink, StockOrder.Layer into) {
    if (sink.arc() != FlowGraph.NONE) {
      into.layer(ofArc(grouping, sink.arc()), sink.grams());
    } else if (stocks == null) {
      into.layer(ofTail(grouping, sink.tail()), sink.grams());
    } else {
      stocks.wouldLeave(graph.junction(sink.tail()), sink.grams(), into);
    }
  }
}
