package org.lodemark.report.text;

import java.util.List;

/**
 * A line of small bars. Time runs evenly from left to right; where nothing was quoted there is a
 * blank, so that a gap is seen as one.
 */
public final class Sparkline {
  private static final String BARS = "▁▂▃▄▅▆▇█";

  /**
   * One figure.
   *
   * @param time any even measure, such as days
   */
  public record Point(long time, double value) {}

  private Sparkline() {}

  /**
   * Draws points between two times; of several in one column their mean. The lowest mean is the
   * lowest bar and the highest the highest; when all are equal, all are low.
   *
   * @param from time at the left edge
   * @param to time at the right edge, not before {@code from}
   * @param columns at least 1
   */
  public static String of(List<Point> points, long from, long to, int columns) {
    double[] sums = new double[columns];
    int[] counts = new int[columns];
    for (Point point : points) {
      long span = Math.max(1, to - from + 1);
      int column = Math.clamp((point.time() - from) * columns / span, 0, columns - 1);
      sums[column] += point.value();
      counts[column]++;
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < columns; i++) {
      if (counts[i] > 0) {
        sums[i] /= counts[i];
        low = Math.min(low, sums[i]);
        high = Math.max(high, sums[i]);
      }
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < columns; i++) {
      line.append(counts[i] == 0 ? ' ' : bar(sums[i], low, high));
    }
    return line.toString();
  }

  private static char bar(double value, double low, double high) {
    int highest = BARS.length() - 1;
    return BARS.charAt(high > low ? (int) Math.round((value - low) / (high - low) * highest) : 0);
  }
}
