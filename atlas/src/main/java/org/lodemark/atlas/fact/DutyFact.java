package org.lodemark.atlas.fact;

import java.time.LocalDate;
import java.util.Optional;
import org.lodemark.atlas.Provenance;
import org.lodemark.domain.commodity.HsCode;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.place.CountryGroup;

/**
 * A tariff line.
 *
 * @param adValoremFraction fraction of the customs value
 * @param specificUsdPerKg on top, by weight
 * @param penaltyUsdPerKg instead, for {@code penaltyCountries}
 */
public record DutyFact(
    Country importer,
    HsCode hs,
    String description,
    LocalDate asOf,
    double adValoremFraction,
    Optional<Double> specificUsdPerKg,
    Optional<Double> penaltyUsdPerKg,
    Optional<CountryGroup> penaltyCountries,
    Provenance provenance) {
  public DutyFact {
    if (!(adValoremFraction >= 0) || adValoremFraction > 10) {
      throw new IllegalArgumentException(
          "ad valorem duty " + adValoremFraction + ": a fraction of the value, 0 to 10");
    }
  }
}
