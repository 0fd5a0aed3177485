package org.lodemark.simworld.world;

import java.util.Locale;

/** The ways foreign metal gets a wrong origin, the first seven of METHODS 3. */
public enum Typology {
  /** A real mine writes more than it wins, and foreign ore goes out under its name. */
  INFLATED_CAPACITY,
  /** A buyer puts foreign ore, bought without a record, on his heap. */
  MIXING_AT_BUYER,
  /** Ore carried over the border gets papers of a real mine at the first trader. */
  RELABELLING_AT_BORDER,
  /** A mine that is a paper only. */
  GHOST_MINE,
  /** Foreign ore is refined in a third country, and sold as mined elsewhere. */
  THIRD_COUNTRY_REFINING,
  /** The paper grade of real ore is too high, and foreign metal fills the gap. */
  OVER_DECLARED_GRADE,
  /** Foreign ore is booked as old stock. */
  LEGACY_STOCK;

  /** As written on the command line and in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
