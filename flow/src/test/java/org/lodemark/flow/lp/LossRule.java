package org.lodemark.flow.lp;

/** What may be lost. */
public enum LossRule {
  /** A loss may have any composition: all of it clean, or all of it from the set. */
  ADVERSARIAL,
  /**
   * A loss has the composition of the stock it is taken from, just before it is taken. From a
   * process: of all that was in it before the run of departures (without an arrival between) in
   * which the loss stands; so a loss that is what a process has left over has, with the outputs
   * after its last input, the composition of what they share.
   */
  PROPORTIONAL
}
