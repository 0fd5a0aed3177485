package org.lodemark.flow.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.FlowGraphBuilder;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.graph.UnexplainedRule;

/** How wide the bounds are once one mass is known: each line drawn by hand. */
class WidthsByHandTest {
  private static final int LOCAL = 3;
  private static final int FOREIGN = 4;
  private static final boolean[] FROM_ABROAD = {false, false, false, false, true};

  private final FlowGraphBuilder builder = new FlowGraphBuilder(5);
  private final int trader = builder.addPool(0);
  private final int buyer = builder.addPool(1);

  private int buy(int origin, int junction, long grams) {
    return builder.source(origin, junction, grams, FlowGraph.NONE);
  }

  private int move(int from, int to, long grams) {
    int arc = builder.depart(from, grams, FlowGraph.NONE);
    builder.arrive(arc, to);
    return arc;
  }

  private OriginBounds bounds() {
    return OriginBounds.of(builder.build(), FROM_ABROAD, LossRule.ADVERSARIAL);
  }

  private List<Sink> sinks(int... arcs) {
    FlowGraph graph = builder.build();
    return IntStream.of(arcs).mapToObj(arc -> Sink.ofArc(graph, arc)).toList();
  }

  /** The in-arc that a recorded arc is, or the stock carried into a node. */
  private int inArc(int code, int node) {
    FlowGraph graph = builder.build();
    for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
      if (graph.inArc(k) == code) {
        return k;
      }
    }
    throw new AssertionError(code + " does not come into node " + node);
  }

  private int inArc(int arc) {
    return inArc(arc, builder.build().arcHead(arc));
  }

  private void assertWidths(double least, double greatest, List<Sink> sinks, int k) {
    OriginBounds.Widths widths = bounds().widthsIfKnown(sinks, k);
    assertThat(widths.leastGrams()).isCloseTo(least, within(1e-9));
    assertThat(widths.greatestGrams()).isCloseTo(greatest, within(1e-9));
  }

  @Test
  void aStockOfWhichTheLotsAreKnown() {
    buy(FOREIGN, trader, 60);
    buy(LOCAL, trader, 40);
    move(trader, buyer, 50);
    buy(LOCAL, trader, 50);
    int lot = move(trader, buyer, 60);
    FlowGraph graph = builder.build();
    int carried = inArc(FlowGraph.CARRY, graph.arcTail(lot));
    // v of the 50 left are foreign, 10 to 50: at most v, at least v - 40. Unknown: 0 to 50.
    assertWidths(10, 40, sinks(lot), carried);
    OriginBounds bounds = bounds();
    assertThat(bounds.widthIfKnown(sinks(lot), carried, 10)).isEqualTo(10);
    assertThat(bounds.widthIfKnown(sinks(lot), carried, 25)).isEqualTo(25);
    assertThat(bounds.widthIfKnown(sinks(lot), carried, 45)).isEqualTo(40);
    // Weighed and found 20: at most 20 foreign, and at most 50 + 20 not: 0 to 20.
    assertThat(bounds.widthIfWeighed(sinks(lot), carried, 20)).isEqualTo(20);
    // Found nothing: the lot is of the 50 local that came after.
    assertThat(bounds.widthIfWeighed(sinks(lot), carried, 0)).isZero();
    assertThat(bounds.max(sinks(lot)).grams()).isEqualTo(50);
    assertThat(bounds.maxOfOthers(sinks(lot)).grams()).isEqualTo(60);
  }

  @Test
  void whatNobodyRecordedAndWhatItTurnsOutToBe() {
    buy(FOREIGN, trader, 10);
    buy(LOCAL, trader, 40);
    int unknown = buy(UnexplainedRule.UNRECORDED, trader, 30);
    int lot = move(trader, buyer, 50);
    // Of the 30, v: at most 10 + v; of others at most 50 to v = 20, then 70 - v.
    assertWidths(10, 30, sinks(lot), inArc(unknown));
  }

  @Test
  void aWidthThatRisesAndFallsIsGreatestBetween() {
    buy(FOREIGN, trader, 10);
    int unknown = buy(UnexplainedRule.UNRECORDED, trader, 30);
    int lot = move(trader, buyer, 20);
    // At most min(20, 10 + v), of others min(20, 30 - v): 10 + v, 20 at v = 10, then 30 - v.
    assertWidths(0, 20, sinks(lot), inArc(unknown));
    assertThat(bounds().widthIfKnown(sinks(lot), inArc(unknown), 4)).isEqualTo(14);
    assertThat(bounds().widthIfKnown(sinks(lot), inArc(unknown), 23)).isEqualTo(7);
  }

  /** The trader has 60 foreign of 100; 50 go to the buyer, who adds 30 and sells 40. */
  private int[] twoLots() {
    buy(FOREIGN, trader, 60);
    buy(LOCAL, trader, 40);
    int handed = move(trader, buyer, 50);
    buy(LOCAL, buyer, 30);
    int sold = move(buyer, builder.addPool(2), 40);
    int other = builder.depart(trader, 50, FlowGraph.NONE);
    return new int[] {handed, sold, other};
  }

  @Test
  void aHandOverOfWhichTheOriginIsKnown() {
    int[] arcs = twoLots();
    // 10 to 50. At most min(40, v), of others min(40, 80 - v): v, 40 at v = 40, then 80 - v.
    assertWidths(10, 40, sinks(arcs[1]), inArc(arcs[0]));
  }

  @Test
  void aHandOverToOneLotTellsOfTheOtherToo() {
    int[] arcs = twoLots();
    // With the trader's other lot: it has 60 - v foreign and v - 10 not. At most 60, from v = 40
    // on 100 - v; of others 30 + v, from v = 40 on 70. Less 90: v, then 80 - v.
    assertWidths(10, 40, sinks(arcs[1], arcs[2]), inArc(arcs[0]));
    // The other lot alone: 60 - v and v - 10 of 50, so nothing is open.
    assertWidths(0, 0, sinks(arcs[2]), inArc(arcs[0]));
  }

  @Test
  void nothingOfAQuestionIsLeftInTheNext() {
    int[] arcs = twoLots();
    OriginBounds bounds = bounds();
    OriginBounds.Widths first = bounds.widthsIfKnown(sinks(arcs[1]), inArc(arcs[0]));
    bounds.widthsIfKnown(sinks(arcs[2]), inArc(arcs[0]));
    assertThat(bounds.max(sinks(arcs[2])).grams()).isEqualTo(50);
    assertThat(bounds.maxOfOthers(sinks(arcs[2])).grams()).isEqualTo(40);
    assertThat(bounds.maxKnown(sinks(arcs[1])).grams()).isEqualTo(40);
    assertThat(bounds.max(sinks(arcs[1])).grams()).isEqualTo(40);
    assertThat(bounds.widthsIfKnown(sinks(arcs[1]), inArc(arcs[0]))).isEqualTo(first);
  }

  @Test
  void aLotOfAHeatIsKnownToTheGramAlready() {
    int heat = builder.addBlend(0, true);
    buy(FOREIGN, heat, 10);
    buy(LOCAL, heat, 20);
    int lot = move(heat, buyer, 20); // 6.67: 6 or 7 whole grams
    move(heat, trader, 10);
    buy(LOCAL, buyer, 10);
    int sold = move(buyer, trader, 15);
    // At most v of the 15 are foreign, and none need be.
    assertWidths(6, 7, sinks(sold), inArc(lot));
  }

  @Test
  void slagBetweenTwoHeatsMayBeAllOfOneOriginWhateverIsKnown() {
    int first = builder.addBlend(0, true);
    int second = builder.addBlend(0, true);
    buy(FOREIGN, first, 20);
    int unknown = buy(UnexplainedRule.UNRECORDED, first, 40);
    buy(LOCAL, first, 40);
    move(first, second, 100);
    int half = move(second, buyer, 25);
    move(second, buyer, 25); // 50 are slag
    // Of the 40, v: of the 50 poured at most 20 + v are foreign, and at most 80 - v not; half of
    // that is in the lot. So half of min(50, 20 + v) + min(50, 80 - v), less 25.
    assertThat(bounds().widthIfKnown(sinks(half), inArc(unknown), 10)).isEqualTo(15);
    assertThat(bounds().widthIfKnown(sinks(half), inArc(unknown), 40)).isEqualTo(20);
    assertWidths(10, 25, sinks(half), inArc(unknown));
  }

  @Test
  void theUnknownByItself() {
    buy(UnexplainedRule.UNRECORDED, trader, 5);
    buy(UnexplainedRule.SCALE, trader, 1);
    buy(LOCAL, trader, 20);
    buy(FOREIGN, trader, 30);
    int lot = move(trader, buyer, 54);
    OriginBounds unknown = OriginBounds.ofUnknown(builder.build(), LossRule.ADVERSARIAL);
    assertThat(unknown.max(sinks(lot)).grams()).isEqualTo(6);
    assertThat(unknown.maxKnown(sinks(lot)).grams()).isZero();
    assertThat(unknown.maxOfOthers(sinks(lot)).grams()).isEqualTo(50); // so 4 at least
    assertThat(unknown.screenMax(sinks(lot))).isEqualTo(6);
    assertThat(unknown.screenMin(sinks(lot))).isEqualTo(4);
    OriginBounds foreign = bounds();
    assertThat(foreign.maxKnown(sinks(lot)).grams()).isEqualTo(30);
    assertThat(foreign.max(sinks(lot)).grams()).isEqualTo(36);
    assertThat(foreign.maxOfOthers(sinks(lot)).grams()).isEqualTo(26);
    assertThat(foreign.screenMax(sinks(lot))).isEqualTo(36);
    assertThat(foreign.screenMin(sinks(lot))).isEqualTo(28);
  }

  @Test
  void theCutOfAMaximumIsItsMouthOrWhatKeepsTheRestOut() {
    buy(FOREIGN, trader, 60);
    buy(LOCAL, trader, 40);
    int lot = move(trader, buyer, 70);
    int small = move(trader, buyer, 20);
    FlowGraph graph = builder.build();
    assertThat(bounds().max(sinks(small)).cut()).containsExactly(CutArc.ofMouth(0, 20));
    assertThat(bounds().max(sinks(lot)).cut())
        .containsExactly(new CutArc(graph.arcTail(lot), inArc(0), 60));
    assertThat(bounds().maxOfOthers(sinks(lot)).cut())
        .containsExactly(new CutArc(graph.arcTail(lot), inArc(1), 40));
    assertThat(bounds().max(sinks(lot)).method()).isEqualTo(Method.EXACT);
  }

  @Test
  void aSetOverOtherOriginsIsRefused() {
    buy(LOCAL, trader, 5);
    FlowGraph graph = builder.build();
    assertThatThrownBy(() -> OriginBounds.of(graph, new boolean[6], LossRule.ADVERSARIAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("6 origins for a graph of 5");
  }
}
