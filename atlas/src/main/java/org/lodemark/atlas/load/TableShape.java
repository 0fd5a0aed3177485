package org.lodemark.atlas.load;

import java.util.ArrayList;
import java.util.List;

/**
 * What a table must look like.
 *
 * @param file its name
 * @param columns all columns, in the order of the documentation
 * @param key columns that together must not repeat
 */
record TableShape(String file, List<String> columns, List<String> key) {
  static final List<String> SOURCE_COLUMNS =
      List.of("quality", "confidence", "edition", "source", "note");
  private static final List<String> MEASURE_COLUMNS =
      List.of("attribute", "period", "status", "lowValue", "highValue", "unit", "text");

  /** A fact table: its own columns, then the source columns. */
  static TableShape facts(String file, String columns, String key) {
    List<String> all = new ArrayList<>(List.of(columns.split(",")));
    all.addAll(SOURCE_COLUMNS);
    return new TableShape(file, List.copyOf(all), List.of(key.split(",")));
  }

  /** A measure table: its key columns, the measure, then the source columns. */
  static TableShape measures(String file, String keys) {
    List<String> all = new ArrayList<>(List.of(keys.split(",")));
    List<String> key = new ArrayList<>(all);
    all.addAll(MEASURE_COLUMNS);
    all.addAll(SOURCE_COLUMNS);
    key.addAll(List.of("attribute", "period", "unit", "text", "edition", "source"));
    return new TableShape(file, List.copyOf(all), List.copyOf(key));
  }

  static TableShape plain(String file, String columns, String key) {
    return new TableShape(file, List.of(columns.split(",")), List.of(key.split(",")));
  }
}
