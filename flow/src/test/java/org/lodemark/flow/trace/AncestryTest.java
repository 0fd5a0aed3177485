package org.lodemark.flow.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.FlowGraphBuilder;
import org.lodemark.flow.graph.Sink;

/** The trader has 60 of A and 40 of B, sells the buyer 50; he adds 50 of B and sells 80. */
class AncestryTest {
  private static final int A = 3;
  private static final int B = 4;
  private static final double TINY = 1e-12;

  private final FlowGraphBuilder builder = new FlowGraphBuilder(5);
  private final int trader = builder.addPool(0);
  private final int buyer = builder.addPool(1);
  private final int ofA = builder.source(A, trader, 60, FlowGraph.NONE);
  private final int ofB = builder.source(B, trader, 40, FlowGraph.NONE);
  private final int handed = builder.depart(trader, 50, FlowGraph.NONE);

  {
    builder.arrive(handed, buyer);
  }

  private final int added = builder.source(B, buyer, 50, FlowGraph.NONE);
  private final int sold = builder.depart(buyer, 80, FlowGraph.NONE);
  private final int other = builder.depart(trader, 30, FlowGraph.NONE);
  private final FlowGraph graph = builder.build();
  private final Ancestry ancestry = new Ancestry(graph);
  private final int traderNode = graph.arcTail(handed);
  private final int buyerNode = graph.arcTail(sold);

  private List<String> flows(Sink... sinks) {
    List<String> flows = new ArrayList<>();
    ancestry.walk(
        List.of(sinks),
        (node, k, grams) -> flows.add(
            "node " + node + ", arc " + graph.inArc(k) + ": " + Math.round(grams * 1000) / 1000.0));
    return flows;
  }

  @Test
  void aLotCameByEachFlowInProportion() {
    // 80 of 100 leave the buyer: 40 of the 50 that came, and so 40 of the trader's 100.
    assertThat(flows(Sink.ofArc(graph, sold)))
        .containsExactly(
            "node " + buyerNode + ", arc " + handed + ": 40.0",
            "node " + buyerNode + ", arc " + added + ": 40.0",
            "node " + traderNode + ", arc " + ofA + ": 24.0",
            "node " + traderNode + ", arc " + ofB + ": 16.0");
  }

  @Test
  void lotsTogetherAreTheSumOfEach() {
    // And 30 straight from the trader: 70 of his 100.
    assertThat(flows(Sink.ofArc(graph, sold), Sink.ofArc(graph, other)))
        .endsWith(
            "node " + traderNode + ", arc " + ofA + ": 42.0",
            "node " + traderNode + ", arc " + ofB + ": 28.0");
  }

  /** The 50 handed to the buyer, and the 80 he sold, which hold 40 of them. */
  @Test
  void metalOfOneTargetThatIsInAnotherIsCountedOnce() {
    Sink first = Sink.ofArc(graph, handed);
    Sink last = Sink.ofArc(graph, sold);
    for (List<Sink> asked : List.of(List.of(first, last), List.of(last, first))) {
      Visited visited = ancestry.walkOnce(asked);
      // 80 of the buyer's 100; of the trader's 100 the 50, and not 40 more.
      assertThat(visited.part(buyerNode)).isCloseTo(0.8, within(TINY));
      assertThat(visited.part(traderNode)).isCloseTo(0.5, within(TINY));
      assertThat(ancestry.passedOn(first)).isCloseTo(40, within(TINY));
      assertThat(ancestry.passedOn(last)).isZero();
    }
  }

  @Test
  void whatIsStillThereGoesOnIntoNothing() {
    Sink there = new Sink(buyerNode, 20, FlowGraph.NONE);
    Sink first = Sink.ofArc(graph, handed);
    ancestry.walkOnce(List.of(there, first));
    assertThat(ancestry.passedOn(there)).isZero();
    // 20 of the buyer's 100 hold 10 of the 50.
    assertThat(ancestry.passedOn(first)).isCloseTo(10, within(TINY));
  }

  @Test
  void targetsOfWhichNoneIsInAnotherAreTheirSumEitherWay() {
    List<Sink> apart = List.of(Sink.ofArc(graph, sold), Sink.ofArc(graph, other));
    double whole = ancestry.walk(apart).part(traderNode);
    assertThat(ancestry.walkOnce(apart).part(traderNode)).isEqualTo(whole);
    assertThat(whole).isCloseTo(0.7, within(TINY));
  }

  /** The first arc asked about has number 0, like the others. */
  @Test
  void aTargetStraightFromASourceMayBeInAnother() {
    Sink won = Sink.ofArc(graph, ofA);
    ancestry.walkOnce(List.of(won, Sink.ofArc(graph, other)));
    // 30 of the trader's 100 hold 18 of the 60.
    assertThat(ancestry.passedOn(won)).isCloseTo(18, within(TINY));
    assertThat(ofA).isZero();
    // And a walk after it follows all again.
    assertThat(ancestry.walk(List.of(Sink.ofArc(graph, sold))).part(traderNode))
        .isCloseTo(0.4, within(TINY));
  }

  @Test
  void aTargetWhoseMetalIsInNoOtherHasPassedNothingOn() {
    Sink first = Sink.ofArc(graph, handed);
    ancestry.walkOnce(List.of(first, Sink.ofArc(graph, other)));
    assertThat(ancestry.passedOn(first)).isZero();
  }

  @Test
  void partsArePerGramThatCameIntoTheNode() {
    Visited visited = ancestry.walk(List.of(Sink.ofArc(graph, sold)));
    assertThat(traderNode).isZero();
    assertThat(buyerNode).isEqualTo(1);
    assertThat(visited.part(buyerNode)).isCloseTo(0.8, within(TINY));
    assertThat(visited.part(traderNode)).isCloseTo(0.4, within(TINY));
    assertThat(visited.last()).isEqualTo(buyerNode);
    assertThat(visited.before(buyerNode)).isEqualTo(traderNode);
    assertThat(visited.before(traderNode)).isEqualTo(-1);
    assertThat(visited.first()).isEqualTo(traderNode);
    assertThat(visited.after(traderNode)).isEqualTo(buyerNode);
    assertThat(visited.after(buyerNode)).isEqualTo(-1);
  }

  @Test
  void aNodeBetweenIsPassedOver() {
    int third = builder.addPool(2);
    int fourth = builder.addPool(3);
    builder.source(A, third, 10, FlowGraph.NONE);
    builder.depart(third, 10, FlowGraph.NONE);
    int whole = builder.source(B, fourth, 10, FlowGraph.NONE);
    int last = builder.depart(fourth, 5, FlowGraph.NONE);
    FlowGraph longer = builder.build();
    Ancestry walked = new Ancestry(longer);
    Visited visited = walked.walk(List.of(Sink.ofArc(longer, last), Sink.ofArc(longer, sold)));
    assertThat(visited.last()).isEqualTo(longer.arcHead(whole));
    assertThat(visited.before(visited.last())).isEqualTo(buyerNode);
    assertThat(visited.after(buyerNode)).isEqualTo(visited.last());
    assertThat(visited.part(visited.last())).isCloseTo(0.5, within(TINY));
  }

  @Test
  void nothingOfAWalkIsLeftInTheNext() {
    flows(Sink.ofArc(graph, sold), Sink.ofArc(graph, other));
    assertThat(flows(Sink.ofArc(graph, other)))
        .containsExactly(
            "node " + traderNode + ", arc " + ofA + ": 18.0",
            "node " + traderNode + ", arc " + ofB + ": 12.0");
  }

  @Test
  void aTargetStraightFromASourceHasNoNodes() {
    flows(Sink.ofArc(graph, sold));
    Visited visited = ancestry.walk(List.of(Sink.ofArc(graph, ofA)));
    assertThat(visited.first()).isEqualTo(-1);
    assertThat(visited.last()).isEqualTo(-1);
    assertThat(flows(Sink.ofArc(graph, ofA))).isEmpty();
  }
}
