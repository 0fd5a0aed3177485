package org.lodemark.market.equilibrium;

import java.util.List;

/**
 * The most that may go over some arcs together in a year: a licence, a quota, the capacity of a
 * plant.
 *
 * @param arcs their numbers
 * @param limitTonnes leaving over them; above 0. Nothing at all is a ban: leave the arc out
 */
public record Quota(List<Integer> arcs, double limitTonnes) {
  public Quota {
    arcs = List.copyOf(arcs);
    if (arcs.isEmpty()) {
      throw new IllegalArgumentException("a quota without an arc");
    }
    if (!(limitTonnes > 0) || Double.isInfinite(limitTonnes)) {
      throw new IllegalArgumentException(
          "quota of " + limitTonnes + " t: must be finite and above 0");
    }
  }
}
