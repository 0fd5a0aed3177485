package org.lodemark.market.equilibrium;

import java.util.Arrays;

/**
 * The factor L of a symmetric positive matrix L L' that grows by a last row and shrinks by any, each
 * in time of the square of its size (Golub and Van Loan, Matrix Computations, 4th edition, section
 * 6.5). A method that changes one row at a time would spend its time factoring anew otherwise.
 */
final class GrowingCholesky {
  private double[][] lower = new double[16][];
  private int size;

  int size() {
    return size;
  }

  /**
   * Adds a row and column.
   *
   * @param products with the rows that are there
   * @param own the diagonal
   * @param leastPart of the diagonal that must be left beside the other rows
   * @return false, and nothing changed, when the row depends on the others
   */
  boolean add(double[] products, double own, double leastPart) {
    double[] row = Arrays.copyOf(forward(products), size + 1);
    double left = own;
    for (int i = 0; i < size; i++) {
      left -= row[i] * row[i];
    }
    if (!(left > leastPart * own)) {
      return false;
    }
    row[size] = Math.sqrt(left);
    if (size == lower.length) {
      lower = Arrays.copyOf(lower, 2 * size);
    }
    lower[size++] = row;
    return true;
  }

  /** Removes a row and column; rotations close the gap. */
  void remove(int position) {
    for (int i = position; i + 1 < size; i++) {
      lower[i] = lower[i + 1];
    }
    size--;
    for (int k = position; k < size; k++) {
      double a = lower[k][k];
      double b = lower[k][k + 1];
      double length = Math.hypot(a, b);
      double cosine = a / length;
      double sine = b / length;
      for (int i = k; i < size; i++) {
        double[] row = lower[i];
        double left = row[k];
        double right = row[k + 1];
        row[k] = cosine * left + sine * right;
        row[k + 1] = cosine * right - sine * left;
      }
    }
  }

  void clear() {
    size = 0;
  }

  /** The solution x of L L' x = right. */
  double[] solve(double[] right) {
    double[] x = forward(right);
    for (int i = size - 1; i >= 0; i--) {
      x[i] /= lower[i][i];
      for (int j = 0; j < i; j++) {
        x[j] -= lower[i][j] * x[i];
      }
    }
    return x;
  }

  private double[] forward(double[] right) {
    double[] x = right.clone();
    for (int i = 0; i < size; i++) {
      double[] row = lower[i];
      double sum = x[i];
      for (int j = 0; j < i; j++) {
        sum -= row[j] * x[j];
      }
      x[i] = sum / row[i];
    }
    return x;
  }
}
