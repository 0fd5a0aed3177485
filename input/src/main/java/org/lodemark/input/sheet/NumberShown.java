package org.lodemark.input.sheet;

/** What the format of a cell shows its number as. */
enum NumberShown {
  NUMBER,
  DATE,
  DATE_TIME,
  /** A time of day. */
  TIME,
  /** A length of time: hours may pass 24. */
  ELAPSED
}
