package org.lodemark.ledger.sheets;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people type them, with separators of thousands. {@code 1,234} may be a thousand and
 * something or one and something: it is read as a thousand, and {@code 1.234} as one and something,
 * as English writes them, unless another number of the same document shows that the comma is its
 * decimal mark; then both are refused.
 */
final class NumberText {
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
  /** 1,234,567 and, as South Asia groups, 12,34,567. No thousands begin with nought. */
  private static final Pattern COMMA_GROUPS = Pattern.compile(
      "[+-]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?|[+-]?[1-9]\\d?(,\\d{2})+,\\d{3}(\\.\\d+)?");

  private static final Pattern DOT_GROUPS =
      Pattern.compile("[+-]?[1-9]\\d{0,2}((\\.\\d{3})+,\\d+|(\\.\\d{3}){2,})");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");

  /** Blanks and apostrophes stand between groups of three: two numbers in a cell are not one. */
  private static final Pattern BLANK_GROUPS = Pattern.compile(
      "[+-]?\\d{1,3}(?:([ \\u00a0\\u2009\\u202f'’])\\d{3}(?:\\1\\d{3})*)(?:[.,]\\d+)?");

  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ \\u00a0\\u2009\\u202f'’]");
  private static final int MOST_CHARACTERS = 40;

  private boolean decimalComma;
  private boolean commaGroups;
  private String ambiguousText = "";
  private long ambiguousLine;
  private String ambiguousColumn = "";
  private long ambiguousCount;
  private String pointText = "";
  private long pointLine;
  private String pointColumn = "";

  /** The number, or empty when it is none. */
  Optional<BigDecimal> read(String text, long line, String column) {
    if (isPlain(text)) {
      if (isPointBeforeThree(text)) {
        pointText = pointText.isEmpty() ? text : pointText;
        pointLine = pointLine == 0 ? line : pointLine;
        pointColumn = pointColumn.isEmpty() ? column : pointColumn;
      }
      return Optional.of(new BigDecimal(text));
    }
    String bare =
        BLANK_GROUPS.matcher(text).matches() ? BETWEEN_DIGITS.matcher(text).replaceAll("") : text;
    if (bare.isEmpty() || bare.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    if (PLAIN.matcher(bare).matches()) {
      return Optional.of(new BigDecimal(bare)).filter(number -> Math.abs(number.scale()) < 100);
    }
    if (COMMA_GROUPS.matcher(bare).matches()) {
      boolean once = bare.indexOf(',') == bare.lastIndexOf(',') && bare.indexOf('.') < 0;
      if (once) {
        note(text, line, column);
      } else {
        commaGroups = true;
      }
      return Optional.of(new BigDecimal(bare.replace(",", "")));
    }
    if (DOT_GROUPS.matcher(bare).matches()) {
      decimalComma = true;
      return Optional.of(new BigDecimal(bare.replace(".", "").replace(',', '.')));
    }
    if (DECIMAL_COMMA.matcher(bare).matches()) {
      decimalComma = true;
      return Optional.of(new BigDecimal(bare.replace(',', '.')));
    }
    return Optional.empty();
  }

  /** Digits with at most one point between them: most numbers, and without a regular expression. */
  private static boolean isPlain(String text) {
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      points += c == '.' ? 1 : 0;
      if ((c < '0' || c > '9') && (c != '.' || i == 0 || i == text.length() - 1)) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= MOST_CHARACTERS && points <= 1;
  }

  /** 1.234, which may be a thousand where the comma is decimal. */
  private static boolean isPointBeforeThree(String text) {
    int point = text.length() - 4;
    return point >= 1 && point <= 3 && text.charAt(point) == '.' && text.charAt(0) != '0';
  }

  private void note(String text, long line, String column) {
    if (ambiguousCount++ == 0) {
      ambiguousText = text;
      ambiguousLine = line;
      ambiguousColumn = column;
    }
  }

  /** A number that other numbers of the document make doubtful. */
  record Doubt(long line, String column, String message) {}

  /** To be asked at the document's end. */
  Optional<Doubt> findDoubt() {
    if (!decimalComma) {
      return Optional.empty();
    }
    if (ambiguousCount > 0 || commaGroups) {
      String which = ambiguousCount == 0 ? "some numbers" : "\"" + ambiguousText + "\"";
      return Optional.of(doubt(ambiguousLine, ambiguousColumn, which));
    }
    return pointText.isEmpty()
        ? Optional.empty()
        : Optional.of(doubt(pointLine, pointColumn, "\"" + pointText + "\""));
  }

  private static Doubt doubt(long line, String column, String which) {
    return new Doubt(
        line,
        column,
        which + ": other numbers of this document have a comma as decimal mark, so that this may"
            + " be thousands or decimals. Maybe write all numbers with a point and no separator");
  }

  /** How many numbers were read with the comma between thousands on that understanding alone. */
  long ambiguousCount() {
    return ambiguousCount;
  }
}
