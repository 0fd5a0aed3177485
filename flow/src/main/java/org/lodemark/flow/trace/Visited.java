package org.lodemark.flow.trace;

import java.util.BitSet;

/**
 * The nodes that feed a target, and of each the grams of the target that came with a gram into it:
 * what came by an in-arc is that part times its grams. Numbers of nodes are a topological order.
 *
 * <p>Lies in the workspace of {@link Ancestry}, until its next walk.
 */
public final class Visited {
  private final BitSet nodes;
  private final double[] parts;

  Visited(BitSet nodes, double[] parts) {
    this.nodes = nodes;
    this.parts = parts;
  }

  /** The node farthest back, or -1 where the target is of origins only. */
  public int first() {
    return nodes.nextSetBit(0);
  }

  /** The next one nearer to the target, or -1. */
  public int after(int node) {
    return nodes.nextSetBit(node + 1);
  }

  /** The node nearest to the target, or -1. */
  public int last() {
    return nodes.length() - 1;
  }

  /** The next one farther back, or -1. */
  public int before(int node) {
    return nodes.previousSetBit(node - 1);
  }

  /** Grams of the target per gram that came into the node. */
  public double part(int node) {
    return parts[node];
  }
}
