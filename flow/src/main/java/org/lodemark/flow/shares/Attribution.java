package org.lodemark.flow.shares;

import org.lodemark.flow.graph.IntList;
import org.lodemark.flow.graph.LongList;

/**
 * Whose composition is made of whose: rows of origin shares, each a weighted mean of earlier rows.
 *
 * <p>Rows 0 to groups-1 are the groups themselves. A node whose in-arcs all have one row has no
 * row of its own but that one; and as a group is one row, whatever was only ever mixed within
 * a group needs none either. In a realistic world few per cent of the lots need one. This contraction
 * is what makes attribution cheap, and it changes no value.
 */
final class Attribution {
  private final IntList start;
  private final IntList tails;
  private final LongList grams;
  private final IntList rowOf;
  private final int groups;
  private int rowCount;

  /** The row being collected: its tails so far, and where a row stands among them. */
  private int[] collectedTail = new int[16];

  private long[] collectedGrams = new long[16];
  private int collected;
  private int[] placeOfRow = new int[64];

  Attribution(int groups, int expectedRows) {
    this.groups = groups;
    start = new IntList(expectedRows);
    tails = new IntList(expectedRows * 2);
    grams = new LongList(expectedRows * 2);
    rowOf = new IntList(expectedRows);
    rowCount = groups;
    start.add(0);
  }

  /** Adds a part to the row being collected. */
  void collect(int row, long partGrams) {
    if (row >= placeOfRow.length) {
      placeOfRow = java.util.Arrays.copyOf(placeOfRow, Math.max(row + 1, rowCount * 2));
    }
    int place = placeOfRow[row];
    if (place < collected && collectedTail[place] == row) {
      collectedGrams[place] += partGrams;
      return;
    }
    if (collected == collectedTail.length) {
      collectedTail = java.util.Arrays.copyOf(collectedTail, collected * 2);
      collectedGrams = java.util.Arrays.copyOf(collectedGrams, collected * 2);
    }
    placeOfRow[row] = collected;
    collectedTail[collected] = row;
    collectedGrams[collected++] = partGrams;
  }

  /** Ends the row being collected; returns it, or the one earlier row it is the same as. */
  int finish() {
    int row = collectedTail[0];
    if (collected != 1) {
      row = rowCount++;
      for (int i = 0; i < collected; i++) {
        tails.add(collectedTail[i]);
        grams.add(collectedGrams[i]);
      }
      start.add(tails.size());
    }
    collected = 0;
    return row;
  }

  /** Notes the row of the next node (pro rata) or arc (stock order). */
  void assign(int row) {
    rowOf.add(row);
  }

  int assigned() {
    return rowOf.size();
  }

  int rowOf(int nodeOrArc) {
    return rowOf.get(nodeOrArc);
  }

  void reassign(int nodeOrArc, int row) {
    rowOf.set(nodeOrArc, row);
  }

  int groups() {
    return groups;
  }

  int rowCount() {
    return rowCount;
  }

  int partsFrom(int row) {
    return start.get(row - groups);
  }

  int partsTo(int row) {
    return start.get(row - groups + 1);
  }

  int partRow(int part) {
    return tails.get(part);
  }

  long partGrams(int part) {
    return grams.get(part);
  }

  int[] starts() {
    return start.raw();
  }

  int[] partRows() {
    return tails.raw();
  }

  long[] partGrams() {
    return grams.raw();
  }
}
