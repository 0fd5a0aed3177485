package org.lodemark.market.equilibrium;

/**
 * A straight line of supply or demand at a node, through a reference point, never below nothing.
 *
 * @param node where
 * @param side who: suppliers or users
 * @param referenceTonnes a year, at the reference price; not negative
 * @param referencePriceUsdPerTonne above 0
 * @param slopeTonnesPerUsd change of the quantity by each dollar of price, upwards for supply and
 *     downwards for demand; above 0 unless the reference quantity is 0
 */
public record Curve(
    int node,
    Side side,
    double referenceTonnes,
    double referencePriceUsdPerTonne,
    double slopeTonnesPerUsd) {
  /** Who stands behind a curve. */
  public enum Side {
    SUPPLY,
    DEMAND;

    double sign() {
      return this == SUPPLY ? 1 : -1;
    }
  }

  public Curve {
    if (!(referenceTonnes >= 0) || Double.isInfinite(referenceTonnes)) {
      throw new IllegalArgumentException(
          "reference quantity " + referenceTonnes + " t: must be finite and not negative");
    }
    if (!(referencePriceUsdPerTonne > 0) || Double.isInfinite(referencePriceUsdPerTonne)) {
      throw new IllegalArgumentException(
          "reference price " + referencePriceUsdPerTonne + " USD/t: must be finite and above 0");
    }
    // A vertical line leaves the price open where all lines are vertical.
    boolean flat = slopeTonnesPerUsd == 0 && referenceTonnes == 0;
    if (!flat && !(slopeTonnesPerUsd > 0 && slopeTonnesPerUsd < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "slope " + slopeTonnesPerUsd + " t per USD: must be finite and above 0");
    }
  }

  /**
   * The line that has the given elasticity at its reference point: slope = |elasticity| x quantity /
   * price.
   *
   * @param elasticity relative change of quantity by relative change of price; its sign is that of
   *     the side
   */
  public static Curve ofElasticity(
      int node, Side side, double tonnes, double priceUsdPerTonne, double elasticity) {
    return new Curve(
        node, side, tonnes, priceUsdPerTonne, Math.abs(elasticity) * tonnes / priceUsdPerTonne);
  }

  /** What the line says, also below nothing. */
  double lineAt(double priceUsdPerTonne) {
    return referenceTonnes
        + side.sign() * slopeTonnesPerUsd * (priceUsdPerTonne - referencePriceUsdPerTonne);
  }

  /** Tonnes a year at a price. */
  public double tonnesAt(double priceUsdPerTonne) {
    return Math.max(0, lineAt(priceUsdPerTonne));
  }

  /**
   * The area beside the curve between two prices, in USD a year: what suppliers gain, or users lose,
   * when the price goes from the first to the second.
   */
  public double areaUsd(double fromUsdPerTonne, double toUsdPerTonne) {
    if (slopeTonnesPerUsd == 0) {
      return 0;
    }
    double q0 = tonnesAt(fromUsdPerTonne);
    double q1 = tonnesAt(toUsdPerTonne);
    return side.sign() * (q1 * q1 - q0 * q0) / (2 * slopeTonnesPerUsd);
  }
}
