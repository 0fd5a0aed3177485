package org.lodemark.origin.evidence;

import java.util.List;

/** All tests that are made on records, in the order of METHODS 3. */
public final class EvidenceTests {
  private EvidenceTests() {}

  /**
   * The tests. C2 and R1 are made on public facts beside the records ({@code origin.verify}): they
   * have no weight on a lot.
   */
  public static List<EvidenceTest> listAll() {
    return List.of(
        new UnexplainedInflow(),
        new CampaignRecovery(),
        new Stoichiometry(),
        new GradeHull(),
        new HandOverDrift(),
        new Capacity(),
        new Journeys(),
        new Papers(),
        new PaidPrices(),
        new Network(),
        new Fingerprint());
  }

  /** Makes all tests; without parameters none can be made. */
  public static List<TestOutcome> run(EvidenceCase records) {
    if (records.parameters().listAll().isEmpty()) {
      return listAll().stream()
          .<TestOutcome>map(test -> new TestOutcome.NotApplicable(
              test.id(), "the atlas of this commodity has no table " + TestParameters.TABLE))
          .toList();
    }
    return listAll().stream().map(test -> test.run(records)).toList();
  }
}
