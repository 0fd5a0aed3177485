package org.lodemark.input;

import java.io.IOException;

/** The input as a whole cannot be read: wrong encoding, or beyond a limit. */
final class InputRejected extends IOException {
  private final long line;
  private final boolean encoding;

  InputRejected(long line, String message) {
    this(line, message, false);
  }

  private InputRejected(long line, String message, boolean encoding) {
    super(message);
    this.line = line;
    this.encoding = encoding;
  }

  /** Bytes that the expected encoding does not have. */
  static InputRejected ofEncoding(long line, String message) {
    return new InputRejected(line, message, true);
  }

  boolean isEncoding() {
    return encoding;
  }

  long line() {
    return line;
  }
}
