package org.lodemark.ledger.sheets;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lodemark.ledger.statement.EventLine;

/** The value by which a segregated site keeps a material apart: a column of the movements. */
public final class Segregation {
  private Segregation() {}

  /** The value in the column named, however its name is written; null where it is empty. */
  public static @Nullable String value(String column, EventLine line) {
    String key = ColumnSpec.key(column);
    Optional<String> known = switch (key) {
      case "declaredorigin" -> line.declaredOriginIso3();
      case "form" -> line.form();
      case "document" -> line.document();
      case "counterparty" -> line.counterparty().map(Object::toString);
      case "declaredoriginbasis" ->
        line.declaredOriginIso3().map(origin -> line.declaredOriginBasis().name());
      default -> find(line.details(), key).or(() -> find(line.extras(), key));
    };
    return known.filter(value -> !value.isBlank()).map(Segregation::shortened).orElse(null);
  }

  private static Optional<String> find(Map<String, String> values, String key) {
    return values.entrySet().stream()
        .filter(entry -> ColumnSpec.key(entry.getKey()).equals(key))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String shortened(String value) {
    return value.length() <= 500 ? value : value.substring(0, 500);
  }
}
