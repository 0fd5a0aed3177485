package org.lodemark.atlas;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.fact.ExchangeRateFact;
import org.lodemark.atlas.fact.GovernanceFact;
import org.lodemark.domain.place.Countries;
import org.lodemark.domain.place.Country;

/**
 * What is the same for every commodity.
 *
 * @param sources by id
 */
public record World(
    Countries countries,
    Map<String, Source> sources,
    List<GovernanceFact> governance,
    List<ExchangeRateFact> exchangeRates) {
  private static final Comparator<GovernanceFact> BY_PERIOD = Comparator.comparing(
          GovernanceFact::period)
      .thenComparing(fact -> fact.provenance().edition());

  public World {
    sources = Map.copyOf(sources);
    governance = List.copyOf(governance);
    exchangeRates = List.copyOf(exchangeRates);
  }

  /** Governance of a country in the newest period; of one period, in the newest edition. */
  public Optional<GovernanceFact> findGovernance(Country country) {
    return governance.stream().filter(fact -> fact.country().equals(country)).max(BY_PERIOD);
  }
}
