package org.lodemark.atlas.fact;

/** What metal is made from. */
public enum Route {
  UNSTATED,
  /** From ore. */
  PRIMARY,
  /** From scrap. */
  SECONDARY
}
