package org.lodemark.flow.section;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a {@link TextTable} of texts in the order given, or of each once. */
public final class TextTableBuilder {
  private final PackedBytes bytes = new PackedBytes();
  private int[] start = new int[16];
  private int size;
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The number of a text, which gets the next one where it is new. */
  public int intern(String text) {
    return numbers.computeIfAbsent(text, this::add);
  }

  /** Gives a text the next number, which is returned. */
  public int add(String text) {
    if (size + 2 > start.length) {
      start = Arrays.copyOf(start, size * 2 + 2);
    }
    bytes.raw(text.getBytes(StandardCharsets.UTF_8));
    start[++size] = bytes.size();
    return size - 1;
  }

  /** What is kept of the texts. */
  public List<Section> sections(String name) {
    return List.of(
        new Section.Ints(name + ".start", start, size + 1),
        bytes.section(name + ".bytes"),
        new Section.Ints(name + ".table", table()));
  }

  private int[] table() {
    int[] table = new int[Integer.highestOneBit(Math.max(1, size)) * 4];
    int mask = table.length - 1;
    for (int number = 0; number < size; number++) {
      int place = bytes.hash(start[number], start[number + 1]) & mask;
      while (table[place] != 0) {
        place = place + 1 & mask;
      }
      table[place] = number + 1;
    }
    return table;
  }

  /** FNV-1a, with its high bits folded into the low ones. */
  static int hash(byte[] bytes, int from, int to) {
    int hash = 0x811C9DC5;
    for (int i = from; i < to; i++) {
      hash = (hash ^ bytes[i]) * 0x01000193;
    }
    return hash ^ hash >>> 15;
  }
}
