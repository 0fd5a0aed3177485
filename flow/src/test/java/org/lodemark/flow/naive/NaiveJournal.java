package org.lodemark.flow.naive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.Movement;

/**
 * What custody records say, in an order in which it can be replayed.
 *
 * @param steps one departure per arc that comes from a junction, one arrival per arc that goes to
 *     one, the departure first
 * @param findings "CODE lot" or "CODE site"
 * @param movements the rows it was read from
 * @param junctionOfRow per row the pool of its lot (or of the whole site); -1 where there is none
 */
public record NaiveJournal(
    List<NaiveJunction> junctions,
    List<NaiveArc> arcs,
    List<NaiveStep> steps,
    Set<String> findings,
    List<Movement> movements,
    List<Integer> junctionOfRow) {
  public NaiveJournal {
    junctions = List.copyOf(junctions);
    arcs = List.copyOf(arcs);
    steps = List.copyOf(steps);
    findings = new TreeSet<>(findings);
    movements = List.copyOf(movements);
    junctionOfRow = List.copyOf(junctionOfRow);
    checkEveryArcOnce(arcs, steps);
    checkStocks(junctions, arcs, steps);
  }

  public static NaiveJournal of(
      List<Movement> movements,
      Collection<CustodySite> sites,
      NaiveTrust trust,
      NaiveSources sources) {
    return new NaiveReader(movements, sites, trust, sources).read();
  }

  /** Grams in every junction when all is done. */
  public long[] stocksAtEnd() {
    long[] stocks = new long[junctions.size()];
    steps.forEach(step -> stocks[step.junction()] +=
        step.arrival() ? arcs.get(step.arc()).grams() : -arcs.get(step.arc()).grams());
    return stocks;
  }

  public boolean hasFinding(String code) {
    return findings.stream().anyMatch(finding -> finding.startsWith(code + " "));
  }

  /** The arcs that stand for a row, in the order in which they arrive. */
  public List<NaiveArc> arcsOf(int movement) {
    return arcs.stream().filter(arc -> arc.movement() == movement).toList();
  }

  private static void checkEveryArcOnce(List<NaiveArc> arcs, List<NaiveStep> steps) {
    Set<NaiveStep> expected = new HashSet<>();
    for (int i = 0; i < arcs.size(); i++) {
      NaiveArc arc = arcs.get(i);
      check(arc.id() == i, "arc " + i + " has the id " + arc.id());
      if (arc.from() >= 0) {
        expected.add(new NaiveStep(arc.from(), i, false));
      }
      if (arc.to() >= 0) {
        expected.add(new NaiveStep(arc.to(), i, true));
      }
    }
    check(steps.size() == expected.size(), "an arc has too few or too many steps");
    check(expected.equals(new HashSet<>(steps)), "a step is at a junction its arc does not touch");
  }

  private static void checkStocks(
      List<NaiveJunction> junctions, List<NaiveArc> arcs, List<NaiveStep> steps) {
    long[] stocks = new long[junctions.size()];
    List<Boolean> departed = new ArrayList<>();
    arcs.forEach(arc -> departed.add(arc.from() < 0));
    for (NaiveStep step : steps) {
      NaiveArc arc = arcs.get(step.arc());
      check(!step.arrival() || departed.get(arc.id()), "arc " + arc + " arrives before it departs");
      departed.set(arc.id(), true);
      stocks[step.junction()] += step.arrival() ? arc.grams() : -arc.grams();
      check(stocks[step.junction()] >= 0, junctions.get(step.junction()) + " negative at " + arc);
    }
    for (NaiveJunction junction : junctions) {
      check(
          junction.kind() != NaiveKind.PROCESS || stocks[junction.id()] == 0,
          junction + " does not end empty");
    }
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
