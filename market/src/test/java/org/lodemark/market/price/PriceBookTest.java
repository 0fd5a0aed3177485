package org.lodemark.market.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Quality;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.time.Period;
import org.lodemark.market.BuiltIn;

class PriceBookTest {
  private static final PriceBook ANTIMONY = PriceBook.of(
      BuiltIn.antimony(), List.of(), ExchangeRates.of(BuiltIn.world().exchangeRates(), Map.of()));

  private static Change change(List<Change> changes, String product, String place) {
    return changes.stream()
        .filter(one -> one.series().key().product().equals(product))
        .filter(one -> one.series().key().place().equals(place))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void seriesAreNeverMixed() {
    PriceBook book = Quotes.book(
        "metal|a|North|2024-01|100|100|USD|t",
        "metal|a|North|2024-02|1000|1000|XAA|t",
        "metal|a|South|2024-01|100|100|USD|t",
        "metal|b|North|2024-01|100|100|USD|t",
        "metal|a|North|2024-03|5|5|USD|lb");
    assertThat(book.series().stream()
            .filter(series ->
                series.quotes().getFirst().fact().provenance().where().file().equals("own.csv")))
        .hasSize(5);
  }

  @Test
  void everyQuoteOfTheAtlasStandsInOneSeries() {
    assertThat(ANTIMONY.series().stream().mapToInt(one -> one.quotes().size()).sum())
        .isEqualTo(BuiltIn.antimony().prices().size());
    assertThat(ANTIMONY.series()).allSatisfy(series -> {
      assertThat(series.product()).isPresent();
      assertThat(series.quotes().stream().map(quote -> quote.fact().period())).isSorted();
    });
  }

  @Test
  void aChangeIsTheSeriesOwn() {
    // The year of the controls, in warehouse Rotterdam: 26,500 to 27,000 in mid-September 2024 and
    // 59,500 to 61,000 on 24 June 2025; the middles are 26,750 and 60,250: 2.2523 times.
    List<Change> changes =
        Change.between(ANTIMONY, Period.parse("2024-09-15"), Period.parse("2025-06-24"), 45);
    Change rotterdam = change(changes, "regulus II and trioxide grade", "du Rotterdam");
    assertThat(rotterdam.ratio()).isEqualTo(60_250.0 / 26_750, within(1e-9));
    assertThat(rotterdam.usdRatio()).contains(rotterdam.ratio());
    // Nothing is quoted twice near those days at other places in this series.
    assertThat(changes).allSatisfy(one -> {
      assertThat(one.from().fact().place()).isEqualTo(one.to().fact().place());
      assertThat(Nearness.days(one.from().fact().period(), Period.parse("2024-09-15")))
          .isLessThanOrEqualTo(45);
    });
  }

  @Test
  void aChangeInDollarsTakesEachTimesRate() {
    PriceBook book = PriceBook.of(
        BuiltIn.antimony(), List.of(), ExchangeRates.of(BuiltIn.world().exchangeRates(), Map.of()));
    Change change = change(
        Change.between(book, Period.parse("2024-12-27"), Period.parse("2025-06-27"), 3),
        "2# low-Bi ingot",
        "China domestic");
    assertThat(change.ratio()).isEqualTo(180_500.0 / 137_000, within(1e-12));
    double december = rate("2024-12");
    double june = rate("2025-06");
    assertThat(change.usdRatio().orElseThrow())
        .isEqualTo(180_500.0 / june / (137_000.0 / december), within(1e-12));
  }

  private static double rate(String month) {
    return BuiltIn.world().exchangeRates().stream()
        .filter(fact -> fact.currency().equals("CNY"))
        .filter(fact -> fact.period().equals(Period.parse(month)))
        .findFirst()
        .orElseThrow()
        .unitsPerUsd();
  }

  @Test
  void aYearsMeanIsNotSetBesideADay() {
    PriceBook book = Quotes.book(
        "metal|a|North|2024|100|100|USD|t",
        "metal|a|North|2025-06-01|300|300|USD|t",
        "metal|a|North|2025|250|250|USD|t");
    assertThat(Change.between(book, Period.ofYear(2024), Period.ofYear(2025), 45))
        .singleElement()
        .satisfies(change -> assertThat(change.ratio()).isEqualTo(2.5));
    assertThat(Change.between(book, Period.parse("2024-06-01"), Period.parse("2025-06-01"), 45))
        .isEmpty();
  }

  @Test
  void aTradeThatWasNotDoneIsComparedWithNothing() {
    PriceBook book = PriceBook.of(
        BuiltIn.veridium(),
        List.of(
            Quotes.facts(Quality.REPORTED, "metal|a|North|2024-01-01|100|100|USD|t")
                .getFirst(),
            Quotes.facts(Quality.PLANNED, "metal|a|North|2024-06-01|900|900|USD|t")
                .getFirst()),
        ExchangeRates.of(List.of(), Map.of()));
    assertThat(Change.between(book, Period.parse("2024-01"), Period.parse("2024-06"), 45))
        .isEmpty();
  }

  @Test
  void timesMustFollowEachOther() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Change.between(ANTIMONY, Period.parse("2025-06"), Period.parse("2024-06"), 45))
        .withMessageContaining("later");
  }

  @Test
  void theSpreadOfJune2025() {
    // Rotterdam 59,500 to 61,000 USD on 24 June, in the producing country 180,500 CNY on 27 June.
    double china = 180_500 / rate("2025-06");
    Spread spread = Spread.all(ANTIMONY, 7).stream()
        .filter(one -> one.dearer().key().place().equals("du Rotterdam"))
        .filter(one -> one.cheaper().key().product().equals("2# low-Bi ingot"))
        .findFirst()
        .orElseThrow();
    assertThat(spread.usdPerTonne().low()).isEqualTo(59_500 - china, within(1e-6));
    assertThat(spread.usdPerTonne().high()).isEqualTo(61_000 - china, within(1e-6));
    assertThat(spread.ratio()).isEqualTo(60_250 / china, within(1e-9));
  }

  @Test
  void aSpreadOfRangesGoesFromTheNearestEndsToTheFurthest() {
    PriceBook book = PriceBook.of(
            BuiltIn.antimony(),
            Quotes.facts(
                Quality.REPORTED,
                "metal|a|North|2024-01-10|100|110|USD|t",
                "metal|a|South|2024-01-12|60|80|USD|t"),
            ExchangeRates.of(List.of(), Map.of()))
        .only(new PriceQuestion(
            List.of(), List.of("north", "south"), Optional.empty(), Optional.empty(), 7));
    // 100 - 80 and 110 - 60; the middles are 105 and 70.
    assertThat(Spread.all(book, 7)).singleElement().satisfies(spread -> {
      assertThat(spread.dearer().key().place()).isEqualTo("North");
      assertThat(spread.usdPerTonne()).isEqualTo(new Interval(20, 50));
      assertThat(spread.ratio()).isEqualTo(1.5);
    });
    assertThat(Spread.all(book, 1)).isEmpty();
  }

  @Test
  void oxideAndMetalAreNoSpread() {
    assertThat(Spread.all(ANTIMONY, 7)).isNotEmpty().allSatisfy(spread -> {
      assertThat(spread.dearer().form()).isEqualTo(spread.cheaper().form());
      assertThat(spread.dearer().key().place())
          .isNotEqualTo(spread.cheaper().key().place());
      assertThat(spread.ratio()).isGreaterThanOrEqualTo(1);
    });
  }

  /** The published margins: terms.csv has them, computed by others from the same quotes. */
  @Test
  void theMarginsOfTheTrioxideAreThePublishedOnes() {
    List<Margin> margins = Margin.all(ANTIMONY, BuiltIn.antimony().commodity());
    hasMargin(margins, "trioxide 99.8%", "2# low-Bi ingot", "2020-05-09", 5345, 0.180);
    hasMargin(margins, "trioxide 99.8%", "2# low-Bi ingot", "2021-03-12", 7108, 0.121);
    hasMargin(margins, "trioxide 99.8%", "2# low-Bi ingot", "2024-12-27", 14_556, 0.127);
    hasMargin(margins, "trioxide 99.8%", "2# low-Bi ingot", "2025-06-27", 21_719, 0.144);
    // At the gate of 2020, free on board: 130 dollars from the middles.
    Margin fob = margins.stream()
        .filter(one -> one.compound().key().place().equals("fob China"))
        .findFirst()
        .orElseThrow();
    assertThat(fob.middle()).isEqualTo(130, within(0.5));
    // 4,800 to 4,900 over 0.83535 of 5,550 to 5,750: -3.3 to 263.8.
    assertThat(fob.range().low()).isEqualTo(4800 - 0.83535 * 5750, within(0.1));
    assertThat(fob.range().high()).isEqualTo(4900 - 0.83535 * 5550, within(0.1));
  }

  private static void hasMargin(
      List<Margin> margins,
      String compound,
      String metal,
      String day,
      double middle,
      double premium) {
    Optional<Margin> found = margins.stream()
        .filter(one -> one.compound().key().product().equals(compound))
        .filter(one -> one.metal().key().product().equals(metal))
        .filter(one -> one.compoundQuote().fact().period().equals(Period.parse(day)))
        .findFirst();
    assertThat(found).as(day).isPresent();
    assertThat(found.get().middle()).as(day).isEqualTo(middle, within(0.5));
    assertThat(found.get().premiumFraction()).as(day).isEqualTo(premium, within(0.0005));
  }

  @Test
  void aGradeNamedAfterTheOxideIsNotTheOxide() {
    assertThat(Margin.all(ANTIMONY, BuiltIn.antimony().commodity()))
        .noneMatch(margin -> margin.compound().key().product().equals("metal trioxide grade"));
  }

  @Test
  void anOpenQuoteIsItsFigureAndItsRangeStaysOpen() {
    PriceBook book = Quotes.book("metal|a|North|2024-01|22000|-|USD|t");
    Quote quote = book.series().stream()
        .filter(series -> series.key().place().equals("North"))
        .findFirst()
        .orElseThrow()
        .latest();
    assertThat(quote.middle()).isEqualTo(22_000);
    assertThat(quote.usdPerTonne()).contains(new Interval(22_000, Double.POSITIVE_INFINITY));
  }
}
