package org.lodemark.flow.lp;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact fraction in lowest terms, the denominator positive. */
record Ratio(BigInteger over, BigInteger under) implements Comparable<Ratio> {
  static final Ratio ZERO = of(0);

  static Ratio of(long whole) {
    return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  static Ratio of(BigInteger over, BigInteger under) {
    BigInteger divisor = over.gcd(under);
    if (under.signum() < 0) {
      divisor = divisor.negate();
    }
    return divisor.equals(BigInteger.ONE)
        ? new Ratio(over, under)
        : new Ratio(over.divide(divisor), under.divide(divisor));
  }

  Ratio plus(Ratio other) {
    return of(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  Ratio minus(Ratio other) {
    return plus(other.negated());
  }

  Ratio times(Ratio other) {
    return of(over.multiply(other.over), under.multiply(other.under));
  }

  Ratio by(Ratio other) {
    return of(over.multiply(other.under), under.multiply(other.over));
  }

  Ratio negated() {
    return new Ratio(over.negate(), under);
  }

  int sign() {
    return over.signum();
  }

  double doubleValue() {
    return new BigDecimal(over)
        .divide(new BigDecimal(under), MathContext.DECIMAL64)
        .doubleValue();
  }

  @Override
  public int compareTo(Ratio other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }

  @Override
  public String toString() {
    return under.equals(BigInteger.ONE) ? over.toString() : over + "/" + under;
  }
}
