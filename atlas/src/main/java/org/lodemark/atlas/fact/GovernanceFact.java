package org.lodemark.atlas.fact;

import org.lodemark.atlas.Provenance;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;

/**
 * Governance of a country.
 *
 * @param meanEstimate mean of the six World Bank estimates, about -2.5 to 2.5, higher is better
 * @param scaled0to10 the same on the EU's scale, 0 is best
 */
public record GovernanceFact(
    Country country,
    Period period,
    double meanEstimate,
    double scaled0to10,
    Provenance provenance) {
  private static final double ROUNDING = 0.0002;

  public GovernanceFact {
    double expected = (2.5 - meanEstimate) * 2;
    if (!(Math.abs(expected - scaled0to10) <= ROUNDING)) {
      throw new IllegalArgumentException("governance of " + country.iso3() + ": scaled "
          + scaled0to10 + " is not (2.5 - " + meanEstimate + ") x 2 = " + expected);
    }
  }
}
