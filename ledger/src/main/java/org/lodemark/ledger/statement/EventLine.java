package org.lodemark.ledger.statement;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.mass.Grade;
import org.lodemark.domain.mass.Moisture;

/**
 * One line of an event: what happened to one quantity, as it was stated.
 *
 * @param action what happened
 * @param time when, at the place where it happened
 * @param lot the lot; absent only for a loss or a count of the whole stock
 * @param sourceLot the lot's name with the sender
 * @param counterparty to whom, or from whom
 * @param wetGrams mass as weighed
 * @param scaleSdGrams standard error of the weighing, of the wet mass; 0 if not stated
 * @param moisture fraction of the wet mass, where measured
 * @param grade fraction of the dry mass, where measured
 * @param form id of the form
 * @param homogeneous of an output: melted, milled or cast with the event's other outputs
 * @param declaredOriginIso3 the country somebody declared
 * @param declaredOriginBasis what that declaration speaks of
 * @param document the transport document
 * @param price per unit of wet mass as {@code priceBasis} says
 * @param currency of the price
 * @param details tag, seal, vehicle, owner, priceBasis: kept, and not used by the engine
 * @param extras columns nobody knows here, kept
 */
public record EventLine(
    Action action,
    EventTime time,
    Optional<LotId> lot,
    Optional<LotId> sourceLot,
    Optional<SiteId> counterparty,
    long wetGrams,
    long scaleSdGrams,
    Optional<BigDecimal> moisture,
    Optional<BigDecimal> grade,
    Optional<String> form,
    boolean homogeneous,
    Optional<String> declaredOriginIso3,
    OriginBasis declaredOriginBasis,
    Optional<String> document,
    Optional<BigDecimal> price,
    Optional<String> currency,
    Map<String, String> details,
    Map<String, String> extras) {
  /** A thousand million tonnes: more than was ever mined of most metals. */
  public static final long MOST_GRAMS = 1_000_000_000_000_000L;

  public EventLine {
    moisture = Decimal.canonical(moisture);
    grade = Decimal.canonical(grade);
    price = Decimal.canonical(price);
    moisture.ifPresent(Moisture::new);
    grade.ifPresent(Grade::new);
    document.ifPresent(SiteId::new);
    checkMass("wetGrams", wetGrams);
    checkMass("scaleSdGrams", scaleSdGrams);
    if (wetGrams == 0 && action != Action.COUNT) {
      throw new IllegalArgumentException("wetGrams 0: only a count may find nothing");
    }
    if (lot.isEmpty() && action != Action.COUNT && action != Action.LOSS) {
      throw new IllegalArgumentException(
          "no lot: only a count or a loss may be of the whole stock");
    }
    details = Extras.sorted(details);
    extras = Extras.sorted(extras);
  }

  private static void checkMass(String what, long grams) {
    if (grams < 0 || grams > MOST_GRAMS) {
      throw new IllegalArgumentException(what + " " + grams + ": from 0 to " + MOST_GRAMS);
    }
  }
}
