package org.lodemark.flow.lp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Maximise c x where every row a x = 0 and lower <= x <= upper. Whole numbers, so that it can be
 * solved exactly.
 */
final class LinearProgram {
  /** A sum of variables times coefficients. */
  record Row(int[] variables, long[] coefficients) {}

  final List<Row> rows = new ArrayList<>();
  final long[] lower;
  final long[] upper;
  final long[] objective;

  LinearProgram(int variables) {
    lower = new long[variables];
    upper = new long[variables];
    objective = new long[variables];
  }

  int variables() {
    return lower.length;
  }

  boolean isFixed(int variable) {
    return lower[variable] == upper[variable];
  }

  void addRow(int[] variables, long... coefficients) {
    rows.add(new Row(variables, coefficients));
  }

  /** The same program with the objective turned round: its maximum is less the minimum. */
  LinearProgram negated() {
    LinearProgram other = new LinearProgram(variables());
    other.rows.addAll(rows);
    for (int j = 0; j < variables(); j++) {
      other.lower[j] = lower[j];
      other.upper[j] = upper[j];
      other.objective[j] = -objective[j];
    }
    return other;
  }

  double value(double[] x) {
    return IntStream.range(0, x.length).mapToDouble(j -> objective[j] * x[j]).sum();
  }

  /**
   * How far x is from keeping the constraints: the largest error of a row, divided by the largest
   * coefficient of that row.
   */
  double violation(double[] x) {
    double worst = 0;
    for (int j = 0; j < x.length; j++) {
      worst = Math.max(worst, Math.max(lower[j] - x[j], x[j] - upper[j]));
    }
    for (Row row : rows) {
      double sum = 0;
      double largest = 0;
      for (int k = 0; k < row.variables.length; k++) {
        sum += row.coefficients[k] * x[row.variables[k]];
        largest = Math.max(largest, Math.abs(row.coefficients[k]));
      }
      worst = Math.max(worst, Math.abs(sum) / largest);
    }
    return worst;
  }

  /**
   * A number that no feasible x exceeds, whatever the multipliers are: with every row 0, the
   * objective is (c - y A) x, and each x is between its limits. At the optimal multipliers it is
   * the maximum.
   */
  double ceiling(double[] multipliers) {
    double[] reduced = new double[variables()];
    for (int j = 0; j < reduced.length; j++) {
      reduced[j] = objective[j];
    }
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      for (int k = 0; k < row.variables.length; k++) {
        reduced[row.variables[k]] -= multipliers[i] * row.coefficients[k];
      }
    }
    double ceiling = 0;
    for (int j = 0; j < reduced.length; j++) {
      ceiling += Math.max(reduced[j] * lower[j], reduced[j] * upper[j]);
    }
    return ceiling;
  }
}
