package org.lodemark.input.sheet;

/** What is done with the sheets of a file. */
public interface SheetVisitor {
  /**
   * Sees the header of the next sheet. Names may be empty or stand twice; when the sheet is wanted,
   * that becomes a problem, and for names that stand twice no rows follow.
   *
   * @return false to skip this sheet
   */
  boolean sheet(SheetHeader header);

  /**
   * Sees the next row of the sheet.
   *
   * @return false to read no more of this file
   */
  boolean row(SheetRow row);
}
