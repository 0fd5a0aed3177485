package org.lodemark.nations.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.Question;
import org.lodemark.nations.balance.TradeBook.Way;

/**
 * Balances of all countries and groups that are known to have exported.
 *
 * <p>Asked for a period, the exports known within it are taken, none twice; asked for none, the
 * latest period with figures of each country and stage. Mine output of a year falls to a part of
 * it pro rata by days, exports never: a month's exports are not guessed from a year's.
 */
public final class Balances {
  private final TradeBook book;
  private final Supply supply;

  private Balances(Atlas atlas, List<TradeFact> trade, boolean reconciledIsComplete) {
    this.book = new TradeBook(atlas, trade, reconciledIsComplete);
    this.supply = new Supply(atlas);
  }

  /**
   * All balances the question asks for, flagged ones first, the larger foreign tonnage first.
   *
   * @param trade the atlas's trade, and a user's own where given
   * @param reconciledIsComplete reconciled tables hold every country of their lines and years
   */
  public static List<Balance> of(
      Atlas atlas, List<TradeFact> trade, boolean reconciledIsComplete, Question question) {
    return new Balances(atlas, trade, reconciledIsComplete).list(question);
  }

  private List<Balance> list(Question question) {
    List<Balance> balances = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      if (question.asks(stage)) {
        for (CountryGroup countries : book.listExporters(stage)) {
          if (question.asks(countries)) {
            balance(countries, stage, question.period()).ifPresent(balances::add);
          }
        }
      }
    }
    balances.sort(Comparator.comparing((Balance one) -> !one.flag().isFlagged())
        .thenComparing(one -> one.flag() == Flag.NOT_COMPUTABLE)
        .thenComparingDouble(one -> -one.foreignTonnes())
        .thenComparing(Balance::countries)
        .thenComparing(Balance::stage));
    return balances;
  }

  private Optional<Balance> balance(CountryGroup countries, Stage stage, Optional<Period> asked) {
    Map<Period, Flow> exports = new TreeMap<>();
    for (Period period : book.listPeriods(countries, stage, Way.OUT)) {
      if (asked.map(a -> a.contains(period)).orElse(true)) {
        book.findFlow(countries, stage, Way.OUT, period)
            .filter(flow -> flow.mass().highGrams() > 0)
            .ifPresent(flow -> exports.put(period, flow));
      }
    }
    if (exports.isEmpty()) {
      return Optional.empty();
    }
    Period latest = exports.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
    List<Period> chosen =
        asked.isPresent() ? DisjointCover.heaviest(weights(exports)) : List.of(latest);
    List<Period> periods = chosen.isEmpty() ? List.of(latest) : chosen;
    return Optional.of(
        new BalanceCase(book, supply, countries, stage, asked.orElse(latest), periods, exports)
            .solve());
  }

  private static Map<Period, Long> weights(Map<Period, Flow> exports) {
    Map<Period, Long> weights = new TreeMap<>();
    exports.forEach((period, flow) -> weights.put(period, flow.mass().lowGrams()));
    return weights;
  }
}
