package org.lodemark.domain.mass;

/**
 * A number known to lie between two ends; the upper end may be infinite.
 *
 * @param low not above {@code high}, finite
 * @param high not NaN
 */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high) || Double.isInfinite(low)) {
      throw new IllegalArgumentException(
          "interval " + low + " to " + high + ": needs a finite low end not above the high end");
    }
  }

  public static Interval exactly(double value) {
    return new Interval(value, value);
  }

  public boolean isPoint() {
    return low == high;
  }

  public Interval plus(Interval other) {
    return new Interval(low + other.low, high + other.high);
  }

  public Interval times(double factor) {
    if (factor < 0) {
      throw new IllegalArgumentException("factor " + factor + ": must not be negative");
    }
    // Nothing of an open amount is nothing, where plain arithmetic says NaN.
    return factor == 0 ? exactly(0) : new Interval(low * factor, high * factor);
  }

  public Interval hull(Interval other) {
    return new Interval(Math.min(low, other.low), Math.max(high, other.high));
  }
}
