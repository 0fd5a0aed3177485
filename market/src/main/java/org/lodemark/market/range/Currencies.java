package org.lodemark.market.range;

import java.util.Map;
import org.lodemark.domain.mass.Interval;

/**
 * Money of any currency as USD.
 *
 * @param unitsPerUsd how many units are one USD, by ISO 4217 code
 */
public record Currencies(Map<String, Parameter> unitsPerUsd) {
  /** The currency that everything is compared in. */
  public static final String USD = "USD";

  public Currencies {
    unitsPerUsd = Map.copyOf(unitsPerUsd);
  }

  /**
   * A sum of money as USD. Without a rate it is not known, and says what would make it known.
   *
   * @param name of the number
   * @param per what it is paid for: {@code t-dry}
   */
  public Parameter usd(String name, String per, Interval amount, String currency, Origin origin) {
    Range range = new Range(amount.low(), amount.high());
    if (currency.equals(USD)) {
      return Parameter.of(name, USD + "/" + per, range, origin);
    }
    Parameter rate = unitsPerUsd.get(currency);
    if (rate == null) {
      return Parameter.missing(
          name + ", " + figure(range) + " " + currency + "/" + per,
          USD + "/" + per,
          "--rate " + currency + "=UNITS_PER_USD");
    }
    Parameter converted =
        Parameter.of(name, USD + "/" + per, range.over(rate.range()), origin);
    for (Origin from : rate.origins()) {
      converted = converted.with(converted.range(), from);
    }
    return converted;
  }

  private static String figure(Range range) {
    String low = number(range.low());
    return range.isPoint() ? low : low + " to " + number(range.high());
  }

  private static String number(double value) {
    return new java.math.BigDecimal(value).stripTrailingZeros().toPlainString();
  }
}
