package org.lodemark.flow.lp;

import java.util.HashSet;
import java.util.Set;
import org.lodemark.flow.naive.NaiveArc;
import org.lodemark.flow.naive.NaiveJournal;
import org.lodemark.flow.naive.NaiveStep;

/** Which arcs metal of an arc can come to. */
public final class Reach {
  private Reach() {}

  /** True when no metal can pass two of the arcs. */
  public static boolean isIndependent(NaiveJournal journal, Set<Integer> arcs) {
    for (int arc : arcs) {
      Set<Integer> reached = arcsAfter(journal, arc);
      if (arcs.stream().anyMatch(reached::contains)) {
        return false;
      }
    }
    return true;
  }

  static Set<Integer> arcsAfter(NaiveJournal journal, int start) {
    long[] stock = new long[journal.junctions().size()];
    boolean[] may = new boolean[stock.length];
    Set<Integer> reached = new HashSet<>();
    for (NaiveStep step : journal.steps()) {
      NaiveArc arc = journal.arcs().get(step.arc());
      int at = step.junction();
      if (step.arrival()) {
        stock[at] += arc.grams();
        may[at] |= arc.id() == start || reached.contains(arc.id());
      } else {
        if (may[at]) {
          reached.add(arc.id());
        }
        stock[at] -= arc.grams();
        may[at] &= stock[at] > 0;
      }
    }
    return reached;
  }
}
