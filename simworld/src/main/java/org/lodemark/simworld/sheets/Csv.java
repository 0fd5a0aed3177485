package org.lodemark.simworld.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One CSV file, row by row, columns by name. */
final class Csv implements AutoCloseable {
  private final CsvWriter writer;
  private final List<String> columns;

  Csv(Path file, List<String> columns) throws IOException {
    this.columns = List.copyOf(columns);
    writer = CsvWriter.builder().build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    writer.writeRecord(columns);
  }

  /** A row; columns that are not named stay empty. */
  void row(Map<String, String> cells) {
    if (!columns.containsAll(cells.keySet())) {
      throw new IllegalArgumentException("no such columns: " + cells.keySet());
    }
    writer.writeRecord(
        columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
