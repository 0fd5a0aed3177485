package org.lodemark.domain.mass;

/**
 * Masses in sentences, in tonnes to the kilogram. Without a formatter: those of a graph's findings are
 * written in each of many readings, and the first formatter of a process takes some ten milliseconds.
 */
public final class Tonnes {
  private static final long GRAMS_PER_KG = 1_000;

  private Tonnes() {}

  /** {@code 1,234.568 t}; half a kilogram counts as one. */
  public static String text(long grams) {
    long whole = grams / GRAMS_PER_KG;
    long rest = grams % GRAMS_PER_KG;
    long kilograms = whole + (rest >= 500 ? 1 : rest <= -500 ? -1 : 0);
    StringBuilder text = new StringBuilder();
    // Of the digits without the sign: there is no positive number for the lowest long of grams, but
    // there is for its kilograms.
    String digits = Long.toString(Math.abs(kilograms));
    while (digits.length() < 4) {
      digits = "0" + digits;
    }
    int point = digits.length() - 3;
    for (int i = 0; i < digits.length(); i++) {
      if (i == point) {
        text.append('.');
      } else if (i > 0 && i < point && (point - i) % 3 == 0) {
        text.append(',');
      }
      text.append(digits.charAt(i));
    }
    return (grams < 0 ? "-" : "") + text + " t";
  }
}
