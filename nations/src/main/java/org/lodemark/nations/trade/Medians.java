package org.lodemark.nations.trade;

import java.util.List;

/** Robust centre and spread. */
final class Medians {
  /** Scales the median absolute deviation to a standard deviation for normal data. */
  static final double MAD_TO_SIGMA = 1.4826;

  private Medians() {}

  /** The middle value, or the mean of the two in the middle. */
  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The median of the absolute deviations from {@code centre}. */
  static double medianAbsoluteDeviation(List<Double> values, double centre) {
    return median(values.stream().map(value -> Math.abs(value - centre)).toList());
  }
}
