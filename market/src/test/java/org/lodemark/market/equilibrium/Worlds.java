package org.lodemark.market.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Builds models in a few words. */
final class Worlds {
  private final int nodes;
  private final List<Curve> curves = new ArrayList<>();
  private final List<Arc> arcs = new ArrayList<>();
  private final List<Quota> quotas = new ArrayList<>();

  private Worlds(int nodes) {
    this.nodes = nodes;
  }

  static Worlds of(int nodes) {
    return new Worlds(nodes);
  }

  /** Supply intercept + slope x price: given as the line's value at the price of 1 USD. */
  Worlds supply(int node, double intercept, double slope) {
    curves.add(line(node, Curve.Side.SUPPLY, intercept, slope));
    return this;
  }

  /** Use intercept - slope x price. */
  Worlds use(int node, double intercept, double slope) {
    curves.add(line(node, Curve.Side.DEMAND, intercept, slope));
    return this;
  }

  private static Curve line(int node, Curve.Side side, double intercept, double slope) {
    double sign = side == Curve.Side.SUPPLY ? 1 : -1;
    // The reference point must not lie below nothing: take one where the line is at 0 or above.
    double price = Math.max(1, -sign * intercept / slope);
    return new Curve(node, side, Math.max(0, intercept + sign * slope * price), price, slope);
  }

  Worlds way(int from, int to, double cost) {
    return way(from, to, 1, cost, 0);
  }

  Worlds way(int from, int to, double recovery, double cost, double adValorem) {
    arcs.add(new Arc(from, to, recovery, cost, adValorem));
    return this;
  }

  Worlds quota(double limit, Integer... arcs) {
    quotas.add(new Quota(List.of(arcs), limit));
    return this;
  }

  SpatialModel model() {
    return new SpatialModel(nodes, curves, arcs, quotas);
  }

  Equilibrium solve() {
    return solved(model()).equilibrium();
  }

  static Solving.Solved solved(SpatialModel model) {
    Solving solving = EquilibriumSolver.solve(model);
    assertThat(solving).isInstanceOf(Solving.Solved.class);
    return (Solving.Solved) solving;
  }
}
