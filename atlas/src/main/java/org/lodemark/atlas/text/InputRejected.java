package org.lodemark.atlas.text;

import java.io.IOException;

/** The input as a whole cannot be read: wrong encoding, or beyond a limit. */
final class InputRejected extends IOException {
  private final long line;

  InputRejected(long line, String message) {
    super(message);
    this.line = line;
  }

  long line() {
    return line;
  }
}
