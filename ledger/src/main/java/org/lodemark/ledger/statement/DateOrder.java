package org.lodemark.ledger.statement;

import java.util.Locale;

/** How a site writes dates that are all numbers. ISO dates are read everywhere. */
public enum DateOrder {
  /** 31/12/2025. */
  DAY_FIRST,
  /** 12/31/2025. */
  MONTH_FIRST,
  /** Nobody said: 03/04/2025 cannot be read, 2025-04-03 can. */
  UNSTATED;

  /**
   * Reads {@code dd/mm/yyyy} and the like, whatever the separator.
   *
   * @throws IllegalArgumentException saying what would do
   */
  public static DateOrder parse(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("[^dmy]", "");
    return switch (plain.replaceAll("(.)\\1+", "$1")) {
      case "dmy" -> DAY_FIRST;
      case "mdy" -> MONTH_FIRST;
      case "ymd" -> UNSTATED;
      default ->
        throw new IllegalArgumentException(
            "date format \"" + text + "\": dd/mm/yyyy, mm/dd/yyyy or yyyy-mm-dd");
    };
  }
}
