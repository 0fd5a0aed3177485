package org.lodemark.bench.subject;

import java.util.BitSet;
import java.util.List;
import org.lodemark.bench.world.World;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.bounds.OriginBounds;
import org.lodemark.flow.bounds.Screen;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.shares.Convention;
import org.lodemark.flow.shares.Grouping;
import org.lodemark.flow.shares.Shares;

/** Bounds in one world of stocks by the engine, for one set of mines. Unknown counts out. */
public final class PoolsEngine {
  private final WorldFlows flows;
  private final FlowGraph graph;
  private final boolean[] inSet;
  private final Grouping setAndRest;

  /**
   * Takes a world.
   *
   * @param oneComposition whether what a smelter casts from one heat is of one composition
   */
  public PoolsEngine(World world, BitSet mines, boolean oneComposition) {
    flows = WorldFlows.of(world, oneComposition);
    graph = flows.graph();
    inSet = new boolean[graph.originCount()];
    int[] groups = new int[graph.originCount()];
    mines.stream().map(WorldFlows::originOf).forEach(origin -> {
      inSet[origin] = true;
      groups[origin] = 1;
    });
    setAndRest = new Grouping(groups, 2);
  }

  public FlowGraph graph() {
    return graph;
  }

  public List<Sink> sinks(int... lots) {
    return flows.sinks(lots);
  }

  /**
   * The plain pass that the screen is measured by, in the bench's own code: the share of the set in
   * every node, one number each, nothing contracted.
   */
  public double[] proRataOfNodes() {
    double[] share = new double[graph.nodeCount()];
    for (int node = 0; node < share.length; node++) {
      double ofSet = 0;
      double grams = 0;
      int to = graph.inTo(node);
      for (int k = graph.inFrom(node); k < to; k++) {
        int tail = graph.inTail(k);
        double mass = graph.inGrams(k);
        grams += mass;
        if (tail >= 0) {
          ofSet += mass * share[tail];
        } else if (inSet[~tail]) {
          ofSet += mass;
        }
      }
      share[node] = ofSet / grams;
    }
    return share;
  }

  /** The same question by the engine: contracts the graph, then computes two groups. */
  public Shares proRataByEngine() {
    return Shares.of(graph, setAndRest, Convention.PRO_RATA);
  }

  /** Grams of the set in a lot, from what {@link #proRataOfNodes} gave. */
  public double proRataGrams(int lot, double[] shareOfNode) {
    double grams = 0;
    for (Sink sink : flows.sinks(lot)) {
      double share = sink.tail() >= 0 ? shareOfNode[sink.tail()] : inSet[~sink.tail()] ? 1 : 0;
      grams += sink.grams() * share;
    }
    return grams;
  }

  /** Grams of the set in a lot, from what {@link #proRataByEngine} gave. */
  public double proRataGrams(int lot, Shares shares) {
    double grams = 0;
    for (Sink sink : flows.sinks(lot)) {
      grams += sink.grams() * shares.share(sink.arc(), 1);
    }
    return grams;
  }

  /** The screen of the set in one pass. */
  public Screen screen() {
    return Screen.of(graph, inSet);
  }

  /** What is needed for any exact bound of the set. */
  public OriginBounds bounds() {
    return OriginBounds.of(graph, inSet, LossRule.ADVERSARIAL);
  }
}
