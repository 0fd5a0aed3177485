package org.lodemark.flow.bounds;

import org.jspecify.annotations.Nullable;
import org.lodemark.flow.graph.FlowGraph;

/**
 * Makes bounds for sets of origins of one graph. All of them search in one workspace, which is as
 * long as the graph, and share the bounds of what no record explains. Not safe for several threads,
 * nor are any two of the bounds made here.
 */
public final class BoundsMaker {
  final FlowGraph graph;
  final LossRule losses;
  final Homogeneous homogeneous;
  private @Nullable MaxFlow flow;
  private @Nullable OriginBounds ofUnknown;

  public BoundsMaker(FlowGraph graph, LossRule losses) {
    this.graph = graph;
    this.losses = losses;
    homogeneous = Homogeneous.of(graph);
  }

  public LossRule losses() {
    return losses;
  }

  /** The workspace; whoever uses it restarts it with a screen of their own. */
  MaxFlow flow(Screen screen) {
    MaxFlow made = flow;
    if (made == null) {
      made = new MaxFlow(graph, screen);
      flow = made;
    }
    return made;
  }

  /**
   * Bounds for a set.
   *
   * @param inSet per origin of the graph; the three kinds of unknown count as not in it
   */
  public OriginBounds of(boolean[] inSet) {
    return OriginBounds.of(this, inSet);
  }

  /** Bounds for what no record explains; see {@link OriginBounds#ofUnknown}. */
  public OriginBounds ofUnknown() {
    OriginBounds made = ofUnknown;
    if (made == null) {
      made = OriginBounds.ofUnknown(this);
      ofUnknown = made;
    }
    return made;
  }
}
