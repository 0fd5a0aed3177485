package org.lodemark.origin.evidence;

/** One test of METHODS 3. It sees all records at once, and keeps nothing between calls. */
public interface EvidenceTest {
  TestId id();

  TestOutcome run(EvidenceCase records);
}
