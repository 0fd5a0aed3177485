package org.lodemark.flow.section;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Numbered texts, kept so that one is read without the others, and found without reading any: their
 * bytes in a row, where each begins, and a hash table of numbers twice as long (open addressing).
 * A text is at home where the hash of its bytes says, or in the next free place.
 */
public final class TextTable {
  private final ByteBuffer start;
  private final ByteBuffer bytes;
  private final ByteBuffer table;
  private final int size;

  private TextTable(ByteBuffer start, ByteBuffer bytes, ByteBuffer table) {
    this.start = start;
    this.bytes = bytes;
    this.table = table;
    size = start.limit() / Integer.BYTES - 1;
  }

  /** The texts kept under a name. */
  public static TextTable read(Sections sections, String name) {
    return new TextTable(
        sections.littleEndian(name + ".start"),
        sections.bytes(name + ".bytes"),
        sections.littleEndian(name + ".table"));
  }

  public int size() {
    return size;
  }

  public String text(int number) {
    int from = start(number);
    byte[] utf8 = new byte[start(number + 1) - from];
    bytes.get(from, utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** The number of a text, or -1. */
  public int find(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int mask = table.limit() / Integer.BYTES - 1;
    for (int place = TextTableBuilder.hash(utf8, 0, utf8.length) & mask;
        ;
        place = place + 1 & mask) {
      int number = table.getInt(place * Integer.BYTES) - 1;
      if (number < 0 || isAt(number, utf8)) {
        return number;
      }
    }
  }

  private boolean isAt(int number, byte[] utf8) {
    int from = start(number);
    return start(number + 1) - from == utf8.length
        && bytes.slice(from, utf8.length).equals(ByteBuffer.wrap(utf8));
  }

  private int start(int number) {
    return start.getInt(number * Integer.BYTES);
  }
}
