package org.lodemark.market.equilibrium;

/**
 * A way metal can take: to another country, or to the next stage.
 *
 * @param from node it leaves
 * @param to node it reaches
 * @param recovery tonnes that arrive of each tonne that leaves, above 0 and at most 1
 * @param costUsdPerTonne of each tonne that leaves, specific duties included; not negative
 * @param adValoremFraction duty as a fraction of the price where the tonne leaves
 */
public record Arc(
    int from, int to, double recovery, double costUsdPerTonne, double adValoremFraction) {
  public Arc {
    if (from == to) {
      throw new IllegalArgumentException("arc from node " + from + " to itself");
    }
    if (!(recovery > 0 && recovery <= 1)) {
      throw new IllegalArgumentException("recovery " + recovery + ": must be above 0, at most 1");
    }
    if (!(costUsdPerTonne >= 0) || Double.isInfinite(costUsdPerTonne)) {
      throw new IllegalArgumentException(
          "cost " + costUsdPerTonne + " USD/t: must be finite and not negative");
    }
    if (!(adValoremFraction >= 0) || adValoremFraction > MOST_AD_VALOREM) {
      throw new IllegalArgumentException("ad valorem duty " + adValoremFraction
          + ": must be a fraction from 0 to " + MOST_AD_VALOREM);
    }
  }

  /** Ten times the price; a larger one is a mistyped per cent. */
  public static final double MOST_AD_VALOREM = 10;

  /** The duty at a price where the tonne leaves. */
  public double dutyUsdPerTonne(double priceUsdPerTonne) {
    return adValoremFraction * Math.max(0, priceUsdPerTonne);
  }
}
