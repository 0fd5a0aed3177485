package org.lodemark.app.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to read more than so many bytes: a body that comes in parts does not say its length. */
final class LimitedInput extends FilterInputStream {
  private final long most;
  private long count;

  LimitedInput(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  private int counted(int read) {
    count += Math.max(0, read);
    if (count > most) {
      throw Bodies.tooLarge(most);
    }
    return read;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    counted(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return counted(super.read(bytes, offset, length));
  }
}
