package org.lodemark.atlas.fact;

import org.lodemark.atlas.Provenance;
import org.lodemark.domain.time.Period;

/** Units of a currency for one US dollar, mean of a period. */
public record ExchangeRateFact(
    String currency, Period period, double unitsPerUsd, Provenance provenance) {
  public ExchangeRateFact {
    if (!(unitsPerUsd > 0)) {
      throw new IllegalArgumentException(
          "rate " + unitsPerUsd + " " + currency + " per USD: must be above 0");
    }
  }
}
