package org.lodemark.report;

import java.util.List;

/**
 * A table of a report as plain cells, for CSV.
 *
 * @param name of the table
 * @param columns names with units
 * @param rows cells in the order of the columns
 */
public record Sheet(String name, List<String> columns, List<List<String>> rows) {
  public Sheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("table " + name + ": " + row.size() + " cells for "
            + columns.size() + " columns: " + row);
      }
    }
  }
}
