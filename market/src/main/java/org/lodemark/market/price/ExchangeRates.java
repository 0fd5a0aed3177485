package org.lodemark.market.price;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.fact.ExchangeRateFact;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.time.Period;

/**
 * Rates against the US dollar, each the mean of a period. A figure of a day takes its month's mean;
 * of a year, the year's; of several months, their mean by days. A currency or a time without a rate
 * stays in its currency: nothing is carried forward.
 */
public final class ExchangeRates {
  private final List<ExchangeRateFact> rates;
  private final Map<String, Double> own;

  private ExchangeRates(List<ExchangeRateFact> rates, Map<String, Double> own) {
    this.rates = List.copyOf(rates);
    this.own = Map.copyOf(own);
  }

  /**
   * The table's rates with those of the user.
   *
   * @param own units for one US dollar by currency, given by the user; they hold for all times and
   *     go before the table's
   */
  public static ExchangeRates of(List<ExchangeRateFact> rates, Map<String, Double> own) {
    own.forEach((currency, units) -> {
      if (!(units > 0) || units.isInfinite()) {
        throw new IllegalArgumentException(
            "rate " + units + " " + currency + " per US dollar: must be above 0");
      }
    });
    return new ExchangeRates(rates, own);
  }

  /** Where a rate is from. */
  public enum Kind {
    /** The currency is the dollar itself. */
    NONE_NEEDED,
    /** The mean of exactly the period asked, or of a longer one around it. */
    TABLE,
    /** The mean by days of the months asked. */
    MEAN_OF_MONTHS,
    OWN
  }

  /**
   * A rate for a period.
   *
   * @param unitsPerUsd units of the currency for one dollar
   * @param period whose mean it is; empty for the dollar and for a rate of the user's
   */
  public record Rate(
      String currency,
      double unitsPerUsd,
      Kind kind,
      Optional<Period> period,
      List<Provenance> provenances) {
    public Rate {
      provenances = List.copyOf(provenances);
    }
  }

  /** The rate for a period; empty when there is none, and then nothing converts. */
  public Optional<Rate> find(String currency, Period period) {
    if (currency.equals(PriceUnit.BASE_CURRENCY)) {
      return Optional.of(new Rate(currency, 1, Kind.NONE_NEEDED, Optional.empty(), List.of()));
    }
    Double given = own.get(currency);
    if (given != null) {
      return Optional.of(new Rate(currency, given, Kind.OWN, Optional.empty(), List.of()));
    }
    List<ExchangeRateFact> known =
        rates.stream().filter(rate -> rate.currency().equals(currency)).toList();
    return exactly(known, period)
        .or(() -> meanOfMonths(known, currency, period))
        .or(() -> around(known, period));
  }

  private static Optional<Rate> exactly(List<ExchangeRateFact> known, Period period) {
    return known.stream()
        .filter(rate -> rate.period().equals(period))
        .findFirst()
        .map(ExchangeRates::tabled);
  }

  /** The shortest period with a rate around the one asked. */
  private static Optional<Rate> around(List<ExchangeRateFact> known, Period period) {
    return known.stream()
        .filter(rate -> rate.period().contains(period))
        .min(Comparator.comparingLong(rate -> rate.period().days()))
        .map(ExchangeRates::tabled);
  }

  private static Rate tabled(ExchangeRateFact fact) {
    return new Rate(
        fact.currency(),
        fact.unitsPerUsd(),
        Kind.TABLE,
        Optional.of(fact.period()),
        List.of(fact.provenance()));
  }

  /** Only whole months, and only when each of them has a rate. */
  private static Optional<Rate> meanOfMonths(
      List<ExchangeRateFact> known, String currency, Period period) {
    YearMonth first = YearMonth.from(period.first());
    YearMonth last = YearMonth.from(period.last());
    if (!Period.ofMonths(first, last).equals(period)) {
      return Optional.empty();
    }
    double sum = 0;
    List<Provenance> provenances = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      Period one = Period.ofMonth(month);
      Optional<ExchangeRateFact> rate =
          known.stream().filter(fact -> fact.period().equals(one)).findFirst();
      if (rate.isEmpty()) {
        return Optional.empty();
      }
      sum += rate.get().unitsPerUsd() * one.days();
      provenances.add(rate.get().provenance());
    }
    return Optional.of(new Rate(
        currency, sum / period.days(), Kind.MEAN_OF_MONTHS, Optional.of(period), provenances));
  }

  /**
   * A price in another unit, by the rates of a period.
   *
   * @return empty when a currency has no rate then
   */
  public Optional<Interval> convert(Interval price, PriceUnit from, PriceUnit to, Period period) {
    double masses = from.perTonne() / to.perTonne();
    if (from.currency().equals(to.currency())) {
      return Optional.of(price.times(masses));
    }
    return find(from.currency(), period)
        .flatMap(source -> find(to.currency(), period)
            .map(target -> price.times(masses).times(target.unitsPerUsd() / source.unitsPerUsd())));
  }
}
