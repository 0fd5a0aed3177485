package org.lodemark.atlas.trade;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.lodemark.atlas.Quantity;
import org.lodemark.domain.mass.Mass;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.time.Period;
import org.lodemark.input.Problems;

/**
 * Reads the cells of one row. A wrong cell adds a problem and gives a stand-in, so that all
 * problems of a row are told at once; {@link #isRejected} then says to leave the row out.
 */
final class Cells {
  /** Also of the power of ten: beyond, it is 1E+999999999 and no figure. */
  private static final int LONGEST_NUMBER = 30;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private final String file;
  private final long line;
  private final Problems problems;
  private boolean rejected;

  Cells(String file, long line, Problems problems) {
    this.file = file;
    this.line = line;
    this.problems = problems;
  }

  boolean isRejected() {
    return rejected;
  }

  void reject(String column, String text, String message) {
    rejected = true;
    String quote =
        text.length() <= LONGEST_NUMBER ? text : text.substring(0, LONGEST_NUMBER) + "...";
    problems.add(file, line, column, "\"" + quote + "\" " + message);
  }

  /** True for one or more of the digits 0 to 9. */
  static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** {@code 156.0} as {@code 156}: programs write whole numbers so when a column has gaps. */
  static String withoutZeroDecimals(String text) {
    int point = text.indexOf('.');
    if (point < 0) {
      return text;
    }
    for (int i = point + 1; i < text.length(); i++) {
      if (text.charAt(i) != '0') {
        return text;
      }
    }
    return text.substring(0, point);
  }

  /** A whole number of at most 9 digits. */
  static OptionalInt findWhole(String text) {
    String digits = withoutZeroDecimals(text.strip());
    return isDigits(digits) && digits.length() <= 9
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }

  /** A calendar year. */
  Period year(String column, String text) {
    OptionalInt year = findWhole(text);
    if (year.isPresent() && isYear(year.getAsInt())) {
      return Period.ofYear(year.getAsInt());
    }
    reject(column, text, "is no year, such as 2023");
    return Period.ofYear(FIRST_YEAR);
  }

  /** A calendar year, or a month written as {@code 202307}. */
  Period yearOrMonth(String column, String text) {
    int number = findWhole(text).orElse(0);
    if (isYear(number)) {
      return Period.ofYear(number);
    }
    int month = number % 100;
    if (isYear(number / 100) && month >= 1 && month <= 12) {
      return Period.ofMonth(YearMonth.of(number / 100, month));
    }
    reject(column, text, "is neither a year, such as 2023, nor a month, such as 202307");
    return Period.ofYear(FIRST_YEAR);
  }

  private static boolean isYear(int number) {
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  /** A number, 0 or more. */
  BigDecimal amount(String column, String text) {
    String number = text.strip();
    try {
      if (number.length() <= LONGEST_NUMBER) {
        BigDecimal amount = new BigDecimal(number);
        if (amount.signum() < 0) {
          reject(column, number, "is negative");
        } else if (Math.abs((long) amount.scale()) > LONGEST_NUMBER) {
          reject(column, number, "is out of range");
        } else {
          return amount;
        }
        return BigDecimal.ZERO;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number too long to be one.
    }
    reject(
        column,
        number,
        number.isEmpty()
            ? "is empty"
            : "is not a number. Numbers have a point and no thousands separator.");
    return BigDecimal.ZERO;
  }

  /**
   * A mass, or not available: empty, {@code NA}, or 0 although the goods had a value. Statistics
   * offices write 0 where they were not told the weight.
   */
  Quantity quantity(String column, String text, BigDecimal value, Function<BigDecimal, Mass> unit) {
    Optional<BigDecimal> amount =
        isNotAvailable(text.strip()) ? Optional.empty() : Optional.of(amount(column, text));
    if (amount.isEmpty() || (amount.get().signum() == 0 && value.signum() > 0)) {
      return new Quantity.NotAvailable();
    }
    try {
      return new Quantity.Known(MassInterval.exactly(unit.apply(amount.get())));
    } catch (IllegalArgumentException e) {
      reject(column, text, "is too large for a mass");
      return new Quantity.NotAvailable();
    }
  }

  private static boolean isNotAvailable(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "", "NA", "N/A", "NAN", "NULL" -> true;
      default -> false;
    };
  }
}
