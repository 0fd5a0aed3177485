package org.lodemark.flow.bounds;

import java.util.List;

/**
 * The most of a target that can be of a set.
 *
 * @param grams exact whole grams where only pools are concerned; a fraction where a homogeneous
 *     blend, or a proportional loss, divides
 * @param method whether it is the true maximum or above it
 * @param cut the movements and stocks that limit it; their mass is the limit where no blend divides
 */
public record Maximum(double grams, Method method, List<CutArc> cut) {
  public Maximum {
    cut = List.copyOf(cut);
  }
}
