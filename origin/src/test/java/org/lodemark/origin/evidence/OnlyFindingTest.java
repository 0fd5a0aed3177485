package org.lodemark.origin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.place.Site;

/** In small books a finding may be all that a test has to say. It is told, and counts as looked at. */
class OnlyFindingTest {
  private static RecordsBuilder books() {
    return new RecordsBuilder()
        .site("mine", Site.Kind.MINE)
        .site("heap", Site.Kind.TRADER)
        .site("port", Site.Kind.TRADER)
        .site("pit", Site.Kind.TRADER);
  }

  private static TestOutcome.Made made(EvidenceTest test, RecordsBuilder books) {
    TestOutcome outcome = test.run(books.build());
    assertThat(outcome).isInstanceOf(TestOutcome.Made.class);
    return (TestOutcome.Made) outcome;
  }

  /** That every row a finding is about was looked at. */
  private static void assertLookedAt(TestOutcome.Made made, List<Integer> rows) {
    assertThat(made.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.touchedRows()).isEqualTo(rows));
    assertThat(made.examined().stream().boxed()).containsAll(rows);
  }

  @Test
  void aLotThatComesRoundIsToldThoughNobodyHasReceiptsEnoughToCompare() {
    RecordsBuilder books = books()
        .handOver("heap", "port", 3, "a", 5)
        .handOver("port", "pit", 7, "a", 5)
        .handOver("pit", "heap", 11, "a", 5);
    // The last row is the receipt at the heap.
    assertLookedAt(made(new Network(), books), List.of(5));
    assertThat(new Network().run(books().handOver("heap", "port", 3, "a", 5).build()))
        .isInstanceOf(TestOutcome.NotApplicable.class);
  }

  @Test
  void weightsCopiedToTheGramAreToldThoughNoShipmentNamesAPaper() {
    RecordsBuilder books = books();
    for (int i = 0; i < 8; i++) {
      books.handOver("mine", "heap", 3 + i, "l" + i, 5 + i);
    }
    // Rows 1, 3 ... 15 are the receipts.
    assertLookedAt(made(new Papers(), books), List.of(1, 3, 5, 7, 9, 11, 13, 15));
  }

  @Test
  void oldStockThatStillGoesOutOfAMineIsToldThoughNobodyElseShips() {
    RecordsBuilder books = books()
        .row("mine", 1, Action.COUNT, "old", 20)
        .row("mine", 500, Action.SHIP, "old", 5, draft -> draft.to("port"));
    assertLookedAt(made(new UnexplainedInflow(), books), List.of(1));
  }
}
