package org.lodemark.flow.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.FlowGraphBuilder;

/** The flow to chosen mouths by hand, and against Ford and Fulkerson on a table of nodes. */
class MaxFlowTest {
  private static final int LOCAL = 3;
  private static final int FOREIGN = 4;
  private static final boolean[] OF_FOREIGN = {false, false, false, false, true};

  private final FlowGraphBuilder builder = new FlowGraphBuilder(5);

  private int move(int from, int to, long grams) {
    int arc = builder.depart(from, grams, FlowGraph.NONE);
    builder.arrive(arc, to);
    return arc;
  }

  private static long sum(long[] grams) {
    long sum = 0;
    for (long each : grams) {
      sum += each;
    }
    return sum;
  }

  private static int inArcOf(FlowGraph graph, int arc) {
    for (int k = 0; k < graph.inArcCount(); k++) {
      if (graph.inArc(k) == arc) {
        return k;
      }
    }
    throw new AssertionError("arc " + arc + " comes in nowhere");
  }

  /** U has 10 foreign and 10 local, and gives 10 each to T and V; T gets 10 more foreign. */
  private FlowGraph twoBuyers() {
    int u = builder.addPool(0);
    int t = builder.addPool(1);
    int v = builder.addPool(2);
    builder.source(FOREIGN, u, 10, FlowGraph.NONE);
    builder.source(LOCAL, u, 10, FlowGraph.NONE);
    move(u, t, 10);
    builder.source(FOREIGN, t, 10, FlowGraph.NONE);
    move(u, v, 10);
    builder.depart(t, 10, FlowGraph.NONE);
    builder.depart(v, 10, FlowGraph.NONE);
    return builder.build();
  }

  /** T is filled by way of U first; so that V is, T has to turn to its own source. */
  @Test
  void whatTheFirstMouthTookIsTakenBackForTheSecond() {
    FlowGraph graph = twoBuyers();
    MaxFlow flow = new MaxFlow(graph, Screen.of(graph, OF_FOREIGN));
    int[] mouths = {graph.latestNode(1), graph.latestNode(2)};
    long[] sent = new long[2];
    flow.augment(mouths, new long[] {10, 10}, sent, 0, 2);
    assertThat(sent).containsExactly(10, 10);
    assertThat(flow.cut(mouths, new boolean[] {true, true}, sent))
        .containsExactly(CutArc.ofMouth(0, 10), CutArc.ofMouth(1, 10));
  }

  @Test
  void aMouthFilledLaterTakesNothingFromTheFirst() {
    FlowGraph graph = twoBuyers();
    MaxFlow flow = new MaxFlow(graph, Screen.of(graph, OF_FOREIGN));
    int[] mouths = {graph.latestNode(1), graph.latestNode(2)};
    long[] sent = new long[2];
    flow.augment(mouths, new long[] {15, 10}, sent, 0, 1); // 5 of U's
    assertThat(sent).containsExactly(15, 0);
    flow.augment(mouths, new long[] {15, 10}, sent, 1, 2); // the other 5
    assertThat(sent).containsExactly(15, 5);
    // T's own foreign 10 and U's: no more is foreign.
    int tOwn = inArcOf(graph, 3);
    int uOwn = inArcOf(graph, 0);
    assertThat(flow.cut(mouths, new boolean[] {true, false}, sent))
        .containsExactlyInAnyOrder(
            new CutArc(graph.latestNode(1), tOwn, 10), new CutArc(graph.arcTail(2), uOwn, 10));
  }

  @Test
  void anArcThatIsNarrowedLetsThatThroughUntilItIsForgotten() {
    FlowGraph graph = twoBuyers();
    Screen screen = Screen.of(graph, OF_FOREIGN);
    MaxFlow flow = new MaxFlow(graph, screen);
    int[] mouths = {graph.latestNode(1), graph.latestNode(2)};
    long[] limits = {10, 10};
    int toV = inArcOf(graph, 4);
    flow.narrow(toV, 4);
    flow.restart(screen);
    long[] sent = new long[2];
    flow.augment(mouths, limits, sent, 0, 2);
    assertThat(sent).containsExactly(10, 4);
    assertThat(flow.pinnedGrams()).isEqualTo(4);
    assertThat(flow.cut(mouths, new boolean[] {true, false}, sent))
        .containsExactly(CutArc.ofMouth(0, 10), new CutArc(mouths[1], toV, 4));

    flow.narrow(-1, 0);
    flow.restart(screen);
    long[] again = new long[2];
    flow.augment(mouths, limits, again, 0, 2);
    assertThat(again).containsExactly(10, 10);
  }

  @Test
  void anArcThatIsPinnedGivesWhatIsKnownOfItWhateverGoesIn() {
    FlowGraph graph = twoBuyers();
    boolean[] withUnknown = {true, true, true, false, true};
    Screen screen = Screen.of(graph, withUnknown);
    MaxFlow flow = new MaxFlow(graph, screen);
    int[] mouths = {graph.latestNode(1), graph.latestNode(2)};
    flow.pin(inArcOf(graph, 4), 7);
    flow.restart(screen);
    long[] sent = new long[2];
    flow.augment(mouths, new long[] {20, 10}, sent, 0, 2);
    // T has its own 10 and U's 10; V has the 7 of which U knows nothing.
    assertThat(sent).containsExactly(20, 7);

    // A set without the unknown has nothing of it.
    Screen foreign = Screen.of(graph, OF_FOREIGN);
    flow.restart(foreign);
    long[] known = new long[2];
    flow.augment(mouths, new long[] {20, 10}, known, 0, 2);
    assertThat(known).containsExactly(20, 0);
  }

  @Test
  void aCutOfAFlowThatIsNotTheGreatestIsRefused() {
    FlowGraph graph = twoBuyers();
    MaxFlow flow = new MaxFlow(graph, Screen.of(graph, OF_FOREIGN));
    int[] mouths = {graph.latestNode(1)};
    assertThatThrownBy(() -> flow.cut(mouths, new boolean[] {false}, new long[] {0}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("before the flow was greatest");
    long[] sent = new long[1];
    flow.augment(mouths, new long[] {20}, sent, 0, 1);
    assertThat(sent).containsExactly(20);
    assertThatThrownBy(() -> flow.cut(mouths, new boolean[] {true}, new long[] {19, 2}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the cut holds 19 g, the flow is 21 g");
  }

  /** Hundreds of hand-overs one after the other, and then a thousand sellers beside each other. */
  @Test
  void longWaysAndManySellersAreWalkedToTheirEnd() {
    int first = builder.addPool(0);
    builder.source(FOREIGN, first, 50, FlowGraph.NONE);
    int at = first;
    for (int i = 1; i <= 700; i++) {
      int next = builder.addPool(i);
      move(at, next, 50);
      at = next;
    }
    int all = builder.addPool(1);
    for (int i = 0; i < 1_200; i++) {
      int seller = builder.addPool(i);
      builder.source(LOCAL, seller, 1, FlowGraph.NONE);
      builder.source(FOREIGN, seller, 1, FlowGraph.NONE);
      move(seller, all, 2);
    }
    builder.depart(at, 45, FlowGraph.NONE);
    builder.depart(all, 2_400, FlowGraph.NONE);
    FlowGraph graph = builder.build();
    MaxFlow flow = new MaxFlow(graph, Screen.of(graph, OF_FOREIGN));
    int[] mouths = {graph.latestNode(at), graph.latestNode(all)};
    long[] sent = new long[2];
    flow.augment(mouths, new long[] {45, 2_400}, sent, 0, 2);
    assertThat(sent).containsExactly(45, 1_200);
    assertThat(flow.cut(mouths, new boolean[] {true, false}, sent)).hasSize(1_201);
  }

  @Test
  void mouthsOfRandomGraphsGetWhatANaiveFlowGivesThem() {
    int between = 0;
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      FlowGraph graph = randomGraph(random);
      int[] mouths = random.ints(4, 0, graph.nodeCount()).distinct().toArray();
      MaxFlow flow = new MaxFlow(graph, Screen.of(graph, OF_FOREIGN));
      for (int round = 0; round < 3; round++) {
        boolean[] inSet = {random.nextBoolean(), false, false, random.nextBoolean(), round < 2};
        Screen screen = Screen.of(graph, inSet);
        int narrowed = round == 0 ? -1 : random.nextInt(graph.inArcCount());
        long narrowedGrams = narrowed < 0 ? 0 : random.nextLong(graph.inGrams(narrowed) + 1);
        flow.narrow(narrowed, narrowedGrams);
        flow.restart(screen);
        long[] limits = random.longs(mouths.length, 1, 40).toArray();
        long[] sent = new long[mouths.length];
        long[] naive = new long[mouths.length];
        int early = random.nextInt(mouths.length + 1);
        flow.augment(mouths, limits, sent, 0, early);
        System.arraycopy(limits, 0, naive, 0, early);
        String where = "seed " + seed + ", round " + round;
        long most = new Naive(graph, inSet, narrowed, narrowedGrams).most(mouths, naive);
        assertThat(sum(sent)).describedAs(where).isEqualTo(most);
        long[] before = sent.clone();
        flow.augment(mouths, limits, sent, early, mouths.length);
        for (int i = 0; i < early; i++) {
          assertThat(sent[i]).describedAs(where).isEqualTo(before[i]);
        }
        Naive all = new Naive(graph, inSet, narrowed, narrowedGrams);
        long mostOfAll = all.most(mouths, limits);
        assertThat(sum(sent)).describedAs(where).isEqualTo(mostOfAll);
        between += mostOfAll > 0 && mostOfAll < sum(limits) ? 1 : 0;
        assertCut(flow, mouths, limits, sent, new Naive(graph, inSet, narrowed, narrowedGrams));
      }
    }
    assertThat(between).isGreaterThan(300);
  }

  /** The cut's grams are the flow, and without its arcs and the mouths in it nothing flows. */
  private static void assertCut(
      MaxFlow flow, int[] mouths, long[] limits, long[] sent, Naive without) {
    boolean[] full = new boolean[mouths.length];
    for (int i = 0; i < mouths.length; i++) {
      full[i] = sent[i] == limits[i];
    }
    long held = 0;
    long[] left = limits.clone();
    for (CutArc arc : flow.cut(mouths, full, sent)) {
      held += arc.grams();
      if (arc.isTarget()) {
        left[~arc.node()] = 0;
      } else {
        without.close(arc.node(), arc.inArc(), arc.grams());
      }
    }
    assertThat(held).isEqualTo(sum(sent));
    assertThat(without.most(mouths, left)).isZero();
  }

  private static FlowGraph randomGraph(Random random) {
    FlowGraphBuilder builder = new FlowGraphBuilder(5);
    int pools = 2 + random.nextInt(4);
    for (int pool = 0; pool < pools; pool++) {
      builder.addPool(pool);
    }
    builder.source(FOREIGN, 0, 1 + random.nextInt(20), FlowGraph.NONE);
    for (int event = 0; event < 40; event++) {
      int pool = random.nextInt(pools);
      long grams = 1 + random.nextInt(20);
      switch (random.nextInt(6)) {
        case 0 -> builder.source(FOREIGN, pool, grams, FlowGraph.NONE);
        case 1 -> builder.source(LOCAL, pool, grams, FlowGraph.NONE);
        case 2 -> builder.count(pool, grams);
        default -> {
          int arc = builder.depart(pool, grams, FlowGraph.NONE);
          builder.arrive(arc, (pool + 1 + random.nextInt(pools - 1)) % pools);
        }
      }
    }
    return builder.build();
  }

  /** Ford and Fulkerson: what every node can send to every other, in a table. */
  private static final class Naive {
    private final int nodes;
    private final long[][] room;

    Naive(FlowGraph graph, boolean[] inSet, int narrowed, long narrowedGrams) {
      nodes = graph.nodeCount();
      room = new long[nodes + 2][nodes + 2];
      for (int node = 0; node < nodes; node++) {
        for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
          long grams = k == narrowed ? narrowedGrams : graph.inGrams(k);
          int tail = graph.inTail(k);
          if (tail >= 0) {
            room[tail][node] += grams;
          } else if (inSet[~tail]) {
            room[nodes][node] += grams;
          }
        }
      }
      graphOfArcs = graph;
    }

    private final FlowGraph graphOfArcs;

    void close(int node, int k, long grams) {
      int tail = graphOfArcs.inTail(k);
      room[tail < 0 ? nodes : tail][node] -= grams;
    }

    long most(int[] mouths, long[] limits) {
      for (int i = 0; i < mouths.length; i++) {
        room[mouths[i]][nodes + 1] = limits[i];
      }
      long sum = 0;
      for (long more = 1; more > 0; sum += more) {
        more = augment(nodes, Long.MAX_VALUE, new boolean[nodes + 2]);
      }
      return sum;
    }

    private long augment(int node, long most, boolean[] seen) {
      if (node == nodes + 1) {
        return most;
      }
      seen[node] = true;
      for (int next = 0; next < nodes + 2; next++) {
        if (room[node][next] > 0 && !seen[next]) {
          long more = augment(next, Math.min(most, room[node][next]), seen);
          if (more > 0) {
            room[node][next] -= more;
            room[next][node] += more;
            return more;
          }
        }
      }
      return 0;
    }
  }
}
