package org.lodemark.origin.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What all tests found, by the rows it is about. */
public interface FoundEvidence {
  /** What came of each test, in their order. */
  List<TestTally> tallies();

  /** The findings about any of some rows, in the order they were made. */
  List<EvidenceFinding> touching(Collection<Integer> rows);

  /** Of tests just made. */
  static FoundEvidence of(List<TestOutcome> outcomes) {
    List<EvidenceFinding> findings = listOf(outcomes);
    Map<Integer, List<Integer>> ofRow = new HashMap<>();
    for (int number = 0; number < findings.size(); number++) {
      for (int row : findings.get(number).touchedRows()) {
        ofRow.computeIfAbsent(row, added -> new ArrayList<>(1)).add(number);
      }
    }
    List<TestTally> tallies = outcomes.stream().map(TestTally::of).toList();
    return new FoundEvidence() {
      @Override
      public List<TestTally> tallies() {
        return tallies;
      }

      @Override
      public List<EvidenceFinding> touching(Collection<Integer> rows) {
        BitSet numbers = new BitSet();
        for (int row : rows) {
          ofRow.getOrDefault(row, List.of()).forEach(numbers::set);
        }
        return numbers.stream().mapToObj(findings::get).toList();
      }
    };
  }

  /** The findings of tests, in their order. */
  static List<EvidenceFinding> listOf(List<TestOutcome> outcomes) {
    List<EvidenceFinding> findings = new ArrayList<>();
    for (TestOutcome outcome : outcomes) {
      if (outcome instanceof TestOutcome.Made made) {
        findings.addAll(made.findings());
      }
    }
    return findings;
  }
}
