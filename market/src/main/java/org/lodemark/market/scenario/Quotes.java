package org.lodemark.market.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.fact.ExchangeRateFact;
import org.lodemark.atlas.fact.MarketParameterFact;
import org.lodemark.atlas.fact.MarketParameterFact.Item;
import org.lodemark.atlas.fact.PriceFact;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;

/** Quoted prices of a span, in the model's unit. Series and places are never mixed. */
public final class Quotes {
  private static final double POUNDS_PER_TONNE = 2204.6226218;

  /**
   * A quote.
   *
   * @param country of the model's region to set it beside; empty where the place is not known
   * @param usdPerTonne of contained metal
   */
  public record Quote(
      PriceFact fact,
      Optional<Country> country,
      String stage,
      Interval usdPerTonne,
      String note,
      List<Provenance> provenances) {
    public Quote {
      provenances = List.copyOf(provenances);
    }
  }

  private final Atlas atlas;

  Quotes(Atlas atlas) {
    this.atlas = atlas;
  }

  /** The quotes of all series that the market model names and that fall into a span. */
  List<Quote> listWithin(Period span) {
    List<Quote> quotes = new ArrayList<>();
    for (MarketParameterFact series : atlas.marketModel()) {
      if (series.item() == Item.QUOTE) {
        atlas.prices().stream()
            .filter(price -> isOf(price, series) && span.contains(price.period()))
            .sorted(Comparator.comparing(PriceFact::period))
            .forEach(price -> quote(price, series).ifPresent(quotes::add));
      }
    }
    return quotes;
  }

  /** The quote of the same series for the base period as a whole, or the last before its end. */
  Optional<Quote> findBase(Quote quote, Period base) {
    return atlas.marketModel().stream()
        .filter(series -> series.item() == Item.QUOTE && isOf(quote.fact(), series))
        .findFirst()
        .flatMap(series -> atlas.prices().stream()
            .filter(price -> isOf(price, series) && base.contains(price.period()))
            .max(Comparator.comparingLong((PriceFact price) -> price.period().days())
                .thenComparing(price -> price.provenance().edition()))
            .flatMap(price -> quote(price, series)));
  }

  private static boolean isOf(PriceFact price, MarketParameterFact series) {
    return price.product().equals(series.product())
        && price.place().equals(series.place())
        && price.provenance().counts();
  }

  private Optional<Quote> quote(PriceFact price, MarketParameterFact series) {
    if (!Double.isFinite(price.price().high())) {
      return Optional.empty();
    }
    double perTonne = price.massUnit().equals("lb") ? POUNDS_PER_TONNE : 1;
    Optional<ExchangeRateFact> rate =
        price.currency().equals("USD") ? Optional.empty() : rate(price.currency(), price.period());
    if (rate.isEmpty() && !price.currency().equals("USD")) {
      return Optional.empty();
    }
    double usd = perTonne / rate.map(ExchangeRateFact::unitsPerUsd).orElse(1.0);
    Form form = atlas.marketModel().stream()
        .filter(fact -> fact.item() == Item.STAGE && fact.stage().equals(series.stage()))
        .findFirst()
        .flatMap(MarketParameterFact::form)
        .orElseThrow();
    // A tonne of the product holds less than a tonne of metal, so the metal costs more.
    Interval contained = new Interval(
        price.price().low() * usd / form.grade().high().fraction().doubleValue(),
        price.price().high() * usd / form.grade().low().fraction().doubleValue());
    List<Provenance> provenances = new ArrayList<>(List.of(price.provenance()));
    rate.ifPresent(found -> provenances.add(found.provenance()));
    return Optional.of(new Quote(
        price,
        series.country(),
        series.stage(),
        contained,
        series.provenance().note(),
        provenances));
  }

  /** The rate of the shortest period that holds the quote's. */
  private Optional<ExchangeRateFact> rate(String currency, Period period) {
    return atlas.world().exchangeRates().stream()
        .filter(rate -> rate.currency().equals(currency) && rate.period().contains(period))
        .min(Comparator.comparingLong(rate -> rate.period().days()));
  }
}
