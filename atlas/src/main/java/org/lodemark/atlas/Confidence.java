package org.lodemark.atlas;

/** How far the collector of a figure trusts it, where that was said. */
public enum Confidence {
  UNSTATED,
  LOW,
  MEDIUM,
  HIGH
}
