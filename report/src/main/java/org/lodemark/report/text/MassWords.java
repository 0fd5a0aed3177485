package org.lodemark.report.text;

/** Masses as people read them. */
public final class MassWords {
  private static final double GRAMS_PER_TONNE = 1e6;
  private static final double GRAMS_PER_KILOGRAM = 1e3;
  private static final int MOST_DECIMALS = 6;

  private MassWords() {}

  /** {@code 50 t}, {@code 1.25 t}, {@code 300 kg}, {@code 17 g}. */
  public static String of(long grams) {
    Unit unit = Unit.of(grams);
    return Words.number(grams / unit.grams) + " " + unit.symbol;
  }

  /** {@code 48.1-52.3 t}; one mass where both are the same. */
  public static String range(long low, long high) {
    Unit unit = Unit.of(high);
    String from = Words.number(low / unit.grams);
    String to = Words.number(high / unit.grams);
    return (from.equals(to) ? to : from + "-" + to) + " " + unit.symbol;
  }

  private enum Unit {
    TONNE(GRAMS_PER_TONNE, "t"),
    KILOGRAM(GRAMS_PER_KILOGRAM, "kg"),
    GRAM(1, "g");

    final double grams;
    final String symbol;

    Unit(double grams, String symbol) {
      this.grams = grams;
      this.symbol = symbol;
    }

    static Unit of(long grams) {
      return grams >= GRAMS_PER_TONNE ? TONNE : grams >= GRAMS_PER_KILOGRAM ? KILOGRAM : GRAM;
    }
  }

  /**
   * Tonnes with the decimals that suit parts of {@code whole} grams, for a column of such parts.
   */
  public static String tonnes(long grams, long whole) {
    double tonnes = whole / GRAMS_PER_TONNE;
    int digits = tonnes > 0 ? (int) Math.floor(Math.log10(tonnes)) + 1 : 1;
    int decimals = Math.clamp(4L - digits, 0, MOST_DECIMALS);
    String drawn = Words.number(grams / GRAMS_PER_TONNE, decimals);
    boolean nothing = grams > 0 && drawn.chars().noneMatch(c -> c >= '1' && c <= '9');
    return nothing ? "<" + Words.number(Math.pow(10, -decimals), decimals) : drawn;
  }
}
