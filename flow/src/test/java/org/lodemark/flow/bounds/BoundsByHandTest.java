package org.lodemark.flow.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lodemark.flow.bounds.LossRule.ADVERSARIAL;
import static org.lodemark.flow.bounds.LossRule.PROPORTIONAL;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.FlowGraphBuilder;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.graph.UnexplainedRule;

/** Numbers that can be checked by hand. All questions are about foreign metal. */
class BoundsByHandTest {
  private static final int LOCAL = 3;
  private static final int FOREIGN = 4;
  private static final int NO_LOT = FlowGraph.NONE;

  private final FlowGraphBuilder builder = new FlowGraphBuilder(5);
  private final int trader = builder.addPool(0);
  private final int buyer = builder.addPool(1);

  private void buy(int origin, int pool, long grams) {
    builder.source(origin, pool, grams, NO_LOT);
  }

  private int move(int from, int to, long grams) {
    int arc = builder.depart(from, grams, NO_LOT);
    builder.arrive(arc, to);
    return arc;
  }

  private int heat() {
    return builder.addBlend(0, true);
  }

  @Test
  void threeLotsOfATraderWithTwoSellersTellMoreTogether() {
    buy(FOREIGN, trader, 60);
    buy(LOCAL, trader, 40);
    int a = move(trader, buyer, 50);
    int b = move(trader, buyer, 30);
    int c = move(trader, buyer, 20);

    assertBounds(ADVERSARIAL, 10, 50, a); // 50 - 40 local; all of it
    assertBounds(ADVERSARIAL, 0, 30, b); // 40 local fill it
    assertBounds(ADVERSARIAL, 0, 20, c);
    assertBounds(ADVERSARIAL, 40, 60, a, b); // alone 10 to 80; but there are 60, and 40 local
    assertBounds(ADVERSARIAL, 60, 60, a, b, c); // together: all there is
  }

  @Test
  void aCountThatFindsNothingEndsTheMemoryOfAStock() {
    buy(FOREIGN, trader, 60);
    buy(LOCAL, trader, 40);
    int before = move(trader, buyer, 70);
    builder.count(trader, 0); // 30 by the book: lost
    buy(LOCAL, trader, 50);
    int after = move(trader, buyer, 50);

    assertBounds(ADVERSARIAL, 30, 60, before);
    assertBounds(ADVERSARIAL, 0, 0, after);
  }

  @Test
  void aCountThatFindsLittleLetsLittleThrough() {
    buy(FOREIGN, trader, 60);
    buy(LOCAL, trader, 40);
    move(trader, buyer, 70);
    builder.count(trader, 12); // 30 by the book
    buy(LOCAL, trader, 50);
    int after = move(trader, buyer, 55);

    assertBounds(ADVERSARIAL, 0, 12, after);
    // A fair part lost: 30 were left, of which 0 to 30 foreign, and 12 of every 30 stay.
    assertBounds(PROPORTIONAL, 0, 12, after);
  }

  @Test
  void whatComesLaterIsNotInALot() {
    buy(LOCAL, trader, 50);
    int before = move(trader, buyer, 30);
    buy(FOREIGN, trader, 50);
    int after = move(trader, buyer, 60);

    assertBounds(ADVERSARIAL, 0, 0, before);
    assertBounds(ADVERSARIAL, 40, 50, after); // 20 local were left
    assertBounds(ADVERSARIAL, 40, 50, before, after);
  }

  @Test
  void whatNobodyRecordedMayBeAnything() {
    builder.count(trader, 20); // opening stock
    buy(FOREIGN, trader, 30);
    buy(LOCAL, trader, 40);
    int all = move(trader, buyer, 100); // 10 more than there was
    Sink target = Sink.ofArc(builder.build(), all);
    OriginBounds bounds = bounds(ADVERSARIAL);

    assertThat(bounds.maxKnown(List.of(target)).grams()).isEqualTo(30);
    assertThat(bounds.max(List.of(target)).grams()).isEqualTo(60); // and 20 opening, 10 more
    assertThat(bounds.maxOfOthers(List.of(target)).grams()).isEqualTo(70); // at least 30
    assertThat(bounds.screenMax(List.of(target))).isEqualTo(60);
    assertThat(bounds.screenMin(List.of(target))).isEqualTo(30);
  }

  @Test
  void theUnknownIsNotOfASetWhateverTheSetSays() {
    buy(UnexplainedRule.UNRECORDED, trader, 30);
    buy(LOCAL, trader, 50);
    buy(FOREIGN, trader, 20);
    int sold = move(trader, buyer, 90);
    List<Sink> target = List.of(Sink.ofArc(builder.build(), sold));
    OriginBounds bounds = OriginBounds.of(
        builder.build(), new boolean[] {true, true, true, false, true}, ADVERSARIAL);

    assertThat(bounds.maxKnown(target).grams()).isEqualTo(20);
    assertThat(bounds.max(target).grams()).isEqualTo(50);
    assertThat(bounds.maxOfOthers(target).grams()).isEqualTo(80);
  }

  @Test
  void aLossMayTakeTheWorstOrOnRequestItsShare() {
    buy(FOREIGN, trader, 30);
    buy(LOCAL, trader, 70);
    builder.lose(trader, 20);
    int all = move(trader, buyer, 80);

    assertBounds(ADVERSARIAL, 10, 30, all); // 20 of 30 lost; none lost
    assertBounds(PROPORTIONAL, 24, 24, all); // 30 - 20 * 30 %
  }

  @Test
  void whatALastCountDidNotFindIsLostInProportionToo() {
    buy(FOREIGN, trader, 30);
    buy(LOCAL, trader, 70);
    builder.count(trader, 60);
    Sink inStock = new Sink(builder.build().latestNode(trader), 50, FlowGraph.NONE);

    assertBounds(ADVERSARIAL, 0, 30, List.of(inStock)); // the 70 local fill it
    assertBounds(PROPORTIONAL, 8, 18, List.of(inStock)); // 60 are left, 18 foreign and 42 not
  }

  @Test
  void aHeatGivesEachOutputItsShareExactly() {
    int heat = heat();
    buy(FOREIGN, trader, 100);
    buy(LOCAL, trader, 200);
    move(trader, heat, 300);
    int large = move(heat, buyer, 200);
    int small = move(heat, buyer, 100);

    assertBounds(ADVERSARIAL, 200 / 3., 200 / 3., large);
    assertBounds(ADVERSARIAL, 100 / 3., 100 / 3., small);
    assertBounds(ADVERSARIAL, 100, 100, large, small);
  }

  @Test
  void theSlagOfAHeatMayBeAllOfOneOriginWrittenDownOrNot() {
    for (boolean written : List.of(false, true)) {
      int heat = heat();
      buy(FOREIGN, heat, 30);
      buy(LOCAL, heat, 70);
      int large = move(heat, buyer, 60);
      move(heat, buyer, 30);
      if (written) {
        builder.lose(heat, 10);
      }

      // 20 to 30 of the 90 poured are foreign, and 60 of the 90 are in the lot.
      assertBounds(ADVERSARIAL, 60 * 20 / 90., 60 * 30 / 90., large);
      assertBounds(PROPORTIONAL, 18, 18, large);
    }
  }

  @Test
  void sharesGoThroughAChainOfHeats() {
    int first = heat();
    int second = heat();
    buy(FOREIGN, first, 30);
    buy(LOCAL, first, 70);
    move(first, second, 50); // 15 foreign
    int rest = move(first, buyer, 50);
    buy(LOCAL, second, 50);
    int large = move(second, buyer, 80); // 15 % of it
    int small = move(second, buyer, 20);

    assertBounds(ADVERSARIAL, 12, 12, large);
    assertBounds(ADVERSARIAL, 3, 3, small);
    assertBounds(ADVERSARIAL, 27, 27, large, rest); // 12 and 15
    assertBounds(ADVERSARIAL, 30, 30, large, small, rest);
  }

  @Test
  void whatFeedsAHeatCountsOnceForAllItsOutputs() {
    int first = heat();
    int second = heat();
    buy(LOCAL, first, 100);
    move(first, second, 100);
    buy(FOREIGN, trader, 20);
    buy(LOCAL, trader, 20);
    move(trader, second, 20);
    int a = move(second, buyer, 80);
    int b = move(second, buyer, 40);

    // 0 to 20 foreign of 120: two thirds and a third of them.
    assertBounds(ADVERSARIAL, 0, 40 / 3., a);
    assertBounds(ADVERSARIAL, 0, 20, a, b);
    assertBounds(ADVERSARIAL, 0, 20, b, a);
  }

  @Test
  void slagBetweenTwoHeatsMayTakeAllThatIsClean() {
    int first = heat();
    int second = heat();
    buy(FOREIGN, first, 60);
    buy(LOCAL, first, 40);
    move(first, second, 100);
    int half = move(second, buyer, 25);
    move(second, buyer, 25); // 50 are slag
    buy(LOCAL, trader, 100);
    int other = move(trader, buyer, 100);

    // Of 50 poured 10 to 50 are foreign, and half of that is in the lot.
    assertBounds(ADVERSARIAL, 5, 25, half, other);
    assertBounds(PROPORTIONAL, 15, 15, half, other);
  }

  @Test
  void whatStaysInAHeatNeedNotBeLikeWhatWasPoured() {
    int heat = heat();
    buy(FOREIGN, heat, 30);
    buy(LOCAL, heat, 70);
    int early = move(heat, buyer, 80);
    buy(LOCAL, heat, 10);
    int late = move(heat, buyer, 30);

    assertBounds(ADVERSARIAL, 10, 30, early); // 20 of 30 stayed; none
    assertBounds(ADVERSARIAL, 0, 20, late);
    assertBounds(ADVERSARIAL, 30, 30, early, late);
  }

  @Test
  void aHeatBetweenTwoStocksSplitsInProportion() {
    int heat = heat();
    buy(FOREIGN, trader, 50);
    buy(LOCAL, trader, 50);
    move(trader, heat, 100);
    move(heat, buyer, 50);
    move(heat, trader, 50);
    int sold = move(buyer, trader, 40);

    // The heat is half foreign: 25 of 50 come to the buyer. Without the proportion, 40 might.
    assertBounds(ADVERSARIAL, 15, 25, sold);
  }

  @Test
  void severalOutputsOfAHeatAndAStockBehindItAreOneQuestion() {
    int heat = heat();
    buy(FOREIGN, heat, 50);
    buy(LOCAL, heat, 50);
    int large = move(heat, buyer, 60); // 30 foreign
    int small = move(heat, buyer, 10); // 5
    move(heat, trader, 30); // 15
    buy(FOREIGN, trader, 10);
    buy(LOCAL, trader, 20);
    int sold = move(trader, buyer, 30); // 25 of 60 are foreign

    assertBounds(ADVERSARIAL, 35, 60, large, small, sold); // 30 + 5, and 0 to 25
    assertBounds(ADVERSARIAL, 35, 60, sold, large, small);
  }

  @Test
  void manySourcesMakeAnAnswerRelaxedButSafe() {
    int heat = heat();
    IntStream.range(0, 1600).forEach(i -> buy(i % 2 == 0 ? FOREIGN : LOCAL, trader, 1));
    move(trader, heat, 1600);
    move(heat, buyer, 800);
    move(heat, trader, 800);
    FlowGraph before = builder.build();
    int sold = move(buyer, trader, 500);
    FlowGraph graph = builder.build();
    OriginBounds bounds = bounds(ADVERSARIAL);
    Maximum most = bounds.max(List.of(Sink.ofArc(graph, sold)));

    assertThat(graph.continues(before)).isTrue();
    assertThat(most.method()).isEqualTo(Method.RELAXED);
    assertThat(most.grams()).isEqualTo(400); // true, and the screen says so: half of 800
    assertThat(most.cut()).isNotEmpty(); // of a flow of 500, the blend taken for a stock
  }

  @Test
  void aRelaxedAnswerForAHeatStillKnowsItsPart() {
    int heat = heat();
    IntStream.range(0, 1600).forEach(i -> buy(i % 2 == 0 ? FOREIGN : LOCAL, trader, 1));
    move(trader, buyer, 800);
    move(buyer, heat, 800);
    move(trader, heat, 800);
    int quarter = move(heat, buyer, 400);
    List<Sink> target = List.of(Sink.ofArc(builder.build(), quarter));
    Maximum most = bounds(PROPORTIONAL).max(target);

    assertThat(most.method()).isEqualTo(Method.RELAXED);
    assertThat(most.grams()).isEqualTo(400); // loosened: the 1200 of slag may be all local
    move(heat, buyer, 1200);
    assertThat(bounds(PROPORTIONAL).max(target).grams()).isEqualTo(200); // a quarter of 800
    assertThat(bounds(PROPORTIONAL).screenMax(target)).isEqualTo(400); // both feeds all foreign
  }

  private OriginBounds bounds(LossRule losses) {
    return OriginBounds.of(
        builder.build(), new boolean[] {false, false, false, false, true}, losses);
  }

  private void assertBounds(LossRule losses, double least, double most, int... arcs) {
    FlowGraph graph = builder.build();
    assertBounds(
        losses,
        least,
        most,
        IntStream.of(arcs).mapToObj(arc -> Sink.ofArc(graph, arc)).toList());
  }

  private void assertBounds(LossRule losses, double least, double most, List<Sink> sinks) {
    OriginBounds bounds = bounds(losses);
    double mass = sinks.stream().mapToLong(Sink::grams).sum();
    Maximum maximum = bounds.max(sinks);
    Maximum others = bounds.maxOfOthers(sinks);

    assertThat(Nesting.find(builder.build(), sinks.stream().map(List::of).toList()))
        .isEmpty();
    assertThat(maximum.method()).isEqualTo(Method.EXACT);
    assertThat(maximum.grams()).describedAs("most").isCloseTo(most, within(1e-9 * mass));
    assertThat(mass - others.grams()).describedAs("least").isCloseTo(least, within(1e-9 * mass));
  }
}
