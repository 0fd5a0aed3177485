package org.lodemark.market.equilibrium;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.convex.ConvexSolver;

/**
 * Proposes which rows bind where nothing is known: the program with few rows is solved by ojAlgo's
 * quadratic solver, the rows that its solution breaks most are added, and again. It stops after a
 * few rounds; {@link DualActiveSet} goes on from there, and its solution is what counts. (With a
 * start to go from, ojAlgo was seen to call multipliers optimal that left nodes thousands of tonnes
 * out of balance; see docs/decisions/0024.)
 */
final class OjAlgoProposal {
  private static final int ROUNDS = 2;
  private static final double BINDS_TONNES = 1e-6;

  private final PriceProgram program;
  private final double[] centre;
  private final Set<Integer> rows = new LinkedHashSet<>();

  OjAlgoProposal(PriceProgram program, double[] centre) {
    this.program = program;
    this.centre = centre;
  }

  /** Rows that bind in the last round. */
  List<Integer> propose() {
    List<Integer> binding = List.of();
    double[] z = program.unconstrained(centre);
    for (int round = 0; round < ROUNDS; round++) {
      if (!addBroken(z)) {
        return binding;
      }
      Optional<Optimisation.Result> result = solve(List.copyOf(rows));
      if (result.isEmpty()) {
        return binding;
      }
      z = unscaled(result.get());
      binding = binding(result.get(), List.copyOf(rows));
    }
    return binding;
  }

  /** Adds, for every variable that a row raises or lowers, the row that is broken most. */
  private boolean addBroken(double[] z) {
    int[] worst = new int[program.variables];
    double[] most = new double[program.variables];
    for (int row = 0; row < program.rows.size(); row++) {
      double excess = program.isThere(row) ? program.excess(row, z) : 0;
      int first = program.rows.get(row).variable(0);
      if (excess > most[first]) {
        most[first] = excess;
        worst[first] = row + 1;
      }
    }
    boolean added = false;
    for (int row : worst) {
      added |= row > 0 && rows.add(row - 1);
    }
    return added;
  }

  /** Variables are scaled so that the curvature is 1, rows so that their length is. */
  private Optional<Optimisation.Result> solve(List<Integer> rows) {
    int n = program.variables;
    R064Store quadratic = R064Store.FACTORY.make(n, n);
    R064Store linear = R064Store.FACTORY.make(n, 1);
    double[] free = program.unconstrained(centre);
    for (int v = 0; v < n; v++) {
      quadratic.set(v, v, 1);
      linear.set(v, 0, free[v] / scale(v));
    }
    R064Store matrix = R064Store.FACTORY.make(rows.size(), n);
    R064Store limits = R064Store.FACTORY.make(rows.size(), 1);
    for (int i = 0; i < rows.size(); i++) {
      PriceProgram.Row row = program.rows.get(rows.get(i));
      double length = length(row);
      for (int k = 0; k < row.size(); k++) {
        int v = row.variable(k);
        matrix.set(i, v, row.coefficient(k) * scale(v) / length);
      }
      limits.set(i, 0, row.limit() / length);
    }
    Optimisation.Options options = new Optimisation.Options();
    options.sparse = Boolean.FALSE;
    try {
      Optimisation.Result result = ConvexSolver.newBuilder()
          .objective(quadratic, linear)
          .inequalities(matrix, limits)
          .build(options)
          .solve();
      return result.getState().isFeasible() ? Optional.of(result) : Optional.empty();
    } catch (RuntimeException e) {
      // A solver that gives up is no reason to give up: the guess is then empty.
      return Optional.empty();
    }
  }

  private double scale(int variable) {
    return 1 / Math.sqrt(program.curvature(variable));
  }

  private double length(PriceProgram.Row row) {
    double sum = 0;
    for (int k = 0; k < row.size(); k++) {
      double scaled = row.coefficient(k) * scale(row.variable(k));
      sum += scaled * scaled;
    }
    return Math.sqrt(sum);
  }

  private double[] unscaled(Optimisation.Result result) {
    double[] z = new double[program.variables];
    for (int v = 0; v < z.length; v++) {
      z[v] = result.doubleValue(v) * scale(v);
    }
    return z;
  }

  private List<Integer> binding(Optimisation.Result result, List<Integer> rows) {
    List<Integer> binding = new ArrayList<>();
    result.getMultipliers().ifPresent(found -> {
      for (int i = 0; i < rows.size() && i < found.count(); i++) {
        if (found.doubleValue(i) / length(program.rows.get(rows.get(i))) > BINDS_TONNES) {
          binding.add(rows.get(i));
        }
      }
    });
    return binding;
  }
}
