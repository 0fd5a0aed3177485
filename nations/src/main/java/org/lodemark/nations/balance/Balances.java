package org.lodemark.nations.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.Question;
import org.lodemark.nations.balance.TradeBook.Way;
import org.lodemark.nations.trade.DisjointCover;
import org.lodemark.nations.trade.NestedFigures;

/**
 * Balances of all countries and groups that are known to have exported.
 *
 * <p>Asked for a period, the exports known within it are taken, none twice; asked for none, the
 * latest period with figures of each country and stage. Mine output of a year falls to a part of
 * it pro rata by days, exports never: a month's exports are not guessed from a year's.
 */
public final class Balances {
  private final TradeBook book;
  private final TradeBook exportBook;
  private final Supply supply;

  private Balances(
      Atlas atlas, List<TradeFact> trade, boolean reconciledIsComplete, Optional<Period> asked) {
    this.book = new TradeBook(atlas, trade, reconciledIsComplete);
    this.exportBook =
        new TradeBook(atlas, withoutLargerReadings(trade, asked), reconciledIsComplete);
    this.supply = new Supply(atlas);
  }

  /**
   * Where a figure and those of its parts contradict each other inside the period asked for, only
   * the smaller reading can serve a lower bound of what left. Both are shown as a doubt.
   */
  private static List<TradeFact> withoutLargerReadings(
      List<TradeFact> trade, Optional<Period> asked) {
    Set<TradeFact> larger = new HashSet<>();
    asked.ifPresent(period -> NestedFigures.find(trade).stream()
        .filter(contradiction -> contradiction.isWithin(period))
        .forEach(contradiction -> larger.addAll(contradiction.largerReading())));
    return larger.isEmpty()
        ? trade
        : trade.stream().filter(fact -> !larger.contains(fact)).toList();
  }

  /**
   * All balances the question asks for, flagged ones first, the larger foreign tonnage first.
   *
   * @param trade the atlas's trade, and a user's own where given
   * @param reconciledIsComplete reconciled tables hold every country of their lines and years
   */
  public static List<Balance> of(
      Atlas atlas, List<TradeFact> trade, boolean reconciledIsComplete, Question question) {
    return new Balances(atlas, trade, reconciledIsComplete, question.period()).list(question);
  }

  private List<Balance> list(Question question) {
    List<Balance> balances = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      if (question.asks(stage)) {
        for (CountryGroup countries : exportBook.listExporters(stage)) {
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
    for (Period period : exportBook.listPeriods(countries, stage, Way.OUT)) {
      if (asked.map(a -> a.contains(period)).orElse(true)) {
        exportBook
            .findFlow(countries, stage, Way.OUT, period)
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
