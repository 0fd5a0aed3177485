package org.lodemark.input;

/**
 * What an input from outside may be at most. Exceeding a limit is a problem that names it.
 *
 * @param characters of the whole input
 * @param lineChars of one line
 * @param rows data rows that are kept in memory
 */
public record Limits(long characters, int lineChars, long rows) {
  /** A table of an atlas. */
  public static final Limits TABLE = new Limits(64L << 20, 64 << 10, 1_000_000);

  /** A customs file: a whole BACI year is about 400 MB, of which a few rows are kept. */
  public static final Limits TRADE_FILE = new Limits(2L << 30, 64 << 10, 1_000_000);
}
