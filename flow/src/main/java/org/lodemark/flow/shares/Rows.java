package org.lodemark.flow.shares;

import java.util.Optional;
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

  private final @Nullable StockRows stocks;

  private Rows(
      FlowGraph graph,
      Convention convention,
      Attribution attribution,
      int[] groupOfBase,
      @Nullable StockRows stocks) {
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
    StockRows kept = grouping.isOfOrigins()
        ? graph.derived(StockRows.Kept.class, absent -> StockRows.Kept.NONE).find(convention)
        : null;
    StockRows stocks =
        kept != null ? kept : StockOrder.replay(graph, grouping, convention == Convention.LIFO);
    int[] same = Grouping.ofOrigins(grouping.groupCount()).groupOfOrigin();
    return new Rows(graph, convention, stocks.rows(), same, stocks);
  }

  /** The same rows and those of the nodes appended since; pro rata only. */
  Rows extended(FlowGraph newer) {
    return new Rows(newer, convention, ProRata.of(newer, attribution), groupOfBase, null);
  }

  /** What is left in stocks at the end; empty for pro rata, which has no layers. */
  Optional<StockLayers> left() {
    return Optional.ofNullable(stocks).map(StockRows::left);
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
  void of(Sink sink, StockLayers.Layer into) {
    if (stocks == null) {
      into.layer(ofTail(sink.tail()), sink.grams());
    } else if (sink.arc() != FlowGraph.NONE) {
      into.layer(ofArc(sink.arc()), sink.grams());
    } else {
      stocks.left().wouldLeave(graph.junction(sink.tail()), sink.grams(), into);
    }
  }
}
