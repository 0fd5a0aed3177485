package org.lodemark.origin.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.flow.section.IntColumn;
import org.lodemark.flow.section.PackedBytes;
import org.lodemark.flow.section.PackedReader;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;

/** Findings as packed records, with the numbers of those about each row. */
public final class EvidenceImage implements FoundEvidence {
  private static final String TALLIES = "evidence.tallies";
  private static final String RECORDS = "evidence.records";
  private static final String START = "evidence.start";
  private static final String OF_ROW = "evidence.ofRow";
  private static final String OF_ROW_START = "evidence.ofRowStart";

  /** The sorts of tally, as they are written. */
  private static final int MADE = 0;

  private static final int NOT_APPLICABLE = 1;

  private final Sections sections;
  private final IntColumn start;
  private final IntColumn ofRow;
  private final IntColumn ofRowStart;

  private EvidenceImage(Sections sections) {
    this.sections = sections;
    start = IntColumn.of(sections, START);
    ofRow = IntColumn.of(sections, OF_ROW);
    ofRowStart = IntColumn.of(sections, OF_ROW_START);
  }

  /**
   * The image of what tests found.
   *
   * @param rowCount how many rows the books have
   */
  public static List<Section> of(List<TestOutcome> outcomes, int rowCount) {
    List<EvidenceFinding> findings = FoundEvidence.listOf(outcomes);
    PackedBytes records = new PackedBytes();
    int[] start = new int[findings.size() + 1];
    int[] counts = new int[rowCount + 1];
    for (int number = 0; number < findings.size(); number++) {
      write(findings.get(number), records);
      start[number + 1] = records.size();
      findings.get(number).touchedRows().forEach(row -> counts[row + 1]++);
    }
    for (int row = 0; row < rowCount; row++) {
      counts[row + 1] += counts[row];
    }
    int[] next = counts.clone();
    int[] ofRow = new int[counts[rowCount]];
    for (int number = 0; number < findings.size(); number++) {
      for (int row : findings.get(number).touchedRows()) {
        ofRow[next[row]++] = number;
      }
    }
    return List.of(
        tallies(outcomes),
        records.section(RECORDS),
        new Section.Ints(START, start),
        new Section.Ints(OF_ROW, ofRow),
        new Section.Ints(OF_ROW_START, counts));
  }

  private static Section tallies(List<TestOutcome> outcomes) {
    PackedBytes into = new PackedBytes();
    for (TestOutcome outcome : outcomes) {
      into.text(outcome.test().name());
      switch (TestTally.of(outcome)) {
        case TestTally.Made made -> into.number(MADE).number(made.findingCount());
        case TestTally.NotApplicable none -> into.number(NOT_APPLICABLE).text(none.reason());
        case TestTally.NoReference none -> into.number(NOT_APPLICABLE + 1).text(none.reason());
      }
    }
    return into.section(TALLIES);
  }

  private static void write(EvidenceFinding finding, PackedBytes into) {
    into.text(finding.test().name())
        .number(Double.doubleToLongBits(finding.strength()))
        .text(finding.sentence());
    into.number(finding.touchedRows().size());
    int last = 0;
    for (int row : finding.touchedRows()) {
      into.number(row - last);
      last = row;
    }
    into.number(finding.events().size());
    finding.events().forEach(event -> into.text(event.document()).number(event.row()));
  }

  /** What an image of them has. */
  public static FoundEvidence read(Sections sections) {
    return new EvidenceImage(sections);
  }

  private EvidenceFinding finding(int number) {
    PackedReader from = new PackedReader(sections.bytes(RECORDS), start.get(number));
    TestId test = TestId.valueOf(from.text());
    double strength = Double.longBitsToDouble(from.number());
    String sentence = from.text();
    int count = from.intNumber();
    List<Integer> rows = new ArrayList<>(count);
    int last = 0;
    for (int i = 0; i < count; i++) {
      last += from.intNumber();
      rows.add(last);
    }
    int eventCount = from.intNumber();
    List<RecordRef> events = new ArrayList<>(eventCount);
    for (int i = 0; i < eventCount; i++) {
      events.add(new RecordRef(from.text(), from.number()));
    }
    return new EvidenceFinding(test, strength, sentence, rows, events);
  }

  @Override
  public List<TestTally> tallies() {
    PackedReader from = new PackedReader(sections.bytes(TALLIES), 0);
    List<TestTally> tallies = new ArrayList<>();
    while (!from.atEnd()) {
      TestId test = TestId.valueOf(from.text());
      int sort = from.intNumber();
      tallies.add(
          switch (sort) {
            case MADE -> new TestTally.Made(test, from.intNumber());
            case NOT_APPLICABLE -> new TestTally.NotApplicable(test, from.text());
            default -> new TestTally.NoReference(test, from.text());
          });
    }
    return tallies;
  }

  @Override
  public List<EvidenceFinding> touching(Collection<Integer> rows) {
    BitSet numbers = new BitSet();
    for (int row : rows) {
      for (int i = ofRowStart.get(row); i < ofRowStart.get(row + 1); i++) {
        numbers.set(ofRow.get(i));
      }
    }
    return numbers.stream().mapToObj(this::finding).toList();
  }
}
