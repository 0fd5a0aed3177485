package org.lodemark.flow.section;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what {@link PackedBytes} wrote, from any place on. */
public final class PackedReader {
  private final ByteBuffer bytes;
  private int at;

  /** A reader that begins at a byte. */
  public PackedReader(ByteBuffer bytes, int from) {
    this.bytes = bytes;
    at = from;
  }

  public boolean atEnd() {
    return at >= bytes.limit();
  }

  /** Where the next byte is read. */
  public int place() {
    return at;
  }

  public long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes.get(at++);
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value >>> 1 ^ -(value & 1);
      }
    }
  }

  /** A number that is written as an int. */
  public int intNumber() {
    return Math.toIntExact(number());
  }

  public String text() {
    byte[] utf8 = new byte[intNumber()];
    bytes.get(at, utf8);
    at += utf8.length;
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
