package org.lodemark.flow.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.FlowGraphBuilder;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.lp.RandomJournals;
import org.lodemark.flow.lp.Reach;
import org.lodemark.flow.naive.NaiveJournal;

class NestingTest {
  private static final int LOCAL = 3;
  private static final int NO_LOT = FlowGraph.NONE;

  private final FlowGraphBuilder builder = new FlowGraphBuilder(4);
  private final int seller = builder.addPool(0);
  private final int trader = builder.addPool(1);

  private int move(int from, int to, long grams) {
    int arc = builder.depart(from, grams, NO_LOT);
    builder.arrive(arc, to);
    return arc;
  }

  private static List<Sink> target(FlowGraph graph, int arc) {
    return List.of(Sink.ofArc(graph, arc));
  }

  @Test
  void aLotAndWhatIsMadeOfItAreRefusedAsAPair() {
    builder.source(LOCAL, seller, 100, NO_LOT);
    int a = move(seller, trader, 100);
    int b = builder.depart(trader, 60, NO_LOT);
    int c = builder.depart(trader, 40, NO_LOT);
    FlowGraph graph = builder.build();

    assertThat(Nesting.find(graph, List.of(target(graph, b), target(graph, c)))).isEmpty();
    assertThat(Nesting.find(graph, List.of(target(graph, c), target(graph, a))))
        .isEqualTo(Optional.of(new Nesting.Pair(1, 0))); // a, the second, is upstream of c
  }

  @Test
  void whatCameAfterADepartureIsNotInIt() {
    builder.source(LOCAL, seller, 100, NO_LOT);
    builder.source(LOCAL, trader, 10, NO_LOT);
    int before = builder.depart(trader, 5, NO_LOT);
    int late = move(seller, trader, 100);
    FlowGraph graph = builder.build();

    assertThat(Nesting.find(graph, List.of(target(graph, before), target(graph, late))))
        .isEmpty();
  }

  @Test
  void whatIsStillInStockMayHoldAnEarlierLot() {
    builder.source(LOCAL, seller, 100, NO_LOT);
    int a = move(seller, trader, 70);
    builder.depart(trader, 30, NO_LOT);
    FlowGraph graph = builder.build();
    List<Sink> inStock = List.of(new Sink(graph.latestNode(trader), 40, FlowGraph.NONE));

    assertThat(Nesting.find(graph, List.of(inStock, target(graph, a))))
        .isEqualTo(Optional.of(new Nesting.Pair(1, 0)));
  }

  @Test
  void aTargetOfTwoFlowsMayPassItself() {
    builder.source(LOCAL, seller, 100, NO_LOT);
    int there = move(seller, trader, 100);
    int back = move(trader, seller, 50);
    FlowGraph graph = builder.build();
    List<Sink> both = List.of(Sink.ofArc(graph, there), Sink.ofArc(graph, back));

    assertThat(Nesting.find(graph, List.of(both))).isEqualTo(Optional.of(new Nesting.Pair(0, 0)));
  }

  @Test
  void aReplayStepByStepFindsTheSame() {
    Random random = new Random(6);
    int nested = 0;
    int asked = 0;
    for (int i = 0; i < 1500 * Survey.TIMES; i++) {
      NaiveJournal journal = RandomJournals.of(random, 4 + random.nextInt(20), 50, false);
      Posting posting = Posting.of(journal);
      Set<Integer> arcs = new TreeSet<>();
      for (int k = 0; k < 3; k++) {
        int arc = random.nextInt(journal.arcs().size());
        if (posting.isArc(arc) && !journal.arcs().get(arc).isLoss()) {
          arcs.add(arc);
        }
      }
      List<List<Sink>> targets =
          arcs.stream().map(arc -> List.of(posting.sink(arc))).toList();
      boolean alone = Nesting.find(posting.graph(), targets).isEmpty();
      assertThat(alone).isEqualTo(Reach.isIndependent(journal, arcs));
      nested += alone ? 0 : 1;
      asked++;
    }
    assertThat(nested).isBetween(asked / 4, asked * 3 / 4);
  }
}
