package org.lodemark.domain.custody;

import org.lodemark.domain.place.Country;

/**
 * The origin somebody declared for a lot. A declaration is what is to be tested; by itself it
 * shows nothing.
 *
 * @param country the country named
 * @param basis whether the ore was mined there, or the metal made there, or customs rules say so
 */
public record DeclaredOrigin(Country country, OriginBasis basis) {
  public DeclaredOrigin {
    if (country.isAggregate()) {
      throw new IllegalArgumentException("declared origin " + country.iso3() + " is no country");
    }
  }
}
