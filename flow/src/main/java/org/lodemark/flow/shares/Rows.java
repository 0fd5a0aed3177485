package org.lodemark.flow.shares;

import org.jspecify.annotations.Nullable;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;

/** The rows of a graph by one convention, and which of them a flow is made of. */
final class Rows {
  final FlowGraph graph;
  final Convention convention;
  final Attribution attribution;

  /** Per base row of the attribution, the group it is counted in. */
  final int[] groupOfBase;

  private final @Nullable StockOrder stocks;

  private Rows(
      FlowGraph graph,
      Convention convention,
      Attribution attribution,
      int[] groupOfBase,
      @Nullable StockOrder stocks) {
    this.graph = graph;
    this.convention = convention;
    this.attribution = attribution;
    this.groupOfBase = groupOfBase;
    this.stocks = stocks;
  }

  static Rows of(FlowGraph graph, Grouping grouping, Convention convention) {
    if (grouping.groupOfOrigin().length != graph.originCount()) {
      throw new IllegalArgumentException("the grouping has " + grouping.groupOfOrigin().length
          + " origins, the graph " + graph.originCount());
    }
    if (convention == Convention.PRO_RATA) {
      return new Rows(graph, convention, ProRata.of(graph), grouping.groupOfOrigin(), null);
    }
    StockOrder stocks = StockOrder.replay(graph, grouping, convention == Convention.LIFO);
    int[] same = Grouping.ofOrigins(grouping.groupCount()).groupOfOrigin();
    return new Rows(graph, convention, stocks.rows(), same, stocks);
  }

  /** The same rows and those of the nodes appended since; pro rata only. */
  Rows extended(FlowGraph newer) {
    return new Rows(newer, convention, ProRata.of(newer, attribution), groupOfBase, null);
  }

  /** The row of a recorded arc. */
  int ofArc(int arc) {
    if (convention != Convention.PRO_RATA) {
      return attribution.rowOf(arc);
    }
    return ofTail(graph.arcTail(arc));
  }

  private int ofTail(int tail) {
    return tail < 0 ? ~tail : attribution.rowOf(tail);
  }

  /** Tells the rows of a target, and the grams of each. */
  void of(Sink sink, StockOrder.Layer into) {
    if (sink.arc() != FlowGraph.NONE) {
      into.layer(ofArc(sink.arc()), sink.grams());
    } else if (stocks == null) {
      into.layer(ofTail(sink.tail()), sink.grams());
    } else {
      stocks.wouldLeave(graph.junction(sink.tail()), sink.grams(), into);
    }
  }
}
