package org.lodemark.origin.passage;

import java.util.ArrayList;
import java.util.List;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.evidence.EvidenceFinding;
import org.lodemark.origin.evidence.TestId;
import org.lodemark.origin.evidence.TestOutcome;

/**
 * What is found of each row of the books, whatever metal passes it: whether no audit covers it, how
 * strongly the findings of each test speak of it, and whether the test examined it. The same at both
 * ends of what was not measured.
 */
public final class RowLanes {
  private static final String NAME = "passage.row";

  private final List<TestId> tests;
  private final Lanes lanes;
  private final int rowCount;

  private RowLanes(List<TestId> tests, Lanes lanes, int rowCount) {
    this.tests = List.copyOf(tests);
    this.lanes = lanes;
    this.rowCount = rowCount;
  }

  /** Of books and what tests found in them. */
  public static RowLanes of(Books books, List<TestOutcome> outcomes) {
    List<TestOutcome.Made> made = new ArrayList<>();
    for (TestOutcome outcome : outcomes) {
      if (outcome instanceof TestOutcome.Made one) {
        made.add(one);
      }
    }
    List<TestId> tests = made.stream().map(TestOutcome.Made::test).toList();
    int count = new LaneIndex(tests, List.of()).rowCount();
    int rows = books.rows().size();
    float[] values = new float[Math.multiplyExact(rows, count)];
    RowFacts facts = new RowFacts(books);
    for (int row = 0; row < rows; row++) {
      values[row * count] = facts.isUnaudited(row) ? 1 : 0;
    }
    ShipmentsOfLots shipments = new ShipmentsOfLots(books);
    for (int test = 0; test < made.size(); test++) {
      int touched = 1 + 2 * test;
      for (EvidenceFinding finding : made.get(test).findings()) {
        for (int row : finding.touchedRows()) {
          for (int about : rowsAbout(row, books, shipments)) {
            int at = about * count + touched;
            values[at] = Math.max(values[at], (float) finding.strength());
          }
        }
      }
      made.get(test).examined().stream().forEach(row -> values[row * count + touched + 1] = 1);
    }
    return new RowLanes(tests, Lanes.of(values, count), rows);
  }

  /**
   * Inside a stock whose links nobody believes an output is no flow: what is found of it is found of
   * the shipments of its lot from there.
   */
  private static List<Integer> rowsAbout(int row, Books books, ShipmentsOfLots shipments) {
    Movement movement = books.rows().get(row).low();
    if (movement.action() != Action.OUTPUT) {
      return List.of(row);
    }
    List<Integer> all = new ArrayList<>(shipments.of(movement));
    all.add(row);
    return all;
  }

  List<Section> image() {
    return LaneImage.of(NAME, lanes, rowCount, index(List.of()).rowCount(), row -> true);
  }

  /**
   * The image.
   *
   * @param tests those that were made, in their order
   */
  static RowLanes read(Sections sections, List<TestId> tests) {
    int count = new LaneIndex(tests, List.of()).rowCount();
    return new RowLanes(tests, LaneImage.read(sections, NAME, count), 0);
  }

  LaneIndex index(List<Country> countries) {
    return new LaneIndex(tests, countries);
  }

  void copy(int row, float[] into) {
    lanes.copy(row, into);
  }

  boolean isUnaudited(int row) {
    return lanes.get(row, LaneIndex.UNAUDITED) > 0;
  }
}
