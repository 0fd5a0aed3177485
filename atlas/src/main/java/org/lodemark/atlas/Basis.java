package org.lodemark.atlas;

import java.util.Locale;

/** What a mass is the mass of. */
public enum Basis {
  /** Contained metal. */
  CONTAINED,
  /** The material without its moisture. */
  DRY,
  /** The material as it is shipped. */
  GROSS,
  /** Ore in the ground. */
  ORE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
