package org.lodemark.domain.mass;

import java.math.BigDecimal;

/** The one check that moisture, grade and share have in common. */
final class Fraction {
  private Fraction() {}

  static void check(String what, BigDecimal fraction) {
    if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(what + " " + fraction.toPlainString()
          + ": must be a fraction from 0 to 1. Maybe it is a percentage: divide by 100.");
    }
  }
}
