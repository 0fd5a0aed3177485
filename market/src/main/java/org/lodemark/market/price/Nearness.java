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
   * Days, weeks and months are set side by side; of longer spans only those that are nearly the
   * same. The mean of a year says nothing of a day in it, nor of the next year, when prices double
   * within months.
   */
  static boolean comparable(Period one, Period other) {
    long longer = Math.max(one.days(), other.days());
    long shared = one.intersection(other).map(Period::days).orElse(0L);
    return longer <= LONGEST_SPOT_DAYS || shared >= 0.9 * longer;
  }

  private static final long LONGEST_SPOT_DAYS = 31;
}
