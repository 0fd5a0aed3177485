package org.lodemark.trials.score;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Resampling by trader: lots of one trader stand or fall together. */
public final class Bootstrap {
  private final int[] traderOfCase;
  private final int traders;

  public Bootstrap(List<Scored> cases) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    traderOfCase = cases.stream()
        .mapToInt(one -> numbers.computeIfAbsent(one.trader(), added -> numbers.size()))
        .toArray();
    traders = numbers.size();
  }

  /** A value, with the ends of its 95 % interval. */
  public record Estimate(double value, double low, double high) {
    /** True when 0 is outside. */
    public boolean excludesZero() {
      return low > 0 || high < 0;
    }
  }

  /**
   * Estimates a statistic of weighted cases.
   *
   * @param rounds resamplings; 1,000 in reports
   */
  public Estimate of(ToDoubleFunction<double[]> statistic, int rounds, long seed) {
    double[] ones = new double[traderOfCase.length];
    Arrays.fill(ones, 1);
    double value = statistic.applyAsDouble(ones);
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      int[] drawn = new int[traders];
      for (int i = 0; i < traders; i++) {
        drawn[random.nextInt(traders)]++;
      }
      double[] weights = new double[traderOfCase.length];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = drawn[traderOfCase[i]];
      }
      values[round] = statistic.applyAsDouble(weights);
    }
    Arrays.sort(values);
    return new Estimate(value, values[(int) (0.025 * rounds)], values[(int) (0.975 * rounds)]);
  }
}
