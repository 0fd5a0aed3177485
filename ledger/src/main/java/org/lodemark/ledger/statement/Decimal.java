package org.lodemark.ledger.statement;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Decimals of statements: one number has one form, so that 45.50 and 45.5 are equal, and is short
 * enough to be written out and read back.
 */
public final class Decimal {
  private static final int MOST_BEFORE_POINT = 22;
  private static final int MOST_AFTER_POINT = 40;

  private Decimal() {}

  /** True of a number of at most 22 digits before the point and 40 after it. */
  public static boolean fits(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    return (long) bare.precision() - bare.scale() <= MOST_BEFORE_POINT
        && bare.scale() <= MOST_AFTER_POINT;
  }

  /**
   * The one form of a number.
   *
   * @throws IllegalArgumentException when it has too many digits
   */
  static Optional<BigDecimal> canonical(Optional<BigDecimal> value) {
    return value.map(number -> {
      if (!fits(number)) {
        throw new IllegalArgumentException("a number has more than " + MOST_BEFORE_POINT
            + " digits before the point, or more than " + MOST_AFTER_POINT + " after it");
      }
      BigDecimal bare = number.stripTrailingZeros();
      return bare.scale() < 0 ? bare.setScale(0) : bare;
    });
  }
}
