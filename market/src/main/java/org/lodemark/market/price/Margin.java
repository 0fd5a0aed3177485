package org.lodemark.market.price;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.fact.ProductFact;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.domain.commodity.Compound;
import org.lodemark.domain.mass.Interval;

/**
 * What a compound costs above the metal in it: price less metal fraction times the price of the
 * metal, both from one publisher, at one place, for one period. The compound is taken as pure and
 * conversion losses are not in it: the margin is what the converter has for cost, loss and gain.
 *
 * @param metalFraction metal in the compound by mass, from its formula
 * @param middle per mass of the compound, in the unit of both quotes, from the middles
 * @param range the same from the ends of both quotes
 * @param premiumFraction price of a tonne of metal in the compound over a tonne of the metal, less 1
 */
public record Margin(
    PriceSeries compound,
    Quote compoundQuote,
    PriceSeries metal,
    Quote metalQuote,
    double metalFraction,
    double middle,
    Interval range,
    double premiumFraction) {
  /** All margins that can be told, newest first. */
  public static List<Margin> all(PriceBook book, Commodity commodity) {
    List<Margin> found = new ArrayList<>();
    for (PriceSeries series : book.series()) {
      Optional<Compound> compound = series.product().flatMap(ProductFact::compound);
      if (compound.isEmpty() || !series.key().massBasis().isEmpty()) {
        continue;
      }
      double fraction = commodity.metalFraction(compound.get()).doubleValue();
      List<PriceSeries> benchmarks = book.series().stream()
          .filter(other -> other.product().map(ProductFact::benchmark).orElse(false))
          .filter(other -> sameMarket(series.key(), other.key()))
          .toList();
      for (PriceSeries benchmark : benchmarks) {
        add(found, series, benchmark, fraction);
      }
    }
    found.sort(
        Comparator.comparing((Margin margin) -> margin.compoundQuote().fact().period())
            .reversed()
            .thenComparing(margin -> margin.compound().key()));
    return List.copyOf(found);
  }

  private static boolean sameMarket(SeriesKey one, SeriesKey other) {
    return one.series().equals(other.series())
        && one.place().equals(other.place())
        && one.unit().equals(other.unit())
        && one.massBasis().equals(other.massBasis());
  }

  private static void add(
      List<Margin> found, PriceSeries compound, PriceSeries metal, double fraction) {
    for (Quote quote : compound.quotes()) {
      metal.quotes().stream()
          .filter(other -> other.fact().period().equals(quote.fact().period()))
          .filter(other -> other.counts() && quote.counts())
          .filter(other -> closed(other) && closed(quote))
          .forEach(other -> found.add(of(compound, quote, metal, other, fraction)));
    }
  }

  /** Of "above 39,000" no margin can be told. */
  private static boolean closed(Quote quote) {
    return !Double.isInfinite(quote.fact().price().high());
  }

  private static Margin of(
      PriceSeries compound, Quote quote, PriceSeries metal, Quote metalQuote, double fraction) {
    Interval of = quote.fact().price();
    Interval over = metalQuote.fact().price();
    return new Margin(
        compound,
        quote,
        metal,
        metalQuote,
        fraction,
        quote.middle() - fraction * metalQuote.middle(),
        new Interval(of.low() - fraction * over.high(), of.high() - fraction * over.low()),
        quote.middle() / fraction / metalQuote.middle() - 1);
  }
}
