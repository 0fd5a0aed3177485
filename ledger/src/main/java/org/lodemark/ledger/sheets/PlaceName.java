package org.lodemark.ledger.sheets;

/**
 * Names of files and sheets as they are kept: a record's reference, which has no control characters
 * and an end. Spreadsheet programs allow a sheet's name 31 characters; a file made by hand may have
 * any.
 */
public final class PlaceName {
  private static final int MOST = 200;

  private PlaceName() {}

  /** The name without what cannot be kept. */
  public static String of(String name) {
    StringBuilder kept = new StringBuilder();
    name.strip()
        .codePoints()
        .limit(MOST)
        .forEach(c -> kept.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return kept.toString().strip();
  }
}
