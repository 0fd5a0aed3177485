package org.lodemark.origin.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;

/**
 * The same records with what arrives written down in time: people book days late, or take the wrong
 * day. A receipt may have been up to {@link #LATE} earlier, though not before its shipment; what was
 * won, too. A claim that such dates could save is not contradicted.
 */
final class LenientDates {
  /** An assumption: two weeks, longer than an honest clerk is taken to be late. */
  static final Duration LATE = Duration.ofDays(14);

  private LenientDates() {}

  private record Sent(SiteId to, LotId lot) {}

  static List<Movement> of(List<Movement> movements) {
    Map<Sent, Instant> sent = new HashMap<>();
    for (Movement row : movements) {
      if (row.action() == Action.SHIP && row.counterparty().isPresent()) {
        sent.merge(
            new Sent(row.counterparty().get(), row.lot().orElseThrow()),
            row.time().earliest(),
            (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    List<Movement> lenient = new ArrayList<>(movements.size());
    for (Movement row : movements) {
      lenient.add(
          switch (row.action()) {
            case MINE -> at(row, row.time().earliest().minus(LATE));
            case RECEIVE -> {
              Instant earlier = row.time().earliest().minus(LATE);
              Instant left = sent.getOrDefault(
                  new Sent(row.site(), row.sourceLot().or(row::lot).orElseThrow()), earlier);
              Instant possible = left.isAfter(earlier) ? left : earlier;
              yield possible.isBefore(row.time().earliest()) ? at(row, possible) : row;
            }
            case SHIP, INPUT, OUTPUT, LOSS, COUNT -> row;
          });
    }
    return lenient;
  }

  /** The row with its earliest moment moved; its latest and its day stay. */
  private static Movement at(Movement row, Instant earliest) {
    return new Movement(
        row.ref(),
        row.event(),
        row.action(),
        new EventTime(row.time().date(), earliest, row.time().latest()),
        row.site(),
        row.lot(),
        row.sourceLot(),
        row.counterparty(),
        row.mass(),
        row.scaleSdGrams(),
        row.document(),
        row.declaredOrigin(),
        row.segregatedBy(),
        row.homogeneous());
  }
}
