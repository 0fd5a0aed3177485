package org.lodemark.flow.shares;

/** A rule that says what leaves a stock. A convention is chosen, not measured. */
public enum Convention {
  /** What leaves has the composition of the stock. */
  PRO_RATA,
  /** First in, first out. */
  FIFO,
  /** Last in, first out. */
  LIFO
}
