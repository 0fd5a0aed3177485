package org.lodemark.flow.section;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes records of uneven length into one array: small numbers in few bytes. */
public final class PackedBytes {
  private byte[] bytes = new byte[64];
  private int size;

  /** Where the next byte goes. */
  public int size() {
    return size;
  }

  /** A number, 7 bits a byte; those from -64 to 63 take one byte. */
  public PackedBytes number(long value) {
    long left = value << 1 ^ value >> 63;
    ensure(10);
    while ((left & ~0x7FL) != 0) {
      bytes[size++] = (byte) (left | 0x80);
      left >>>= 7;
    }
    bytes[size++] = (byte) left;
    return this;
  }

  /** A text, with its length before it. */
  public PackedBytes text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return number(utf8.length).raw(utf8);
  }

  /** A float in four bytes, the lowest first. */
  public PackedBytes single(float value) {
    ensure(Float.BYTES);
    int bits = Float.floatToRawIntBits(value);
    for (int i = 0; i < Float.BYTES; i++) {
      bytes[size++] = (byte) (bits >>> (Byte.SIZE * i));
    }
    return this;
  }

  /** Bytes as they are. */
  public PackedBytes raw(byte[] more) {
    ensure(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
    return this;
  }

  int hash(int from, int to) {
    return TextTableBuilder.hash(bytes, from, to);
  }

  private void ensure(int more) {
    if (size > Integer.MAX_VALUE - 16 - more) {
      throw new SectionTooLarge("packed records");
    }
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16L, (size + more) * 3L / 2));
    }
  }

  public Section section(String name) {
    return new Section.Bytes(name, bytes, size);
  }
}
