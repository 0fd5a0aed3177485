package org.lodemark.market.range;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.time.Period;
import org.lodemark.market.price.ExchangeRates;

/**
 * Money of any currency as USD, at the rate of the time the money is of.
 *
 * @param rates dated, with those of the user before them
 * @param undated the time whose rate a sum without a date takes; absent if there is none
 */
public record Currencies(ExchangeRates rates, Optional<Period> undated) {
  /** The currency that everything is compared in. */
  public static final String USD = "USD";

  /** What stands in for a time where only a rate of the user's can hold. */
  private static final Period NEVER = Period.ofYear(1);

  /**
   * A sum of money as USD. Without a rate it is not known, and says what would make it known.
   *
   * @param name of the number
   * @param per what it is paid for: {@code t-dry}
   * @param time of the sum, where it has one
   */
  public Parameter usd(
      String name,
      String per,
      Interval amount,
      String currency,
      Optional<Period> time,
      Origin origin) {
    Range range = new Range(amount.low(), amount.high());
    String unit = USD + "/" + per;
    if (currency.equals(USD)) {
      return Parameter.of(name, unit, range, origin);
    }
    Period at = time.or(() -> undated).orElse(NEVER);
    Optional<ExchangeRates.Rate> rate = rates.find(currency, at);
    if (rate.isEmpty()) {
      return Parameter.missing(
          name,
          unit,
          "--rate " + currency + "=UNITS_FOR_USD turns " + figure(range) + " " + currency + "/"
              + per + " into USD");
    }
    String words = figure(range) + " " + currency + "/" + per + " at "
        + number(rate.get().unitsPerUsd()) + " " + currency + " per USD"
        + switch (rate.get().kind()) {
          case OWN -> ", given by --rate";
          case TABLE, MEAN_OF_MONTHS, NONE_NEEDED ->
            rate.get().period().map(period -> ", " + period).orElse("");
        };
    return Parameter.of(
        name,
        unit,
        new Range(
            range.low() / rate.get().unitsPerUsd(), range.high() / rate.get().unitsPerUsd()),
        origin,
        new Origin.Converted(words, rate.get().provenances()));
  }

  private static String figure(Range range) {
    String low = number(range.low());
    return range.isPoint() ? low : low + " to " + number(range.high());
  }

  private static String number(double value) {
    return new BigDecimal(value).round(new MathContext(7)).stripTrailingZeros().toPlainString();
  }
}
