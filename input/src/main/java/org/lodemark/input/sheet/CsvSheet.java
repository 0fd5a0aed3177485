package org.lodemark.input.sheet;

import java.util.List;
import org.lodemark.input.CsvInput;
import org.lodemark.input.Limits;
import org.lodemark.input.Problems;
import org.lodemark.input.TextInput;

/** A CSV file as the one sheet it is. */
final class CsvSheet {
  /** A field that is not closed stops here at the latest. */
  private static final long LINE_CHARS = 16L << 20;

  private final SheetLimits limits;
  private final Problems problems;
  private final String name;
  private final SheetRows rows;
  private final RowCells cells;

  private CsvSheet(String name, SheetLimits limits, Problems problems, SheetVisitor visitor) {
    this.name = name;
    this.limits = limits;
    this.problems = problems;
    this.rows = new SheetRows(name, "", limits, problems, visitor, new SheetRows.RowCount());
    this.cells = new RowCells(limits.columns());
  }

  static void read(TextInput input, SheetLimits limits, Problems problems, SheetVisitor visitor) {
    CsvSheet sheet = new CsvSheet(input.name(), limits, problems, visitor);
    long line = Math.min(LINE_CHARS, (long) limits.columns() * (limits.cellChars() + 1L));
    Limits ofText = new Limits(limits.bytes(), (int) line, limits.rows());
    CsvInput.Ending ending = CsvInput.readRecords(input, ofText, problems, sheet::take);
    if (ending == CsvInput.Ending.READ && !sheet.rows.hasHeader()) {
      problems.add(input.name(), 1, "", "is empty: it needs at least a header row");
    }
  }

  private boolean take(long line, List<String> fields) {
    if (line == 1 && fields.getFirst().startsWith("sep=") && fields.size() <= 2) {
      return true;
    }
    cells.clear();
    for (int column = 0; column < fields.size(); column++) {
      String field = fields.get(column);
      if (field.length() > limits.cellChars()) {
        problems.add(
            name,
            line,
            "",
            "has a cell longer than the limit of " + limits.cellChars() + " characters, in column "
                + ColumnLetters.of(column) + ". Maybe a quote is not closed.");
        return false;
      }
      cells.put(column, CellText.cell(field));
    }
    return rows.take(line, cells);
  }
}
