package org.lodemark.flow.lp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lodemark.flow.naive.NaiveArc;
import org.lodemark.flow.naive.NaiveJournal;
import org.lodemark.flow.naive.NaiveJunction;
import org.lodemark.flow.naive.NaiveKind;
import org.lodemark.flow.naive.NaiveStep;
import org.lodemark.flow.naive.NaiveTarget;

/**
 * A lot's target as arcs.
 *
 * @param journal with one departure more than the records have, if the lot is still where it was
 *     made: section 5 of docs/methods/flow.md judges it as if it left now
 */
public record LotTarget(NaiveJournal journal, Set<Integer> arcs) {

  public static LotTarget of(NaiveJournal journal, NaiveTarget target) {
    if (target.junction() < 0) {
      return new LotTarget(journal, target.arcs());
    }
    int transit = journal.junctions().size();
    int id = journal.arcs().size();
    int from = target.junction();
    List<NaiveJunction> junctions = new ArrayList<>(journal.junctions());
    List<NaiveArc> arcs = new ArrayList<>(journal.arcs());
    List<NaiveStep> steps = new ArrayList<>(journal.steps());
    junctions.add(new NaiveJunction(
        transit, NaiveKind.TRANSIT, junctions.get(from).site(), "as if it left now", false));
    arcs.add(new NaiveArc(id, from, transit, target.massGrams(), null, target.lot(), -1));
    steps.add(new NaiveStep(from, id, false));
    steps.add(new NaiveStep(transit, id, true));
    NaiveJournal longer = new NaiveJournal(
        junctions, arcs, steps, journal.findings(), journal.movements(), journal.junctionOfRow());
    return new LotTarget(longer, Set.of(id));
  }
}
