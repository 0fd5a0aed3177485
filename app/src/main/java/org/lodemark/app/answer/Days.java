package org.lodemark.app.answer;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A day as people type it. */
final class Days {
  private Days() {}

  /**
   * Reads {@code 2026-11-27}.
   *
   * @throws IllegalArgumentException saying what would do
   */
  static LocalDate parse(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a day. Maybe 2026-11-27: year, month, day.", e);
    }
  }
}
