package org.lodemark.input.sheet;

import java.io.IOException;

/** A workbook or one of its sheets cannot be read further. */
final class SheetRejected extends IOException {
  private final long line;

  SheetRejected(String message) {
    this(0, message);
  }

  SheetRejected(long line, String message) {
    super(message);
    this.line = line;
  }

  /** The row it is about; 0 when it is about the file. */
  long line() {
    return line;
  }

  String told() {
    return String.valueOf(getMessage());
  }
}
