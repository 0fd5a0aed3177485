package org.lodemark.domain.mass;

import java.math.BigInteger;

/**
 * A mass known to lie between two ends, in whole grams. The upper end may be open
 * ({@link #UNBOUNDED}): "at least 500 t". Sums saturate there.
 *
 * @param lowGrams 0 or more
 * @param highGrams not below {@code lowGrams}; {@link #UNBOUNDED} when open
 */
public record MassInterval(long lowGrams, long highGrams) {
  public static final long UNBOUNDED = Long.MAX_VALUE;
  public static final MassInterval ZERO = new MassInterval(0, 0);
  public static final MassInterval ANY = new MassInterval(0, UNBOUNDED);

  public MassInterval {
    if (lowGrams < 0 || highGrams < lowGrams) {
      throw new IllegalArgumentException(
          "mass interval " + lowGrams + " g to " + highGrams + " g: needs 0 <= low <= high");
    }
  }

  public static MassInterval exactly(Mass mass) {
    return new MassInterval(mass.grams(), mass.grams());
  }

  public static MassInterval between(Mass low, Mass high) {
    return new MassInterval(low.grams(), high.grams());
  }

  public static MassInterval atLeast(Mass low) {
    return new MassInterval(low.grams(), UNBOUNDED);
  }

  public boolean isBounded() {
    return highGrams != UNBOUNDED;
  }

  public double lowTonnes() {
    return lowGrams / 1e6;
  }

  /** Infinite when the upper end is open. */
  public double highTonnes() {
    return isBounded() ? highGrams / 1e6 : Double.POSITIVE_INFINITY;
  }

  public MassInterval plus(MassInterval other) {
    return new MassInterval(
        saturatedSum(lowGrams, other.lowGrams), saturatedSum(highGrams, other.highGrams));
  }

  /** A sum beyond a long stays at its end: the low end stays a lower bound, the high one opens. */
  private static long saturatedSum(long a, long b) {
    return a > UNBOUNDED - b ? UNBOUNDED : a + b;
  }

  /** The same mass {@code factor} times, 0 or more. */
  public MassInterval times(long factor) {
    if (factor < 0) {
      throw new IllegalArgumentException("factor " + factor + ": must not be negative");
    }
    long high = isBounded() ? Math.multiplyExact(highGrams, factor) : UNBOUNDED;
    return new MassInterval(Math.multiplyExact(lowGrams, factor), high);
  }

  /** The smallest interval that holds both: what is known when two sources disagree. */
  public MassInterval hull(MassInterval other) {
    return new MassInterval(
        Math.min(lowGrams, other.lowGrams), Math.max(highGrams, other.highGrams));
  }

  /** True when no mass lies in both. */
  public boolean isDisjointFrom(MassInterval other) {
    return highGrams < other.lowGrams || other.highGrams < lowGrams;
  }

  /** The same low end with the upper end opened: a part of which the whole is not known. */
  public MassInterval openAbove() {
    return new MassInterval(lowGrams, UNBOUNDED);
  }

  /**
   * The part that falls to {@code part} of {@code whole} days, spread evenly. Rounds outwards, so
   * that the interval stays safe.
   */
  public MassInterval prorate(long part, long whole) {
    if (part < 0 || whole <= 0 || part > whole) {
      throw new IllegalArgumentException("pro rata " + part + " of " + whole + " days");
    }
    long low = share(lowGrams, part, whole)[0].longValueExact();
    long high = UNBOUNDED;
    if (isBounded()) {
      BigInteger[] share = share(highGrams, part, whole);
      high = share[0].longValueExact() + share[1].signum();
    }
    return new MassInterval(low, high);
  }

  /** Quotient and remainder; the product of grams and days may exceed a long. */
  private static BigInteger[] share(long grams, long part, long whole) {
    return BigInteger.valueOf(grams)
        .multiply(BigInteger.valueOf(part))
        .divideAndRemainder(BigInteger.valueOf(whole));
  }
}
