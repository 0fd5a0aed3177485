package org.lodemark.ledger.sheets;

import java.util.List;

/**
 * A column of a sheet.
 *
 * @param name as the template writes it
 * @param required true when no row can do without
 * @param note what stands in it, for the template and for messages
 * @param aliases other names it is found under
 */
public record ColumnSpec(String name, boolean required, String note, List<String> aliases) {
  public ColumnSpec {
    aliases = List.copyOf(aliases);
  }

  static ColumnSpec required(String name, String note, String... aliases) {
    return new ColumnSpec(name, true, note, List.of(aliases));
  }

  static ColumnSpec optional(String name, String note, String... aliases) {
    return new ColumnSpec(name, false, note, List.of(aliases));
  }

  /** Capitals, blanks and punctuation make no difference to a column's name. */
  static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    name.toLowerCase(java.util.Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> key.append((char) c));
    return key.toString();
  }
}
