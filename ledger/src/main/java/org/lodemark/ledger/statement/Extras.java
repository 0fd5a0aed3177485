package org.lodemark.ledger.statement;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Columns that no room knows: kept as written, in the order of their names. */
final class Extras {
  private Extras() {}

  static Map<String, String> sorted(Map<String, String> extras) {
    return extras.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(extras));
  }
}
