package org.lodemark.flow.custody;

import java.util.List;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.time.Period;

/**
 * Custody records with the rows behind their flows: what bounds need, to name what limits them. Just
 * read ({@link CustodyGraph}), or kept from before.
 */
public interface RecordedCustody extends Custody {
  /** The row an arc was recorded in; of what a mine's shipment implies, the row nobody wrote. */
  Movement movementOfArc(int arc);

  /** The row that mass without a record was first missed by. */
  Movement movementOfGap(int gap);

  /**
   * What left through one gate: the shipments of a site in a period, one per lot and event, by the
   * day of the event's last row.
   */
  List<Target> listShipments(SiteId gate, Period period);
}
