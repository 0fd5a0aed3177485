package org.lodemark.bench.peer;

import java.util.HashMap;
import java.util.Map;

/**
 * All lots another lot descends from, itself not among them, and the fraction of its mass that came
 * through each, over all ways. The fractions add up to more than 1.
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of columns, compared nowhere
public record Trace(int[] lots, double[] fractions) {
  public Trace {
    if (lots.length != fractions.length) {
      throw new IllegalArgumentException(lots.length + " lots, " + fractions.length + " fractions");
    }
  }

  /** The largest difference of a fraction, 1 and more if one knows a lot the other does not. */
  public double largestDifference(Trace other) {
    Map<Integer, Double> left = new HashMap<>();
    for (int i = 0; i < lots.length; i++) {
      left.merge(lots[i], fractions[i], Double::sum);
    }
    double largest = 0;
    for (int i = 0; i < other.lots.length; i++) {
      Double mine = left.remove(other.lots[i]);
      largest = Math.max(largest, mine == null ? 1 : Math.abs(mine - other.fractions[i]));
    }
    return left.isEmpty() ? largest : 1;
  }
}
