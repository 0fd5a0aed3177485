package org.lodemark.market.price;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.fact.ProductFact;
import org.lodemark.domain.mass.Interval;

/**
 * What the same form costs at two places at one time, in dollars a tonne. The places' terms differ
 * (at works, delivered, in warehouse, duty paid or not): a spread is no margin that anyone earns.
 *
 * @param dearer the quote with the higher middle
 * @param usdPerTonne dearer less cheaper, from ends that are furthest and nearest; may be below 0
 * @param ratio of the middles, 1 or more
 */
public record Spread(
    PriceSeries dearer,
    Quote dearerQuote,
    PriceSeries cheaper,
    Quote cheaperQuote,
    Interval usdPerTonne,
    double ratio) {
  /**
   * For each pair of series of one form at two places, the newest pair of quotes of one time. Of
   * the metal only benchmark products are looked at.
   *
   * @param mostDays how far the two quotes may lie apart
   * @return newest first
   */
  public static List<Spread> all(PriceBook book, long mostDays) {
    List<Spread> found = new ArrayList<>();
    List<PriceSeries> series = book.series().stream()
        .filter(one -> one.key().massBasis().isEmpty())
        .filter(one -> one.product().filter(Spread::stands).isPresent())
        .toList();
    for (int i = 0; i < series.size(); i++) {
      for (int j = i + 1; j < series.size(); j++) {
        newest(series.get(i), series.get(j), mostDays).ifPresent(found::add);
      }
    }
    found.sort(Comparator.comparing(
            (Spread spread) -> spread.dearerQuote().fact().period().last())
        .reversed()
        .thenComparing(spread -> spread.dearer().key())
        .thenComparing(spread -> spread.cheaper().key()));
    return List.copyOf(found);
  }

  /** Compounds, and of the metal's many grades the benchmarks. */
  private static boolean stands(ProductFact product) {
    return product.benchmark() || product.compound().isPresent();
  }

  private static Optional<Spread> newest(PriceSeries one, PriceSeries other, long mostDays) {
    if (!one.form().equals(other.form()) || one.key().place().equals(other.key().place())) {
      return Optional.empty();
    }
    for (int i = one.quotes().size() - 1; i >= 0; i--) {
      Quote quote = one.quotes().get(i);
      Optional<Quote> near = quote.counts() && quote.usdPerTonne().isPresent()
          ? Nearness.nearest(other, quote.fact().period(), mostDays)
          : Optional.empty();
      if (near.isPresent() && near.get().usdPerTonne().isPresent()) {
        return Optional.of(of(one, quote, other, near.get()));
      }
    }
    return Optional.empty();
  }

  private static Spread of(PriceSeries one, Quote quote, PriceSeries other, Quote near) {
    Interval first = quote.usdPerTonne().orElseThrow();
    Interval second = near.usdPerTonne().orElseThrow();
    return Quote.middle(first) >= Quote.middle(second)
        ? new Spread(one, quote, other, near, difference(first, second), ratio(first, second))
        : new Spread(other, near, one, quote, difference(second, first), ratio(second, first));
  }

  private static double ratio(Interval dearer, Interval cheaper) {
    return Quote.middle(dearer) / Quote.middle(cheaper);
  }

  /** The upper end is open when the dearer one's is; the lower end is the least that is known. */
  private static Interval difference(Interval dearer, Interval cheaper) {
    double cheapest = Double.isInfinite(cheaper.high()) ? cheaper.low() : cheaper.high();
    return new Interval(dearer.low() - cheapest, dearer.high() - cheaper.low());
  }
}
