package org.lodemark.market.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojalgo.matrix.decomposition.Cholesky;
import org.ojalgo.matrix.store.R064Store;

/**
 * The rows of a {@link PriceProgram} that are taken to bind, and the algebra on them: with curvature
 * D and active rows A, systems in A D^-1 A'. D is diagonal, so one system has the size of the rows.
 */
final class ActiveRows {
  private final PriceProgram program;
  private final List<Integer> rows = new ArrayList<>();
  private @Nullable Cholesky<Double> factors;

  ActiveRows(PriceProgram program, List<Integer> guess) {
    this.program = program;
    guess.stream().filter(program::isThere).forEach(rows::add);
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

  void add(int row) {
    rows.add(row);
    factors = null;
  }

  void remove(int position) {
    rows.remove(/* index */ position);
    factors = null;
  }

  void keepFirst(int count) {
    rows.subList(count, rows.size()).clear();
    factors = null;
  }

  /** The solution of (A D^-1 A') x = right; empty when rows depend on each other. */
  Optional<double[]> solve(double[] right) {
    if (right.length == 0) {
      return Optional.of(right);
    }
    Cholesky<Double> ready = factors == null ? factor() : factors;
    if (!ready.isSolvable()) {
      return Optional.empty();
    }
    factors = ready;
    double[] solution = ready.getSolution(R064Store.FACTORY.column(right)).toRawCopy1D();
    return Optional.of(solution);
  }

  private Cholesky<Double> factor() {
    int size = rows.size();
    R064Store matrix = R064Store.FACTORY.make(size, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double product = product(rows.get(i), rows.get(j));
        matrix.set(i, j, product);
        matrix.set(j, i, product);
      }
    }
    Cholesky<Double> made = Cholesky.R064.make(size, size);
    made.decompose(matrix);
    return made;
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
