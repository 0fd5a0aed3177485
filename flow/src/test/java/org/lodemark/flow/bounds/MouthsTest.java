package org.lodemark.flow.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodemark.flow.bounds.Mouths.Mouth;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.FlowGraphBuilder;
import org.lodemark.flow.graph.Sink;

/** What a gram of each feed is worth to a target behind heats: fractions multiplied out by hand. */
class MouthsTest {
  private static final int LOCAL = 3;
  private static final int FOREIGN = 4;
  private static final boolean[] OF_FOREIGN = {false, false, false, false, true};

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

  private int heat() {
    return builder.addBlend(0, true);
  }

  private Mouths through(int... arcs) {
    FlowGraph graph = builder.build();
    return Mouths.through(
        graph, Homogeneous.of(graph), Screen.of(graph, OF_FOREIGN), sinks(graph, arcs));
  }

  private Mouths loosened(int... arcs) {
    FlowGraph graph = builder.build();
    return Mouths.loosened(
        graph, Homogeneous.of(graph), Screen.of(graph, OF_FOREIGN), sinks(graph, arcs));
  }

  private static List<Sink> sinks(FlowGraph graph, int... arcs) {
    return IntStream.of(arcs).mapToObj(arc -> Sink.ofArc(graph, arc)).toList();
  }

  private int tail(int arc) {
    return builder.build().arcTail(arc);
  }

  private int head(int arc) {
    return builder.build().arcHead(arc);
  }

  @Test
  void flowsOfOneStockAreOneMouth() {
    buy(FOREIGN, trader, 60);
    int a = move(trader, buyer, 20);
    int b = move(trader, buyer, 30);
    int c = move(buyer, heat(), 5);
    Mouths mouths = through(a, c, b);
    assertThat(mouths.exact).isTrue();
    assertThat(mouths.direct).isZero();
    assertThat(mouths.list).containsExactly(new Mouth(tail(a), 50, 1), new Mouth(tail(c), 5, 1));
    assertThat(loosened(a, c, b).list).isEqualTo(mouths.list);
    assertThat(loosened(a, c, b).exact).isFalse();
  }

  @Test
  void whatComesStraightFromASourceIsCountedIfItIsOfTheSet() {
    int foreign = buy(FOREIGN, trader, 60);
    int local = buy(LOCAL, trader, 7);
    assertThat(through(foreign, local).direct).isEqualTo(60);
    assertThat(through(foreign, local).list).isEmpty();
    assertThat(loosened(foreign, local).direct).isEqualTo(60);
    assertThat(loosened(local).direct).isZero();
  }

  @Test
  void anOutputIsItsPartOfAllOutputs() {
    int heat = heat();
    buy(FOREIGN, heat, 30);
    buy(LOCAL, heat, 90);
    int large = move(heat, buyer, 75);
    int small = move(heat, trader, 25); // 20 are slag
    assertThat(through(large).list).containsExactly(new Mouth(tail(large), 100, 0.75));
    assertThat(through(large, small).list).containsExactly(new Mouth(tail(large), 100, 1));
    assertThat(through(large).exact).isTrue();
    assertThat(loosened(large).list).isEqualTo(through(large).list);
    int apart = move(trader, buyer, 5);
    // A blend and another node: as if both were stocks.
    assertThat(loosened(large, apart).list)
        .containsExactlyInAnyOrder(new Mouth(tail(large), 75, 1), new Mouth(tail(apart), 5, 1));
  }

  @Test
  void weightsMultiplyThroughAChainOfHeats() {
    int first = heat();
    int second = heat();
    buy(FOREIGN, first, 30);
    buy(LOCAL, first, 70);
    move(first, second, 50);
    int rest = move(first, buyer, 50);
    buy(FOREIGN, second, 20);
    buy(LOCAL, trader, 40);
    int fed = move(trader, second, 30);
    int large = move(second, buyer, 80);
    move(second, buyer, 20);
    Mouths mouths = through(large);
    // 80 of 100 are asked: of the first heat's 100 half came, 0.8 * 0.5; of the trader 30 of his.
    assertThat(mouths.exact).isTrue();
    assertThat(mouths.direct).isCloseTo(16, within(1e-12)); // 0.8 of 20
    assertThat(mouths.list)
        .containsExactly(new Mouth(tail(fed), 30, 0.8), new Mouth(tail(rest), 100, 0.4));
    // With the rest of the first heat, its half more.
    assertThat(through(large, rest).list)
        .containsExactly(new Mouth(tail(rest), 100, 0.9), new Mouth(tail(fed), 30, 0.8));
  }

  @Test
  void mouthsOfOneNodeAndOtherWeightsStandByThemselves() {
    int first = heat();
    int second = heat();
    buy(FOREIGN, first, 10);
    buy(FOREIGN, trader, 100);
    move(first, second, 10);
    int fed = move(trader, second, 30);
    int half = move(second, buyer, 20);
    move(second, buyer, 20);
    int own = move(trader, buyer, 25);
    assertThat(through(half, own).list)
        .containsExactly(
            new Mouth(tail(fed), 25, 1), new Mouth(0, 10, 0.5), new Mouth(tail(fed), 30, 0.5));
  }

  @Test
  void slagBetweenHeatsMakesItNoFlow() {
    int first = heat();
    int second = heat();
    buy(FOREIGN, first, 60);
    move(first, second, 60);
    int lot = move(second, buyer, 59);
    assertThat(through(lot).exact).isFalse();
    move(second, buyer, 1);
    assertThat(through(lot).exact).isTrue();
  }

  @Test
  void whatStaysInAHeatIsNotTiedToItsOutputs() {
    int heat = heat();
    buy(FOREIGN, heat, 60);
    move(heat, buyer, 40);
    buy(LOCAL, heat, 10);
    int late = move(heat, buyer, 30);
    assertThat(through(late).exact).isFalse();
  }

  @Test
  void aStockBehindAHeatMakesItNoFlow() {
    int heat = heat();
    buy(FOREIGN, heat, 60);
    move(heat, trader, 60);
    buy(LOCAL, trader, 10);
    int sold = move(trader, buyer, 70);
    assertThat(through(sold).exact).isFalse();
    assertThat(through(sold).list).containsExactly(new Mouth(tail(sold), 70, 1));
  }

  @Test
  void aLotHandedOnWholeIsStillTheHeats() {
    int heat = heat();
    buy(FOREIGN, heat, 35);
    buy(LOCAL, heat, 20);
    buy(LOCAL, heat, 5);
    int lot = move(heat, trader, 45);
    move(heat, buyer, 15);
    int third = builder.addPool(2);
    move(trader, third, 45);
    int onward = move(third, builder.addPool(3), 45);
    assertThat(through(onward).exact).isTrue();
    assertThat(through(onward).list).containsExactly(new Mouth(tail(lot), 60, 0.75));
  }

  @Test
  void aLotHandedOnWholeStaysTheHeatsBesideAStockThatLacksItsRecords() {
    int heat = heat();
    buy(FOREIGN, heat, 30);
    buy(LOCAL, heat, 30);
    int lot = move(heat, trader, 45);
    move(heat, buyer, 15);
    builder.depart(builder.addPool(2), 5, FlowGraph.NONE); // nobody wrote how it came
    int onward = builder.depart(trader, 45, FlowGraph.NONE);
    assertThat(through(onward).exact).isTrue();
    assertThat(through(onward).list).containsExactly(new Mouth(tail(lot), 60, 0.75));
  }

  @Test
  void aHeatMayHaveGivenWhatNobodyPutIn() {
    int heat = heat();
    int lot = move(heat, trader, 45); // the first arc of all
    int onward = move(trader, buyer, 45);
    assertThat(lot).isZero();
    assertThat(through(onward).exact).isTrue();
    assertThat(through(onward).list).containsExactly(new Mouth(tail(lot), 45, 1));
  }

  @Test
  void aLotHandedOnIntoAHeatIsTheHeatsBefore() {
    int first = heat();
    buy(FOREIGN, first, 60);
    int lot = move(first, trader, 45);
    move(first, buyer, 15);
    int second = heat();
    move(trader, second, 45);
    int half = move(second, buyer, 18);
    move(second, buyer, 27);
    assertThat(through(half).exact).isTrue();
    // 18 of 45, and those are 45 of 60.
    assertThat(through(half).list.get(0).node()).isEqualTo(tail(lot));
    assertThat(through(half).list.get(0).weight()).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void aLotOfWhichSomethingIsKeptOrAddedIsAStocks() {
    int heat = heat();
    buy(FOREIGN, heat, 60);
    move(heat, trader, 45);
    move(heat, buyer, 15);
    int part = move(trader, buyer, 44); // 1 is kept
    assertThat(through(part).exact).isFalse();
    int last = move(trader, buyer, 1); // two departures
    assertThat(through(part).exact).isFalse();
    assertThat(through(last).exact).isFalse();
    assertThat(through(last).list).containsExactly(new Mouth(tail(last), 1, 1));
  }

  @Test
  void aLotThatWasSoldAsMoreThanCameIsAStocks() {
    int heat = heat();
    buy(FOREIGN, heat, 60);
    move(heat, trader, 60);
    int more = move(trader, buyer, 61); // 1 without a record
    assertThat(through(more).exact).isFalse();
  }

  @Test
  void whatWasThereWithoutARecordIsNoHandOver() {
    builder.count(trader, 20);
    int all = move(trader, buyer, 20);
    assertThat(through(all).exact).isTrue();
    assertThat(through(all).list).containsExactly(new Mouth(tail(all), 20, 1));
  }

  @Test
  void aSourceBehindAHandOverIsLeftToTheFlow() {
    buy(FOREIGN, trader, 20);
    int handed = move(trader, buyer, 20);
    int heat = heat();
    move(buyer, heat, 20);
    int lot = move(heat, trader, 20);
    assertThat(through(handed).list).containsExactly(new Mouth(tail(handed), 20, 1));
    assertThat(through(lot).list).containsExactly(new Mouth(head(handed) + 1, 20, 1));
    assertThat(through(lot).direct).isZero();
  }

  @Test
  void aChainOfAThousandHeatsIsLookedThroughAndNoLongerOne() {
    int at = heat();
    buy(FOREIGN, at, 10);
    int lot = 0;
    for (int i = 0; i < 1_000; i++) {
      int next = heat();
      move(at, next, 10);
      at = next;
    }
    lot = move(at, buyer, 10);
    assertThat(through(lot).exact).isTrue();
    assertThat(through(lot).list).containsExactly(new Mouth(0, 10, 1));
    int further = heat();
    move(buyer, further, 10);
    int end = move(further, trader, 10);
    assertThat(through(end).exact).isFalse();
  }
}
