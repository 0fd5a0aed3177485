package org.lodemark.market.price;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.PriceFact;
import org.lodemark.atlas.fact.ProductFact;

/** All quotes at hand, in series. */
public final class PriceBook {
  private final List<PriceSeries> series;
  private final ExchangeRates rates;

  private PriceBook(List<PriceSeries> series, ExchangeRates rates) {
    this.series = List.copyOf(series);
    this.rates = rates;
  }

  /**
   * The atlas's quotes and those of the user beside them.
   *
   * @param own quotes of the user's; they make series of their own unless product, series, place
   *     and unit are the same
   */
  public static PriceBook of(Atlas atlas, List<PriceFact> own, ExchangeRates rates) {
    Map<String, ProductFact> products = atlas.products().stream()
        .collect(Collectors.toMap(ProductFact::product, Function.identity()));
    Map<SeriesKey, List<PriceFact>> grouped = new TreeMap<>();
    for (List<PriceFact> quotes : List.of(atlas.prices(), own)) {
      quotes.forEach(fact ->
          grouped.computeIfAbsent(SeriesKey.of(fact), key -> new ArrayList<>()).add(fact));
    }
    List<PriceSeries> series = new ArrayList<>();
    grouped.forEach((key, facts) -> series.add(new PriceSeries(
        key, Optional.ofNullable(products.get(key.product())), quotes(facts, key, rates))));
    return new PriceBook(series, rates);
  }

  private static List<Quote> quotes(List<PriceFact> facts, SeriesKey key, ExchangeRates rates) {
    return facts.stream()
        .sorted(Comparator.comparing(PriceFact::period))
        .map(fact -> new Quote(
            fact, rates.convert(fact.price(), key.unit(), PriceUnit.USD_PER_TONNE, fact.period())))
        .toList();
  }

  /** The series asked, with the quotes asked; a series without any is not there. */
  PriceBook only(PriceQuestion question) {
    List<PriceSeries> asked = new ArrayList<>();
    for (PriceSeries one : series) {
      List<Quote> quotes =
          question.asks(one) ? one.quotes().stream().filter(question::asks).toList() : List.of();
      if (!quotes.isEmpty()) {
        asked.add(new PriceSeries(one.key(), one.product(), quotes));
      }
    }
    return new PriceBook(asked, rates);
  }

  /** All series, ordered by key. */
  public List<PriceSeries> series() {
    return series;
  }

  public ExchangeRates rates() {
    return rates;
  }
}
