package org.lodemark.market.scenario;

import java.util.List;

/** What became of the base: there, or what an atlas lacks for it. */
public sealed interface Basing permits Basing.Based, Basing.Lacking {
  /** The atlas has all that a model needs. */
  record Based(MarketBase base) implements Basing {}

  /** What is missing, each with what would do. */
  record Lacking(List<String> reasons) implements Basing {
    public Lacking {
      reasons = List.copyOf(reasons);
    }
  }
}
