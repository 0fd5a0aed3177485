package org.lodemark.flow.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.FlowGraphBuilder;
import org.lodemark.flow.graph.Sink;

/** The screen behind a heat, and which flows stand behind one: with a pencil. */
class HeatsByHandTest {
  private static final int LOCAL = 3;
  private static final int FOREIGN = 4;
  private static final boolean[] OF_FOREIGN = {false, false, false, false, true};

  private final FlowGraphBuilder builder = new FlowGraphBuilder(5);
  private final int heat = builder.addBlend(0, true);
  private final int trader = builder.addPool(1);
  private final int buyer = builder.addPool(2);

  private int move(int from, int to, long grams) {
    int arc = builder.depart(from, grams, FlowGraph.NONE);
    builder.arrive(arc, to);
    return arc;
  }

  /** Foreign grams of a lot of {@code lot} grams out of {@code foreign + local}, by the screen. */
  private static long screened(long foreign, long local, long lot) {
    FlowGraphBuilder builder = new FlowGraphBuilder(5);
    int heat = builder.addBlend(0, true);
    builder.source(FOREIGN, heat, foreign, FlowGraph.NONE);
    builder.source(LOCAL, heat, local, FlowGraph.NONE);
    int arc = builder.depart(heat, lot, FlowGraph.NONE);
    if (lot < foreign + local) {
      builder.depart(heat, foreign + local - lot, FlowGraph.NONE);
    }
    return Screen.of(builder.build(), OF_FOREIGN).maxGrams(arc);
  }

  @Test
  void aPartOfAHeatIsRoundedUpAsSmallAsItMayBe() {
    assertThat(screened(1, 2, 2)).isEqualTo(1); // 2/3
    assertThat(screened(2, 1, 2)).isEqualTo(2); // 4/3
    assertThat(screened(3, 3, 2)).isEqualTo(1); // 1 and no more
    assertThat(screened(7, 3, 10)).isEqualTo(7);
  }

  @Test
  void aPartOfAHeatIsExactWhereTheProductIsBeyondALong() {
    // 3e9 * 4e9 = 1.2e19 is beyond 2^63 = 9.22e18, and below 2^64.
    assertThat(screened(3_000_000_000L, 3_000_000_000L, 4_000_000_000L)).isEqualTo(2_000_000_000L);
    assertThat(screened(3_000_000_001L, 3_000_000_000L, 4_000_000_000L))
        .isEqualTo(2_000_000_001L); // 2_000_000_000.33
    // 2^33 * 2^33 = 2^66 leaves nothing in the lower half.
    long large = 1L << 33;
    assertThat(screened(large, large, large)).isEqualTo(large / 2);
    assertThat(screened(large + 1, large, large)).isEqualTo(large / 2 + 1);
  }

  @Test
  void aLotOfAHeatIsNoMoreForeignThanItIs() {
    // 30 foreign of 50 poured into the lot of 20, which the trader mixes with 5 local.
    builder.source(FOREIGN, heat, 30, FlowGraph.NONE);
    builder.source(LOCAL, heat, 20, FlowGraph.NONE);
    int lot = move(heat, trader, 20); // 12
    move(heat, buyer, 30);
    builder.source(LOCAL, trader, 5, FlowGraph.NONE);
    int small = move(trader, buyer, 10);
    int large = move(trader, buyer, 15);
    Screen screen = Screen.of(builder.build(), OF_FOREIGN);
    assertThat(screen.maxGrams(lot)).isEqualTo(12);
    assertThat(screen.maxGrams(small)).isEqualTo(10);
    assertThat(screen.maxGrams(large)).isEqualTo(12);
    assertThat(screen.maxGrams(new Sink(~FOREIGN, 30, 0))).isEqualTo(30);
    assertThat(screen.maxGrams(new Sink(~LOCAL, 20, 1))).isZero();
  }

  @Test
  void whatStaysInAHeatMayBeTheForeignPartOfIt() {
    builder.source(FOREIGN, heat, 30, FlowGraph.NONE);
    builder.source(LOCAL, heat, 70, FlowGraph.NONE);
    move(heat, buyer, 60);
    builder.source(LOCAL, heat, 10, FlowGraph.NONE);
    int late = move(heat, buyer, 50);
    // 40 stayed, 30 of them foreign at most: not the 12 that a fair part would be.
    assertThat(Screen.of(builder.build(), OF_FOREIGN).maxGrams(late)).isEqualTo(30);
  }

  @Test
  void moreThanIsPouredMayHaveComeIn() {
    builder.source(FOREIGN, heat, 10, FlowGraph.NONE);
    int lot = move(heat, trader, 3);
    move(heat, buyer, 2); // 5 are slag
    assertThat(Screen.of(builder.build(), OF_FOREIGN).maxGrams(lot)).isEqualTo(3);
  }

  @Test
  void whatCameToOneIsNotInWhatAnotherSells() {
    builder.source(LOCAL, trader, 10, FlowGraph.NONE);
    int local = builder.depart(trader, 10, FlowGraph.NONE);
    builder.source(FOREIGN, buyer, 20, FlowGraph.NONE);
    builder.source(FOREIGN, buyer, 5, FlowGraph.NONE);
    int foreign = builder.depart(buyer, 15, FlowGraph.NONE);
    int third = builder.addPool(3);
    builder.source(LOCAL, third, 10, FlowGraph.NONE);
    int last = builder.depart(third, 10, FlowGraph.NONE);
    Screen screen = Screen.of(builder.build(), OF_FOREIGN);
    assertThat(screen.maxGrams(local)).isZero();
    assertThat(screen.maxGrams(foreign)).isEqualTo(15);
    assertThat(screen.maxGrams(last)).isZero();
    assertThat(screen.tau(0)).isZero();
    assertThat(screen.tau(1)).isEqualTo(25);
    assertThat(screen.tau(2)).isZero();
  }

  /** 20 foreign of 100; 50 go to the buyer, who adds 10 local and sells 15, and then 45. */
  @Test
  void noMoreIsHandedOnThanCameWhetherThereIsAHeatOrNot() {
    for (boolean melts : new boolean[] {false, true}) {
      FlowGraphBuilder world = new FlowGraphBuilder(5);
      int seller = world.addPool(0);
      int dealer = world.addPool(1);
      if (melts) {
        int apart = world.addBlend(2, true);
        world.source(LOCAL, apart, 5, FlowGraph.NONE);
        world.depart(apart, 5, FlowGraph.NONE);
      }
      world.source(FOREIGN, seller, 20, FlowGraph.NONE);
      world.source(LOCAL, seller, 80, FlowGraph.NONE);
      int handed = world.depart(seller, 50, FlowGraph.NONE);
      int small = world.depart(seller, 8, FlowGraph.NONE);
      world.arrive(handed, dealer);
      world.arrive(small, dealer);
      world.source(LOCAL, dealer, 2, FlowGraph.NONE);
      int first = world.depart(dealer, 15, FlowGraph.NONE);
      int second = world.depart(dealer, 45, FlowGraph.NONE);
      Screen screen = Screen.of(world.build(), OF_FOREIGN);
      assertThat(screen.maxGrams(handed)).isEqualTo(20);
      assertThat(screen.maxGrams(small)).isEqualTo(8);
      assertThat(screen.maxGrams(first)).isEqualTo(15);
      assertThat(screen.maxGrams(second)).isEqualTo(28); // as if both could be of the same 20
    }
  }

  @Test
  void onlyWhatAHeatFedStandsBehindIt() {
    builder.source(LOCAL, heat, 90, FlowGraph.NONE);
    builder.source(FOREIGN, heat, 10, FlowGraph.NONE);
    int poured = move(heat, trader, 60); // node 0
    builder.lose(heat, 15);
    int apart = builder.addPool(3);
    int further = builder.addPool(4);
    builder.source(LOCAL, apart, 10, FlowGraph.NONE);
    int bought = move(apart, further, 10); // node 1
    int sold = move(further, buyer, 10); // node 2
    int mixed = move(trader, buyer, 30); // node 3, which the heat fed
    int handedOn = builder.depart(buyer, 40, FlowGraph.NONE); // node 4
    builder.source(LOCAL, apart, 10, FlowGraph.NONE);
    int again = builder.depart(apart, 10, FlowGraph.NONE); // node 5
    FlowGraph graph = builder.build();
    Homogeneous heats = Homogeneous.of(graph);

    assertThat(List.of(poured, bought, sold, mixed, handedOn, again).stream().map(graph::arcTail))
        .containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(heats.isEmpty()).isFalse();
    assertThat(heats.contains(0)).isTrue();
    assertThat(heats.outGrams(0)).isEqualTo(60); // slag is no output
    for (int node = 0; node < 6; node++) {
      assertThat(heats.contains(node)).isEqualTo(node == 0);
      assertThat(heats.isAbove(node)).isEqualTo(node == 3 || node == 4);
    }
  }

  @Test
  void allThatIsFedByWhatAHeatFedStandsBehindIt() {
    builder.source(LOCAL, heat, 10, FlowGraph.NONE);
    int at = heat;
    // One more node at a time: some of these graphs fill the arrays they are in to the end.
    for (int nodes = 1; nodes <= 40; nodes++) {
      FlowGraph graph = builder.build();
      assertThat(graph.nodeCount()).isEqualTo(nodes);
      Homogeneous heats = Homogeneous.of(graph);
      for (int node = 0; node < nodes; node++) {
        assertThat(heats.isAbove(node)).isEqualTo(node > 0);
      }
      int next = builder.addPool(nodes);
      move(at, next, 10);
      at = next;
    }
  }

  @Test
  void aSetOverOtherOriginsIsRefused() {
    builder.source(LOCAL, heat, 100, FlowGraph.NONE);
    FlowGraph graph = builder.build();
    assertThatThrownBy(() -> Screen.of(graph, new boolean[4]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 origins for a graph of 5");
    assertThat(Homogeneous.of(new FlowGraphBuilder(5).build()).isEmpty()).isTrue();
  }
}
