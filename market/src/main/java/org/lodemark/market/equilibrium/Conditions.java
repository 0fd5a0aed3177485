package org.lodemark.market.equilibrium;

/**
 * The conditions of a spatial price equilibrium, evaluated from the model as it was stated:
 *
 * <pre>
 * supply_n(p_n) + sum over ways in of recovery x flow
 *   = use_n(p_n) + sum over ways out of flow + unsold_n
 * p_n >= 0, unsold_n >= 0, and nothing is unsold where p_n is above 0
 * p_from + cost + duty(p_from) + quota prices >= recovery x p_to, equal where something flows
 * flow >= 0, quota price >= 0; flows over a quota <= limit, equal where its price is above 0
 * </pre>
 *
 * <p>Shares no code with the solver, on purpose: a solver's word that it is done is not evidence.
 */
public final class Conditions {
  /** A flow below this is none: a thousandth of a kilogram a year. */
  private static final double NO_FLOW_TONNES = 1e-6;

  private Conditions() {}

  /** Measures how far an equilibrium is from keeping them. */
  public static Gap measure(SpatialModel model, Equilibrium found) {
    double[] surplus = new double[model.nodes()];
    for (Curve curve : model.curves()) {
      double price = found.priceUsdPerTonne(curve.node());
      double line = curve.side() == Curve.Side.SUPPLY
          ? curve.referenceTonnes()
              + curve.slopeTonnesPerUsd() * (price - curve.referencePriceUsdPerTonne())
          : curve.slopeTonnesPerUsd() * (price - curve.referencePriceUsdPerTonne())
              - curve.referenceTonnes();
      surplus[curve.node()] +=
          curve.side() == Curve.Side.SUPPLY ? Math.max(0, line) : Math.min(0, line);
    }
    double[] rent = new double[model.arcs().size()];
    double excess = 0;
    double unearned = 0;
    for (int q = 0; q < model.quotas().size(); q++) {
      Quota quota = model.quotas().get(q);
      double price = found.quotaPriceUsdPerTonne(q);
      double used = 0;
      for (int arc : quota.arcs()) {
        rent[arc] += price;
        used += found.flowTonnes(arc);
      }
      double unused = quota.limitTonnes() - used;
      excess = Math.max(excess, -unused);
      unearned = Math.max(unearned, -price);
      if (unused > Gap.MOST_TONNES) {
        unearned = Math.max(unearned, price);
      }
    }
    double arbitrage = 0;
    double loss = 0;
    for (int a = 0; a < rent.length; a++) {
      Arc arc = model.arcs().get(a);
      double flow = found.flowTonnes(a);
      surplus[arc.from()] -= flow;
      surplus[arc.to()] += arc.recovery() * flow;
      double origin = found.priceUsdPerTonne(arc.from());
      double earned = arc.recovery() * found.priceUsdPerTonne(arc.to())
          - (origin
              + arc.costUsdPerTonne()
              + arc.adValoremFraction() * Math.max(0, origin)
              + rent[a]);
      excess = Math.max(excess, -flow);
      arbitrage = Math.max(arbitrage, earned);
      if (flow > NO_FLOW_TONNES) {
        loss = Math.max(loss, -earned);
      }
    }
    double balance = 0;
    for (int n = 0; n < surplus.length; n++) {
      double unsold = found.unsoldTonnes(n);
      double price = found.priceUsdPerTonne(n);
      balance = Math.max(balance, Math.abs(surplus[n] - unsold));
      excess = Math.max(excess, -unsold);
      unearned = Math.max(unearned, unsold > Gap.MOST_TONNES ? Math.abs(price) : -price);
    }
    return new Gap(balance, arbitrage, loss, excess, unearned);
  }
}
