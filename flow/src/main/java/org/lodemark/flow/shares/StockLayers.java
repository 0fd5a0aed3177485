package org.lodemark.flow.shares;

/**
 * What is left in stocks at the end, in the order in which it would leave.
 *
 * @param start per junction, where its layers begin; the next begins where they end
 * @param row per layer, its composition
 * @param grams per layer
 */
@SuppressWarnings("ArrayRecordComponent")
record StockLayers(int[] start, int[] row, long[] grams) {
  /** Takes a part of a flow, of one composition. */
  interface Layer {
    void layer(int row, long grams);
  }

  /** What would leave a junction if so much left now. */
  void wouldLeave(int junction, long leaving, Layer into) {
    long wanted = leaving;
    for (int layer = start[junction]; wanted > 0; layer++) {
      if (layer == start[junction + 1]) {
        throw new IllegalArgumentException(
            "junction " + junction + " has no " + leaving + " g left");
      }
      long part = Math.min(wanted, grams[layer]);
      into.layer(row[layer], part);
      wanted -= part;
    }
  }
}
