package org.lodemark.ledger.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.input.sheet.SheetHeader;

/** Which column of a sheet is which. */
final class SheetColumns {
  private final SheetKind kind;
  private final Map<String, Integer> indexOfName = new HashMap<>();
  private final Map<String, Integer> extras = new LinkedHashMap<>();

  private SheetColumns(SheetKind kind) {
    this.kind = kind;
  }

  static SheetColumns of(SheetKind kind, SheetHeader header) {
    SheetColumns columns = new SheetColumns(kind);
    Map<String, String> names = new HashMap<>();
    for (ColumnSpec column : kind.columns()) {
      names.put(ColumnSpec.key(column.name()), column.name());
      column.aliases().forEach(alias -> names.put(ColumnSpec.key(alias), column.name()));
    }
    for (int i = 0; i < header.columns().size(); i++) {
      String written = header.columns().get(i);
      String name = names.get(ColumnSpec.key(written));
      if (name != null && columns.indexOfName.putIfAbsent(name, i) == null) {
        continue;
      }
      if (!written.isEmpty()) {
        columns.extras.put(written, i);
      }
    }
    return columns;
  }

  SheetKind kind() {
    return kind;
  }

  /** Where a column stands, or -1. */
  int index(String name) {
    return indexOfName.getOrDefault(name, -1);
  }

  /** Columns nobody knows, with where they stand. */
  Map<String, Integer> extras() {
    return extras;
  }

  List<String> extraNames() {
    return new ArrayList<>(extras.keySet());
  }
}
