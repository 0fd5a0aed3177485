package org.lodemark.input.sheet;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet of a workbook, row by row; ECMA-376 part 1, 18.3.1. */
final class Worksheet {
  private static final String NO_VALUE = "a formula without a stored value"
      + " (open the workbook in a spreadsheet program and save it there)";

  private final Workbook book;
  private final SheetLimits limits;
  private final SheetRows rows;
  private final XmlPart xml;
  private final RowCells cells;
  private long line;
  private int column;

  private Worksheet(Workbook book, SheetLimits limits, SheetRows rows, XmlPart xml) {
    this.book = book;
    this.limits = limits;
    this.rows = rows;
    this.xml = xml;
    this.cells = new RowCells(limits.columns());
  }

  static void read(Workbook book, SheetLimits limits, SheetRows rows, XmlPart xml)
      throws IOException {
    Worksheet sheet = new Worksheet(book, limits, rows, xml);
    try {
      sheet.readRows();
    } catch (SheetRejected e) {
      throw new SheetRejected(sheet.line, e.told());
    }
  }

  private void readRows() throws IOException {
    while (xml.next()) {
      if (xml.starts("row") && !row()) {
        return;
      }
    }
  }

  private boolean row() throws IOException {
    line = rowNumber(xml.attribute("r"));
    column = -1;
    cells.clear();
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        cell();
      }
    }
    return rows.take(line, cells);
  }

  /** Programs may leave the number out; then it is the next. */
  private long rowNumber(@Nullable String stored) throws SheetRejected {
    if (stored == null) {
      return line + 1;
    }
    try {
      int number = Integer.parseInt(stored);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new SheetRejected(
        "\"" + CellText.shortened(stored) + "\" is no number of a row. Maybe save it anew.");
  }

  private void cell() throws IOException {
    String reference = xml.attribute("r");
    column = reference == null ? column + 1 : ColumnLetters.column(reference);
    if (column < 0 || column >= ColumnLetters.MOST) {
      throw new SheetRejected("\"" + CellText.shortened(String.valueOf(reference))
          + "\" is no cell of a sheet. Maybe save it anew.");
    }
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    String value = null;
    boolean isFormula = false;
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("v")) {
        value = xml.text();
      } else if (xml.starts("is")) {
        value = SharedTexts.runs(xml, "is");
      } else if (xml.starts("f")) {
        isFormula = true;
        xml.skip();
      }
    }
    cells.put(column, cell(type == null ? "n" : type, style, value, isFormula));
  }

  private Cell cell(String type, @Nullable String style, @Nullable String value, boolean isFormula)
      throws SheetRejected {
    if (value == null || (value.isBlank() && !type.equals("str"))) {
      return isFormula ? new Cell.Fault(NO_VALUE) : RowCells.EMPTY;
    }
    String stripped = value.strip();
    return switch (type) {
      case "s" -> shared(stripped);
      case "inlineStr", "str" -> text(value);
      case "n" -> number(stripped, book.styles().of(style));
      case "b" -> new Cell.Flag(Workbook.isTrue(stripped));
      case "e" -> new Cell.Fault(CellText.shortened(stripped));
      case "d" -> isoDate(stripped);
      default -> new Cell.Fault("a cell of the unknown kind " + CellText.shortened(type));
    };
  }

  private Cell text(String stored) throws SheetRejected {
    String text = CellText.unescaped(stored);
    if (text.length() > limits.cellChars()) {
      throw CellText.tooLong(limits.cellChars());
    }
    return CellText.cell(text);
  }

  private Cell shared(String ordinal) throws SheetRejected {
    Optional<String> text = Optional.empty();
    try {
      text = book.texts().find(Integer.parseInt(ordinal));
    } catch (NumberFormatException e) {
      // Told below.
    }
    if (text.isEmpty()) {
      throw new SheetRejected("cell " + ColumnLetters.of(column) + line
          + " refers to a text that is not in the workbook. Maybe it was not copied whole.");
    }
    return text(text.get());
  }

  private Cell number(String stored, NumberShown shown) {
    return CellNumber.find(stored)
        .map(number -> shown == NumberShown.NUMBER
            ? new Cell.Number(CellNumber.shown(number))
            : book.dates().cell(number, shown))
        .orElseGet(() -> new Cell.Fault(CellText.shortened(stored) + ", which is no number"));
  }

  /** Some programs store a date as text, ISO 8601. */
  private static Cell isoDate(String stored) {
    try {
      return stored.indexOf('T') < 0
          ? new Cell.Date(LocalDate.parse(stored).atStartOfDay(), false)
          : new Cell.Date(LocalDateTime.parse(stored.replaceFirst("Z$", "")), true);
    } catch (DateTimeException e) {
      return new Cell.Fault(CellText.shortened(stored) + ", which is no date");
    }
  }
}
