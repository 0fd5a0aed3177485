package org.lodemark.flow.shares;

import java.util.Arrays;
import org.lodemark.flow.graph.IntList;
import org.lodemark.flow.section.IntColumn;
import org.lodemark.flow.section.LongColumn;

/** Makes the rows of an {@link Attribution}, one after the other. */
final class AttributionBuilder implements Attribution {
  private final int base;
  private final IntList start;
  private int[] tails;
  private long[] grams;
  private int size;
  private final IntList rowOf;
  private int rowCount;

  /** The row being collected begins here. */
  private int begin;

  /** Where a row stands in the row being collected; only believed when that says the same. */
  private int[] placeOfRow;

  private int[] movedTails = new int[16];
  private long[] movedGrams = new long[16];

  AttributionBuilder(int base, int expectedRows, int expectedAssigned) {
    this.base = base;
    start = new IntList(expectedRows);
    tails = new int[expectedRows * 4 + 16];
    grams = new long[expectedRows * 4 + 16];
    rowOf = new IntList(expectedAssigned);
    placeOfRow = new int[base + expectedRows + 16];
    rowCount = base;
    start.add(0);
  }

  /** The same rows, to be gone on with; what went before is not touched. */
  AttributionBuilder(AttributionBuilder older, int expectedAssigned) {
    base = older.base;
    start = new IntList(older.start.size() + 16);
    for (int i = 0; i < older.start.size(); i++) {
      start.add(older.start.get(i));
    }
    tails = Arrays.copyOf(older.tails, older.size + 16);
    grams = Arrays.copyOf(older.grams, older.size + 16);
    size = older.size;
    begin = size;
    rowOf = new IntList(expectedAssigned);
    for (int i = 0; i < older.rowOf.size(); i++) {
      rowOf.add(older.rowOf.get(i));
    }
    placeOfRow = new int[older.rowCount + 16];
    rowCount = older.rowCount;
  }

  /** Adds a part to the row being collected. */
  void collect(int row, long partGrams) {
    int place = placeOfRow[row];
    if (place >= begin && place < size && tails[place] == row) {
      grams[place] += partGrams;
      return;
    }
    if (size == tails.length) {
      int longer = size + (size >> 1);
      tails = Arrays.copyOf(tails, longer);
      grams = Arrays.copyOf(grams, longer);
    }
    placeOfRow[row] = size;
    tails[size] = row;
    grams[size++] = partGrams;
  }

  /** Ends the row being collected; returns it, or the one earlier row it is the same as. */
  int finish() {
    if (size == begin + 1) {
      size = begin;
      return tails[begin];
    }
    putBaseFirst();
    start.add(size);
    begin = size;
    if (rowCount == placeOfRow.length) {
      placeOfRow = Arrays.copyOf(placeOfRow, rowCount + (rowCount >> 1));
    }
    return rowCount++;
  }

  private void putBaseFirst() {
    if (movedTails.length < size - begin) {
      movedTails = new int[(size - begin) * 2];
      movedGrams = new long[(size - begin) * 2];
    }
    int kept = begin;
    int moved = 0;
    for (int part = begin; part < size; part++) {
      if (tails[part] < base) {
        tails[kept] = tails[part];
        grams[kept++] = grams[part];
      } else {
        movedTails[moved] = tails[part];
        movedGrams[moved++] = grams[part];
      }
    }
    System.arraycopy(movedTails, 0, tails, kept, moved);
    System.arraycopy(movedGrams, 0, grams, kept, moved);
  }

  /** Notes the row of the next node (pro rata) or arc (stock order). */
  void assign(int row) {
    rowOf.add(row);
  }

  @Override
  public int assigned() {
    return rowOf.size();
  }

  @Override
  public int rowOf(int nodeOrArc) {
    return rowOf.get(nodeOrArc);
  }

  void reassign(int nodeOrArc, int row) {
    rowOf.set(nodeOrArc, row);
  }

  @Override
  public int base() {
    return base;
  }

  @Override
  public int rowCount() {
    return rowCount;
  }

  @Override
  public int[] starts() {
    return start.raw();
  }

  @Override
  public int[] partRows() {
    return tails;
  }

  @Override
  public long[] partGrams() {
    return grams;
  }

  @Override
  public IntColumn startColumn() {
    return IntColumn.of(start.raw());
  }

  @Override
  public IntColumn partRowColumn() {
    return IntColumn.of(tails);
  }

  @Override
  public LongColumn partGramsColumn() {
    return LongColumn.of(grams);
  }

  @Override
  public int partsFrom(int row) {
    return start.get(row - base);
  }

  @Override
  public int partsTo(int row) {
    return start.get(row - base + 1);
  }

  @Override
  public int partRow(int part) {
    return tails[part];
  }

  @Override
  public long partGrams(int part) {
    return grams[part];
  }
}
