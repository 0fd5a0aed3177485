package org.lodemark.market.price;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.lodemark.domain.time.Period;

/** How far two periods lie apart, and which of two quotes may be set side by side. */
final class Nearness {
  private Nearness() {}

  /** Days between the nearest ends of two periods; 0 when they touch or overlap. */
  static long days(Period one, Period other) {
    if (one.overlaps(other)) {
      return 0;
    }
    return one.last().isBefore(other.first())
        ? ChronoUnit.DAYS.between(one.last(), other.first())
        : ChronoUnit.DAYS.between(other.last(), one.first());
  }

  /**
   * The counting quote of a series nearest to a period, at most {@code mostDays} away; of two as
   * near, the later one.
   */
  static Optional<Quote> nearest(PriceSeries series, Period period, long mostDays) {
    return series.quotes().stream()
        .filter(Quote::counts)
        .filter(quote -> comparable(quote.fact().period(), period))
        .filter(quote -> days(quote.fact().period(), period) <= mostDays)
        .min(Comparator.comparingLong((Quote quote) -> days(quote.fact().period(), period))
            .thenComparing(quote -> quote.fact().period(), Comparator.reverseOrder()));
  }

  /**
   * Spans of much the same length. The mean of a year says nothing of a day in it, when prices
   * double within months.
   */
  static boolean comparable(Period one, Period other) {
    long shorter = Math.min(one.days(), other.days());
    long longer = Math.max(one.days(), other.days());
    return longer <= LONGEST_SPOT_DAYS || longer <= 1.1 * shorter;
  }

  /** Days, weeks and months are set side by side. */
  private static final long LONGEST_SPOT_DAYS = 31;
}
