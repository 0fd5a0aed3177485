package org.lodemark.bench.peer;

/**
 * A row of {@code groups} fractions for each distinct composition, and the row of each lot.
 *
 * @param rows row after row, {@code groups} numbers each
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of columns, compared nowhere
record Shares(int groups, double[] rows, int[] rowOfLot) implements LotShares {
  @Override
  public int lots() {
    return rowOfLot.length;
  }

  @Override
  public double share(int lot, int group) {
    return rows[rowOfLot[lot] * groups + group];
  }
}
