package org.lodemark.report.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/** Numbers as people read them. */
public final class Words {
  private Words() {}

  /** Grouped by thousands; whole above 100, three significant digits below. */
  public static String number(double value) {
    double size = Math.abs(value);
    int decimals =
        size >= 100 || value == Math.rint(value) ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return number(value, decimals);
  }

  public static String number(double value, int decimals) {
    String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }

  /** A fraction of 1 as a percentage with one decimal. */
  public static String percent(double fraction) {
    return number(fraction * 100, 1) + " %";
  }

  /**
   * A lower bound as a percentage: rounded down, so that the words "at least" stay true, and never
   * up to a hundred.
   */
  public static String atLeastPercent(double fraction) {
    return number(Math.floor(fraction * 1000 + 1e-9) / 10, 1) + " %";
  }

  /** {@code 1 source}, {@code 2 sources}. */
  public static String count(long number, String noun) {
    return number((double) number, 0) + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@code a, b and c}. */
  public static String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
