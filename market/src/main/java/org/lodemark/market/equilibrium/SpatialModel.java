package org.lodemark.market.equilibrium;

import java.util.List;

/**
 * Places with linear curves, ways between them, and limits on the ways (Samuelson 1952; Takayama and
 * Judge 1971). Masses are tonnes of contained metal a year, prices USD per tonne of contained metal.
 *
 * @param nodes how many; a node is a country at a stage
 * @param curves any number at a node
 */
public record SpatialModel(int nodes, List<Curve> curves, List<Arc> arcs, List<Quota> quotas) {
  /** What the dense algebra of the solver is meant for. */
  public static final int MOST_NODES = 600;

  public static final int MOST_ARCS = 200_000;

  public SpatialModel {
    curves = List.copyOf(curves);
    arcs = List.copyOf(arcs);
    quotas = List.copyOf(quotas);
    if (nodes < 1 || nodes > MOST_NODES) {
      throw new IllegalArgumentException(nodes + " nodes: must be 1 to " + MOST_NODES);
    }
    if (arcs.size() > MOST_ARCS) {
      throw new IllegalArgumentException(arcs.size() + " arcs: the limit is " + MOST_ARCS);
    }
    for (Curve curve : curves) {
      check(curve.node(), nodes, "curve at node");
    }
    for (Arc arc : arcs) {
      check(arc.from(), nodes, "arc from node");
      check(arc.to(), nodes, "arc to node");
    }
    for (Quota quota : quotas) {
      for (int arc : quota.arcs()) {
        check(arc, arcs.size(), "quota on arc");
      }
    }
  }

  private static void check(int index, int size, String what) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(what + " " + index + ": there are " + size);
    }
  }
}
