package org.lodemark.origin.evidence;

import java.util.BitSet;
import java.util.List;

/** What came of a test over all records. */
public sealed interface TestOutcome {
  TestId test();

  /**
   * The test could be made.
   *
   * @param findings what it found; none is an answer too
   * @param examined the rows it could say something of, by their places in the books: a lot whose
   *     metal passed none of them was not tested
   */
  record Made(TestId test, List<EvidenceFinding> findings, BitSet examined) implements TestOutcome {
    public Made {
      findings = List.copyOf(findings);
      examined = (BitSet) examined.clone();
    }
  }

  /** The records have nothing the test could be made on; why, in one sentence. */
  record NotApplicable(TestId test, String reason) implements TestOutcome {}

  /** There is nothing to compare with; never the same as "consistent". */
  record NoReference(TestId test, String reason) implements TestOutcome {}
}
