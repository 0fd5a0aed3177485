package org.lodemark.ledger.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Which store: {@code sqlite:path}.
 *
 * @param file the SQLite file
 */
public record StoreUrl(Path file) {
  private static final String SQLITE = "sqlite:";

  /**
   * Reads a store's address.
   *
   * @throws IllegalArgumentException saying what would do
   */
  public static StoreUrl parse(String text) {
    if (!text.startsWith(SQLITE) || text.length() == SQLITE.length()) {
      throw new IllegalArgumentException("store \"" + text
          + "\": this version keeps stores in SQLite files. Maybe sqlite:my-ledger.db");
    }
    try {
      return new StoreUrl(Path.of(text.substring(SQLITE.length())).toAbsolutePath());
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("store \"" + text + "\": not a path", e);
    }
  }

  @Override
  public String toString() {
    return SQLITE + file;
  }
}
