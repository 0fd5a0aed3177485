package org.lodemark.market.equilibrium;

/** What became of solving a model. */
public sealed interface Solving permits Solving.Solved, Solving.Failed {
  /**
   * An equilibrium whose conditions were evaluated apart from the solver and hold.
   *
   * @param gap how far they are from holding exactly
   * @param guess where to start for a model alike
   */
  record Solved(Equilibrium equilibrium, Gap gap, Guess guess) implements Solving {}

  /**
   * No proposal kept the conditions: nothing to show.
   *
   * @param reason for whoever looks for the fault
   */
  record Failed(String reason) implements Solving {}
}
