package org.lodemark.flow.answer;

import java.util.Arrays;

/**
 * Pairs of ints, numbered as they come, each with a sum. A hash table of plain arrays: a trace asks
 * it for every flow, of which there may be a million.
 */
final class Numbering {
  private long[] keys = new long[64];
  private double[] sums = new double[64];
  private int size;

  /** One more than the number of the pair that is at home here, or next to here; 0 is free. */
  private int[] table = new int[256];

  private static long key(int left, int right) {
    return (long) left << 32 | (right & 0xFFFF_FFFFL);
  }

  /** Adds to the sum of a pair. */
  void add(int left, int right, double more) {
    int number = number(key(left, right)); // may give us longer arrays
    sums[number] += more;
  }

  private int number(long key) {
    int mask = table.length - 1;
    int place = place(key) & mask;
    for (; table[place] != 0; place = place + 1 & mask) {
      int number = table[place] - 1;
      if (keys[number] == key) {
        return number;
      }
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      sums = Arrays.copyOf(sums, size * 2);
      table = new int[table.length * 2];
      for (int number = 0; number < size; number++) {
        put(number);
      }
    }
    keys[size] = key;
    put(size);
    return size++;
  }

  private void put(int number) {
    int mask = table.length - 1;
    int place = place(keys[number]) & mask;
    while (table[place] != 0) {
      place = place + 1 & mask;
    }
    table[place] = number + 1;
  }

  private static int place(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32 ^ mixed >>> 47);
  }

  int size() {
    return size;
  }

  int left(int number) {
    return (int) (keys[number] >> 32);
  }

  int right(int number) {
    return (int) keys[number];
  }

  double sum(int number) {
    return sums[number];
  }

  /** The numbers by their pairs, in ascending order; the left counts first. */
  int[] sorted() {
    long[] ordered = Arrays.copyOf(keys, size);
    Arrays.sort(ordered);
    int[] numbers = new int[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = number(ordered[i]);
    }
    return numbers;
  }
}
