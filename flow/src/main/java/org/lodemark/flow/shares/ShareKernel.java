package org.lodemark.flow.shares;

/**
 * The inner loop: a row is the weighted mean of earlier rows, for all groups at once.
 *
 * <p>A row is {@code stride} doubles, a multiple of 8. Loops of a few iterations are what the JIT
 * compiler handles worst, so eight sums are kept in eight locals and the loop runs over the parts
 * of the row. Multiply, then add - no fused form, which would round differently where
 * the machine has it - in the order of the parts, then a division by the row's sum: the same bits
 * on every machine.
 */
final class ShareKernel {
  static final int BLOCK = 8;

  private ShareKernel() {}

  static int stride(int groups) {
    return (groups + BLOCK - 1) / BLOCK * BLOCK;
  }

  /** Computes the rows {@code fromRow} to {@code toRow - 1}. */
  static void compute(Attribution rows, double[] values, int stride, int fromRow, int toRow) {
    int[] start = rows.starts();
    int[] partRow = rows.partRows();
    long[] partGrams = rows.partGrams();
    for (int row = fromRow; row < toRow; row++) {
      int from = start[row - rows.groups()];
      int to = start[row - rows.groups() + 1];
      int at = row * stride;
      for (int offset = 0; offset < stride; offset += BLOCK) {
        block(values, partRow, partGrams, from, to, stride, offset, at + offset);
      }
      normalise(values, at, stride);
    }
  }

  private static void block(
      double[] values,
      int[] partRow,
      long[] partGrams,
      int from,
      int to,
      int stride,
      int offset,
      int at) {
    double a0 = 0;
    double a1 = 0;
    double a2 = 0;
    double a3 = 0;
    double a4 = 0;
    double a5 = 0;
    double a6 = 0;
    double a7 = 0;
    for (int part = from; part < to; part++) {
      double weight = partGrams[part];
      int tail = partRow[part] * stride + offset;
      a0 += weight * values[tail];
      a1 += weight * values[tail + 1];
      a2 += weight * values[tail + 2];
      a3 += weight * values[tail + 3];
      a4 += weight * values[tail + 4];
      a5 += weight * values[tail + 5];
      a6 += weight * values[tail + 6];
      a7 += weight * values[tail + 7];
    }
    values[at] = a0;
    values[at + 1] = a1;
    values[at + 2] = a2;
    values[at + 3] = a3;
    values[at + 4] = a4;
    values[at + 5] = a5;
    values[at + 6] = a6;
    values[at + 7] = a7;
  }

  private static void normalise(double[] values, int at, int stride) {
    double sum = 0;
    for (int i = 0; i < stride; i++) {
      sum += values[at + i];
    }
    double scale = 1 / sum;
    for (int i = 0; i < stride; i++) {
      values[at + i] *= scale;
    }
  }
}
