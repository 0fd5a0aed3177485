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
    Map<String, String> aliases = new HashMap<>();
    for (ColumnSpec column : kind.columns()) {
      names.put(ColumnSpec.key(column.name()), column.name());
      column.aliases().forEach(alias -> aliases.put(ColumnSpec.key(alias), column.name()));
    }
    List<String> written = header.columns();
    columns.take(written, names);
    columns.take(written, aliases);
    for (int i = 0; i < written.size(); i++) {
      if (!written.get(i).isEmpty() && !columns.indexOfName.containsValue(i)) {
        columns.extras.put(written.get(i), i);
      }
    }
    return columns;
  }

  /** Takes the first column of each name that has none yet: a name itself before what is like it. */
  private void take(List<String> written, Map<String, String> names) {
    for (int i = 0; i < written.size(); i++) {
      String name = names.get(ColumnSpec.key(written.get(i)));
      if (name != null) {
        indexOfName.putIfAbsent(name, i);
      }
    }
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
