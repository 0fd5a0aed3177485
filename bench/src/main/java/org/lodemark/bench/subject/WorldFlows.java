package org.lodemark.bench.subject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lodemark.bench.world.FlowSink;
import org.lodemark.bench.world.World;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.FlowGraphBuilder;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.graph.UnexplainedRule;

/** The engine's graph of a world, and which arcs each lot is. */
public final class WorldFlows {
  private static final int NONE = -1;
  private final FlowGraph graph;

  /** The arcs of a lot, as a list from the last one back: a lot may be sold in parts. */
  private final int[] lastArcOfLot;

  private final int[] arcBefore;

  private WorldFlows(FlowGraph graph, int[] lastArcOfLot, int[] arcBefore) {
    this.graph = graph;
    this.lastArcOfLot = lastArcOfLot;
    this.arcBefore = arcBefore;
  }

  /**
   * Builds the graph.
   *
   * @param oneComposition whether what leaves a blend is of one composition, where the world says
   *     so; else anything that is in it may leave
   */
  public static WorldFlows of(World world, boolean oneComposition) {
    FlowGraphBuilder builder =
        new FlowGraphBuilder(originOf(world.mineCount()), world.arcCount() + 1024);
    Forward forward = new Forward(builder, world, oneComposition);
    world.replay(forward);
    return new WorldFlows(builder.build(), forward.lastArcOfLot, forward.arcBefore);
  }

  /** The engine's ordinal of a mine: the kinds of unknown come first. */
  public static int originOf(int mine) {
    return UnexplainedRule.UNKNOWN_KINDS + mine;
  }

  public FlowGraph graph() {
    return graph;
  }

  /** One of the arcs of a lot; all are of one composition where they leave a blend. */
  public int arcOf(int lot) {
    return lastArcOfLot[lot];
  }

  /** All that some lots are made of, as the engine is asked about it. */
  public List<Sink> sinks(int... lots) {
    List<Sink> sinks = new ArrayList<>();
    for (int lot : lots) {
      for (int arc = lastArcOfLot[lot]; arc != NONE; arc = arcBefore[arc]) {
        sinks.add(Sink.ofArc(graph, arc));
      }
    }
    return sinks;
  }

  private static final class Forward implements FlowSink {
    private final FlowGraphBuilder builder;
    private final boolean oneComposition;
    private final int[] lastArcOfLot;
    private int[] arcBefore;

    Forward(FlowGraphBuilder builder, World world, boolean oneComposition) {
      this.builder = builder;
      this.oneComposition = oneComposition;
      lastArcOfLot = new int[world.lotCount()];
      Arrays.fill(lastArcOfLot, NONE);
      arcBefore = new int[world.arcCount()];
    }

    @Override
    public int addPool(int site) {
      return builder.addPool(site);
    }

    @Override
    public int addBlend(int site, boolean homogeneous) {
      return builder.addBlend(site, homogeneous && oneComposition);
    }

    @Override
    public int source(int origin, int junction, long grams, int lot) {
      return note(builder.source(originOf(origin), junction, grams, lot), lot);
    }

    @Override
    public int depart(int junction, long grams, int lot) {
      return note(builder.depart(junction, grams, lot), lot);
    }

    @Override
    public void arrive(int arc, int junction) {
      builder.arrive(arc, junction);
    }

    @Override
    public void lose(int junction, long grams) {
      builder.lose(junction, grams);
    }

    @Override
    public void count(int junction, long grams) {
      builder.count(junction, grams);
    }

    private int note(int arc, int lot) {
      // Losses are arcs of the engine's too, so that it has some more than the world.
      if (arc >= arcBefore.length) {
        arcBefore = Arrays.copyOf(arcBefore, arc + arc / 4 + 64);
      }
      arcBefore[arc] = lastArcOfLot[lot];
      lastArcOfLot[lot] = arc;
      return arc;
    }
  }
}
