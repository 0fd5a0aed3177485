package org.lodemark.origin.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.lodemark.origin.books.BookRow;

/** Collects what a test finds and what it looked at. */
final class Evidence {
  private final TestId test;
  private final List<EvidenceFinding> findings = new ArrayList<>();
  private final BitSet examined = new BitSet();

  Evidence(TestId test) {
    this.test = test;
  }

  void examined(Collection<BookRow> rows) {
    rows.forEach(row -> examined.set(row.index()));
  }

  /**
   * A finding about the metal of rows; of no strength it is none. What is found counts as looked at,
   * whatever else was.
   */
  void found(double strength, String sentence, Collection<BookRow> touched) {
    found(strength, sentence, touched, touched);
  }

  /** The same with other rows to look at. */
  void found(
      double strength, String sentence, Collection<BookRow> touched, Collection<BookRow> toLookAt) {
    if (strength <= 0 || touched.isEmpty()) {
      return;
    }
    examined(touched);
    findings.add(new EvidenceFinding(
        test,
        Math.min(1, strength),
        sentence,
        touched.stream().map(BookRow::index).toList(),
        toLookAt.stream().map(row -> row.low().ref()).toList()));
  }

  /** What came of it; where nothing could be looked at, why. */
  TestOutcome outcome(String reasonIfNothing) {
    return examined.isEmpty()
        ? new TestOutcome.NotApplicable(test, reasonIfNothing)
        : new TestOutcome.Made(test, findings, examined);
  }
}
