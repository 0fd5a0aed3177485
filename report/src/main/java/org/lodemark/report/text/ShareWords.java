package org.lodemark.report.text;

/** Shares as people read them: neither nothing nor all is made of almost. */
public final class ShareWords {
  private static final double LEAST_SHOWN = 0.0005;

  private ShareWords() {}

  /** Per cent with one decimal, without the sign: {@code 12.3}, {@code <0.1}, {@code >99.9}. */
  public static String perCent(double fraction) {
    if (fraction > 0 && fraction < LEAST_SHOWN) {
      return "<0.1";
    }
    if (fraction < 1 && fraction > 1 - LEAST_SHOWN) {
      return ">99.9";
    }
    return Words.number(fraction * 100, 1);
  }

  /** {@code 12.3-45.6}; one number where both read the same. */
  public static String range(double low, double high) {
    String from = perCent(low);
    String to = perCent(high);
    return from.equals(to) ? to : from + "-" + to;
  }
}
