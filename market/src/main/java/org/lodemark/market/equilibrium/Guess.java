package org.lodemark.market.equilibrium;

import java.util.BitSet;
import java.util.List;

/**
 * Where a solver starts: what bound in a model alike, with the same nodes, arcs, quotas and curves in
 * the same order.
 */
public final class Guess {
  final List<Integer> active;
  final BitSet detached;
  final double[] centre;

  Guess(List<Integer> active, BitSet detached, double[] centre) {
    this.active = List.copyOf(active);
    this.detached = (BitSet) detached.clone();
    this.centre = centre.clone();
  }
}
