package org.lodemark.flow.custody;

import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;

/**
 * Something the records say that cannot be, or cannot be used. A finding never stops the
 * computation and by itself accuses nobody.
 *
 * @param kind what
 * @param site where
 * @param lot of which lot, where it is about one
 * @param grams how much mass it is about
 * @param message in one sentence, with what would mend it
 * @param rows the rows behind it, at most {@link #MOST_ROWS}
 */
public record Finding(
    Kind kind, SiteId site, Optional<LotId> lot, long grams, String message, List<RecordRef> rows) {
  public static final int MOST_ROWS = 20;

  /** What can be found. */
  public enum Kind {
    /** More left a lot than it had. */
    LOT_OVERDRAWN,
    /** More came out of a transformation than went in before. */
    OUTPUT_EXCEEDS_INPUT,
    /** A stock handed on, or was found to hold, more than came in. */
    UNEXPLAINED_INFLOW,
    /** The links as written are not possible in mass. */
    PAPER_INFEASIBLE,
    /** Material of one kind came out where another went in, at a site that keeps them apart. */
    SEGREGATION_CROSSED,
    /** A receipt exceeds its shipment by more than the scales explain. */
    RECEIVED_MORE_THAN_SHIPPED,
    /** Nobody recorded sending what was received. */
    RECEIPT_WITHOUT_SHIPMENT,
    /** The shipment that fits is dated after the receipt. */
    RECEIVED_BEFORE_SHIPPED,
    /** A mine's records exceed its capacity. */
    BEYOND_CAPACITY,
    /** Rows of one instant feed each other in a circle. */
    SAME_INSTANT_CYCLE,
    /** A count that ties to no stock. */
    COUNT_NOT_USED,
    /** A loss that ties to no stock. */
    LOSS_NOT_USED
  }

  public Finding {
    rows = List.copyOf(rows.size() > MOST_ROWS ? rows.subList(0, MOST_ROWS) : rows);
  }
}
