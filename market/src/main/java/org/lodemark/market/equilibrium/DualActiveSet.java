package org.lodemark.market.equilibrium;

import java.util.List;
import java.util.Optional;

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
  private static final double DEPENDENT = 1e-9;
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
    this.active = new ActiveRows(program, guess);
    this.free = program.unconstrained(centre);
    this.z = free.clone();
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

  int stepsLeft() {
    return stepsLeft;
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
      if (!resolve()) {
        // Rows of a guess may depend on each other; fewer of them do not.
        active.keepFirst(active.size() / 2);
        continue;
      }
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
  private boolean resolve() {
    Optional<double[]> first = active.solve(active.excesses(free));
    if (first.isEmpty()) {
      return false;
    }
    multipliers = first.get().clone();
    z = free.clone();
    active.subtract(z, multipliers);
    // What rounding leaves of the rows is solved for once more.
    Optional<double[]> left = active.solve(active.excesses(z));
    if (left.isPresent()) {
      for (int i = 0; i < multipliers.length; i++) {
        multipliers[i] += left.get()[i];
      }
      active.subtract(z, left.get());
    }
    return true;
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
      Optional<double[]> along = active.solve(active.products(row));
      if (along.isEmpty()) {
        return false;
      }
      double[] direction = new double[z.length];
      program.move(direction, row, 1);
      active.subtract(direction, along.get());
      double slope = program.slope(row, direction);
      double full =
          slope > DEPENDENT * own ? program.excess(row, z) / slope : Double.POSITIVE_INFINITY;
      int blocking = blocking(along.get());
      double partial = blocking < 0
          ? Double.POSITIVE_INFINITY
          : Math.max(0, multipliers[blocking]) / along.get()[blocking];
      if (full <= partial && full < Double.POSITIVE_INFINITY) {
        active.add(row);
        return resolve();
      }
      if (blocking < 0) {
        return false;
      }
      step(partial, along.get(), direction, full < Double.POSITIVE_INFINITY);
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
      if (along[i] > DEPENDENT && multipliers[i] / along[i] < least) {
        least = multipliers[i] / along[i];
        blocking = i;
      }
    }
    return blocking;
  }
}
