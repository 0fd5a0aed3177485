package org.lodemark.nations.risk;

import java.util.List;
import org.lodemark.atlas.Provenance;

/**
 * Economic importance: sum of end-use share x value added of the sector, times the substitution
 * index, scaled so that the largest sector is 10.
 *
 * @param value 0 to 10
 * @param substitutionIndex SI_EI, fraction of 1
 * @param largestValueAddedMillionEur the scale
 */
public record EconomicImportance(
    double value,
    double substitutionIndex,
    double largestValueAddedMillionEur,
    List<Sector> sectors,
    List<Provenance> inputs) {
  /** One sector's part, in points of the result. */
  public record Sector(
      String sector, double endUseShare, double valueAddedMillionEur, double points) {}
}
