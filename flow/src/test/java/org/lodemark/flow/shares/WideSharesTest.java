package org.lodemark.flow.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.FlowGraphBuilder;

/** Shares over many origins, in blocks of sixteen and of eight, against plain sums of arrays. */
class WideSharesTest {
  @ParameterizedTest
  @ValueSource(ints = {4, 8, 9, 16, 23, 31, 40, 47})
  void everyOriginOfEveryFlowIsTheWeightedMeanOfWhatFedIt(int origins) {
    Random random = new Random(origins);
    FlowGraphBuilder builder = new FlowGraphBuilder(origins);
    List<Integer> open = new ArrayList<>();
    List<double[]> expectedOfOpen = new ArrayList<>();
    List<Integer> arcs = new ArrayList<>();
    List<double[]> expected = new ArrayList<>();
    for (int event = 0; event < 400; event++) {
      int blend = builder.addBlend(0, false);
      double[] mix = new double[origins];
      long in = 0;
      int parts = 1 + random.nextInt(5);
      for (int part = 0; part < parts; part++) {
        if (open.isEmpty() || random.nextInt(4) == 0) {
          int origin = random.nextInt(origins);
          long grams = 1_000 + random.nextInt(9_000);
          builder.source(origin, blend, grams, 0);
          mix[origin] += grams;
          in += grams;
        } else {
          int pick = random.nextInt(open.size());
          int arc = open.remove(pick);
          double[] shares = expectedOfOpen.remove(pick);
          builder.arrive(arc, blend);
          for (int origin = 0; origin < origins; origin++) {
            mix[origin] += 1_000 * shares[origin];
          }
          in += 1_000;
        }
      }
      for (int origin = 0; origin < origins; origin++) {
        mix[origin] /= in;
      }
      for (long left = in; left >= 1_000; left -= 1_000) {
        int arc = builder.depart(blend, 1_000, 0);
        open.add(arc);
        expectedOfOpen.add(mix);
        arcs.add(arc);
        expected.add(mix);
      }
    }
    FlowGraph graph = builder.build();
    Shares shares = Shares.of(graph, Grouping.ofOrigins(origins), Convention.PRO_RATA);
    MineLineage lineage = MineLineage.of(graph);
    for (int i = 0; i < arcs.size(); i++) {
      assertThat(shares.shares(arcs.get(i))).containsExactly(expected.get(i), within(1e-9));
    }
    int last = arcs.size() - 1;
    double[] ofLast = new double[origins];
    lineage.shares(org.lodemark.flow.graph.Sink.ofArc(graph, arcs.get(last)), ofLast);
    assertThat(ofLast).containsExactly(expected.get(last), within(1e-9));
  }
}
