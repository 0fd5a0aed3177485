package org.lodemark.flow.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.answer.JointTrace.Asked;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.graph.Stocks;
import org.lodemark.flow.trace.Ancestry;
import org.lodemark.flow.trace.Visited;

/**
 * Several targets as mass of which no gram is counted twice. One gram may be in two of them: it went
 * on from one into the other; one delivery has a name of the sender's and one of the receiver's; or
 * two lots in one stock have more by their rows than the stock holds.
 */
final class Once {
  /** Less than what a drawing in whole grams can show. */
  private static final double LEAST_GRAMS = 0.5;

  private final FlowGraph graph;

  private final Map<LotId, Lot> lots = new LinkedHashMap<>();
  private final Set<Integer> arcs = new HashSet<>();
  private final Map<Integer, Long> leftInStock = new HashMap<>();
  private long[] stocks = new long[0];

  /** Of a lot what was asked about, and what of that no target before it has. */
  private static final class Lot {
    final SiteId site;
    final List<Sink> sinks = new ArrayList<>(1);
    long grams;

    Lot(SiteId site) {
      this.site = site;
    }
  }

  Once(FlowGraph graph, List<Target> targets) {
    this.graph = graph;
    for (Target target : new LinkedHashSet<>(targets)) {
      Lot lot = lots.computeIfAbsent(target.lot(), added -> new Lot(target.site()));
      lot.grams += target.grams();
      target.sinks().forEach(sink -> keep(sink, lot.sinks));
    }
  }

  private void keep(Sink sink, List<Sink> kept) {
    if (sink.arc() != FlowGraph.NONE) {
      if (arcs.add(sink.arc())) {
        kept.add(sink);
      }
      return;
    }
    long left = leftInStock.computeIfAbsent(sink.tail(), this::stock);
    long grams = Math.min(left, sink.grams());
    leftInStock.put(sink.tail(), left - grams);
    if (grams > 0) {
      kept.add(new Sink(sink.tail(), grams, FlowGraph.NONE));
    }
  }

  private long stock(int node) {
    if (stocks.length == 0) {
      stocks = Stocks.atEnd(graph);
    }
    return stocks[graph.junction(node)];
  }

  /** The nodes the metal was in. */
  Visited walk(Ancestry ancestry) {
    return ancestry.walkOnce(
        lots.values().stream().flatMap(lot -> lot.sinks.stream()).toList());
  }

  /** What was asked about, in the order asked; after {@link #walk}. */
  List<Asked> listAsked(List<End> ends) {
    Map<LotId, Double> drawn = new HashMap<>();
    ends.forEach(end -> drawn.put(end.lot(), end.grams()));
    List<Asked> asked = new ArrayList<>();
    lots.forEach(
        (id, lot) -> asked.add(new Asked(id, lot.grams, lot.grams - drawn.getOrDefault(id, 0.0))));
    return asked;
  }

  /** Where the metal ends, one for each lot that has some to itself; after {@link #walk}. */
  List<End> listEnds(Ancestry ancestry) {
    List<End> ends = new ArrayList<>();
    lots.forEach((id, lot) -> {
      List<End.Flow> flows = new ArrayList<>();
      double sum = 0;
      for (Sink sink : lot.sinks) {
        double grams = sink.grams() - ancestry.passedOn(sink);
        if (grams > 0) {
          flows.add(new End.Flow(sink.tail(), grams));
          sum += grams;
        }
      }
      if (sum >= LEAST_GRAMS) {
        ends.add(new End(id, lot.site, sum, flows));
      }
    });
    return ends;
  }
}
