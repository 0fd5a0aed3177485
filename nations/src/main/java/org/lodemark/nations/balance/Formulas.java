package org.lodemark.nations.balance;

import java.util.OptionalDouble;
import org.lodemark.domain.mass.MassInterval;

/**
 * The two formulas of the balance (docs/methods/nations.md), each on the reading that favours the exporter:
 *
 * <pre>
 * foreignMin     = max(0, 1 - (P_hi + S_hi) / X_lo)
 * unexplainedMin = max(0, 1 - (P_hi + M_hi + D_hi) / (X_lo + C_lo))
 * </pre>
 *
 * <p>All of the opening stock S counts for the exporter in the first: a net change D of zero may
 * hide that own metal left from stock while bought metal took its place.
 */
final class Formulas {
  private Formulas() {}

  /**
   * The least foreign part of the exports.
   *
   * @param stockGrams S_hi, what may have been in stock before
   * @return empty when nothing is known to have left
   */
  static OptionalDouble foreignMin(MassInterval mined, long stockGrams, long exportsGrams) {
    return share(mined.highTonnes() + stockGrams / 1e6, exportsGrams / 1e6);
  }

  /**
   * The least part of exports and consumption that no record explains.
   *
   * @return empty when nothing is known to have left or stayed
   */
  static OptionalDouble unexplainedMin(
      MassInterval made,
      MassInterval imports,
      long drawnGrams,
      MassInterval exports,
      MassInterval consumption) {
    double supply = made.highTonnes() + imports.highTonnes() + drawnGrams / 1e6;
    return share(supply, exports.lowTonnes() + consumption.lowTonnes());
  }

  private static OptionalDouble share(double supplyTonnes, double useTonnes) {
    return useTonnes > 0
        ? OptionalDouble.of(Math.max(0, 1 - supplyTonnes / useTonnes))
        : OptionalDouble.empty();
  }
}
