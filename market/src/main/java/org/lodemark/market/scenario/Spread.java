package org.lodemark.market.scenario;

import java.util.Arrays;

/**
 * A number over the draws.
 *
 * @param mean of the draws
 * @param standardError of that mean: the spread of the draws by the root of their number
 * @param low the 5th percentile: one draw in twenty lies below
 * @param high the 95th
 */
public record Spread(double mean, double standardError, double low, double high) {
  private static final double TAIL = 0.05;

  /** Of at least one draw. */
  static Spread of(double[] draws) {
    double mean = Arrays.stream(draws).average().orElseThrow();
    double squares = 0;
    for (double one : draws) {
      squares += (one - mean) * (one - mean);
    }
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    double error = draws.length < 2 ? 0 : Math.sqrt(squares / (draws.length - 1) / draws.length);
    return new Spread(mean, error, quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
  }

  /** Between the draws next to it, in proportion (type 7 of Hyndman and Fan 1996). */
  private static double quantile(double[] sorted, double part) {
    double at = part * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
