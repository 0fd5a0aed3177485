package org.lodemark.ledger.sheets;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people type them, with separators of thousands. {@code 1,234} may be a thousand and
 * something or one and something: it is read as a thousand, as English writes it, unless another
 * number of the same document shows that the comma is its decimal mark; then it is refused.
 */
final class NumberText {
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
  /** 1,234,567 and, as South Asia groups, 12,34,567. */
  private static final Pattern COMMA_GROUPS =
      Pattern.compile("[+-]?\\d{1,3}(,\\d{2})*,\\d{3}(\\.\\d+)?|[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

  private static final Pattern DOT_GROUPS =
      Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+,\\d+|[+-]?\\d{1,3}(\\.\\d{3}){2,}");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\u00a0\\u202f'’]");
  private static final int MOST_CHARACTERS = 40;

  private boolean decimalComma;
  private boolean commaGroups;
  private String ambiguousText = "";
  private long ambiguousLine;
  private String ambiguousColumn = "";
  private long ambiguousCount;

  /** The number, or empty when it is none. */
  Optional<BigDecimal> read(String text, long line, String column) {
    if (isPlain(text)) {
      return Optional.of(new BigDecimal(text));
    }
    String bare = BETWEEN_DIGITS.matcher(text).replaceAll("");
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
    if (!decimalComma || (ambiguousCount == 0 && !commaGroups)) {
      return Optional.empty();
    }
    String which = ambiguousCount == 0 ? "some numbers" : "\"" + ambiguousText + "\"";
    return Optional.of(new Doubt(
        ambiguousLine,
        ambiguousColumn,
        which + ": other numbers of this document have a comma as decimal mark, so that this may"
            + " be thousands or decimals. Maybe write all numbers with a point and no separator"));
  }

  /** How many numbers were read with the comma between thousands on that understanding alone. */
  long ambiguousCount() {
    return ambiguousCount;
  }
}
