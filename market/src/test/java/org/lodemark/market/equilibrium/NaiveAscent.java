package org.lodemark.market.equilibrium;

import java.util.Arrays;

/** An oracle for models with one line of supply and one of use at every node, in that order, quotas on single arcs and no ad valorem duty. */
final class NaiveAscent {
  private final SpatialModel model;
  private final double[] flow;
  private final double[] limit;
  private final double[] arrived;

  NaiveAscent(SpatialModel model) {
    this.model = model;
    this.flow = new double[model.arcs().size()];
    this.limit = new double[flow.length];
    this.arrived = new double[model.nodes()];
    Arrays.fill(limit, 1e9);
    for (Quota quota : model.quotas()) {
      limit[quota.arcs().getFirst()] = quota.limitTonnes();
    }
  }

  double[] prices() {
    for (int sweep = 0; sweep < 50_000; sweep++) {
      double moved = 0;
      for (int a = 0; a < flow.length; a++) {
        moved = Math.max(moved, settle(a));
      }
      if (moved < 1e-8) {
        break;
      }
    }
    double[] prices = new double[model.nodes()];
    for (int n = 0; n < prices.length; n++) {
      prices[n] = price(n, arrived[n]);
    }
    return prices;
  }

  /** Sets one flow; returns by how much it moved. */
  private double settle(int a) {
    Arc arc = model.arcs().get(a);
    double before = flow[a];
    double from = arrived[arc.from()] + before;
    double to = arrived[arc.to()] - arc.recovery() * before;
    double low = 0;
    double high = limit[a];
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      double gain = arc.recovery() * price(arc.to(), to + arc.recovery() * middle)
          - arc.costUsdPerTonne()
          - price(arc.from(), from - middle);
      if (gain > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    flow[a] = low < 1e-9 ? 0 : low;
    arrived[arc.from()] = from - flow[a];
    arrived[arc.to()] = to + arc.recovery() * flow[a];
    return Math.abs(flow[a] - before);
  }

  /**
   * The price at which use less supply takes what has arrived: between the two prices at which lines
   * bend, use and supply are straight, so three cases are tried.
   */
  private double price(int node, double arrivedTonnes) {
    Curve supply = curve(node, Curve.Side.SUPPLY);
    Curve use = curve(node, Curve.Side.DEMAND);
    double start =
        supply.referencePriceUsdPerTonne() - supply.referenceTonnes() / supply.slopeTonnesPerUsd();
    double end = use.referencePriceUsdPerTonne() + use.referenceTonnes() / use.slopeTonnesPerUsd();
    double a = supply.slopeTonnesPerUsd();
    double b = use.slopeTonnesPerUsd();
    return Math.max(0, above(start, end, a, b, arrivedTonnes));
  }

  /** A price below nothing is none: what is left over stays unsold. */
  private static double above(double start, double end, double a, double b, double arrivedTonnes) {
    double both = (b * end + a * start - arrivedTonnes) / (a + b);
    if (both >= start && both <= end) {
      return both;
    }
    double useOnly = end - arrivedTonnes / b;
    return useOnly <= start && useOnly <= end ? useOnly : start - arrivedTonnes / a;
  }

  private Curve curve(int node, Curve.Side side) {
    return model.curves().get(2 * node + (side == Curve.Side.SUPPLY ? 0 : 1));
  }
}
