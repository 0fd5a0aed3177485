package org.lodemark.market.equilibrium;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a {@link PriceProgram} that are taken to bind, and the algebra on them: with curvature
 * D and active rows A, systems in A D^-1 A'. D is diagonal, so one system has the size of the rows.
 * No row depends on the others: such a row is not taken.
 */
final class ActiveRows {
  /** A row whose part apart from the others is smaller depends on them. */
  static final double DEPENDENT = 1e-11;

  private final PriceProgram program;
  private final List<Integer> rows = new ArrayList<>();
  private final GrowingCholesky factor = new GrowingCholesky();

  ActiveRows(PriceProgram program) {
    this.program = program;
  }

  int size() {
    return rows.size();
  }

  int get(int position) {
    return rows.get(position);
  }

  List<Integer> list() {
    return List.copyOf(rows);
  }

  /** Takes a row, unless it depends on those that are there. */
  boolean add(int row) {
    boolean added = factor.add(products(row), product(row, row), DEPENDENT);
    if (added) {
      rows.add(row);
    }
    return added;
  }

  void remove(int position) {
    rows.remove(/* index */ position);
    factor.remove(position);
  }

  /** Factors anew: rotations by the hundred leave rounding behind. */
  void refresh() {
    List<Integer> all = List.copyOf(rows);
    rows.clear();
    factor.clear();
    all.forEach(this::add);
  }

  /** The solution of (A D^-1 A') x = right. */
  double[] solve(double[] right) {
    return factor.solve(right);
  }

  /** a D^-1 b' of two rows. */
  double product(int one, int other) {
    PriceProgram.Row a = program.rows.get(one);
    PriceProgram.Row b = program.rows.get(other);
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        if (a.variable(i) == b.variable(j)) {
          sum += a.coefficient(i) * b.coefficient(j) / program.curvature(a.variable(i));
        }
      }
    }
    return sum;
  }

  /** A D^-1 b' of the active rows and another. */
  double[] products(int other) {
    double[] products = new double[rows.size()];
    for (int i = 0; i < products.length; i++) {
      products[i] = product(rows.get(i), other);
    }
    return products;
  }

  /** How far each active row is broken. */
  double[] excesses(double[] z) {
    double[] excesses = new double[rows.size()];
    for (int i = 0; i < excesses.length; i++) {
      excesses[i] = program.excess(rows.get(i), z);
    }
    return excesses;
  }

  /** Subtracts D^-1 A' weights from z. */
  void subtract(double[] z, double[] weights) {
    for (int i = 0; i < weights.length; i++) {
      program.move(z, rows.get(i), -weights[i]);
    }
  }
}
