package org.lodemark.input.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.lodemark.input.Problems;

/** A workbook (.xlsx, .xlsm), sheet by sheet. */
final class WorkbookFile {
  private WorkbookFile() {}

  static void read(
      String name, Path file, SheetLimits limits, Problems problems, SheetVisitor visitor) {
    String place = name;
    boolean hasHeader = false;
    SheetRows.RowCount count = new SheetRows.RowCount();
    try (ZipParts zip = ZipParts.open(file, limits)) {
      Workbook book = Workbook.open(zip, limits);
      for (Workbook.Sheet sheet : book.sheets()) {
        place = SheetHeader.place(name, sheet.name());
        SheetRows rows = new SheetRows(name, sheet.name(), limits, problems, visitor, count);
        try (XmlPart xml = zip.open(sheet.part())) {
          Worksheet.read(book, limits, rows, xml);
        }
        hasHeader |= rows.hasHeader();
        if (count.hasEnded()) {
          return;
        }
      }
      if (!hasHeader) {
        problems.add(name, "has no sheet with a header row");
      }
    } catch (SheetRejected e) {
      problems.add(place, e.line(), "", e.told());
    } catch (ZipException e) {
      problems.add(
          place,
          "is damaged (" + e.getMessage() + "). Maybe it was not copied whole; fetch it again.");
    } catch (IOException e) {
      problems.add(place, "cannot be read (" + e.getMessage() + "). Maybe fetch it again.");
    }
  }

  /** Reads a workbook that comes as a stream: its parts cannot be read in the order they come. */
  static void read(
      String name, InputStream bytes, SheetLimits limits, Problems problems, SheetVisitor visitor)
      throws IOException {
    Path copy = Files.createTempFile("sheets", ".xlsx");
    try {
      copy(bytes, copy, limits);
      read(name, copy, limits, problems, visitor);
    } finally {
      Files.delete(copy);
    }
  }

  private static void copy(InputStream bytes, Path copy, SheetLimits limits) throws IOException {
    long left = limits.bytes();
    byte[] buffer = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(copy)) {
      for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
        out.write(buffer, 0, count);
        left -= count;
        if (left < 0) {
          // Enough is written to be found too large.
          return;
        }
      }
    }
  }
}
