package org.lodemark.market.scenario;

import java.util.List;

/**
 * A limit on ways of a model, in words.
 *
 * @param kind whose gain its shadow price is
 * @param regions numbers of the regions it binds
 * @param stages where, in words
 */
record Limit(Kind kind, List<Integer> regions, String stages) {
  /** What limits. */
  enum Kind {
    /** The capacity of plants: whoever owns them gains. */
    PLANTS,
    /** Licences to export: taken to be the gain of whoever holds them, at home. */
    LICENCES
  }

  Limit {
    regions = List.copyOf(regions);
  }
}
