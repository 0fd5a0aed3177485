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

  @Test
  void aLaterRowKeepsTheGraphUnlessItShowsThatMassWasMissingBefore() {
    in(10);
    FlowGraph first = builder.build();
    out(10);
    FlowGraph second = builder.build();
    assertThat(second.continues(first)).isTrue();
    out(1); // by now one was missing from the beginning
    FlowGraph third = builder.build();
    assertThat(third.continues(second)).isFalse();
    assertThat(gaps()).containsExactly(new Gap(pool, UNRECORDED, 1, 0));
    // The first interval ends; what is missing in the next is missing after what was known.
    builder.count(pool, 4); // 4 missing of the first interval: 0 by the book and one missing
    FlowGraph fourth = builder.build();
    assertThat(fourth.continues(third)).isFalse();
    assertThat(fourth.continues(fourth)).isTrue();
    out(5); // of 4 counted
    FlowGraph fifth = builder.build();
    assertThat(fifth.continues(fourth)).isFalse(); // that interval was known
    builder.count(pool, 0);
    FlowGraph sixth = builder.build();
    assertThat(sixth.continues(fifth)).isTrue();
    builder.count(pool, 2);
    out(3); // two new intervals in one: what was missing in the second is new with it
    FlowGraph seventh = builder.build();
    assertThat(seventh.continues(sixth)).isFalse(); // but the first of them, of 0, was known
    builder.count(pool, 2);
    FlowGraph eighth = builder.build();
    assertThat(eighth.continues(seventh)).isFalse();
  }

  @Test
  void whatIsMissingOfAStockThatIsNewTakesNothingFromTheGraphBefore() {
    in(10);
    FlowGraph first = builder.build();
    int other = builder.addPool(1);
    builder.depart(other, 20, FlowGraph.NONE);
    assertThat(builder.build().continues(first)).isTrue();
    builder.depart(other, 1, FlowGraph.NONE);
    assertThat(builder.build().continues(first)).isFalse();
  }

  @Test
  void whatIsMissingAfterACountThatIsNewTakesNothingFromTheGraphBefore() {
    builder.count(pool, 10);
    in(1);
    FlowGraph first = builder.build();
    builder.count(pool, 6); // 5 lost
    out(8); // 2 missing since that count
    FlowGraph second = builder.build();
    assertThat(second.continues(first)).isTrue();
    out(1); // 3: that is known by now
    assertThat(builder.build().continues(second)).isFalse();
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
