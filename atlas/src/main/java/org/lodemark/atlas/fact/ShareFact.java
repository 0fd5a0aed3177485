package org.lodemark.atlas.fact;

import org.lodemark.atlas.Provenance;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;

/**
 * A country's share of a supply.
 *
 * @param supplyTo whose supply: the world's, or an importer's
 * @param share fraction of 1
 * @param tradeParameter t of the EU method: 0.8 inside the union, 1 without restriction, more with
 *     export restrictions
 */
public record ShareFact(
    Country supplyTo,
    Stage stage,
    Country country,
    Period period,
    Interval share,
    double tradeParameter,
    Provenance provenance) {
  public ShareFact {
    if (share.low() < 0 || share.high() > 1) {
      throw new IllegalArgumentException(
          "share " + share.low() + " to " + share.high() + ": must be a fraction from 0 to 1");
    }
    if (!(tradeParameter > 0) || tradeParameter > 10) {
      throw new IllegalArgumentException(
          "trade parameter " + tradeParameter + ": must be above 0 and at most 10");
    }
  }
}
