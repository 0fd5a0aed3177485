package org.lodemark.input.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Numbers as workbooks store them: decimals of binary numbers, to 17 digits. */
final class CellNumber {
  /** As many as spreadsheets show. A sum of 0.1 and 0.2 is stored as 0.30000000000000004. */
  private static final MathContext SHOWN = new MathContext(15);

  /** The largest number a workbook can hold is 1.8E308; written out it is this long. */
  private static final int MOST_DIGITS = 330;

  private CellNumber() {}

  static Optional<BigDecimal> find(String stored) {
    if (stored.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(stored);
      long exponent = (long) number.precision() - number.scale();
      return Math.abs(exponent) > MOST_DIGITS ? Optional.empty() : Optional.of(number);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** As a spreadsheet shows it where there is room. */
  static BigDecimal shown(BigDecimal number) {
    BigDecimal rounded = number.round(SHOWN).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
