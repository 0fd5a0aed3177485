package org.lodemark.market.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.fact.MarketParameterFact;
import org.lodemark.atlas.fact.MarketParameterFact.Item;
import org.lodemark.atlas.fact.PriceFact;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;
import org.lodemark.market.price.ExchangeRates;
import org.lodemark.market.price.PriceUnit;

/** Quoted prices of a span, in the model's unit. Series and places are never mixed. */
public final class Quotes {
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
  private final ExchangeRates rates;

  Quotes(Atlas atlas) {
    this.atlas = atlas;
    rates = ExchangeRates.of(atlas.world().exchangeRates(), Map.of());
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
    Optional<Interval> usd = rates.convert(
        price.price(),
        new PriceUnit(price.currency(), price.massUnit()),
        PriceUnit.USD_PER_TONNE,
        price.period());
    if (usd.isEmpty()) {
      return Optional.empty();
    }
    Form form = atlas.marketModel().stream()
        .filter(fact -> fact.item() == Item.STAGE && fact.stage().equals(series.stage()))
        .findFirst()
        .flatMap(MarketParameterFact::form)
        .orElseThrow();
    // A tonne of the product holds less than a tonne of metal, so the metal costs more.
    Interval contained = new Interval(
        usd.get().low() / form.grade().high().fraction().doubleValue(),
        usd.get().high() / form.grade().low().fraction().doubleValue());
    List<Provenance> provenances = new ArrayList<>(List.of(price.provenance()));
    rates
        .find(price.currency(), price.period())
        .ifPresent(rate -> provenances.addAll(rate.provenances()));
    return Optional.of(new Quote(
        price,
        series.country(),
        series.stage(),
        contained,
        series.provenance().note(),
        provenances));
  }
}
