package org.lodemark.origin.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.place.Country;
import org.lodemark.nations.Question;
import org.lodemark.nations.balance.Balance;
import org.lodemark.nations.balance.Balances;

/**
 * C2: whether a declared country can have mined what it exports (METHODS 4). The same for every lot
 * of the country, so it touches no row and weighs nothing: a context to read the rest in.
 */
public final class CountryBalance {
  private CountryBalance() {}

  /**
   * What public figures say of a country's exports of ore.
   *
   * @param foreignMin the least part that was not mined there; empty where not computable
   * @param sources ids
   */
  public record Context(
      Country country, Optional<Double> foreignMin, String sentence, List<String> sources) {
    public Context {
      sources = List.copyOf(sources);
    }
  }

  /** One context for each country, in order of their codes. */
  public static List<Context> listOf(Atlas atlas, Collection<Country> countries) {
    List<Context> contexts = new ArrayList<>();
    for (Country country : new TreeSet<>(countries)) {
      Question question =
          new Question(Optional.empty(), Set.of(country), Optional.of(Stage.MINING));
      Optional<Balance> balance = Balances.of(atlas, atlas.trade(), false, question).stream()
          .filter(one -> one.countries().isSingle())
          .findFirst();
      contexts.add(balance
          .filter(one -> one.foreignMin().isPresent())
          .map(one -> known(country, one))
          .orElseGet(() -> new Context(
              country,
              Optional.empty(),
              country.name() + ": not computable; the atlas has no figures of both its exports of"
                  + " ore and its mine output.",
              balance.map(CountryBalance::sources).orElse(List.of()))));
    }
    return contexts;
  }

  private static Context known(Country country, Balance balance) {
    Interval foreign = balance.foreignMin().orElseThrow();
    String sentence = country.name() + ", " + balance.period() + ": at least "
        + String.format(Locale.ROOT, "%.1f %%", 100 * foreign.low())
        + " of the ore exported was not mined there, if output is"
        + " spread evenly and no stock was drawn. This says nothing of one lot.";
    return new Context(country, Optional.of(foreign.low()), sentence, sources(balance));
  }

  private static List<String> sources(Balance balance) {
    return balance.sources().stream()
        .map(one -> one.source().id())
        .distinct()
        .sorted()
        .toList();
  }
}
