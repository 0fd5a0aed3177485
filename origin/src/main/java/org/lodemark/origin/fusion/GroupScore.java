package org.lodemark.origin.fusion;

import java.util.List;
import org.lodemark.origin.evidence.EvidenceGroup;
import org.lodemark.origin.evidence.TestId;

/**
 * What one group of tests says of a lot.
 *
 * @param group tests that share their data
 * @param log10Lr how strongly it speaks for "not as declared" (above 0) or "as declared" (below);
 *     0 where nothing of the lot could be tested
 * @param coverage the part of the lot's metal that passed a row some test of the group examined
 * @param exposures per test of the group in order, the part of the lot's metal that findings touch,
 *     weighted by their strength
 */
public record GroupScore(
    EvidenceGroup group, double log10Lr, double coverage, List<TestExposure> exposures) {
  public GroupScore {
    exposures = List.copyOf(exposures);
  }

  /** How far one test's findings touch a lot: 0 to 1, both. */
  public record TestExposure(TestId test, double exposure, double coverage) {}
}
