package org.lodemark.flow.lp;

import java.util.Arrays;
import java.util.List;
import org.lodemark.flow.naive.NaiveArc;
import org.lodemark.flow.naive.NaiveJournal;
import org.lodemark.flow.naive.NaiveStep;

/**
 * The stocks of a journal, step by step.
 *
 * @param before per step the grams in its junction before it
 * @param after per step the grams in its junction after it
 * @param previous per step the step before it in the same junction; -1 for the first
 * @param run per step the first step of its run: the departures of a junction with no arrival
 *     between, which is a moment of section 6; an arrival is a run of its own
 */
record Replay(NaiveJournal journal, long[] before, long[] after, int[] previous, int[] run) {

  static Replay of(NaiveJournal journal) {
    List<NaiveStep> steps = journal.steps();
    long[] before = new long[steps.size()];
    long[] after = new long[steps.size()];
    int[] previous = new int[steps.size()];
    int[] run = new int[steps.size()];
    int[] last = new int[journal.junctions().size()];
    Arrays.fill(last, -1);
    for (int i = 0; i < steps.size(); i++) {
      NaiveStep step = steps.get(i);
      NaiveArc arc = journal.arcs().get(step.arc());
      int p = last[step.junction()];
      previous[i] = p;
      before[i] = p < 0 ? 0 : after[p];
      after[i] = before[i] + (step.arrival() ? arc.grams() : -arc.grams());
      if (after[i] < 0) {
        throw new IllegalArgumentException("step " + i + " takes more than there is: " + arc);
      }
      boolean continues = !step.arrival() && p >= 0 && !steps.get(p).arrival();
      run[i] = continues ? run[p] : i;
      last[step.junction()] = i;
    }
    return new Replay(journal, before, after, previous, run);
  }
}
