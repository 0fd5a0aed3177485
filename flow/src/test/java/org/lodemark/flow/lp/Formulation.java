package org.lodemark.flow.lp;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.lodemark.flow.naive.NaiveArc;
import org.lodemark.flow.naive.NaiveJournal;
import org.lodemark.flow.naive.NaiveJunction;
import org.lodemark.flow.naive.NaiveKind;
import org.lodemark.flow.naive.NaiveStep;

/**
 * Section 6 of docs/methods/flow.md as a linear program, in grams. Variables: per arc the part of
 * it from the set, then per step the part of the stock after it. Time is not contracted: as many
 * variables as there are arcs and steps.
 */
final class Formulation {
  private final NaiveJournal journal;
  private final Replay replay;
  private final LinearProgram program;

  private Formulation(NaiveJournal journal) {
    this.journal = journal;
    replay = Replay.of(journal);
    program = new LinearProgram(journal.arcs().size() + journal.steps().size());
  }

  static LinearProgram of(
      NaiveJournal journal, Set<Integer> targets, Predicate<String> origins, LossRule losses) {
    Formulation formulation = new Formulation(journal);
    formulation.limitArcs(origins);
    formulation.keepStocks();
    formulation.keepHomogeneous();
    if (losses == LossRule.PROPORTIONAL) {
      formulation.loseInProportion();
    }
    targets.forEach(arc -> formulation.program.objective[arc] = 1);
    return formulation.program;
  }

  private int stockVariable(int step) {
    return journal.arcs().size() + step;
  }

  private void limitArcs(Predicate<String> origins) {
    for (NaiveArc arc : journal.arcs()) {
      program.upper[arc.id()] = arc.grams();
      if (arc.from() < 0) {
        long full = origins.test(arc.origin()) ? arc.grams() : 0;
        program.lower[arc.id()] = full;
        program.upper[arc.id()] = full;
      }
    }
  }

  /** Stock after = stock before + what arrives - what departs. */
  private void keepStocks() {
    for (int i = 0; i < journal.steps().size(); i++) {
      NaiveStep step = journal.steps().get(i);
      long moved = step.arrival() ? -1 : 1;
      program.upper[stockVariable(i)] = replay.after()[i];
      int before = replay.previous()[i];
      if (before < 0) {
        program.addRow(new int[] {stockVariable(i), step.arc()}, 1, moved);
      } else {
        program.addRow(
            new int[] {stockVariable(i), stockVariable(before), step.arc()}, 1, -1, moved);
      }
    }
  }

  /** Outputs a and b of one moment: x(a) / f(a) = x(b) / f(b). */
  private void keepHomogeneous() {
    Map<Integer, NaiveArc> firstOfRun = new HashMap<>();
    for (int i = 0; i < journal.steps().size(); i++) {
      NaiveStep step = journal.steps().get(i);
      NaiveJunction junction = journal.junctions().get(step.junction());
      NaiveArc output = journal.arcs().get(step.arc());
      if (step.arrival() || output.isLoss() || !junction.homogeneous()) {
        continue;
      }
      NaiveArc first = firstOfRun.putIfAbsent(replay.run()[i], output);
      if (first != null) {
        program.addRow(new int[] {first.id(), output.id()}, output.grams(), -first.grams());
      }
    }
  }

  /** x(loss) / f(loss) = x(stock) / stock, of the stock that {@link LossRule} names. */
  private void loseInProportion() {
    for (int i = 0; i < journal.steps().size(); i++) {
      NaiveStep step = journal.steps().get(i);
      NaiveArc loss = journal.arcs().get(step.arc());
      if (step.arrival() || !loss.isLoss()) {
        continue;
      }
      boolean process = journal.junctions().get(step.junction()).kind() == NaiveKind.PROCESS;
      int taking = process ? replay.run()[i] : i;
      program.addRow(
          new int[] {loss.id(), stockVariable(replay.previous()[taking])},
          replay.before()[taking],
          -loss.grams());
    }
  }
}
