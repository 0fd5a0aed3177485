package org.lodemark.market.price;

import java.util.List;
import java.util.Optional;
import org.lodemark.domain.time.Period;

/**
 * How a series moved between two times.
 *
 * @param ratio of the later quote's middle to the earlier one's, in the series' own unit
 * @param usdRatio the same in dollars, each at the rate of its time; empty without rates
 */
public record Change(
    PriceSeries series, Quote from, Quote to, double ratio, Optional<Double> usdRatio) {
  /**
   * The change of every series that has a quote near both times. A series is compared with itself
   * only.
   *
   * @param from a day, month or longer
   * @param to later than {@code from}
   * @param mostDays how far a quote may lie from the time asked
   */
  public static List<Change> between(PriceBook book, Period from, Period to, long mostDays) {
    if (!to.first().isAfter(from.first())) {
      throw new IllegalArgumentException(
          "change from " + from + " to " + to + ": the second must be later than the first");
    }
    return book.series().stream()
        .flatMap(series -> of(series, from, to, mostDays).stream())
        .toList();
  }

  private static Optional<Change> of(PriceSeries series, Period from, Period to, long mostDays) {
    Optional<Quote> earlier = Nearness.nearest(series, from, mostDays);
    Optional<Quote> later = Nearness.nearest(series, to, mostDays);
    if (earlier.isEmpty()
        || later.isEmpty()
        || !later
            .get()
            .fact()
            .period()
            .last()
            .isAfter(earlier.get().fact().period().last())
        || earlier.get().middle() == 0) {
      return Optional.empty();
    }
    Optional<Double> usd = earlier
        .get()
        .usdMiddle()
        .flatMap(before -> later.get().usdMiddle().map(after -> after / before));
    return Optional.of(new Change(
        series, earlier.get(), later.get(), later.get().middle() / earlier.get().middle(), usd));
  }
}
