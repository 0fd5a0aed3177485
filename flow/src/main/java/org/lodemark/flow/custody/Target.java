package org.lodemark.flow.custody;

import java.util.List;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;

/**
 * The mass a question is about: one handing-on of a lot, or what is left of it.
 *
 * @param lot the lot
 * @param site the site it left, or is at
 * @param time when it left, or when it was last seen
 * @param kind how the mass is known
 * @param grams contained metal
 * @param sinks where in the graph
 * @param rows the rows that say so
 */
public record Target(
    LotId lot,
    SiteId site,
    EventTime time,
    Kind kind,
    long grams,
    List<Sink> sinks,
    List<RecordRef> rows) {
  /** How a lot's mass is known. */
  public enum Kind {
    /** It was shipped, or went into a transformation. */
    DEPARTED,
    /** It was received, and has not left since. */
    RECEIVED,
    /** It was made or won, and is still there: what would leave if it left now. */
    IN_STOCK
  }

  public Target {
    sinks = List.copyOf(sinks);
    rows = List.copyOf(rows);
  }

  /**
   * True where these records hold this very mass. A target has numbers of the graph it was found
   * in; where records came in since, they may mean something else.
   */
  public boolean isIn(Custody custody) {
    return custody.findTarget(lot, site).filter(this::equals).isPresent()
        || sinks.stream().allMatch(sink -> isArcOfLot(custody, sink));
  }

  private boolean isArcOfLot(Custody custody, Sink sink) {
    FlowGraph graph = custody.graph();
    int arc = sink.arc();
    return arc >= 0
        && arc < graph.arcCount()
        && graph.arcTail(arc) == sink.tail()
        && graph.arcGrams(arc) == sink.grams()
        && custody.findLot(graph.arcLot(arc)).filter(lot::equals).isPresent();
  }
}
