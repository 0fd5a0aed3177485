package org.lodemark.flow.custody;

import java.util.Optional;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Country;

/** Where metal entered the records. */
public sealed interface Origin {
  /** A mine, as its records have it. */
  record Mined(SiteId site, Country country) implements Origin {}

  /** A declaration, taken at its word under {@link Trust#AS_RECORDED} only. */
  record Declared(Country declaredCountry) implements Origin {}

  /** No record says. */
  enum Unknown implements Origin {
    /** A site handed on more than it received. */
    UNRECORDED,
    /** Stock that was there before the first record. */
    OPENING,
    /** Weighing gains within tolerance. */
    SCALE
  }

  /** The country, where it is known or declared. */
  default Optional<Country> findCountry() {
    return switch (this) {
      case Mined mined -> Optional.of(mined.country);
      case Declared declared -> Optional.of(declared.declaredCountry);
      case Unknown unknown -> Optional.empty();
    };
  }

  default boolean isUnknown() {
    return this instanceof Unknown;
  }
}
