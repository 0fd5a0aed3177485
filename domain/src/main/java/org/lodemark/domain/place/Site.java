package org.lodemark.domain.place;

import java.util.Optional;

/**
 * A place where material is won, kept, changed or handed over.
 *
 * @param name as the records have it
 * @param kind what is done there
 * @param country where it is
 * @param operator who runs it, where known
 * @param state whether it runs
 */
public record Site(String name, Kind kind, Country country, Optional<Party> operator, State state) {
  /** What a site does. */
  public enum Kind {
    MINE,
    TRADER,
    CONCENTRATOR,
    SMELTER,
    REFINERY,
    TERMINAL,
    WAREHOUSE,
    PLANT
  }

  /** Whether a site runs, as far as its source tells. */
  public enum State {
    OPERATING,
    IDLE,
    SUSPENDED,
    PLANNED,
    CONSTRUCTION,
    EXPLORATION,
    OCCURRENCE,
    UNKNOWN
  }

  public Site {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a site needs a name");
    }
    if (country.isAggregate()) {
      throw new IllegalArgumentException(
          "site \"" + name + "\" stands in " + country.iso3() + ", which is no country");
    }
  }
}
