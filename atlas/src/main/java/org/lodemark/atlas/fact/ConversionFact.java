package org.lodemark.atlas.fact;

import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.fact.TermUnit.Per;
import org.lodemark.domain.commodity.Compound;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.place.Country;

/**
 * One number of a stage that makes one form of another: concentration, smelting, oxide production.
 *
 * @param from what is fed: any of these forms
 * @param to what is made
 * @param compound what the product is weighed and priced as; absent: the metal itself, of which a
 *     tonne counts as a tonne
 * @param country where the number was found; absent: no one place
 * @param value 0 or more
 */
public record ConversionFact(
    List<Form> from,
    Form to,
    Optional<Compound> compound,
    Optional<Country> country,
    Term term,
    Interval value,
    TermUnit unit,
    Provenance provenance) {
  /** What a number is. */
  public enum Term {
    /** Contained metal out by contained metal in. */
    RECOVERY,
    /** Cost of the stage, without what is fed. */
    COST,
    /** Of the product's price per tonne of contained metal over that of the feed, a fraction. */
    PREMIUM
  }

  public ConversionFact {
    from = List.copyOf(from);
    boolean fits = switch (term) {
      case RECOVERY, PREMIUM -> unit.per() == Per.FRACTION;
      case COST -> unit.per() == Per.PRODUCT_TONNE || unit.per() == Per.CONTAINED_TONNE;
    };
    if (!fits) {
      throw new IllegalArgumentException("unit " + unit
          + ": a recovery and a premium are a fraction, a cost is money for t-product or"
          + " t-contained");
    }
    if (value.low() < 0 || Double.isInfinite(value.high())) {
      throw new IllegalArgumentException(
          "value " + value.low() + " to " + value.high() + ": 0 or more, with both ends");
    }
    if (term == Term.RECOVERY && value.high() > 1) {
      throw new IllegalArgumentException("recovery " + value.high()
          + ": a fraction from 0 to 1. Maybe it is a percentage: divide by 100.");
    }
  }
}
