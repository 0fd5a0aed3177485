package org.lodemark.simworld.world;

import java.util.Set;

/**
 * What a world is to be. One plan gives one world, to the byte.
 *
 * @param seed of all that is drawn
 * @param lots about how many lots with a claim of a mined origin are sold to exporters and abroad
 * @param foreignShare about which part of these lots' metal is foreign, 0 to 1; 0 without typologies
 * @param typologies what wrongdoers do; none is a world of honest, sloppy traders
 * @param noise false: scales, assays and clocks are right, and all records are there
 */
public record WorldPlan(
    long seed, int lots, double foreignShare, Set<Typology> typologies, boolean noise) {
  public static final int MOST_LOTS = 2_000_000;

  public WorldPlan {
    typologies = Set.copyOf(typologies);
    if (lots < 1 || lots > MOST_LOTS) {
      throw new IllegalArgumentException("lots " + lots + ": from 1 to " + MOST_LOTS);
    }
    if (!(foreignShare >= 0 && foreignShare <= 1)) {
      throw new IllegalArgumentException("foreignShare " + foreignShare + ": from 0 to 1");
    }
    if (typologies.isEmpty() != (foreignShare == 0)) {
      throw new IllegalArgumentException("foreignShare " + foreignShare + " with "
          + typologies.size() + " typologies: foreign metal needs a typology, and one needs metal");
    }
  }
}
