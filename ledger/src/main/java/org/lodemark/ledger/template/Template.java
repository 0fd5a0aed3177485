package org.lodemark.ledger.template;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lodemark.ledger.sheets.ColumnSpec;
import org.lodemark.ledger.sheets.SheetKind;

/**
 * Writes two workbooks: blank sheets with notes, and the same sheets with a worked example in
 * them, which can be captured as it is. The example is data beside this class.
 */
public final class Template {
  private static final String BLANK = "lodemark-template.xlsx";
  private static final String EXAMPLE = "lodemark-example.xlsx";
  private static final int NOTE_WIDTH = 90;
  private static final int COLUMN_WIDTH = 17;

  private Template() {}

  /**
   * Writes both into a folder.
   *
   * @return the files
   * @throws IOException also when one is there already: nothing is overwritten
   */
  public static List<Path> write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = List.of(folder.resolve(BLANK), folder.resolve(EXAMPLE));
    for (Path file : files) {
      if (Files.exists(file)) {
        throw new IOException(file + " is there already, and is not overwritten");
      }
    }
    write(files.get(0), false);
    write(files.get(1), true);
    return files;
  }

  private static void write(Path file, boolean example) throws IOException {
    Path whole = Path.of(file + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(whole));
        Workbook book = new Workbook(out, "Lodemark", "1.0")) {
      notes(book.newWorksheet("how to"), example);
      for (SheetKind kind : SheetKind.values()) {
        sheet(book.newWorksheet(kind.title()), kind, example);
      }
    }
    Files.move(whole, file);
  }

  private static void notes(Worksheet sheet, boolean example) {
    List<String[]> lines = new ArrayList<>();
    lines.add(new String[] {
      example
          ? "# A worked example: invented, to be captured as it is"
          : "# Sheets for a trader's books",
      ""
    });
    lines.add(new String[] {
      "# Keep the headings; their order is yours, columns of your own are kept. Rows that begin"
          + " with # are notes.",
      ""
    });
    for (SheetKind kind : SheetKind.values()) {
      lines.add(new String[] {"", ""});
      lines.add(new String[] {kind.title(), kind.note()});
      for (ColumnSpec column : kind.columns()) {
        lines.add(
            new String[] {"    " + column.name() + (column.required() ? " *" : ""), column.note()});
      }
    }
    for (int row = 0; row < lines.size(); row++) {
      sheet.value(row, 0, lines.get(row)[0]);
      sheet.value(row, 1, lines.get(row)[1]);
    }
    sheet.width(0, 28);
    sheet.width(1, NOTE_WIDTH);
  }

  private static void sheet(Worksheet sheet, SheetKind kind, boolean example) throws IOException {
    List<List<String>> rows = example ? example(kind) : List.of();
    List<String> header =
        rows.isEmpty() ? kind.columns().stream().map(ColumnSpec::name).toList() : rows.get(0);
    for (int column = 0; column < header.size(); column++) {
      sheet.value(0, column, header.get(column));
      sheet.style(0, column).bold().set();
      sheet.width(column, COLUMN_WIDTH);
    }
    for (int row = 1; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        value(sheet, row, column, rows.get(row).get(column));
      }
    }
    sheet.freezePane(0, 1);
  }

  private static void value(Worksheet sheet, int row, int column, String text) {
    if (text.matches("-?\\d+(\\.\\d+)?")) {
      sheet.value(row, column, new java.math.BigDecimal(text));
    } else if (!text.isEmpty()) {
      sheet.value(row, column, text);
    }
  }

  private static List<List<String>> example(SheetKind kind) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = Template.class.getResourceAsStream(kind.title() + ".csv")) {
      if (in == null) {
        return rows;
      }
      try (CsvReader<CsvRecord> csv =
          CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        csv.forEach(record -> rows.add(record.getFields()));
      }
    }
    return rows;
  }
}
