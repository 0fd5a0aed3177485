package org.lodemark.domain.custody;

import java.util.Optional;
import org.lodemark.domain.mass.Mass;

/**
 * One row of the custody records, in contained metal.
 *
 * @param ref where it was written down
 * @param event rows with one event id at one site are one event (a transformation, a stocktake)
 * @param action what happened
 * @param time when
 * @param site where
 * @param lot the lot; absent only for a loss or a count of the whole stock
 * @param sourceLot the lot's name with the sender, where the receiver gave it another
 * @param counterparty to whom it was shipped, or from whom received
 * @param mass contained metal; at least 1 g except for a count
 * @param scaleSdGrams standard error of the weighing, in grams of contained metal; 0 if not stated
 * @param document the transport document that goes with a shipment and its receipt
 * @param declaredOrigin the origin somebody declared
 * @param segregatedBy the value of the characteristic by which a segregated site keeps materials
 *     apart; the declared country where absent
 * @param homogeneous of an output: it was melted, milled or cast with the event's other outputs,
 *     so that all have one composition
 */
public record Movement(
    RecordRef ref,
    String event,
    Action action,
    EventTime time,
    SiteId site,
    Optional<LotId> lot,
    Optional<LotId> sourceLot,
    Optional<SiteId> counterparty,
    Mass mass,
    long scaleSdGrams,
    Optional<String> document,
    Optional<DeclaredOrigin> declaredOrigin,
    Optional<String> segregatedBy,
    boolean homogeneous) {
  public Movement {
    Identifier.checked("the event id of " + ref, event);
    document.ifPresent(id -> Identifier.checked("the transport document of " + ref, id));
    if (lot.isEmpty() && action != Action.LOSS && action != Action.COUNT) {
      throw new IllegalArgumentException(ref + ": a row " + action + " names no lot");
    }
    if (mass.grams() == 0 && action != Action.COUNT) {
      throw new IllegalArgumentException(ref + ": a row " + action + " of 0 g moves nothing");
    }
    if (scaleSdGrams < 0 || scaleSdGrams > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          ref + ": a scale error of " + scaleSdGrams + " g; it is from 0 to 2147 t");
    }
    if (counterparty.isPresent() && counterparty.get().equals(site)) {
      throw new IllegalArgumentException(
          ref + ": " + site + " hands over to itself; the other side is another site");
    }
  }

  /** Starts a movement; what is not set is absent. */
  public static Builder of(
      RecordRef ref, String event, Action action, EventTime time, SiteId site) {
    return new Builder(ref, event, action, time, site);
  }

  /** Collects the parts of a movement. */
  public static final class Builder {
    private final RecordRef ref;
    private final String event;
    private final Action action;
    private final EventTime time;
    private final SiteId site;
    private Optional<LotId> lot = Optional.empty();
    private Optional<LotId> sourceLot = Optional.empty();
    private Optional<SiteId> counterparty = Optional.empty();
    private Mass mass = Mass.ZERO;
    private long scaleSdGrams;
    private Optional<String> document = Optional.empty();
    private Optional<DeclaredOrigin> declaredOrigin = Optional.empty();
    private Optional<String> segregatedBy = Optional.empty();
    private boolean homogeneous;

    private Builder(RecordRef ref, String event, Action action, EventTime time, SiteId site) {
      this.ref = ref;
      this.event = event;
      this.action = action;
      this.time = time;
      this.site = site;
    }

    public Builder lot(LotId lot) {
      this.lot = Optional.of(lot);
      return this;
    }

    public Builder sourceLot(LotId sourceLot) {
      this.sourceLot = Optional.of(sourceLot);
      return this;
    }

    public Builder counterparty(SiteId counterparty) {
      this.counterparty = Optional.of(counterparty);
      return this;
    }

    public Builder mass(Mass mass) {
      this.mass = mass;
      return this;
    }

    public Builder scaleSdGrams(long scaleSdGrams) {
      this.scaleSdGrams = scaleSdGrams;
      return this;
    }

    public Builder document(String document) {
      this.document = Optional.of(document);
      return this;
    }

    public Builder declaredOrigin(DeclaredOrigin declaredOrigin) {
      this.declaredOrigin = Optional.of(declaredOrigin);
      return this;
    }

    public Builder segregatedBy(String segregatedBy) {
      this.segregatedBy = Optional.of(segregatedBy);
      return this;
    }

    public Builder homogeneous(boolean homogeneous) {
      this.homogeneous = homogeneous;
      return this;
    }

    /**
     * The movement.
     *
     * @throws IllegalArgumentException naming the row and what is wrong with it
     */
    public Movement build() {
      return new Movement(
          ref,
          event,
          action,
          time,
          site,
          lot,
          sourceLot,
          counterparty,
          mass,
          scaleSdGrams,
          document,
          declaredOrigin,
          segregatedBy,
          homogeneous);
    }
  }
}
