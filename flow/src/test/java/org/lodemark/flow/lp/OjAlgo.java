package org.lodemark.flow.lp;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Hands a program to ojAlgo, scaled: every variable in parts of its upper limit, every row by its
 * largest coefficient. What comes back is a proposal; whether it is right is seen by the caller.
 */
final class OjAlgo {
  private final LinearProgram program;

  OjAlgo(LinearProgram program) {
    this.program = program;
  }

  /** Proposes the x of the maximum. */
  double[] primal() {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    for (int j = 0; j < program.variables(); j++) {
      Variable x = model.newVariable("x" + j).weight(program.objective[j] * unit(j));
      if (program.isFixed(j)) {
        x.level(program.lower[j] / unit(j));
      } else {
        x.lower(program.lower[j] / unit(j)).upper(1);
      }
    }
    for (int i = 0; i < program.rows.size(); i++) {
      LinearProgram.Row row = program.rows.get(i);
      Expression expression = model.newExpression("r" + i).level(0);
      for (int k = 0; k < row.variables().length; k++) {
        expression.set(row.variables()[k], scaled(row, k));
      }
    }
    Optimisation.Result result = model.maximise();
    double[] x = new double[program.variables()];
    for (int j = 0; j < x.length; j++) {
      double value = result.doubleValue(j) * unit(j);
      x[j] = Math.clamp(value, program.lower[j], program.upper[j]);
    }
    return x;
  }

  /**
   * Proposes the multipliers of the rows, from the dual program written down: the least sum of z,
   * where z >= c - y A and z >= 0 for each variable in [0, 1], and z = c - y A for a fixed 1.
   */
  double[] multipliers() {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    int rows = program.rows.size();
    double[] weight = new double[rows];
    for (int i = 0; i < rows; i++) {
      model.newVariable("y" + i);
    }
    Expression[] columns = new Expression[program.variables()];
    for (int j = 0; j < columns.length; j++) {
      if (!program.isFixed(j)) {
        Variable z = model.newVariable("z" + j).lower(0).weight(1);
        columns[j] = model.newExpression("c" + j).lower(program.objective[j] * unit(j));
        columns[j].set(z, 1);
      }
    }
    for (int i = 0; i < rows; i++) {
      LinearProgram.Row row = program.rows.get(i);
      for (int k = 0; k < row.variables().length; k++) {
        int j = row.variables()[k];
        if (program.isFixed(j)) {
          weight[i] -= scaled(row, k) * (program.lower[j] / unit(j));
        } else {
          columns[j].set(i, scaled(row, k));
        }
      }
    }
    for (int i = 0; i < rows; i++) {
      model.getVariable(i).weight(weight[i]);
    }
    Optimisation.Result result = model.minimise();
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      y[i] = result.doubleValue(i) / largest(program.rows.get(i));
    }
    return y;
  }

  private double unit(int variable) {
    return Math.max(1, program.upper[variable]);
  }

  private double scaled(LinearProgram.Row row, int k) {
    return row.coefficients()[k] * unit(row.variables()[k]) / largest(row);
  }

  private double largest(LinearProgram.Row row) {
    double largest = 0;
    for (int k = 0; k < row.variables().length; k++) {
      largest = Math.max(largest, Math.abs(row.coefficients()[k] * unit(row.variables()[k])));
    }
    return largest;
  }
}
