package org.lodemark.input.sheet;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as it is stored, made the cell it stands for. */
final class CellText {
  /** What spreadsheets write where a formula fails; it looks like a comment and is none. */
  private static final Set<String> ERRORS = Set.of(
      "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!");

  /** A character XML cannot hold or would change, ECMA-376 part 1, 22.9.2.19. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /** Characters of one that is escaped. */
  static final int ESCAPED_CHARS = 7;

  private static final int QUOTED = 60;

  private static final char ZERO_WIDTH = '\u200B';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CellText() {}

  static Cell cell(String stored) {
    String text = strip(stored);
    if (text.isEmpty()) {
      return RowCells.EMPTY;
    }
    return ERRORS.contains(text) ? new Cell.Fault(text) : new Cell.Text(text);
  }

  static SheetRejected tooLong(int most) {
    return new SheetRejected("has a cell longer than the limit of " + most + " characters");
  }

  /** {@code _x000D_} is a carriage return, {@code _x005F_x000D_} the text "_x000D_". */
  static String unescaped(String stored) {
    if (!stored.contains("_x")) {
      return stored;
    }
    return ESCAPED
        .matcher(stored)
        .replaceAll(match ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }

  /** As much of it as a message can quote. */
  static String shortened(String text) {
    return text.length() > QUOTED ? text.substring(0, QUOTED) + "..." : text;
  }

  /** Without the blanks around it, no-break and zero-width ones among them. */
  static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == ZERO_WIDTH
        || c == BYTE_ORDER_MARK;
  }
}
