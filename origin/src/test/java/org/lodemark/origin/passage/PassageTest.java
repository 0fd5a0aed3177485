package org.lodemark.origin.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Site;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Target;
import org.lodemark.origin.BuiltIn;
import org.lodemark.origin.Trade;
import org.lodemark.origin.books.BookRows;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.evidence.EvidenceFinding;
import org.lodemark.origin.evidence.TestId;
import org.lodemark.origin.evidence.TestOutcome;

/** Evidence follows the metal; by hand. */
class PassageTest {
  /** Rows 0 mined 30, 1 mined 10, 2+3 sold 30, 4+5 sold 10, 6 shipped 20 of 40. */
  private static final Books BOOKS = new Trade()
      .mine("one", "PAK", "100")
      .mine("two", "AFG", "100")
      .site("trader", Site.Kind.TRADER, "PAK")
      .site("port", Site.Kind.TERMINAL, "PAK")
      .mined(1, "one", "a", 30)
      .mined(1, "two", "b", 10)
      .sold(2, "one", "trader", "a", 30)
      .sold(3, "two", "trader", "b", 10)
      .shipped(5, "trader", "port", "x", 20, "PAK")
      .books();

  private static final CustodyGraph CUSTODY =
      CustodyGraph.of(BOOKS.sites(), BOOKS.low(), Assumptions.DEFAULT);

  private static Target target() {
    return CUSTODY.findTarget(new LotId("x")).orElseThrow();
  }

  private static Passage passage(int examinedFrom, EvidenceFinding... findings) {
    BitSet examined = new BitSet();
    examined.set(examinedFrom, BOOKS.rows().size());
    return Passage.of(
        CUSTODY,
        BookRows.of(BOOKS),
        RowLanes.of(BOOKS, List.of(new TestOutcome.Made(TestId.B1, List.of(findings), examined))),
        List.of(BuiltIn.country("PAK"), BuiltIn.country("AFG")));
  }

  private static EvidenceFinding finding(double strength, Integer... rows) {
    return new EvidenceFinding(TestId.B1, strength, "found", List.of(rows), List.of());
  }

  @Test
  void aLotIsTouchedAsFarAsItsMetalPassedTheRows() {
    // Row 5 is the receipt of 10 of 40 t: a quarter of what leaves, at half strength.
    LotPassage lot = passage(0, finding(0.5, 5)).at(target());
    assertThat(lot.exposure(TestId.B1)).isCloseTo(0.125, within(1e-6));
    assertThat(lot.coverage(TestId.B1)).isEqualTo(1);
    assertThat(lot.byCountry().get(BuiltIn.country("AFG"))).isCloseTo(0.25, within(1e-12));
    assertThat(lot.unaudited()).isEqualTo(1);
  }

  @Test
  void twoRowsOfOneFindingOnOneWayCountOnce() {
    // Rows 4 and 5 are both sides of the hand-over of the 10 t.
    assertThat(passage(0, finding(0.5, 4, 5)).at(target()).exposure(TestId.B1))
        .isCloseTo(0.125, within(1e-6));
  }

  @Test
  void theGreaterOfTwoFindingsCounts() {
    // 0.2 of all at the end, 0.5 of a quarter before: 0.2 where it is greater, 0.5 where not; the
    // mean
    // of the node is 0.125, and all of it leaves by a row of 0.2.
    assertThat(passage(0, finding(0.5, 5), finding(0.2, 6)).at(target()).exposure(TestId.B1))
        .isCloseTo(0.2, within(1e-6));
  }

  @Test
  void metalThatPassedNoExaminedRowIsNotCovered() {
    // Only the rows from 4 on were looked at: the 10 t, and the shipment of all.
    assertThat(passage(6).at(target()).coverage(TestId.B1)).isEqualTo(1);
    BitSet five = new BitSet();
    five.set(5);
    Passage passage = Passage.of(
        CUSTODY,
        BookRows.of(BOOKS),
        RowLanes.of(BOOKS, List.of(new TestOutcome.Made(TestId.B1, List.of(), five))),
        List.of());
    assertThat(passage.at(target()).coverage(TestId.B1)).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void theWayBackTellsTheSitesAndTheReachOfFindings() {
    EvidenceFinding found = finding(0.5, 5);
    Reach reach = Reach.of(passage(0, found), target());
    assertThat(reach.of(found)).isCloseTo(0.25, within(1e-12));
    assertThat(reach.steps())
        .anySatisfy(step -> {
          assertThat(step.site()).isEqualTo(new SiteId("two"));
          assertThat(step.share()).isCloseTo(0.25, within(1e-12));
          assertThat(step.isAudited()).isFalse();
        })
        .anySatisfy(step -> {
          assertThat(step.site()).isEqualTo(new SiteId("trader"));
          assertThat(step.share()).isCloseTo(1, within(1e-12));
        });
  }
}
