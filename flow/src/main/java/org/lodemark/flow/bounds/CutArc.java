package org.lodemark.flow.bounds;

/**
 * One of the flows that limit what can come through.
 *
 * @param node the node it enters; of a target that is its own limit, {@code ~index} of the mouth
 * @param inArc the in-arc of the graph, or -1 for a target
 * @param grams its mass
 */
public record CutArc(int node, int inArc, long grams) {
  static CutArc ofMouth(int index, long grams) {
    return new CutArc(~index, -1, grams);
  }

  /** True when the target's own mass is the limit: all of it can be of the set. */
  public boolean isTarget() {
    return inArc < 0;
  }
}
