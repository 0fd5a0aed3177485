package org.lodemark.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A table of a report as plain cells, for CSV.
 *
 * @param name of the table
 * @param columns names with units
 * @param rows cells in the order of the columns
 */
public record Sheet(String name, List<String> columns, List<List<String>> rows) {
  /** A number as a cell: plain digits, no group separators, no exponent. */
  public static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** As {@link #number(double)}; an unknown number is an empty cell. */
  public static String number(Optional<Double> value) {
    return value.map(Sheet::number).orElse("");
  }

  /** The list that the {@code sources} columns of other tables refer to. */
  public static Sheet sources(List<SourceRow> sources) {
    return new Sheet(
        "sources",
        List.of("id", "title", "url", "licence", "note"),
        sources.stream()
            .map(row -> List.of(row.id(), row.title(), row.url(), row.licence(), row.note()))
            .toList());
  }

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
