package org.lodemark.flow.bounds;

/** What lost metal may have been. */
public enum LossRule {
  /** Anything that was there: it may have been all clean. Safe. */
  ADVERSARIAL,
  /** A fair part of the stock or heat it was lost from: a physical assumption, and an LP. */
  PROPORTIONAL
}
