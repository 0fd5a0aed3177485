package org.lodemark.origin.evidence;

/** What came of a test, in one line; {@link TestOutcome} has the findings themselves. */
public sealed interface TestTally {
  TestId test();

  /** The test could be made, and found so much; nothing is an answer too. */
  record Made(TestId test, int findingCount) implements TestTally {}

  /** The records have nothing the test could be made on. */
  record NotApplicable(TestId test, String reason) implements TestTally {}

  /** There is nothing to compare with; never the same as "consistent". */
  record NoReference(TestId test, String reason) implements TestTally {}

  static TestTally of(TestOutcome outcome) {
    return switch (outcome) {
      case TestOutcome.Made made -> new Made(made.test(), made.findings().size());
      case TestOutcome.NotApplicable none -> new NotApplicable(none.test(), none.reason());
      case TestOutcome.NoReference none -> new NoReference(none.test(), none.reason());
    };
  }
}
