package org.lodemark.flow.image;

import java.util.List;
import java.util.function.IntFunction;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.RecordedCustody;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.section.Sections;

/** Custody records as two images have them, and their rows as somebody else has. */
final class KeptRecorded extends KeptCustody implements RecordedCustody {
  private final RowRecords rows;
  private final IntFunction<Movement> movements;

  KeptRecorded(
      Sections custody, Sections rows, List<CustodySite> sites, IntFunction<Movement> movements) {
    super(custody, sites);
    this.rows = RowRecords.read(rows);
    this.movements = movements;
  }

  @Override
  public Movement movementOfArc(int arc) {
    int place = rows.ofArc(arc);
    return place >= 0 ? movements.apply(place) : CustodyGraph.impliedBy(movements.apply(~place));
  }

  @Override
  public Movement movementOfGap(int gap) {
    int place = rows.ofGap(gap);
    return place >= 0 ? movements.apply(place) : CustodyGraph.impliedBy(movements.apply(~place));
  }

  @Override
  public List<Target> listShipments(SiteId gate, Period period) {
    return shipments(rows, gate).stream()
        .filter(target -> period.contains(target.time().date()))
        .toList();
  }
}
