package org.lodemark.input.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodemark.input.Problem;
import org.lodemark.input.Problems;

/** Long sheets come through whole, and take no memory that grows with them. */
class LargeSheetTest {
  private static final int ROWS = 200_000;

  @TempDir
  Path directory;

  private static final class Counting implements SheetVisitor {
    private long rows;
    private long lastLine;
    private long sum;
    private long heldBytesAtMost;

    @Override
    public boolean sheet(SheetHeader header) {
      return true;
    }

    @Override
    public boolean row(SheetRow row) {
      rows++;
      lastLine = row.line();
      sum += Long.parseLong(row.cells().getFirst().shown());
      if (rows % 50_000 == 0) {
        heldBytesAtMost = Math.max(heldBytesAtMost, heldBytes());
      }
      return true;
    }
  }

  private static long heldBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void readsAll(Path file) {
    Counting counting = new Counting();
    Problems problems = new Problems();
    long before = heldBytes();
    SheetFile.read(file, SheetLimits.DOCUMENT, problems, counting);
    assertThat(problems.listAll()).extracting(Problem::text).isEmpty();
    assertThat(counting.rows).isEqualTo(ROWS);
    assertThat(counting.lastLine).isEqualTo(ROWS + 1);
    assertThat(counting.sum).isEqualTo((long) ROWS * (ROWS + 1) / 2);
    assertThat(counting.heldBytesAtMost - before).isLessThan(16 << 20);
  }

  @Test
  void csv() throws IOException {
    Path file = directory.resolve("long.csv");
    try (BufferedWriter text = Files.newBufferedWriter(file)) {
      text.write("id,lot,site,qty,unit\n");
      for (int row = 1; row <= ROWS; row++) {
        text.write(row + ",lot " + row + ",somewhere,12.5,t\n");
      }
    }
    readsAll(file);
  }

  /** Half a million references to characters: parsers count and limit those to entities. */
  @Test
  void workbook() throws IOException {
    XlsxParts book = XlsxParts.ofRows("");
    book.bytes();
    Path file = directory.resolve("long.xlsx");
    try (OutputStream bytes = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : book.parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        if (part.getKey().endsWith("sheet1.xml")) {
          zip.write(bytes("<worksheet><sheetData><row>" + XlsxParts.inline("id")
              + XlsxParts.inline("text") + "</row>"));
          for (int row = 1; row <= ROWS; row++) {
            zip.write(bytes("<row><c><v>" + row + "</v></c>"
                + XlsxParts.inline("lot " + row + " &amp; &lt;more&gt;&#x41;") + "</row>"));
          }
          zip.write(bytes("</sheetData></worksheet>"));
        } else {
          zip.write(part.getValue());
        }
        zip.closeEntry();
      }
    }
    readsAll(file);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
