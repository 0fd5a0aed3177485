package org.lodemark.flow.lp;

import java.util.Arrays;
import java.util.Optional;

/**
 * The simplex method for bounded variables in exact fractions, with Bland's rule, so that it ends.
 * Slow; for small programs, and for the few on which floating point fails.
 *
 * <p>Row i reads: basic variable i + sum over nonbasic j of table[i][j] x_j = constant. Variables
 * from {@code program.variables()} on are artificial, one per row: they start in the basis, are
 * driven to 0 first, and are held there.
 */
final class ExactSimplex {
  private final LinearProgram program;
  private final int variables;
  private final int rows;
  private final Ratio[][] table;
  private final int[] basic;
  private final Ratio[] basicValue;
  private final boolean[] isBasic;
  private final boolean[] atUpper;
  private boolean artificialsHeld;

  private ExactSimplex(LinearProgram program) {
    this.program = program;
    variables = program.variables();
    rows = program.rows.size();
    table = new Ratio[rows][variables];
    basic = new int[rows];
    basicValue = new Ratio[rows];
    isBasic = new boolean[variables];
    atUpper = new boolean[variables];
    for (int i = 0; i < rows; i++) {
      enter(i, program.rows.get(i));
    }
  }

  /**
   * The exact maximum.
   *
   * @throws IllegalStateException if no x keeps the constraints
   */
  static Ratio maximum(LinearProgram program) {
    ExactSimplex simplex = new ExactSimplex(program);
    simplex.improve();
    for (int i = 0; i < simplex.rows; i++) {
      if (simplex.basic[i] >= simplex.variables && simplex.basicValue[i].sign() != 0) {
        throw new IllegalStateException("no x keeps the constraints");
      }
    }
    simplex.artificialsHeld = true;
    simplex.improve();
    return simplex.value();
  }

  /** Enters a row with an artificial variable that takes up, from 0 on, what is missing to 0. */
  private void enter(int i, LinearProgram.Row row) {
    long sum = 0;
    for (int k = 0; k < row.variables().length; k++) {
      sum += row.coefficients()[k] * program.lower[row.variables()[k]];
    }
    long sign = sum > 0 ? -1 : 1;
    Arrays.fill(table[i], Ratio.ZERO);
    for (int k = 0; k < row.variables().length; k++) {
      table[i][row.variables()[k]] = Ratio.of(sign * row.coefficients()[k]);
    }
    basic[i] = variables + i;
    basicValue[i] = Ratio.of(Math.abs(sum));
  }

  private void improve() {
    for (int entering = entering(); entering >= 0; entering = entering()) {
      move(entering);
    }
  }

  /** The first variable whose move from its limit betters the objective; -1 if none does. */
  private int entering() {
    for (int j = 0; j < variables; j++) {
      if (!isBasic[j] && !program.isFixed(j) && gain(j).sign() == (atUpper[j] ? -1 : 1)) {
        return j;
      }
    }
    return -1;
  }

  /** What the objective gains per unit of x_j; first, the sum of artificials is to fall. */
  private Ratio gain(int j) {
    Ratio gain = artificialsHeld ? Ratio.of(program.objective[j]) : Ratio.ZERO;
    for (int i = 0; i < rows; i++) {
      if (table[i][j].sign() == 0) {
        continue;
      }
      boolean artificial = basic[i] >= variables;
      if (artificialsHeld && !artificial && program.objective[basic[i]] != 0) {
        gain = gain.minus(table[i][j].times(Ratio.of(program.objective[basic[i]])));
      } else if (!artificialsHeld && artificial) {
        gain = gain.plus(table[i][j]);
      }
    }
    return gain;
  }

  /** Moves a variable from its limit as far as it goes: to its other limit, or into the basis. */
  private void move(int entering) {
    Ratio direction = Ratio.of(atUpper[entering] ? -1 : 1);
    Ratio step = Ratio.of(program.upper[entering] - program.lower[entering]);
    int leaving = -1;
    for (int i = 0; i < rows; i++) {
      Optional<Ratio> room = room(i, table[i][entering].times(direction));
      if (room.isPresent()) {
        int closer = room.get().compareTo(step);
        int first = leaving < 0 ? entering : basic[leaving];
        if (closer < 0 || (closer == 0 && basic[i] < first)) {
          step = room.get();
          leaving = i;
        }
      }
    }
    Ratio before = Ratio.of(atUpper[entering] ? program.upper[entering] : program.lower[entering]);
    boolean falls = leaving >= 0 && table[leaving][entering].times(direction).sign() > 0;
    for (int i = 0; i < rows; i++) {
      basicValue[i] = basicValue[i].minus(table[i][entering].times(direction).times(step));
    }
    if (leaving < 0) {
      atUpper[entering] = !atUpper[entering];
      return;
    }
    if (basic[leaving] < variables) {
      isBasic[basic[leaving]] = false;
      atUpper[basic[leaving]] = !falls;
    }
    pivot(leaving, entering);
    basicValue[leaving] = before.plus(direction.times(step));
  }

  /** How far the basic variable of row i lets another go, if it falls by so much per unit. */
  private Optional<Ratio> room(int i, Ratio fall) {
    boolean artificial = basic[i] >= variables;
    if (fall.sign() == 0 || (artificial && !artificialsHeld && fall.sign() < 0)) {
      return Optional.empty();
    }
    long lower = artificial ? 0 : program.lower[basic[i]];
    long upper = artificial ? 0 : program.upper[basic[i]];
    return Optional.of(
        basicValue[i].minus(Ratio.of(fall.sign() > 0 ? lower : upper)).by(fall));
  }

  private void pivot(int row, int column) {
    Ratio pivot = table[row][column];
    for (int j = 0; j < variables; j++) {
      if (table[row][j].sign() != 0) {
        table[row][j] = table[row][j].by(pivot);
      }
    }
    for (int i = 0; i < rows; i++) {
      Ratio times = table[i][column];
      if (i == row || times.sign() == 0) {
        continue;
      }
      for (int j = 0; j < variables; j++) {
        if (table[row][j].sign() != 0) {
          table[i][j] = table[i][j].minus(times.times(table[row][j]));
        }
      }
    }
    basic[row] = column;
    isBasic[column] = true;
  }

  private Ratio value() {
    Ratio value = Ratio.ZERO;
    for (int j = 0; j < variables; j++) {
      if (!isBasic[j]) {
        long x = atUpper[j] ? program.upper[j] : program.lower[j];
        value = value.plus(Ratio.of(program.objective[j] * x));
      }
    }
    for (int i = 0; i < rows; i++) {
      if (basic[i] < variables) {
        value = value.plus(basicValue[i].times(Ratio.of(program.objective[basic[i]])));
      }
    }
    return value;
  }
}
