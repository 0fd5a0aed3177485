package org.lodemark.market.equilibrium;

import java.util.Arrays;

/**
 * Prices, flows and shadow prices of a model. Prices and what each country supplies, uses and trades
 * in sum are the only ones there are; single flows are one choice of several that do as well.
 */
public final class Equilibrium {
  private final double[] pricesUsdPerTonne;
  private final double[] flowsTonnes;
  private final double[] quotaPricesUsdPerTonne;
  private final double[] unsoldTonnes;

  Equilibrium(
      double[] pricesUsdPerTonne,
      double[] flowsTonnes,
      double[] quotaPricesUsdPerTonne,
      double[] unsoldTonnes) {
    this.pricesUsdPerTonne = pricesUsdPerTonne.clone();
    this.flowsTonnes = flowsTonnes.clone();
    this.quotaPricesUsdPerTonne = quotaPricesUsdPerTonne.clone();
    this.unsoldTonnes = unsoldTonnes.clone();
  }

  public double priceUsdPerTonne(int node) {
    return pricesUsdPerTonne[node];
  }

  /** Tonnes a year that leave over an arc. */
  public double flowTonnes(int arc) {
    return flowsTonnes[arc];
  }

  /** What one tonne more of a quota would be worth. */
  public double quotaPriceUsdPerTonne(int quota) {
    return quotaPricesUsdPerTonne[quota];
  }

  /** What is supplied at a node and finds no use even at a price of nothing. */
  public double unsoldTonnes(int node) {
    return unsoldTonnes[node];
  }

  @Override
  public String toString() {
    return "prices " + Arrays.toString(pricesUsdPerTonne) + ", flows "
        + Arrays.toString(flowsTonnes) + ", quota prices "
        + Arrays.toString(quotaPricesUsdPerTonne);
  }
}
