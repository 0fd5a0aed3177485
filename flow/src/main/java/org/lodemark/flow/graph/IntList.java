package org.lodemark.flow.graph;

import java.util.Arrays;

/** A growing array of ints. */
public final class IntList {
  private int[] values;
  private int size;

  public IntList(int capacity) {
    values = new int[Math.max(8, capacity)];
  }

  public int size() {
    return size;
  }

  public void clear() {
    size = 0;
  }

  public int get(int index) {
    return values[index];
  }

  public void set(int index, int value) {
    values[index] = value;
  }

  public void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Growth.from(size));
    }
    values[size++] = value;
  }

  /** The array itself; what lies beyond {@link #size} is not ours. For kernels; read only. */
  public int[] raw() {
    return values;
  }

  public int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
