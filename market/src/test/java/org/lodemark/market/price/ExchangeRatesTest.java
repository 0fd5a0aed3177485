package org.lodemark.market.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Confidence;
import org.lodemark.atlas.Location;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.Source;
import org.lodemark.atlas.fact.ExchangeRateFact;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.time.Period;

class ExchangeRatesTest {
  private static final Provenance ANY = new Provenance(
      Quality.REPORTED,
      Confidence.UNSTATED,
      "",
      new Source("s", "Invented", "", "", "for tests"),
      "",
      new Location("rates.csv", 2));

  /** Written as {@code "2024-01=7"}. */
  private static ExchangeRates rates(Map<String, Double> own, String... rows) {
    List<ExchangeRateFact> facts = Arrays.stream(rows)
        .map(row -> row.split("="))
        .map(row ->
            new ExchangeRateFact("XAA", Period.parse(row[0]), Double.parseDouble(row[1]), ANY))
        .toList();
    return ExchangeRates.of(facts, own);
  }

  private static double rate(ExchangeRates rates, String period) {
    return rates.find("XAA", Period.parse(period)).orElseThrow().unitsPerUsd();
  }

  @Test
  void aPoundIsExact() {
    // 1 lb = 0.45359237 kg by definition, so that 1 t = 1000 / 0.45359237 lb = 2204.6226218 lb.
    PriceUnit pound = PriceUnit.parse("USD/lb");
    Period any = Period.ofYear(2024);
    ExchangeRates none = ExchangeRates.of(List.of(), Map.of());
    Interval perTonne =
        none.convert(Interval.exactly(1), pound, PriceUnit.USD_PER_TONNE, any).orElseThrow();
    assertThat(perTonne.low()).isEqualTo(2204.622621848776, within(1e-9));
    assertThat(perTonne.low() * 0.45359237).isEqualTo(1000, within(1e-9));
    Interval back = none.convert(perTonne, PriceUnit.USD_PER_TONNE, pound, any).orElseThrow();
    assertThat(back.low()).isEqualTo(1, within(1e-15));
  }

  @Test
  void aPrintedConversionComesOut() {
    // The quote of 19 November 2024 was printed as 141,000 a tonne and as 19,479.17 dollars: a rate
    // of 7.2385 that day. The table has the month's mean, which is another figure, but near.
    ExchangeRates world =
        ExchangeRates.of(org.lodemark.market.BuiltIn.world().exchangeRates(), Map.of());
    Interval usd = world
        .convert(
            Interval.exactly(141_000),
            PriceUnit.parse("CNY/t"),
            PriceUnit.USD_PER_TONNE,
            Period.parse("2024-11-19"))
        .orElseThrow();
    assertThat(usd.low()).isEqualTo(19_479.17, within(0.01 * 19_479.17)).isNotEqualTo(19_479.17);
  }

  @Test
  void aDayTakesItsMonthAndAYearItsYear() {
    ExchangeRates rates = rates(Map.of(), "2024=7.5", "2024-01=7", "2024-02=8");
    assertThat(rate(rates, "2024-01-15")).isEqualTo(7);
    assertThat(rate(rates, "2024-02")).isEqualTo(8);
    assertThat(rate(rates, "2024")).isEqualTo(7.5);
    // 31 days at 7 and 29 at 8: (217 + 232) / 60 = 7.48333.
    assertThat(rate(rates, "2024-01/2024-02")).isEqualTo(449.0 / 60, within(1e-12));
    // March has no rate of its own: the year's is the shortest around it.
    assertThat(rate(rates, "2024-03-01")).isEqualTo(7.5);
  }

  @Test
  void nothingIsCarriedForward() {
    ExchangeRates rates = rates(Map.of(), "2024-01=7");
    assertThat(rates.find("XAA", Period.parse("2024-02-01"))).isEmpty();
    assertThat(rates.find("XAA", Period.parse("2024-01/2024-02"))).isEmpty();
    assertThat(rates.find("XBB", Period.parse("2024-01"))).isEmpty();
    assertThat(rates.convert(
            Interval.exactly(1),
            PriceUnit.parse("XBB/t"),
            PriceUnit.USD_PER_TONNE,
            Period.parse("2024-01")))
        .isEmpty();
  }

  @Test
  void aRateOfTheUsersGoesFirst() {
    ExchangeRates rates = rates(Map.of("XAA", 10.0), "2024-01=7");
    assertThat(rate(rates, "2024-01")).isEqualTo(10);
    assertThat(rates.convert(
            new Interval(100, 200),
            PriceUnit.parse("XAA/t"),
            PriceUnit.USD_PER_TONNE,
            Period.ofYear(1999)))
        .contains(new Interval(10, 20));
  }

  @Test
  void aPriceMayGoFromOneForeignCurrencyToAnother() {
    ExchangeRates rates = rates(Map.of("XBB", 2.0), "2024=8");
    // 80 XAA are 10 dollars are 20 XBB.
    assertThat(rates.convert(
            Interval.exactly(80),
            PriceUnit.parse("XAA/t"),
            PriceUnit.parse("XBB/t"),
            Period.ofYear(2024)))
        .contains(Interval.exactly(20));
  }

  @Test
  void whatIsNoUnitOrRateIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceUnit.parse("USD"))
        .withMessageContaining("USD/t");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceUnit.parse("USD/kg"))
        .withMessageContaining("t or lb");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rates(Map.of("XAA", 0.0)))
        .withMessageContaining("above 0");
  }
}
