package org.lodemark.input.sheet;

/**
 * What a file of sheets may be at most. Exceeding a limit is a problem that names it.
 *
 * @param bytes of the file; of CSV, characters
 * @param columns of a sheet that is read
 * @param cellChars characters of one cell; a spreadsheet itself allows 32,767
 * @param rows of all sheets together that are not empty
 * @param sheets of a workbook
 * @param unzippedBytes of all parts of a workbook that are read
 * @param zipRatio how many times its packed size a part of a workbook may be, when it is more than
 *     {@link #RATIO_COUNTS_FROM_BYTES}
 */
public record SheetLimits(
    long bytes,
    int columns,
    int cellChars,
    long rows,
    int sheets,
    long unzippedBytes,
    int zipRatio) {
  /** Small parts of one repeated letter are no attack. */
  static final long RATIO_COUNTS_FROM_BYTES = 1L << 20;

  /** A workbook or CSV file that somebody keeps by hand. */
  public static final SheetLimits DOCUMENT =
      new SheetLimits(64L << 20, 256, 32_767, 1_000_000, 64, 1L << 30, 200);

  /** An export of years, read once and row by row. */
  public static final SheetLimits STREAM =
      new SheetLimits(16L << 30, 256, 32_767, 100_000_000, 64, 16L << 30, 200);

  public SheetLimits {
    if (Math.min(Math.min(bytes, rows), unzippedBytes) < 1
        || Math.min(Math.min(columns, cellChars), Math.min(sheets, zipRatio)) < 1) {
      throw new IllegalArgumentException("a limit is at least 1");
    }
  }
}
