package org.lodemark.flow.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Junctions spread out in time, node by node as one would draw them. */
class DrawingByHandTest {
  private static final int A = 3;
  private static final int B = 4;

  private final FlowGraphBuilder builder = new FlowGraphBuilder(5);

  private static String node(FlowGraph graph, int node) {
    List<String> in = new ArrayList<>();
    for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
      int tail = graph.inTail(k);
      String from = tail < 0 ? "origin " + ~tail : "node " + tail;
      int arc = graph.inArc(k);
      String by = arc >= 0 ? "arc " + arc : arc == FlowGraph.CARRY ? "carry" : "gap";
      in.add(graph.inGrams(k) + " of " + from + " by " + by);
    }
    return "junction " + graph.junction(node) + ": " + String.join(", ", in);
  }

  private static List<String> nodes(FlowGraph graph) {
    List<String> nodes = new ArrayList<>();
    for (int node = 0; node < graph.nodeCount(); node++) {
      nodes.add(node(graph, node));
    }
    return nodes;
  }

  private int depart(int junction, long grams) {
    return builder.depart(junction, grams, FlowGraph.NONE);
  }

  private int source(int origin, int junction, long grams) {
    return builder.source(origin, junction, grams, FlowGraph.NONE);
  }

  /** The drawing of flow/package.md. */
  @Test
  void arrivalsAndThenDeparturesAreOneNode() {
    int trader = builder.addPool(0);
    int a = source(A, trader, 60);
    int first = depart(trader, 50);
    int b = source(B, trader, 40);
    int second = depart(trader, 25);
    int third = depart(trader, 25);
    FlowGraph graph = builder.build();
    assertThat(nodes(graph))
        .containsExactly(
            "junction 0: 60 of origin 3 by arc 0",
            "junction 0: 10 of node 0 by carry, 40 of origin 4 by arc 2");
    assertThat(List.of(graph.arcTail(first), graph.arcTail(second), graph.arcTail(third)))
        .containsExactly(0, 1, 1);
    assertThat(List.of(graph.arcTail(a), graph.arcTail(b))).containsExactly(~A, ~B);
    assertThat(List.of(graph.arcHead(a), graph.arcHead(b))).containsExactly(0, 1);
    assertThat(graph.arcHead(first)).isEqualTo(FlowGraph.NONE);
    assertThat(graph.latestNode(trader)).isEqualTo(1);
  }

  @Test
  void severalArrivalsStandInTheOrderTheyCame() {
    int trader = builder.addPool(0);
    int other = builder.addPool(1);
    source(B, other, 7);
    int handed = depart(other, 7);
    source(A, trader, 1);
    source(B, trader, 2);
    builder.arrive(handed, trader);
    source(A, trader, 3);
    FlowGraph graph = builder.build();
    // Nothing has left the trader yet: his node closes with the graph.
    assertThat(nodes(graph))
        .containsExactly(
            "junction 1: 7 of origin 4 by arc 0",
            "junction 0: 1 of origin 3 by arc 2, 2 of origin 4 by arc 3, 7 of node 0 by arc 1,"
                + " 3 of origin 3 by arc 4");
    assertThat(graph.arcHead(handed)).isEqualTo(1);
    assertThat(graph.arcTail(handed)).isZero();
  }

  @Test
  void whatIsUsedUpIsNotCarried() {
    int trader = builder.addPool(0);
    source(A, trader, 5);
    depart(trader, 5);
    source(B, trader, 6);
    depart(trader, 1);
    source(A, trader, 2);
    assertThat(nodes(builder.build()))
        .containsExactly(
            "junction 0: 5 of origin 3 by arc 0",
            "junction 0: 6 of origin 4 by arc 2",
            "junction 0: 5 of node 1 by carry, 2 of origin 3 by arc 4");
  }

  @Test
  void aCountBeginsANodeOfWhatItFound() {
    int trader = builder.addPool(0);
    source(A, trader, 60);
    depart(trader, 20);
    builder.count(trader, 12); // 28 lost
    depart(trader, 4);
    depart(trader, 1);
    builder.count(trader, 7);
    source(B, trader, 3);
    FlowGraph graph = builder.build();
    assertThat(nodes(graph))
        .containsExactly(
            "junction 0: 60 of origin 3 by arc 0",
            "junction 0: 12 of node 0 by carry",
            "junction 0: 7 of node 1 by carry, 3 of origin 4 by arc 4");
    assertThat(graph.arcTail(1)).isZero();
    assertThat(graph.arcTail(2)).isEqualTo(1);
    assertThat(graph.arcTail(3)).isEqualTo(1);
  }

  @Test
  void aCountAfterArrivalsClosesTheirNode() {
    int trader = builder.addPool(0);
    source(A, trader, 60);
    builder.count(trader, 50);
    source(B, trader, 5);
    depart(trader, 55);
    assertThat(nodes(builder.build()))
        .containsExactly(
            "junction 0: 60 of origin 3 by arc 0",
            "junction 0: 50 of node 0 by carry, 5 of origin 4 by arc 1");
  }

  @Test
  void aPartSeenBeginsNoNode() {
    int trader = builder.addPool(0);
    source(A, trader, 6);
    depart(trader, 2);
    builder.seen(trader, 3);
    depart(trader, 1);
    assertThat(nodes(builder.build())).containsExactly("junction 0: 6 of origin 3 by arc 0");
  }

  @Test
  void massWithoutARecordEntersBeforeAllElseOfItsInterval() {
    int trader = builder.addPool(0);
    builder.count(trader, 10); // opening
    source(A, trader, 5);
    depart(trader, 18); // 3 missing since the count
    builder.count(trader, 0);
    depart(trader, 2); // 2 missing since this one
    source(B, trader, 1);
    FlowGraph graph = builder.build();
    assertThat(nodes(graph))
        .containsExactly(
            "junction 0: 10 of origin 1 by gap",
            "junction 0: 10 of node 0 by carry, 3 of origin 0 by gap, 5 of origin 3 by arc 0",
            "junction 0: 2 of origin 0 by gap",
            "junction 0: 1 of origin 4 by arc 3");
    assertThat(List.of(graph.gapHead(0), graph.gapHead(1), graph.gapHead(2)))
        .containsExactly(0, 1, 2);
    assertThat(FlowGraph.gap(graph.inArc(graph.inFrom(0)))).isZero();
    assertThat(FlowGraph.gap(graph.inArc(graph.inFrom(1) + 1))).isEqualTo(1);
  }

  @Test
  void whatIsWrittenDownAsUnknownComesFromTheUnknown() {
    int trader = builder.addPool(0);
    int written = source(UnexplainedRule.UNRECORDED, trader, 5);
    FlowGraph graph = builder.build();
    assertThat(graph.arcTail(written)).isEqualTo(~UnexplainedRule.UNRECORDED);
    assertThat(nodes(graph)).containsExactly("junction 0: 5 of origin 0 by arc 0");
  }

  @Test
  void whereNothingHappenedNothingIsDrawn() {
    assertThat(builder.build().nodeCount()).isZero();
    builder.addPool(0);
    assertThat(builder.build().nodeCount()).isZero();
  }

  @Test
  void twoKindsOfMissingMassEnterSideBySide() {
    int trader = builder.addPool(0);
    int other = builder.addPool(1);
    depart(other, 4);
    builder.seen(trader, 8);
    depart(trader, 11);
    assertThat(nodes(builder.build()))
        .containsExactly(
            "junction 1: 4 of origin 0 by gap",
            "junction 0: 8 of origin 1 by gap, 3 of origin 0 by gap");
  }

  /** Told in pieces of any size, with a graph built after each, it is the same drawing. */
  @Test
  void aGraphToldInPiecesIsTheOneToldAtOnce() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      FlowGraphBuilder atOnce = new FlowGraphBuilder(5);
      FlowGraphBuilder inPieces = new FlowGraphBuilder(5);
      List<FlowGraphBuilder> both = List.of(atOnce, inPieces);
      int pools = 1 + random.nextInt(3);
      for (int pool = 0; pool < pools; pool++) {
        int site = pool;
        both.forEach(builder -> builder.addPool(site));
      }
      List<Integer> open = new ArrayList<>();
      for (int event = 0; event < 25; event++) {
        tell(both, random, pools, open);
        if (random.nextInt(3) == 0) {
          inPieces.build();
        }
      }
      FlowGraph expected = atOnce.build();
      FlowGraph actual = inPieces.build();
      assertThat(masses(actual)).describedAs("seed " + seed).isEqualTo(masses(expected));
      assertThat(Stocks.atEnd(actual)).isEqualTo(Stocks.atEnd(expected));
      assertThat(actual.gapCount()).isEqualTo(expected.gapCount());
      for (int node = 0; node < actual.nodeCount(); node++) {
        for (int k = actual.inFrom(node); k < actual.inTo(node); k++) {
          assertThat(actual.inTail(k)).describedAs("seed " + seed).isLessThan(node);
        }
      }
    }
  }

  private static void tell(
      List<FlowGraphBuilder> both, Random random, int pools, List<Integer> open) {
    int pool = random.nextInt(pools);
    long grams = 1 + random.nextInt(20);
    switch (random.nextInt(7)) {
      case 0, 1 -> both.forEach(builder -> builder.source(A, pool, grams, FlowGraph.NONE));
      case 2, 3 ->
        open.add(both.stream()
            .mapToInt(builder -> builder.depart(pool, grams, FlowGraph.NONE))
            .max()
            .getAsInt());
      case 4 -> both.forEach(builder -> builder.count(pool, grams - 1));
      case 5 -> both.forEach(builder -> builder.seen(pool, grams));
      default -> {
        if (!open.isEmpty()) {
          int arc = open.remove(random.nextInt(open.size()));
          both.forEach(builder -> builder.arrive(arc, pool));
        }
      }
    }
  }

  /**
   * Arc by arc what it stands for. Where a graph was closed early its last node may have been cut in two
   * with all of the first carried over, so nodes are not compared, but what is in them.
   */
  private static List<String> masses(FlowGraph graph) {
    List<String> arcs = new ArrayList<>();
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      int tail = graph.arcTail(arc);
      int head = graph.arcHead(arc);
      arcs.add(arc + ": " + graph.arcGrams(arc)
          + (tail < 0 ? " of origin " + ~tail : " of junction " + graph.junction(tail))
          + (head < 0 ? " under way" : " to junction " + graph.junction(head)));
    }
    return arcs;
  }
}
