package org.lodemark.flow.custody;

import java.util.List;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
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
}
