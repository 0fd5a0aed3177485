package org.lodemark.market.scenario;

import java.util.List;
import org.lodemark.market.equilibrium.Arc;
import org.lodemark.market.equilibrium.Curve;
import org.lodemark.market.equilibrium.Equilibrium;

/** What one equilibrium means for each node and region. */
final class Outcome {
  /** Below this a node does not trade, and its price means nothing. */
  private static final double LEAST_TONNES = 1;

  final double[] priceUsdPerTonne;

  /** What leaves less what arrives, tonnes a year. */
  final double[] netExportTonnes;

  final boolean[] trades;
  final double[] suppliedTonnes;
  final double[] usedTonnes;
  final double[] unsoldTonnes;

  /** USD a year of plants' owners, by region. */
  final double[] plantRentUsd;

  final double[] licenceRentUsd;
  final double[] dutyUsd;
  final double[] limitPriceUsdPerTonne;

  /** USD a year of suppliers, by region, from a price of nothing. */
  final double[] supplierUsd;

  private final BuiltModel built;

  Outcome(BuiltModel built, Equilibrium found) {
    this.built = built;
    Layout layout = built.layout();
    int nodes = layout.nodes();
    int regions = layout.regions().size();
    priceUsdPerTonne = new double[nodes];
    netExportTonnes = new double[nodes];
    trades = new boolean[nodes];
    suppliedTonnes = new double[nodes];
    usedTonnes = new double[nodes];
    unsoldTonnes = new double[nodes];
    plantRentUsd = new double[regions];
    licenceRentUsd = new double[regions];
    dutyUsd = new double[regions];
    supplierUsd = new double[regions];
    double[] turnover = new double[nodes];
    for (int n = 0; n < nodes; n++) {
      priceUsdPerTonne[n] = found.priceUsdPerTonne(n);
      unsoldTonnes[n] = found.unsoldTonnes(n);
    }
    curves(turnover);
    arcs(found, turnover);
    limitPriceUsdPerTonne = limits(found);
    for (int n = 0; n < nodes; n++) {
      trades[n] = turnover[n] > LEAST_TONNES;
    }
  }

  private void curves(double[] turnover) {
    for (Curve curve : built.model().curves()) {
      double tonnes = curve.tonnesAt(priceUsdPerTonne[curve.node()]);
      turnover[curve.node()] += tonnes;
      if (curve.side() == Curve.Side.SUPPLY) {
        suppliedTonnes[curve.node()] += tonnes;
        supplierUsd[built.layout().region(curve.node())] +=
            curve.areaUsd(0, priceUsdPerTonne[curve.node()]);
      } else {
        usedTonnes[curve.node()] += tonnes;
      }
    }
  }

  private void arcs(Equilibrium found, double[] turnover) {
    Layout layout = built.layout();
    for (int a = 0; a < built.model().arcs().size(); a++) {
      Arc arc = built.model().arcs().get(a);
      double flow = found.flowTonnes(a);
      turnover[arc.from()] += flow;
      turnover[arc.to()] += flow;
      if (layout.stage(arc.from()) == layout.stage(arc.to())) {
        netExportTonnes[arc.from()] += flow;
        netExportTonnes[arc.to()] -= arc.recovery() * flow;
        dutyUsd[layout.region(arc.to())] += flow
            * (built.specificDuties().get(a)
                + arc.dutyUsdPerTonne(found.priceUsdPerTonne(arc.from())));
      }
    }
  }

  private double[] limits(Equilibrium found) {
    List<Limit> limits = built.limits();
    double[] prices = new double[limits.size()];
    for (int q = 0; q < prices.length; q++) {
      prices[q] = found.quotaPriceUsdPerTonne(q);
      for (int a : built.model().quotas().get(q).arcs()) {
        int owner = built.layout().region(built.model().arcs().get(a).from());
        double rent = prices[q] * found.flowTonnes(a);
        switch (limits.get(q).kind()) {
          case PLANTS -> plantRentUsd[owner] += rent;
          case LICENCES -> licenceRentUsd[owner] += rent;
        }
      }
    }
    return prices;
  }

  /**
   * What users of a region gain by prices of this outcome instead of earlier ones, on what they use
   * now: those who went over to something else are neither in it before nor after.
   */
  double[] userGainUsd(double[] earlierPrices) {
    double[] gains = new double[plantRentUsd.length];
    for (Curve curve : built.model().curves()) {
      if (curve.side() == Curve.Side.DEMAND) {
        gains[built.layout().region(curve.node())] -=
            curve.areaUsd(earlierPrices[curve.node()], priceUsdPerTonne[curve.node()]);
      }
    }
    return gains;
  }

  List<Limit> limits() {
    return built.limits();
  }
}
