package org.lodemark.bench.world;

import java.util.Arrays;

/**
 * A lot graph in compressed rows. Nodes are in topological order: first the mines, then lots and
 * processes, each after all it comes from. The composition of a node is the mean of its parents',
 * weighted by grams; a mine is all itself.
 *
 * <p>{@link #of} gives the plain graph of N lots and M processes, with an edge for each recorded
 * mass flow; {@link #contracted} the graph left when every node with one parent is merged with it.
 */
public final class LotGraph {
  private final World world;
  private final int[] firstEdge;
  private final int[] parent;
  private final long[] grams;
  private final int[] nodeOfLot;

  LotGraph(World world, int[] firstEdge, int[] parent, long[] grams, int[] nodeOfLot) {
    this.world = world;
    this.firstEdge = firstEdge;
    this.parent = parent;
    this.grams = grams;
    this.nodeOfLot = nodeOfLot;
  }

  /** The plain graph of a world of {@link WorldGenerator#lots}. */
  public static LotGraph of(World world) {
    PlainGraphSink sink = new PlainGraphSink(world);
    world.replay(sink);
    return sink.graph();
  }

  public World world() {
    return world;
  }

  public int mineCount() {
    return world.mineCount();
  }

  public int nodeCount() {
    return firstEdge.length - 1;
  }

  public int edgeCount() {
    return parent.length;
  }

  /** Edges of a node are {@code firstEdge(node)} to {@code firstEdge(node + 1)}, exclusive. */
  public int firstEdge(int node) {
    return firstEdge[node];
  }

  public int parent(int edge) {
    return parent[edge];
  }

  /** What flowed along an edge. */
  public long grams(int edge) {
    return grams[edge];
  }

  public int nodeOf(int lot) {
    return nodeOfLot[lot];
  }

  /** The node of each lot; the graph's own array, not to be changed. */
  public int[] nodesOfLots() {
    return nodeOfLot;
  }

  /** What flowed into a node. */
  public long gramsInto(int node) {
    long sum = 0;
    for (int edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) {
      sum += grams[edge];
    }
    return sum;
  }

  /** The lots of each node, {@link World#NO_ORIGIN} for a process; only of the plain graph. */
  public int[] lotOfNode() {
    int[] lots = new int[nodeCount()];
    Arrays.fill(lots, World.NO_ORIGIN);
    for (int lot = 0; lot < nodeOfLot.length; lot++) {
      lots[nodeOfLot[lot]] = lot;
    }
    return lots;
  }

  /** The level of each node: 0 for a mine, else one more than the highest parent's. */
  public int[] levels() {
    int[] level = new int[nodeCount()];
    for (int node = 0; node < level.length; node++) {
      for (int edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) {
        level[node] = Math.max(level[node], level[parent[edge]] + 1);
      }
    }
    return level;
  }

  /** How many nodes, mines apart, have exactly one parent. */
  public int singleParentNodes() {
    int count = 0;
    for (int node = mineCount(); node < nodeCount(); node++) {
      count += firstEdge[node + 1] - firstEdge[node] == 1 ? 1 : 0;
    }
    return count;
  }

  /** The same compositions with a node for each that may differ: parallel edges are summed. */
  public LotGraph contracted() {
    int[] rowOf = new int[nodeCount()];
    GraphRows rows = new GraphRows(mineCount());
    for (int node = 0; node < rowOf.length; node++) {
      if (node < mineCount()) {
        rowOf[node] = node;
        continue;
      }
      for (int edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) {
        rows.add(rowOf[parent[edge]], grams[edge]);
      }
      rowOf[node] = rows.openEdges() == 1 ? rows.discard() : rows.close();
    }
    int[] rowOfLot = new int[nodeOfLot.length];
    Arrays.setAll(rowOfLot, lot -> rowOf[nodeOfLot[lot]]);
    return rows.graph(world, rowOfLot);
  }
}
