package org.lodemark.market.equilibrium;

import java.util.List;

/**
 * Takes a guess of the rows that bind to the exact solution of a {@link PriceProgram}: rows with a
 * negative multiplier are let go, then the row that is broken most is taken in, and what blocks the
 * way is let go, until none is broken (the dual method of Goldfarb and Idnani, Mathematical
 * Programming 27, 1983). The program is strictly convex, so this ends; each step solves one system
 * of the size of the rows that bind. From the solution of a program alike few steps are needed,
 * which is what makes hundreds of draws cheap.
 */
final class DualActiveSet {
  private static final double BROKEN = 1e-10;
  private static final double NOTHING = 1e-12;
  private static final int REFRESH_AFTER = 100;
  private static final double NEGATIVE_TONNES = 1e-9;

  private final PriceProgram program;
  private final double[] free;
  private final ActiveRows active;
  private double[] multipliers = new double[0];
  private double[] z;
  private int stepsLeft;

  DualActiveSet(PriceProgram program, double[] centre, List<Integer> guess, int mostSteps) {
    this.program = program;
    this.stepsLeft = mostSteps;
    this.active = new ActiveRows(program);
    this.free = program.unconstrained(centre);
    this.z = free.clone();
    // Rows of a guess that depend on others are not taken, which is as good.
    guess.stream().filter(program::isThere).forEach(active::add);
  }

  /** Solves, or tells that the steps did not suffice or that numbers gave way. */
  boolean solve() {
    if (!settleGuess()) {
      return false;
    }
    for (int worst = mostBroken(); worst >= 0; worst = mostBroken()) {
      if (!takeIn(worst)) {
        return false;
      }
    }
    return true;
  }

  double[] z() {
    return z.clone();
  }

  List<Integer> active() {
    return active.list();
  }

  /** Multipliers of all rows, in tonnes. */
  double[] multipliers() {
    double[] all = new double[program.rows.size()];
    for (int i = 0; i < multipliers.length; i++) {
      all[active.get(i)] = Math.max(0, multipliers[i]);
    }
    return all;
  }

  /** Lets go of rows until those left have multipliers that are not negative. */
  private boolean settleGuess() {
    while (stepsLeft-- > 0) {
      resolve();
      int before = active.size();
      for (int i = before - 1; i >= 0; i--) {
        if (multipliers[i] < -NEGATIVE_TONNES) {
          active.remove(i);
        }
      }
      if (active.size() == before) {
        return true;
      }
    }
    return false;
  }

  /** Multipliers and prices for the rows that are active, as if they bound. */
  private void resolve() {
    multipliers = active.solve(active.excesses(free));
    z = free.clone();
    active.subtract(z, multipliers);
    // What rounding leaves of the rows is solved for once more.
    double[] left = active.solve(active.excesses(z));
    for (int i = 0; i < left.length; i++) {
      multipliers[i] += left[i];
    }
    active.subtract(z, left);
  }

  private int mostBroken() {
    int worst = -1;
    double most = BROKEN;
    for (int row = 0; row < program.rows.size(); row++) {
      if (program.isThere(row)) {
        double excess = program.excess(row, z);
        if (excess > most) {
          most = excess;
          worst = row;
        }
      }
    }
    return worst;
  }

  /** Takes a broken row in; rows that block it are let go. */
  private boolean takeIn(int row) {
    double own = active.product(row, row);
    while (stepsLeft-- > 0) {
      double[] along = active.solve(active.products(row));
      double[] direction = new double[z.length];
      program.move(direction, row, 1);
      active.subtract(direction, along);
      double slope = program.slope(row, direction);
      boolean moves = slope > ActiveRows.DEPENDENT * own;
      double full = moves ? program.excess(row, z) / slope : Double.POSITIVE_INFINITY;
      int blocking = blocking(along);
      double partial = blocking < 0
          ? Double.POSITIVE_INFINITY
          : Math.max(0, multipliers[blocking]) / along[blocking];
      if (moves && full <= partial && active.add(row)) {
        if (stepsLeft % REFRESH_AFTER == 0) {
          active.refresh();
        }
        resolve();
        return true;
      }
      if (blocking < 0) {
        return false;
      }
      step(partial, along, direction, moves);
      letGo(blocking);
    }
    return false;
  }

  private void step(double length, double[] along, double[] direction, boolean moves) {
    for (int i = 0; i < along.length; i++) {
      multipliers[i] -= length * along[i];
    }
    for (int v = 0; moves && v < z.length; v++) {
      z[v] -= length * direction[v];
    }
  }

  private void letGo(int position) {
    active.remove(position);
    double[] fewer = new double[multipliers.length - 1];
    System.arraycopy(multipliers, 0, fewer, 0, position);
    System.arraycopy(multipliers, position + 1, fewer, position, fewer.length - position);
    multipliers = fewer;
  }

  /** The active row whose multiplier reaches nothing first; -1 when none falls. */
  private int blocking(double[] along) {
    int blocking = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < along.length; i++) {
      if (along[i] > NOTHING && multipliers[i] / along[i] < least) {
        least = multipliers[i] / along[i];
        blocking = i;
      }
    }
    return blocking;
  }
}
