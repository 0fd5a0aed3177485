package org.lodemark.atlas;

import java.util.Locale;

/** How good a figure is, in the words of the one who published or collected it. */
public enum Quality {
  REPORTED,
  /** The publisher's own estimate. */
  ESTIMATE,
  /** Computed from other figures. */
  DERIVED,
  APPROXIMATE,
  /** Unverified: a parameter a user may change, never a fact. */
  ASSUMPTION,
  /** A target, or a trade that was talked about and not done: shown, never counted. */
  PLANNED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
