package org.lodemark.input;

/**
 * Something wrong with an input: what, where, and what to do next.
 *
 * @param file name of the file
 * @param line counted from 1; 0 when it concerns the file as a whole
 * @param column name of the column; empty when it concerns the row or the file
 * @param message what is wrong, with the value, and what would do
 */
public record Problem(String file, long line, String column, String message) {
  /** One line: {@code trade.csv:12 period: "20224": not a period. Maybe ...}. */
  public String text() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    if (!column.isEmpty()) {
      text.append(' ').append(column);
    }
    text.append(": ").append(message);
    // A terminal would obey control characters of the input that is quoted here.
    return text.toString().replaceAll("\\p{Cntrl}", "?");
  }
}
