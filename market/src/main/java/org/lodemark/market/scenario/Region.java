package org.lodemark.market.scenario;

import java.util.Optional;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.place.CountryGroup;

/**
 * A place of the model: a country, or the rest of the world, which has what the figures do not place.
 *
 * @param country empty for the rest
 */
public record Region(Optional<Country> country) {
  public static final Region REST = new Region(Optional.empty());

  static Region of(Country country) {
    return new Region(Optional.of(country));
  }

  /** ISO alpha-3, or {@code rest}. */
  public String code() {
    return country.map(Country::iso3).orElse("rest");
  }

  public String name() {
    return country.map(Country::name).orElse("rest of the world");
  }

  /** Whether a measure on these countries acts here; one on nobody in particular acts on all. */
  boolean isMeant(Optional<CountryGroup> countries) {
    return countries
        .map(group ->
            group.isWorld() || country.map(own -> group.members().contains(own)).orElse(false))
        .orElse(true);
  }
}
