package org.lodemark.atlas.trade;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where the columns of a file stand. Only letters and digits of a name count, in either case:
 * programs write {@code netWgt} as {@code net_wgt}, and {@code Reporter Code} as
 * {@code reporterCode}.
 */
final class Header {
  static final int ABSENT = -1;

  private final List<String> columns;
  private final Map<String, Integer> positions = new HashMap<>();

  Header(List<String> columns) {
    this.columns = columns;
    for (int i = 0; i < columns.size(); i++) {
      positions.putIfAbsent(key(columns.get(i)), i);
    }
  }

  static String key(String column) {
    StringBuilder key = new StringBuilder(column.length());
    for (char c : column.toLowerCase(Locale.ROOT).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        key.append(c);
      }
    }
    return key.toString();
  }

  /** The position of the first of several names of one column, or {@link #ABSENT}. */
  int position(List<String> names) {
    for (String name : names) {
      Integer position = positions.get(key(name));
      if (position != null) {
        return position;
      }
    }
    return ABSENT;
  }

  boolean has(List<String> names) {
    return position(names) != ABSENT;
  }

  /** The column as the file writes it; empty when it is not there. */
  String written(int position) {
    return position == ABSENT ? "" : columns.get(position).strip();
  }
}
