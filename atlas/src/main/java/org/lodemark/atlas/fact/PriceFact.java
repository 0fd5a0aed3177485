package org.lodemark.atlas.fact;

import org.lodemark.atlas.Provenance;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.time.Period;

/**
 * A quoted price. Products, series, places and currencies are never mixed.
 *
 * @param product what is quoted
 * @param series whose quote, or which kind
 * @param place where, with delivery terms
 * @param price per mass unit
 * @param currency ISO 4217
 * @param massUnit t or lb
 * @param massBasis empty for the product's own mass
 */
public record PriceFact(
    String product,
    String series,
    String place,
    Period period,
    Interval price,
    String currency,
    String massUnit,
    String massBasis,
    Provenance provenance) {
  public PriceFact {
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("currency \"" + currency + "\": three capital letters");
    }
    if (!massUnit.equals("t") && !massUnit.equals("lb")) {
      throw new IllegalArgumentException("mass unit \"" + massUnit + "\": t or lb");
    }
    if (price.low() < 0) {
      throw new IllegalArgumentException("price " + price.low() + ": must not be negative");
    }
  }
}
