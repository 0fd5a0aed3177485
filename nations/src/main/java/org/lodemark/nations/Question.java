package org.lodemark.nations;

import java.util.Optional;
import java.util.Set;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;

/**
 * What is asked of the atlas.
 *
 * @param period empty for the latest with data
 * @param countries empty for all
 * @param stage empty for both
 */
public record Question(Optional<Period> period, Set<Country> countries, Optional<Stage> stage) {
  public static final Question ALL = new Question(Optional.empty(), Set.of(), Optional.empty());

  public Question {
    countries = Set.copyOf(countries);
  }

  public boolean asks(Stage other) {
    return stage.isEmpty() || stage.get() == other;
  }

  public boolean asks(Country country) {
    return countries.isEmpty() || countries.contains(country);
  }

  /** A group is asked for when any of its members is. */
  public boolean asks(CountryGroup group) {
    return countries.isEmpty() || group.members().stream().anyMatch(countries::contains);
  }
}
