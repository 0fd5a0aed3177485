package org.lodemark.input.sheet;

import java.util.List;

/**
 * The first row of a sheet that is neither empty nor a comment.
 *
 * @param file name of the file
 * @param sheet name of the sheet; empty for CSV
 * @param line counted from 1
 * @param columns names without the blanks around them, line breaks as blanks; empty ones at the end
 *     are left out, one in the middle is {@code ""}
 */
public record SheetHeader(String file, String sheet, long line, List<String> columns) {
  public SheetHeader {
    columns = List.copyOf(columns);
  }

  /** What problems call the sheet: {@code book.xlsx[movements]}, {@code movements.csv}. */
  public String place() {
    return place(file, sheet);
  }

  static String place(String file, String sheet) {
    return sheet.isEmpty() ? file : file + "[" + sheet + "]";
  }
}
