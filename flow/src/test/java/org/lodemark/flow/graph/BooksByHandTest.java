package org.lodemark.flow.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lodemark.flow.graph.UnexplainedRule.OPENING;
import static org.lodemark.flow.graph.UnexplainedRule.UNRECORDED;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a stock must have held without a record (METHODS 2.2), in worlds of a few rows. */
class BooksByHandTest {
  private static final int KNOWN = 3;

  private final FlowGraphBuilder builder = new FlowGraphBuilder(5);
  private final int pool = builder.addPool(0);

  /** Mass without a record: where, of what, how much, and before which step it entered. */
  private record Gap(int junction, int origin, long grams, int firstStep) {}

  private void in(long grams) {
    builder.source(KNOWN, pool, grams, FlowGraph.NONE);
  }

  private void out(long grams) {
    builder.depart(pool, grams, FlowGraph.NONE);
  }

  private List<Gap> gaps() {
    FlowGraph graph = builder.build();
    List<Gap> gaps = new ArrayList<>();
    for (int gap = 0; gap < graph.gapCount(); gap++) {
      gaps.add(new Gap(
          graph.gapJunction(gap),
          graph.gapOrigin(gap),
          graph.gapGrams(gap),
          graph.gapFirstStep(gap)));
    }
    return gaps;
  }

  private long left() {
    return Stocks.atEnd(builder.build())[pool];
  }

  @Test
  void aStockThatNeverLacksAnythingHasNoGap() {
    in(10);
    out(10);
    in(5);
    assertThat(gaps()).isEmpty();
    assertThat(left()).isEqualTo(5);
  }

  @Test
  void theDeepestLackIsTheGapWhereverItIs() {
    in(10);
    out(30); // 20 are missing
    in(40); // 20 by the book
    out(25); // -5: 5 are missing, less than before
    assertThat(gaps()).containsExactly(new Gap(pool, UNRECORDED, 20, 0));
    assertThat(left()).isEqualTo(15); // 20 + 10 - 30 + 40 - 25
  }

  @Test
  void aLaterDeeperLackTakesThePlaceOfTheFirst() {
    out(30); // 30 are missing
    in(40);
    out(45); // -35
    out(1); // -36
    assertThat(gaps()).containsExactly(new Gap(pool, UNRECORDED, 36, 0));
    assertThat(left()).isZero();
  }

  @Test
  void whatTheNextCountFindsTooMuchMustHaveComeBefore() {
    builder.count(pool, 50); // the opening
    in(20);
    out(90); // -20
    builder.count(pool, 15); // 15 - (-20) = 35, more than the 20 of the need
    builder.count(pool, 5); // 10 lost
    out(8); // 3 are missing
    assertThat(gaps())
        .containsExactly(
            new Gap(pool, OPENING, 50, 0),
            new Gap(pool, UNRECORDED, 35, 1),
            new Gap(pool, UNRECORDED, 3, 5));
    assertThat(left()).isZero();
  }

  @Test
  void whereTheCountIsMetTheNeedDecides() {
    builder.count(pool, 10);
    out(30); // 20 are missing
    in(40);
    builder.count(pool, 39); // book 20: 19 too much, less than the need
    assertThat(gaps())
        .containsExactly(new Gap(pool, OPENING, 10, 0), new Gap(pool, UNRECORDED, 20, 1));
    // 10 + 20 - 30 + 40 = 40, of which 39 were found.
    assertThat(left()).isEqualTo(39);
  }

  @Test
  void aLackBeforeACountIsNoneAfterIt() {
    out(7); // 7 are missing
    builder.count(pool, 4); // 4 - (-7) = 11 in all
    out(3);
    in(5);
    out(6); // none of the 4 + 5 too much
    assertThat(gaps()).containsExactly(new Gap(pool, UNRECORDED, 11, 0));
    assertThat(left()).isZero();
  }

  @Test
  void whatTheFirstCountFindsIsTheOpeningOnlyIfNothingMovedBefore() {
    in(1);
    builder.count(pool, 6);
    assertThat(gaps()).containsExactly(new Gap(pool, UNRECORDED, 5, 0));
  }

  @Test
  void whatASecondCountFindsMoreIsNoOpening() {
    builder.count(pool, 0);
    builder.count(pool, 9);
    assertThat(gaps()).containsExactly(new Gap(pool, UNRECORDED, 9, 1));
  }

  @Test
  void aPartSeenIsAtLeastThereAndEndsNothing() {
    in(10);
    builder.seen(pool, 4); // less than the book: says nothing
    builder.seen(pool, 13); // 3 are missing
    out(13);
    builder.seen(pool, 0);
    in(2);
    assertThat(gaps()).containsExactly(new Gap(pool, UNRECORDED, 3, 0));
    assertThat(left()).isEqualTo(2);
  }

  @Test
  void whatIsSeenBeforeAnythingMovedIsOpeningAndTheRestUnrecorded() {
    builder.seen(pool, 8);
    out(11);
    assertThat(gaps())
        .containsExactly(new Gap(pool, OPENING, 8, 0), new Gap(pool, UNRECORDED, 3, 0));
    assertThat(left()).isZero();
  }

  @Test
  void whatIsSeenFirstIsOpeningOnlyAsFarAsItIsNeeded() {
    builder.seen(pool, 0);
    out(5);
    assertThat(gaps()).containsExactly(new Gap(pool, UNRECORDED, 5, 0));
  }

  @Test
  void whatIsSeenFirstAfterACountIsNoOpening() {
    builder.count(pool, 2);
    builder.seen(pool, 6);
    assertThat(gaps())
        .containsExactly(new Gap(pool, OPENING, 2, 0), new Gap(pool, UNRECORDED, 4, 1));
    assertThat(left()).isEqualTo(6);
  }

  @Test
  void everyStockHasABookOfItsOwn() {
    int other = builder.addPool(1);
    int arc = builder.depart(pool, 12, FlowGraph.NONE); // 12 are missing
    builder.arrive(arc, other);
    builder.depart(other, 20, FlowGraph.NONE); // 8 are missing
    in(3);
    assertThat(gaps())
        .containsExactly(new Gap(pool, UNRECORDED, 12, 0), new Gap(other, UNRECORDED, 8, 1));
    assertThat(Stocks.atEnd(builder.build())).containsExactly(3, 0);
  }

  /** True when what was told since the graph before left all its numbers as they were. */
  private boolean keeps(Runnable later) {
    FlowGraph before = builder.build();
    later.run();
    return builder.build().continues(before);
  }

  @Test
  void aLaterRowKeepsTheGraphUnlessItShowsThatMoreWasMissingBefore() {
    in(10);
    assertThat(keeps(() -> out(10))).isTrue();
    assertThat(keeps(() -> in(5))).isTrue();
    assertThat(keeps(() -> out(6))).isFalse(); // one was missing from the beginning
    assertThat(keeps(() -> in(5))).isTrue();
    assertThat(keeps(() -> out(5))).isTrue(); // the same one
    assertThat(keeps(() -> builder.seen(pool, 0))).isTrue();
    assertThat(keeps(() -> builder.seen(pool, 2))).isFalse(); // three
    assertThat(keeps(() -> builder.count(pool, 2))).isTrue(); // as seen
    assertThat(keeps(() -> out(2))).isTrue();
    assertThat(keeps(() -> out(2))).isFalse(); // two since the count
    assertThat(keeps(() -> builder.count(pool, 1))).isFalse(); // three since the count
    assertThat(keeps(() -> builder.count(pool, 0))).isTrue(); // one lost
    assertThat(gaps())
        .containsExactly(new Gap(pool, UNRECORDED, 3, 0), new Gap(pool, UNRECORDED, 3, 9));
  }

  @Test
  void whatIsMissingOfAStockThatIsNewTakesNothingFromTheGraphBefore() {
    in(10);
    FlowGraph first = builder.build();
    int other = builder.addPool(1);
    builder.depart(other, 20, FlowGraph.NONE);
    assertThat(builder.build().continues(first)).isTrue();
    assertThat(keeps(() -> builder.depart(other, 1, FlowGraph.NONE))).isFalse();
  }

  @Test
  void whatIsMissingAfterACountThatIsNewTakesNothingFromTheGraphBefore() {
    in(10);
    assertThat(keeps(() -> {
          builder.count(pool, 6); // 4 lost
          out(8); // 2 missing since that count
        }))
        .isTrue();
    assertThat(keeps(() -> {
          builder.count(pool, 0);
          out(1);
        }))
        .isTrue();
    assertThat(keeps(() -> out(1))).isFalse();
  }

  @Test
  void moreStocksAndCountsThanThereIsRoomForAtFirst() {
    int stocks = 70;
    List<Gap> expected = new ArrayList<>();
    for (int i = 1; i < stocks; i++) {
      builder.addPool(i);
      builder.depart(i, i, FlowGraph.NONE); // all of it is missing
      builder.count(i, 3);
      builder.depart(i, 5, FlowGraph.NONE); // 2 are missing since
      // By the first count 3 more are missing than left.
      expected.add(new Gap(i, UNRECORDED, i + 3, 3 * (i - 1)));
      expected.add(new Gap(i, UNRECORDED, 2, 3 * (i - 1) + 2));
    }
    assertThat(gaps()).isEqualTo(expected);
  }

  @Test
  void massesHaveALimitThatIsReachedButNotPassed() {
    in(FlowGraph.MOST_GRAMS - 1);
    in(1);
    assertThatCode(builder::build).doesNotThrowAnyException();
    in(1);
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the stock of a junction exceeds 1152921504606846976 g");
  }

  @Test
  void whatIsMissingHasTheSameLimit() {
    out(FlowGraph.MOST_GRAMS - 1);
    out(1);
    assertThatCode(builder::build).doesNotThrowAnyException();
    out(1);
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more than 1152921504606846976 g left a junction unexplained");
  }

  @Test
  void aRuleThatExplainsOtherThanWhatIsMissingIsRefused() {
    builder.explainBy((gap, entry) -> entry.enter(UNRECORDED, gap.grams() - 1));
    out(5);
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("entered 4 g of 5 g at junction 0");
  }

  @Test
  void aRuleIsAskedOnlyWhereSomethingIsMissing() {
    builder.explainBy((gap, entry) -> {
      assertThat(gap.grams()).isPositive();
      entry.enter(UNRECORDED, gap.grams());
    });
    in(5);
    out(5);
    builder.count(pool, 0);
    out(2);
    assertThat(gaps()).containsExactly(new Gap(pool, UNRECORDED, 2, 3));
  }

  @Test
  void aRuleMayExplainInParts() {
    builder.explainBy((gap, entry) -> {
      entry.enter(4, 2);
      entry.enter(OPENING, 0);
      entry.enter(UNRECORDED, gap.grams() - 2);
    });
    out(5);
    assertThat(gaps()).containsExactly(new Gap(pool, 4, 2, 0), new Gap(pool, UNRECORDED, 3, 0));
  }
}
