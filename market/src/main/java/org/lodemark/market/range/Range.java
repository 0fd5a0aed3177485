package org.lodemark.market.range;

import java.util.Optional;

/**
 * A number known to lie between two ends. An end that is infinite is not known: a cost that nobody
 * stated lies between 0 and an open end, and what is left after it has an open low end.
 *
 * @param low not above {@code high}; negative infinity when open
 * @param high positive infinity when open
 */
public record Range(double low, double high) {
  public static final Range UNKNOWN = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  public Range {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "range " + low + " to " + high + ": the low end is above the high end");
    }
  }

  public static Range exactly(double value) {
    return new Range(value, value);
  }

  public boolean isPoint() {
    return low == high;
  }

  /** Absent when open. */
  public Optional<Double> findLow() {
    return Double.isInfinite(low) ? Optional.empty() : Optional.of(low);
  }

  /** Absent when open. */
  public Optional<Double> findHigh() {
    return Double.isInfinite(high) ? Optional.empty() : Optional.of(high);
  }

  /** Nothing is known. */
  public boolean isUnknown() {
    return Double.isInfinite(low) && Double.isInfinite(high);
  }

  public Range hull(Range other) {
    return new Range(Math.min(low, other.low), Math.max(high, other.high));
  }

  /** Both ends times a number of 0 or more. */
  public Range times(double factor) {
    if (!(factor >= 0)) {
      throw new IllegalArgumentException("factor " + factor + ": 0 or more");
    }
    return factor == 0 ? exactly(0) : new Range(low * factor, high * factor);
  }

  /** Divided by a number above 0 that is itself a range; of numbers of 0 or more. */
  public Range over(Range divisor) {
    if (low < 0 || !(divisor.low > 0)) {
      throw new IllegalArgumentException(
          this + " over " + divisor + ": only of 0 or more, by more than 0");
    }
    return new Range(low / divisor.high, high / divisor.low);
  }

  /** Whether the number is above 0, below it, or may be either. */
  public Sign sign() {
    if (low == 0 && high == 0) {
      return Sign.ZERO;
    }
    if (low >= 0) {
      return Sign.POSITIVE;
    }
    return high <= 0 ? Sign.NEGATIVE : Sign.UNDECIDED;
  }

  /** Which side of 0. */
  public enum Sign {
    POSITIVE,
    NEGATIVE,
    ZERO,
    /** The range holds numbers on both sides. */
    UNDECIDED
  }
}
