package org.lodemark.flow.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.FlowGraphBuilder;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.graph.UnexplainedRule;
import org.lodemark.flow.image.KeptSections;

/**
 * Shares against stocks of single grams: each gram is an object with a composition of its own; what
 * leaves takes the first or the last of the queue, and in a process, or pro rata, all grams are
 * made alike before some leave.
 */
class GramByGramTest {
  private static final int ORIGINS = 7;

  /** The engine's builder, and beside it the grams. */
  private static final class Yard {
    final FlowGraphBuilder builder = new FlowGraphBuilder(ORIGINS);
    final Convention convention;
    final Random random;
    final List<Deque<double[]>> stocks = new ArrayList<>();
    final List<Boolean> processes = new ArrayList<>();
    final List<double[]> ofArc = new ArrayList<>();
    final List<Integer> gramsOfArc = new ArrayList<>();
    final List<Integer> open = new ArrayList<>();

    Yard(Convention convention, Random random) {
      this.convention = convention;
      this.random = random;
      int junctions = 2 + random.nextInt(3);
      for (int junction = 0; junction < junctions; junction++) {
        boolean process = junction > 0 && random.nextInt(3) == 0;
        int added = process ? builder.addBlend(0, false) : builder.addPool(0);
        assertThat(added).isEqualTo(junction);
        stocks.add(new ArrayDeque<>());
        processes.add(process);
        if (!process && random.nextBoolean()) {
          open(junction, random.nextInt(30));
        }
      }
    }

    /** What the first count finds was there. */
    private void open(int junction, int grams) {
      builder.count(junction, grams);
      stocks.get(junction).addAll(whole(UnexplainedRule.OPENING, grams));
    }

    private static List<double[]> whole(int origin, int grams) {
      double[] composition = new double[ORIGINS];
      composition[origin] = 1;
      return new ArrayList<>(java.util.Collections.nCopies(grams, composition));
    }

    void step() {
      int junction = random.nextInt(stocks.size());
      int grams = 1 + random.nextInt(12);
      switch (random.nextInt(8)) {
        case 0, 1 -> source(junction, grams);
        case 2, 3, 4 -> depart(junction, Math.min(grams, stocks.get(junction).size()));
        case 5 -> count(junction, grams);
        default -> arrive(junction);
      }
    }

    private void source(int junction, int grams) {
      int origin = random.nextInt(ORIGINS);
      builder.source(origin, junction, grams, FlowGraph.NONE);
      List<double[]> came = whole(origin, grams);
      ofArc.add(came.get(0));
      gramsOfArc.add(grams);
      stocks.get(junction).addAll(came);
    }

    private void depart(int junction, int grams) {
      if (grams == 0) {
        return;
      }
      open.add(builder.depart(junction, grams, FlowGraph.NONE));
      ofArc.add(mean(take(junction, grams)));
      gramsOfArc.add(grams);
    }

    /** A count that finds fewer than there are, or all. */
    private void count(int junction, int most) {
      if (!processes.get(junction)) {
        int there = stocks.get(junction).size();
        int lost = Math.min(there, most / 2);
        builder.count(junction, there - lost);
        take(junction, lost);
      }
    }

    boolean mixes(int junction) {
      return processes.get(junction) || convention == Convention.PRO_RATA;
    }

    private void arrive(int junction) {
      if (!open.isEmpty()) {
        int arc = open.remove(random.nextInt(open.size()));
        builder.arrive(arc, junction);
        // By order of stock a flow is of one composition while it is under way.
        for (int i = 0; i < gramsOfArc.get(arc); i++) {
          stocks.get(junction).add(ofArc.get(arc));
        }
      }
    }

    private List<double[]> take(int junction, int grams) {
      Deque<double[]> stock = stocks.get(junction);
      if (mixes(junction)) {
        double[] mean = mean(new ArrayList<>(stock));
        int all = stock.size();
        stock.clear();
        for (int i = 0; i < all; i++) {
          stock.add(mean);
        }
      }
      return leave(stock, grams);
    }

    List<double[]> leave(Deque<double[]> stock, int grams) {
      List<double[]> left = new ArrayList<>();
      for (int i = 0; i < grams; i++) {
        left.add(convention == Convention.LIFO ? stock.removeLast() : stock.removeFirst());
      }
      return left;
    }

    static double[] mean(List<double[]> grams) {
      double[] mean = new double[ORIGINS];
      for (double[] gram : grams) {
        for (int origin = 0; origin < ORIGINS; origin++) {
          mean[origin] += gram[origin] / grams.size();
        }
      }
      return mean;
    }
  }

  @ParameterizedTest
  @EnumSource(Convention.class)
  void everyFlowHasTheCompositionOfItsGrams(Convention convention) {
    for (int seed = 0; seed < 25; seed++) {
      Yard yard = new Yard(convention, new Random(seed));
      Grouping grouping = new Grouping(new int[] {0, 1, 2, 3, 4, 2, 0}, 5);
      for (int step = 0; step < 30; step++) {
        yard.step();
      }
      Shares early = Shares.of(yard.builder.build(), grouping, convention);
      for (int step = 0; step < 30; step++) {
        yard.step();
      }
      String where = convention + ", seed " + seed;
      assertGrams(yard, early.refreshed(yard.builder.build()), where + ", refreshed");
      FlowGraph graph = yard.builder.build();
      assertGrams(yard, Shares.of(graph, grouping, convention), where);
      assertLineage(yard, graph, where);

      FlowGraph keptGraph = yard.builder.build();
      ShareSections.give(
          keptGraph, new KeptSections(ShareSections.of(graph, List.of(Convention.values()))));
      Shares kept = Shares.of(keptGraph, Grouping.ofOrigins(ORIGINS), convention);
      assertGrams(yard, kept, where + ", kept");
      assertLineage(yard, keptGraph, where + ", kept");
    }
  }

  private static void assertGrams(Yard yard, Shares shares, String where) {
    for (int arc = 0; arc < yard.ofArc.size(); arc++) {
      double[] expected = grouped(yard.ofArc.get(arc), shares.grouping());
      assertThat(shares.shares(arc))
          .describedAs("%s, arc %s", where, arc)
          .containsExactly(expected, within(1e-9));
      for (int group = 0; group < expected.length; group++) {
        assertThat(shares.share(arc, group)).isCloseTo(expected[group], within(1e-9));
      }
    }
    for (int junction = 0; junction < yard.stocks.size(); junction++) {
      Deque<double[]> stock = yard.stocks.get(junction);
      for (int grams : new int[] {stock.size(), (stock.size() + 1) / 2}) {
        if (grams > 0) {
          Sink sink = stillThere(shares.graph(), junction, grams);
          assertThat(shares.shares(sink))
              .describedAs("%s, %s g in junction %s", where, grams, junction)
              .containsExactly(
                  grouped(wouldLeave(yard, junction, grams), shares.grouping()), within(1e-9));
        }
      }
    }
  }

  private static void assertLineage(Yard yard, FlowGraph graph, String where) {
    MineLineage lineage = MineLineage.of(graph, yard.convention).forThread();
    assertThat(lineage.originCount()).isEqualTo(ORIGINS);
    double[] shares = new double[ORIGINS];
    Arrays.fill(shares, 9); // to be overwritten
    for (int arc = 0; arc < yard.ofArc.size(); arc++) {
      lineage.shares(Sink.ofArc(graph, arc), shares);
      assertThat(shares)
          .describedAs("%s, lineage of arc %s", where, arc)
          .containsExactly(yard.ofArc.get(arc), within(1e-9));
    }
    for (int junction = 0; junction < yard.stocks.size(); junction++) {
      int grams = (yard.stocks.get(junction).size() + 1) / 2;
      if (grams > 0) {
        lineage.shares(stillThere(graph, junction, grams), shares);
        assertThat(shares)
            .describedAs("%s, lineage of %s g in junction %s", where, grams, junction)
            .containsExactly(wouldLeave(yard, junction, grams), within(1e-9));
      }
    }
  }

  private static Sink stillThere(FlowGraph graph, int junction, int grams) {
    return new Sink(graph.latestNode(junction), grams, FlowGraph.NONE);
  }

  private static double[] wouldLeave(Yard yard, int junction, int grams) {
    Deque<double[]> stock = new ArrayDeque<>(yard.stocks.get(junction));
    return yard.mixes(junction)
        ? Yard.mean(new ArrayList<>(stock))
        : Yard.mean(yard.leave(stock, grams));
  }

  private static double[] grouped(double[] ofOrigin, Grouping grouping) {
    double[] sums = new double[grouping.groupCount()];
    for (int origin = 0; origin < ORIGINS; origin++) {
      sums[grouping.groupOfOrigin()[origin]] += ofOrigin[origin];
    }
    return sums;
  }

  @ParameterizedTest
  @EnumSource(
      value = Convention.class,
      names = {"FIFO", "LIFO"})
  void noMoreCanLeaveThanIsThere(Convention convention) {
    FlowGraphBuilder builder = new FlowGraphBuilder(ORIGINS);
    int pool = builder.addPool(0);
    builder.source(3, pool, 5, FlowGraph.NONE);
    builder.addPool(1);
    FlowGraph graph = builder.build();
    Shares shares = Shares.of(graph, Grouping.ofOrigins(ORIGINS), convention);
    assertThat(shares.shares(stillThere(graph, pool, 5))[3]).isEqualTo(1);
    assertThatThrownBy(() -> shares.shares(stillThere(graph, pool, 6)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("junction 0 has no 6 g left");
  }
}
