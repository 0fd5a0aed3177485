package org.lodemark.app.answer;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodemark.market.range.Range;

/** Numbers and ranges as people type them: {@code 45%}, {@code 0.4-0.5}, {@code <0.01%}. */
final class TypedRange {
  private static final String NUMBER = "(\\d{1,15}(?:\\.\\d{1,12})?)";
  private static final String UNIT = "\\s*(%|ppm|g/t|ppb)?";
  private static final Pattern SPAN =
      Pattern.compile(NUMBER + UNIT + "(?:\\s*(?:-|\\.\\.|\\bto\\b)\\s*" + NUMBER + UNIT + ")?");
  private static final Pattern BELOW = Pattern.compile("<\\s*" + NUMBER + UNIT);
  private static final int LONGEST = 80;

  private TypedRange() {}

  /**
   * A fraction of 1: 0 to 1, a percentage, ppm, g/t or ppb, or a range of two. Below a limit of
   * detection lies anything from 0 to it.
   *
   * @throws IllegalArgumentException saying what would do
   */
  static Range fraction(String text) {
    Range range = parse(text, true);
    if (range.high() > 1) {
      throw new IllegalArgumentException("\"" + text
          + "\" is more than the whole: a fraction from 0 to 1, or a percentage. Maybe " + text
          + "%");
    }
    return range;
  }

  /** As {@link #fraction}, and above 1 too: a premium over a price. */
  static Range ratio(String text) {
    return parse(text, true);
  }

  /** A plain number of 0 or more, or a range of two: {@code 24000-26000}. */
  static Range number(String text) {
    return parse(text, false);
  }

  private static Range parse(String text, boolean units) {
    String bare = text.strip();
    if (bare.length() > LONGEST) {
      throw new IllegalArgumentException(
          "\"" + bare.substring(0, LONGEST) + "...\" is too long for a number");
    }
    Matcher below = BELOW.matcher(bare);
    if (below.matches() && (units || below.group(2) == null)) {
      return new Range(0, value(below.group(1), below.group(2)));
    }
    Matcher span = SPAN.matcher(bare);
    if (!span.matches() || (!units && (span.group(2) != null || span.group(4) != null))) {
      throw new IllegalArgumentException("\"" + bare + "\" is no number or range. Maybe "
          + (units ? "45%, 0.45, 40-50% or <0.01%" : "25000 or 24000-26000"));
    }
    String unit = span.group(2) == null && span.group(4) != null ? span.group(4) : span.group(2);
    double low = value(span.group(1), unit);
    double high = span.group(3) == null ? low : value(span.group(3), span.group(4));
    if (low > high) {
      throw new IllegalArgumentException("\"" + bare + "\": the low end comes first");
    }
    return new Range(low, high);
  }

  private static double value(String number, @org.jspecify.annotations.Nullable String unit) {
    BigDecimal value = new BigDecimal(number);
    return (unit == null
            ? value
            : switch (unit.toLowerCase(Locale.ROOT)) {
              case "%" -> value.movePointLeft(2);
              case "ppm", "g/t" -> value.movePointLeft(6);
              default -> value.movePointLeft(9);
            })
        .doubleValue();
  }
}
