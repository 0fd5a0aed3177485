package org.lodemark.report.trace;

import org.lodemark.flow.answer.LotShares;
import org.lodemark.flow.answer.TraceGraph;
import org.lodemark.flow.custody.Target;

/** What the engine answers about one lot from one reading of the records. */
public record TraceAnswer(LotShares shares, TraceGraph graph, Target target) {
  public TraceAnswer {
    if (!shares.lot().equals(graph.lot()) || !shares.lot().equals(target.lot())) {
      throw new IllegalArgumentException("answers about three lots: shares of " + shares.lot()
          + ", a graph of " + graph.lot() + ", a target of " + target.lot());
    }
  }
}
