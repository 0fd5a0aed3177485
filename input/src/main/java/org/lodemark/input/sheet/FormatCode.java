package org.lodemark.input.sheet;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number formats, ECMA-376 part 1, 18.8.30 and 18.8.31. A workbook stores a date as a number of
 * days; only the format tells that it is one.
 */
final class FormatCode {
  /** Text in quotes, a letter that stands for itself, a width or a filling: nothing of a date. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|\\\\.?|_.?|\\*.?");

  private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*\\]?");
  private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]");
  private static final Pattern HALF_DAY = Pattern.compile("am/pm|a/p");
  private static final Pattern PARTS_OF_SECONDS = Pattern.compile("(s+|\\[s+\\])[.,]0+");
  private static final Pattern DIGITS = Pattern.compile("[0#?@%]|general");
  private static final Pattern PART = Pattern.compile("y+|m+|d+|h+|s+");

  private FormatCode() {}

  /** Of a format that a workbook spells out. */
  static NumberShown of(String code) {
    String literalsOut = LITERAL.matcher(code).replaceAll(" ");
    int end = literalsOut.indexOf(';');
    // Sections are for positive, negative, zero; dates are positive.
    String section =
        (end < 0 ? literalsOut : literalsOut.substring(0, end)).toLowerCase(Locale.ROOT);
    boolean elapsed = ELAPSED.matcher(section).find();
    String bare = PARTS_OF_SECONDS.matcher(section).replaceAll("$1");
    bare = BRACKETS.matcher(bare).replaceAll(" ");
    boolean halfDay = HALF_DAY.matcher(bare).find();
    bare = HALF_DAY.matcher(bare).replaceAll(" ");
    if (DIGITS.matcher(bare).find()) {
      return NumberShown.NUMBER;
    }
    return elapsed ? NumberShown.ELAPSED : shown(bare, halfDay);
  }

  /** An m is minutes next behind an h or next before an s, else a month. */
  private static NumberShown shown(String bare, boolean halfDay) {
    StringBuilder parts = new StringBuilder();
    Matcher part = PART.matcher(bare);
    while (part.find()) {
      parts.append(bare.charAt(part.start()));
    }
    String letters = parts.toString().replace("hm", "h").replace("ms", "s");
    boolean date = letters.matches(".*[ymd].*");
    boolean time = halfDay || letters.matches(".*[hs].*");
    if (date) {
      return time ? NumberShown.DATE_TIME : NumberShown.DATE;
    }
    return time ? NumberShown.TIME : NumberShown.NUMBER;
  }

  /** Of a format that has a number only, as programs know it by heart. */
  static NumberShown ofBuiltIn(int id) {
    return switch (id) {
      case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> NumberShown.DATE;
      case 71, 72, 73, 74, 81 -> NumberShown.DATE;
      case 22, 77 -> NumberShown.DATE_TIME;
      case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56, 75, 76, 78, 80 -> NumberShown.TIME;
      case 46, 79 -> NumberShown.ELAPSED;
      default -> NumberShown.NUMBER;
    };
  }
}
