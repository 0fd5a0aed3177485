package org.lodemark.flow.shares;

/**
 * The inner loop: a row is the weighted mean of earlier rows, for all groups at once.
 *
 * <p>A row is {@code stride} doubles, a multiple of 8. A part that is a base row adds to one group.
 * For the others, loops of a few iterations are what the JIT compiler handles worst, so sixteen sums
 * (eight for what is left) are kept in locals and the loop runs over the parts of the row.
 * Multiply, then add - no fused form, which would round differently where the machine has it - in
 * the order of the parts, then a division by the row's sum: the same bits on every machine.
 */
final class ShareKernel {
  private static final int BLOCK = 8;
  private static final int WIDE_BLOCK = 16;

  private ShareKernel() {}

  static int stride(int groups) {
    return (groups + BLOCK - 1) / BLOCK * BLOCK;
  }

  /**
   * Computes the rows {@code fromRow} to {@code toRow - 1}.
   *
   * @param values the first row that is no base row at 0; zero where rows are to be computed
   */
  static void compute(Rows all, double[] values, int stride, int fromRow, int toRow) {
    Attribution rows = all.attribution;
    int[] groupOfBase = all.groupOfBase;
    int base = rows.base();
    int[] start = rows.starts();
    int[] partRow = rows.partRows();
    long[] partGrams = rows.partGrams();
    for (int row = fromRow - base; row < toRow - base; row++) {
      int part = start[row];
      int to = start[row + 1];
      int at = row * stride;
      for (; part < to && partRow[part] < base; part++) {
        values[at + groupOfBase[partRow[part]]] += partGrams[part];
      }
      if (part < to) {
        int offset = 0;
        for (; offset + WIDE_BLOCK <= stride; offset += WIDE_BLOCK) {
          wideBlock(
              values, partRow, partGrams, part, to, stride, offset - base * stride, at + offset);
        }
        if (offset < stride) {
          block(values, partRow, partGrams, part, to, stride, offset - base * stride, at + offset);
        }
      }
      normalise(values, at, stride);
    }
  }

  private static void wideBlock(
      double[] values,
      int[] partRow,
      long[] partGrams,
      int from,
      int to,
      int stride,
      int offset,
      int at) {
    double a0 = values[at];
    double a1 = values[at + 1];
    double a2 = values[at + 2];
    double a3 = values[at + 3];
    double a4 = values[at + 4];
    double a5 = values[at + 5];
    double a6 = values[at + 6];
    double a7 = values[at + 7];
    double a8 = values[at + 8];
    double a9 = values[at + 9];
    double a10 = values[at + 10];
    double a11 = values[at + 11];
    double a12 = values[at + 12];
    double a13 = values[at + 13];
    double a14 = values[at + 14];
    double a15 = values[at + 15];
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
      a8 += weight * values[tail + 8];
      a9 += weight * values[tail + 9];
      a10 += weight * values[tail + 10];
      a11 += weight * values[tail + 11];
      a12 += weight * values[tail + 12];
      a13 += weight * values[tail + 13];
      a14 += weight * values[tail + 14];
      a15 += weight * values[tail + 15];
    }
    values[at] = a0;
    values[at + 1] = a1;
    values[at + 2] = a2;
    values[at + 3] = a3;
    values[at + 4] = a4;
    values[at + 5] = a5;
    values[at + 6] = a6;
    values[at + 7] = a7;
    values[at + 8] = a8;
    values[at + 9] = a9;
    values[at + 10] = a10;
    values[at + 11] = a11;
    values[at + 12] = a12;
    values[at + 13] = a13;
    values[at + 14] = a14;
    values[at + 15] = a15;
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
    double a0 = values[at];
    double a1 = values[at + 1];
    double a2 = values[at + 2];
    double a3 = values[at + 3];
    double a4 = values[at + 4];
    double a5 = values[at + 5];
    double a6 = values[at + 6];
    double a7 = values[at + 7];
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
