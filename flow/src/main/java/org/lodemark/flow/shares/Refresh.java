package org.lodemark.flow.shares;

import java.util.Arrays;

/** Takes over what did not change: rows made of the same rows in the same parts. */
final class Refresh {
  private static final int NONE = -1;

  private final Attribution older;
  private final double[] olderValues;
  private final int olderRowCount;
  private final Attribution newer;
  private final Rows newerRows;
  private final int base;
  private final int[] groupOfBase;
  private final int stride;

  /** Per newer row, the older one it equals, or NONE; per base row, its group. */
  private final int[] same;

  Refresh(Attribution older, double[] olderValues, int olderRowCount, Rows newerRows, int stride) {
    this.older = older;
    this.olderValues = olderValues;
    this.olderRowCount = olderRowCount;
    this.newerRows = newerRows;
    newer = newerRows.attribution;
    base = newer.base();
    groupOfBase = newerRows.groupOfBase;
    this.stride = stride;
    same = new int[newer.rowCount()];
  }

  /** Makes the shares from the values of all rows, and how many of them had to be computed. */
  interface Result<T> {
    T of(double[] values, int computedRows);
  }

  <T> T of(Result<T> result) {
    matchRows();
    double[] values = new double[Math.multiplyExact(newer.rowCount() - base, stride)];
    int computed = 0;
    for (int row = base; row < newer.rowCount(); row++) {
      if (same[row] == NONE) {
        ShareKernel.compute(newerRows, values, stride, row, row + 1);
        computed++;
      } else {
        System.arraycopy(
            olderValues, (same[row] - base) * stride, values, (row - base) * stride, stride);
      }
    }
    return result.of(values, computed);
  }

  private void matchRows() {
    int[] table = tableOfOlder();
    for (int row = 0; row < base; row++) {
      same[row] = ofGroup(row);
    }
    for (int row = base; row < newer.rowCount(); row++) {
      same[row] = find(table, row);
    }
  }

  /** The older rows by the hash of what they are made of; open addressing. */
  private int[] tableOfOlder() {
    int[] table = new int[Integer.highestOneBit(Math.max(16, olderRowCount)) * 4];
    Arrays.fill(table, NONE);
    for (int row = base; row < olderRowCount; row++) {
      int hash = 1;
      for (int part = older.partsFrom(row); part < older.partsTo(row); part++) {
        hash = mix(hash, olderKey(part), older.partGrams(part));
      }
      int slot = spread(hash) & (table.length - 1);
      while (table[slot] != NONE) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = row;
    }
    return table;
  }

  private int find(int[] table, int row) {
    int hash = 1;
    for (int part = newer.partsFrom(row); part < newer.partsTo(row); part++) {
      int tail = same[newer.partRow(part)];
      if (tail == NONE) {
        return NONE;
      }
      hash = mix(hash, tail, newer.partGrams(part));
    }
    for (int slot = spread(hash) & (table.length - 1);
        table[slot] != NONE;
        slot = (slot + 1) & (table.length - 1)) {
      if (isSame(table[slot], row)) {
        return table[slot];
      }
    }
    return NONE;
  }

  private boolean isSame(int old, int row) {
    int parts = newer.partsTo(row) - newer.partsFrom(row);
    if (older.partsTo(old) - older.partsFrom(old) != parts) {
      return false;
    }
    for (int i = 0; i < parts; i++) {
      int oldPart = older.partsFrom(old) + i;
      int part = newer.partsFrom(row) + i;
      if (olderKey(oldPart) != same[newer.partRow(part)]
          || older.partGrams(oldPart) != newer.partGrams(part)) {
        return false;
      }
    }
    return true;
  }

  /** An origin counts as its group, as a number that is no row's. */
  private int ofGroup(int baseRow) {
    return NONE - 1 - groupOfBase[baseRow];
  }

  private int olderKey(int part) {
    int row = older.partRow(part);
    return row < base ? ofGroup(row) : row;
  }

  private static int mix(int hash, int row, long grams) {
    return (hash * 31 + row) * 31 + Long.hashCode(grams);
  }

  private static int spread(int hash) {
    return ((hash ^ (hash >>> 15)) * 0x9E3779B1) >>> 3;
  }
}
