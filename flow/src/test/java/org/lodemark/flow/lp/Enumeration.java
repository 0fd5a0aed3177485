package org.lodemark.flow.lp;

import java.util.Set;
import java.util.function.Predicate;
import org.lodemark.flow.naive.NaiveArc;
import org.lodemark.flow.naive.NaiveJournal;
import org.lodemark.flow.naive.NaiveStep;

/**
 * Tries every split of every departure in whole grams. For journals of a few grams; without
 * homogeneous processes and proportional losses some optimum is in whole grams.
 */
final class Enumeration {
  private final NaiveJournal journal;
  private final Set<Integer> targets;
  private final Predicate<String> origins;
  private final long[] stock;
  private final long[] part;
  private final long[] inArc;
  private long least = Long.MAX_VALUE;
  private long most = Long.MIN_VALUE;

  private Enumeration(NaiveJournal journal, Set<Integer> targets, Predicate<String> origins) {
    this.journal = journal;
    this.targets = targets;
    this.origins = origins;
    stock = new long[journal.junctions().size()];
    part = new long[journal.junctions().size()];
    inArc = new long[journal.arcs().size()];
  }

  /** The least and the most grams of the origins in the targets. */
  static long[] of(NaiveJournal journal, Set<Integer> targets, Predicate<String> origins) {
    Enumeration all = new Enumeration(journal, targets, origins);
    all.from(0);
    return new long[] {all.least, all.most};
  }

  private void from(int i) {
    if (i == journal.steps().size()) {
      long sum = targets.stream().mapToLong(arc -> inArc[arc]).sum();
      least = Math.min(least, sum);
      most = Math.max(most, sum);
      return;
    }
    NaiveStep step = journal.steps().get(i);
    NaiveArc arc = journal.arcs().get(step.arc());
    int at = step.junction();
    if (step.arrival()) {
      if (arc.from() < 0) {
        inArc[arc.id()] = origins.test(arc.origin()) ? arc.grams() : 0;
      }
      stock[at] += arc.grams();
      part[at] += inArc[arc.id()];
      from(i + 1);
      part[at] -= inArc[arc.id()];
      stock[at] -= arc.grams();
      return;
    }
    long clean = stock[at] - part[at];
    for (long x = Math.max(0, arc.grams() - clean); x <= Math.min(arc.grams(), part[at]); x++) {
      inArc[arc.id()] = x;
      stock[at] -= arc.grams();
      part[at] -= x;
      from(i + 1);
      part[at] += x;
      stock[at] += arc.grams();
    }
  }
}
