package org.lodemark.origin.fusion;

import java.util.List;

/**
 * All groups together.
 *
 * @param log10Lr the sum of the groups' shrunken ratios, calibrated, within the cap
 * @param capLog10 what the calibration sample supports: no evidence counts for more
 * @param groups the groups by themselves
 * @param modelVersion version of the fitted parameters
 */
public record FusedEvidence(
    double log10Lr, double capLog10, List<GroupScore> groups, String modelVersion) {
  public FusedEvidence {
    groups = List.copyOf(groups);
  }

  /** The words of METHODS 3: support of one proposition against the other, never a probability. */
  public String words() {
    double size = Math.abs(log10Lr);
    String strength = size < 0.3
        ? "no support for either"
        : size < 1 ? "weak support" : size < 2 ? "moderate support" : "strong support";
    if (size < 0.3) {
      return strength;
    }
    return strength
        + (log10Lr > 0
            ? " for \"not as declared\" against \"as declared\""
            : " for \"as declared\" against \"not as declared\"");
  }
}
