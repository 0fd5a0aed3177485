package org.lodemark.flow.lp;

import java.util.Set;
import java.util.function.Predicate;
import org.lodemark.flow.naive.NaiveJournal;

/**
 * The oracle: the most and the least of a set of origins that can be in target arcs, in grams.
 *
 * <p>ojAlgo proposes a solution and, from the dual program, multipliers. The solution must keep
 * every constraint and the multipliers must prove that nothing better exists, both within 1e-7 of
 * the target's mass; neither check believes the solver. Where one fails the program is solved again
 * in exact arithmetic.
 */
public final class LpBounds {
  /** Largest error of a certified answer, as a part of the target's mass. */
  public static final double TOLERANCE = 1e-7;

  /** How an answer is known to be right. */
  public enum Status {
    /** Feasible, and met by an upper bound that follows from the multipliers. */
    CERTIFIED,
    /** Solved in exact arithmetic, since what ojAlgo said did not hold. */
    EXACT
  }

  /**
   * An optimum.
   *
   * @param grams of the origins in the target arcs
   */
  public record Answer(double grams, Status status) {}

  private LpBounds() {}

  /** The most of the origins that can be in the arcs together. */
  public static Answer max(
      NaiveJournal journal, Set<Integer> targets, Predicate<String> origins, LossRule losses) {
    return solve(Formulation.of(journal, targets, origins, losses), massOf(journal, targets));
  }

  /** The same, if it were known how much of one arc is of the origins. */
  public static Answer maxKnowing(
      NaiveJournal journal, Set<Integer> targets, Predicate<String> origins, int arc, long grams) {
    LinearProgram program = Formulation.of(journal, targets, origins, LossRule.ADVERSARIAL);
    program.lower[arc] = grams;
    program.upper[arc] = grams;
    return solve(program, massOf(journal, targets));
  }

  /** The least of the origins that can be in the arcs together. */
  public static Answer min(
      NaiveJournal journal, Set<Integer> targets, Predicate<String> origins, LossRule losses) {
    LinearProgram program = Formulation.of(journal, targets, origins, losses).negated();
    Answer answer = solve(program, massOf(journal, targets));
    return new Answer(0 - answer.grams, answer.status);
  }

  /** Grams of the arcs together. */
  public static long massOf(NaiveJournal journal, Set<Integer> targets) {
    return targets.stream().mapToLong(arc -> journal.arcs().get(arc).grams()).sum();
  }

  static Answer solve(LinearProgram program, long targetGrams) {
    double allowed = TOLERANCE * targetGrams;
    OjAlgo ojAlgo = new OjAlgo(program);
    double[] x = ojAlgo.primal();
    if (program.violation(x) <= allowed) {
      double value = program.value(x);
      if (program.ceiling(ojAlgo.multipliers()) - value <= allowed) {
        return new Answer(value, Status.CERTIFIED);
      }
    }
    return new Answer(ExactSimplex.maximum(program).doubleValue(), Status.EXACT);
  }
}
