package org.lodemark.bench.subject;

import java.util.Arrays;
import org.lodemark.bench.peer.LotShares;
import org.lodemark.bench.peer.Trace;
import org.lodemark.bench.world.World;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.UnexplainedRule;
import org.lodemark.flow.shares.Convention;
import org.lodemark.flow.shares.Grouping;
import org.lodemark.flow.shares.MineLineage;
import org.lodemark.flow.shares.MineSweep;
import org.lodemark.flow.shares.Shares;
import org.lodemark.flow.trace.Ancestry;

/** Shares and traces of one world of lots by the engine. */
public final class LotsEngine {
  private final World world;
  private final WorldFlows flows;
  private final FlowGraph graph;
  private final Grouping countries;
  private final MineLineage lineage;
  private final double[] ofOrigins;
  private final Ancestry ancestry;
  private final double[] ofLot;
  private int[] lotsFound = new int[1024];

  public LotsEngine(World world) {
    this.world = world;
    flows = WorldFlows.of(world, true);
    graph = flows.graph();
    countries = countries(world);
    lineage = MineLineage.of(graph);
    ofOrigins = new double[graph.originCount()];
    ancestry = new Ancestry(graph);
    ofLot = new double[world.lotCount()];
  }

  /** Unknown is a country of its own, after the others. */
  private static Grouping countries(World world) {
    int[] countryOf = new int[WorldFlows.originOf(world.mineCount())];
    Arrays.fill(countryOf, 0, UnexplainedRule.UNKNOWN_KINDS, world.countryCount());
    for (int mine = 0; mine < world.mineCount(); mine++) {
      countryOf[WorldFlows.originOf(mine)] = world.countryOf(mine);
    }
    return new Grouping(countryOf, world.countryCount() + 1);
  }

  public FlowGraph graph() {
    return graph;
  }

  /** The country shares of all lots, computed anew at each call. */
  public LotShares countryShares() {
    Shares shares = Shares.of(graph, countries, Convention.PRO_RATA);
    return new LotShares() {
      @Override
      public int groups() {
        return world.countryCount();
      }

      @Override
      public int lots() {
        return world.lotCount();
      }

      @Override
      public double share(int lot, int group) {
        return shares.share(flows.arcOf(lot), group);
      }
    };
  }

  /** How many rows the shares by country need. */
  public int countryRows() {
    return Shares.of(graph, countries, Convention.PRO_RATA).rowCount();
  }

  /** The fraction of one lot from each mine, nothing stored beforehand. */
  public double[] minesOf(int lot) {
    lineage.shares(flows.sinks(lot).get(0), ofOrigins);
    return Arrays.copyOfRange(ofOrigins, UnexplainedRule.UNKNOWN_KINDS, ofOrigins.length);
  }

  /** All ancestors of one lot, each once, and how much of it came through them. */
  public Trace ancestors(int lot) {
    int[] found = {0};
    double[] grams = {0};
    var sinks = flows.sinks(lot);
    sinks.forEach(sink -> grams[0] += sink.grams());
    ancestry.walk(sinks, (node, k, through) -> {
      int arc = graph.inArc(k);
      if (arc < 0) {
        return;
      }
      int ancestor = graph.arcLot(arc);
      if (ofLot[ancestor] == 0) {
        if (found[0] == lotsFound.length) {
          lotsFound = Arrays.copyOf(lotsFound, found[0] * 2);
        }
        lotsFound[found[0]++] = ancestor;
      }
      ofLot[ancestor] += through;
    });
    int[] lots = Arrays.copyOf(lotsFound, found[0]);
    double[] fractions = new double[lots.length];
    for (int i = 0; i < lots.length; i++) {
      fractions[i] = ofLot[lots[i]] / grams[0];
      ofLot[lots[i]] = 0;
    }
    return new Trace(lots, fractions);
  }

  /**
   * The mine-level shares of all lots, computed anew and visited: the sum of all fractions of all
   * lots, which must be the number of lots.
   */
  public double mineLevelSum() {
    MineSweep sweep = MineSweep.of(graph);
    int[] lotsOfRow = new int[sweep.rowCount()];
    for (int lot = 0; lot < world.lotCount(); lot++) {
      lotsOfRow[sweep.rowOf(flows.arcOf(lot))]++;
    }
    double[] sum = {0};
    sweep.run((row, origins, shares, count) -> {
      double ofRow = 0;
      for (int i = 0; i < count; i++) {
        ofRow += shares[i];
      }
      sum[0] += ofRow * lotsOfRow[row];
    });
    return sum[0];
  }
}
