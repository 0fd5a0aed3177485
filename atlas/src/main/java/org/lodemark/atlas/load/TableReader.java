package org.lodemark.atlas.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lodemark.input.CsvInput;
import org.lodemark.input.Limits;
import org.lodemark.input.Problems;
import org.lodemark.input.TextInput;

/** Reads one table of a known shape into records. */
final class TableReader {
  private final References references;
  private final Problems problems;

  TableReader(References references, Problems problems) {
    this.references = references;
    this.problems = problems;
  }

  /**
   * Reads all rows. Rows with a problem are left out and the problem is added.
   *
   * @param make builds the record of a row by {@link Row#build}
   */
  <T> List<T> read(TextInput input, TableShape shape, Function<Row, Optional<T>> make) {
    List<T> records = new ArrayList<>();
    CsvInput.read(input, Limits.TABLE, problems, new CsvInput.Visitor() {
      private final Map<String, Integer> positions = new HashMap<>();
      private final Set<List<String>> keys = new HashSet<>();
      private long rows;

      @Override
      public boolean header(long line, List<String> columns) {
        return checkHeader(input.name(), line, columns, shape, positions);
      }

      @Override
      public boolean row(long line, List<String> fields) {
        if (++rows > Limits.TABLE.rows()) {
          problems.add(
              input.name(), line, "", "more rows than the limit of " + Limits.TABLE.rows());
          return false;
        }
        Row row = new Row(input.name(), line, positions, fields, references, problems);
        List<String> key = shape.key().stream().map(row::raw).toList();
        if (!keys.add(key)) {
          problems.add(
              input.name(),
              line,
              String.join(",", shape.key()),
              "the same fact stands on an earlier line: " + String.join(",", key));
        }
        make.apply(row).ifPresent(records::add);
        return true;
      }
    });
    return records;
  }

  private boolean checkHeader(
      String file,
      long line,
      List<String> columns,
      TableShape shape,
      Map<String, Integer> positions) {
    boolean fine = true;
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i).strip();
      if (!shape.columns().contains(column)) {
        problems.add(
            file,
            line,
            column,
            "is no column of this table. It has " + String.join(",", shape.columns()));
        fine = false;
      } else if (positions.put(column, i) != null) {
        problems.add(file, line, column, "stands twice in the header");
        fine = false;
      }
    }
    for (String column : shape.columns()) {
      if (!positions.containsKey(column)) {
        problems.add(file, line, column, "is missing from the header");
        fine = false;
      }
    }
    return fine;
  }
}
