package org.lodemark.market.equilibrium;

/**
 * How far a proposal is from keeping the conditions of an equilibrium. All are 0 for a perfect one.
 *
 * @param balanceTonnes most that a node gains or lacks: supply and arrivals against use and departures
 * @param arbitrageUsdPerTonne most that a tonne would earn by taking some way
 * @param lossUsdPerTonne most that a tonne that moves loses by it
 * @param excessTonnes most that goes over a quota beyond it, or below nothing over an arc
 * @param unearnedUsdPerTonne largest shadow price of a quota that is not used up, largest price where
 *     something stays unsold, or what either is below 0
 */
public record Gap(
    double balanceTonnes,
    double arbitrageUsdPerTonne,
    double lossUsdPerTonne,
    double excessTonnes,
    double unearnedUsdPerTonne) {
  /** A tonne's hundredth part: prices are quoted in whole dollars, masses in whole tonnes. */
  public static final double MOST_USD_PER_TONNE = 0.01;

  public static final double MOST_TONNES = 0.01;

  /** Whether it is small enough to be called an equilibrium. */
  public boolean isWithin() {
    return balanceTonnes <= MOST_TONNES
        && excessTonnes <= MOST_TONNES
        && arbitrageUsdPerTonne <= MOST_USD_PER_TONNE
        && lossUsdPerTonne <= MOST_USD_PER_TONNE
        && unearnedUsdPerTonne <= MOST_USD_PER_TONNE;
  }

  /** The larger of each. */
  public Gap max(Gap other) {
    return new Gap(
        Math.max(balanceTonnes, other.balanceTonnes),
        Math.max(arbitrageUsdPerTonne, other.arbitrageUsdPerTonne),
        Math.max(lossUsdPerTonne, other.lossUsdPerTonne),
        Math.max(excessTonnes, other.excessTonnes),
        Math.max(unearnedUsdPerTonne, other.unearnedUsdPerTonne));
  }

  /** The largest of those in USD/t. */
  public double usdPerTonne() {
    return Math.max(arbitrageUsdPerTonne, Math.max(lossUsdPerTonne, unearnedUsdPerTonne));
  }

  /** The largest of those in tonnes. */
  public double tonnes() {
    return Math.max(balanceTonnes, excessTonnes);
  }
}
