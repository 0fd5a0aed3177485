package org.lodemark.input.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lodemark.input.Problems;

/**
 * Makes header and rows of the rows of one sheet, the same way for CSV and workbooks: leaves out
 * empty rows and comments, tells what stands outside the header's columns.
 */
final class SheetRows {
  private final SheetLimits limits;
  private final Problems problems;
  private final SheetVisitor visitor;
  private final String file;
  private final String sheet;
  private final RowCount count;
  private List<String> columns = List.of();
  private boolean hasHeader;

  SheetRows(
      String file,
      String sheet,
      SheetLimits limits,
      Problems problems,
      SheetVisitor visitor,
      RowCount count) {
    this.file = file;
    this.sheet = sheet;
    this.limits = limits;
    this.problems = problems;
    this.visitor = visitor;
    this.count = count;
  }

  /** Rows of the file so far, and whether any more are wanted. */
  static final class RowCount {
    private long rows;
    private boolean ended;

    boolean hasEnded() {
      return ended;
    }
  }

  boolean hasHeader() {
    return hasHeader;
  }

  /** Takes the next row; false when no more of this sheet are wanted. */
  boolean take(long line, RowCells cells) {
    if (cells.isBlank() || isComment(cells)) {
      return true;
    }
    if (!hasHeader) {
      hasHeader = true;
      return header(line, cells);
    }
    if (count.rows == limits.rows()) {
      problem(line, "", "has more rows than the limit of " + limits.rows());
      count.ended = true;
      return false;
    }
    count.rows++;
    tellStrays(line, cells);
    if (!visitor.row(new SheetRow(line, cells.list(columns.size())))) {
      count.ended = true;
    }
    return !count.ended;
  }

  /** In a header a number sign alone is the name of a column of running numbers. */
  private boolean isComment(RowCells cells) {
    if (!(cells.get(0) instanceof Cell.Text(String text)) || !text.startsWith("#")) {
      return false;
    }
    return hasHeader || text.length() > 1 || cells.firstFrom(1) < 0;
  }

  private boolean header(long line, RowCells cells) {
    List<String> names = new ArrayList<>();
    for (int column = 0; column < cells.width(); column++) {
      names.add(cells.get(column).shown().replaceAll("\\s*\\R\\s*", " "));
    }
    columns = List.copyOf(names);
    if (!visitor.sheet(new SheetHeader(file, sheet, line, columns))) {
      return false;
    }
    if (!cells.isWithin()) {
      problem(line, "", "has more columns than the limit of " + limits.columns());
      return false;
    }
    return tellTwice(line);
  }

  private boolean tellTwice(long line) {
    boolean once = true;
    Map<String, Integer> seen = new HashMap<>();
    for (int column = 0; column < columns.size(); column++) {
      String name = columns.get(column);
      Integer before =
          name.isEmpty() ? null : seen.putIfAbsent(name.toLowerCase(Locale.ROOT), column);
      if (before != null) {
        once = false;
        problem(
            line,
            name,
            "is the name of columns " + ColumnLetters.of(before) + " and "
                + ColumnLetters.of(column) + ". Rename one of them.");
      }
    }
    return once;
  }

  private void tellStrays(long line, RowCells cells) {
    for (int column = 0; column < columns.size(); column++) {
      if (columns.get(column).isEmpty() && !(cells.get(column) instanceof Cell.Empty)) {
        problem(
            line,
            "",
            quoted(cells.get(column)) + " stands in column " + ColumnLetters.of(column)
                + ", which has no name. Name the column, or empty the cell.");
      }
    }
    int extra = cells.firstFrom(columns.size());
    if (extra >= 0) {
      String delimiter = sheet.isEmpty() ? " Maybe a text needs quotes around it." : "";
      problem(
          line,
          "",
          quoted(cells.at(extra)) + " stands in column " + ColumnLetters.of(extra)
              + ", but the header has only " + columns.size() + " columns." + delimiter);
    }
  }

  private static String quoted(Cell cell) {
    return "\"" + CellText.shortened(cell.shown()) + "\"";
  }

  private void problem(long line, String column, String message) {
    problems.add(SheetHeader.place(file, sheet), line, column, message);
  }
}
