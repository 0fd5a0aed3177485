package org.lodemark.atlas.fact;

import org.lodemark.atlas.Provenance;

/**
 * A sector of industry that uses the commodity.
 *
 * @param sector NACE division
 * @param endUseShare part of the commodity used there, fraction of 1; 0 for a scaling sector
 * @param valueAddedMillionEur gross value added of the sector
 */
public record SectorFact(
    String sector,
    Role role,
    double endUseShare,
    double valueAddedMillionEur,
    Provenance provenance) {
  /** What a sector is in the list for. */
  public enum Role {
    USE,
    /** The largest sector of the economy, which only sets the scale. */
    SCALING
  }

  public SectorFact {
    if (!(endUseShare >= 0) || endUseShare > 1) {
      throw new IllegalArgumentException(
          "end-use share " + endUseShare + " of " + sector + ": must be a fraction from 0 to 1");
    }
    if (!(valueAddedMillionEur > 0)) {
      throw new IllegalArgumentException(
          "value added " + valueAddedMillionEur + " of " + sector + ": must be above 0");
    }
  }
}
