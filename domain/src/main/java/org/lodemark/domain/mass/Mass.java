package org.lodemark.domain.mass;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A mass in whole grams, never negative. Whole grams make conservation exact: sums of masses have
 * no rounding error of their own.
 *
 * @param grams whole grams, 0 or more
 */
public record Mass(long grams) implements Comparable<Mass> {
  public static final Mass ZERO = new Mass(0);

  private static final BigDecimal GRAMS_PER_TONNE = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal GRAMS_PER_KILOGRAM = BigDecimal.valueOf(1_000);

  /** The international avoirdupois pound of 1959, exact by definition. */
  public static final BigDecimal KILOGRAMS_PER_POUND = new BigDecimal("0.45359237");

  public Mass {
    if (grams < 0) {
      throw new IllegalArgumentException("mass " + grams + " g: must not be negative");
    }
  }

  /** Rounds half-even to one gram. */
  public static Mass ofTonnes(BigDecimal tonnes) {
    return ofGrams(tonnes.multiply(GRAMS_PER_TONNE));
  }

  /** Rounds half-even to one gram. */
  public static Mass ofKilograms(BigDecimal kilograms) {
    return ofGrams(kilograms.multiply(GRAMS_PER_KILOGRAM));
  }

  /** Rounds half-even to one gram. */
  public static Mass ofPounds(BigDecimal pounds) {
    return ofKilograms(pounds.multiply(KILOGRAMS_PER_POUND));
  }

  /**
   * Rounds half-even to one gram.
   *
   * @throws IllegalArgumentException when negative, or above 4.6 million million tonnes
   */
  public static Mass ofGrams(BigDecimal grams) {
    BigDecimal whole = grams.setScale(0, RoundingMode.HALF_EVEN);
    if (whole.unscaledValue().bitLength() > 62) {
      throw new IllegalArgumentException("mass " + grams.toPlainString() + " g: too large");
    }
    return new Mass(whole.longValueExact());
  }

  public double tonnes() {
    return grams / 1e6;
  }

  public Mass plus(Mass other) {
    return new Mass(Math.addExact(grams, other.grams));
  }

  /**
   * Subtracts.
   *
   * @throws IllegalArgumentException when {@code other} is the larger one
   */
  public Mass minus(Mass other) {
    return new Mass(grams - other.grams);
  }

  @Override
  public int compareTo(Mass other) {
    return Long.compare(grams, other.grams);
  }
}
