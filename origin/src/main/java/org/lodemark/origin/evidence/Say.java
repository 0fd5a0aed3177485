package org.lodemark.origin.evidence;

import java.util.Locale;

/** Numbers in sentences. */
final class Say {
  private static final double GRAMS_PER_TONNE = 1e6;

  private Say() {}

  static String tonnes(long grams) {
    return tonnes((double) grams);
  }

  static String tonnes(double grams) {
    double tonnes = grams / GRAMS_PER_TONNE;
    return String.format(
        Locale.ROOT, tonnes >= 10 ? "%.1f t" : tonnes >= 1 ? "%.2f t" : "%.3f t", tonnes);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** {@code 1 leg}, {@code 2 legs}. */
  static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
