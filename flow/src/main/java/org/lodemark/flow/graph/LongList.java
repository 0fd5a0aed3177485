package org.lodemark.flow.graph;

import java.util.Arrays;

/** A growing array of longs. */
public final class LongList {
  private long[] values;
  private int size;

  public LongList(int capacity) {
    values = new long[Math.max(8, capacity)];
  }

  public int size() {
    return size;
  }

  public long get(int index) {
    return values[index];
  }

  public void set(int index, long value) {
    values[index] = value;
  }

  public void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Growth.from(size));
    }
    values[size++] = value;
  }

  /** The array itself; what lies beyond {@link #size} is not ours. For kernels; read only. */
  public long[] raw() {
    return values;
  }

  public long[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
