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
    int length = intNumber();
    String text = text(at, length);
    at += length;
    return text;
  }

  /** Reads past a text. */
  public void skipText() {
    int length = intNumber();
    at += length;
  }

  /** Reads past a text and tells whether it is this one; where it is, mostly without a copy. */
  public boolean isText(String expected) {
    int length = intNumber();
    int from = at;
    at += length;
    int same = 0;
    if (length == expected.length()) {
      // A letter of several bytes is never the same: its bytes are negative.
      while (same < length && bytes.get(from + same) == expected.charAt(same)) {
        same++;
      }
    }
    return (same == length && same == expected.length()) || text(from, length).equals(expected);
  }

  private String text(int from, int length) {
    byte[] utf8 = new byte[length];
    bytes.get(from, utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
