package org.lodemark.flow.bounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.lp.LotTarget;
import org.lodemark.flow.lp.LpBounds;
import org.lodemark.flow.naive.NaiveArc;
import org.lodemark.flow.naive.NaiveJournal;
import org.lodemark.flow.naive.NaiveTarget;

/**
 * How much of a target is of a set of origins: as the engine takes it, and as the oracles do.
 *
 * @param journal for the oracles, with one more departure where the target is still in stock
 * @param arcs the target's arcs in it
 * @param set origins, none of them unknown
 */
record Question(
    Posting posting, List<Sink> sinks, NaiveJournal journal, Set<Integer> arcs, Set<String> set) {

  /** About one lot; empty where the target passes itself, or is no arc of the engine's. */
  static Optional<Question> ofLot(Posting posting, NaiveTarget target, Set<String> set) {
    if (target.junction() < 0) {
      return ofArcs(posting, target.arcs(), set);
    }
    LotTarget departed = LotTarget.of(posting.journal, target);
    return Optional.of(new Question(
        posting,
        List.of(posting.sinkOfStock(target.junction(), target.massGrams())),
        departed.journal(),
        departed.arcs(),
        set));
  }

  /** About arcs together; empty where one can reach another. */
  static Optional<Question> ofArcs(Posting posting, Set<Integer> arcs, Set<String> set) {
    if (arcs.isEmpty() || !arcs.stream().allMatch(posting::isArc)) {
      return Optional.empty();
    }
    List<Sink> sinks = new ArrayList<>();
    arcs.forEach(arc -> sinks.add(posting.sink(arc)));
    List<List<Sink>> each = sinks.stream().map(List::of).toList();
    return Nesting.find(posting.graph(), each).isPresent()
        ? Optional.empty()
        : Optional.of(new Question(posting, sinks, posting.journal, arcs, set));
  }

  /** What leaves each junction for another, of those that more than one thing leaves. */
  static List<Set<Integer>> gates(NaiveJournal journal) {
    TreeMap<Integer, Set<Integer>> gates = new TreeMap<>();
    for (NaiveArc arc : journal.arcs()) {
      if (arc.from() >= 0 && !arc.isLoss()) {
        gates.computeIfAbsent(arc.from(), from -> new TreeSet<>()).add(arc.id());
      }
    }
    return gates.values().stream().filter(gate -> gate.size() > 1).toList();
  }

  FlowGraph graph() {
    return posting.graph();
  }

  boolean[] inSet() {
    boolean[] in = new boolean[posting.origins.size()];
    set.forEach(origin -> in[posting.origins.indexOf(origin)] = true);
    return in;
  }

  OriginBounds bounds(LossRule losses) {
    return OriginBounds.of(graph(), inSet(), losses);
  }

  long grams() {
    return sinks.stream().mapToLong(Sink::grams).sum();
  }

  Predicate<String> known() {
    return set::contains;
  }

  Predicate<String> withUnknown() {
    return origin -> set.contains(origin) || Posting.isUnknown(origin);
  }

  Predicate<String> others() {
    return origin -> !set.contains(origin);
  }

  Predicate<String> knownOthers() {
    return origin -> !set.contains(origin) && !Posting.isUnknown(origin);
  }

  /** The oracle's maximum, in grams of the journal. */
  double lpMax(Predicate<String> origins, LossRule losses) {
    return LpBounds.max(journal, arcs, origins, oracleRule(losses)).grams();
  }

  private static org.lodemark.flow.lp.LossRule oracleRule(LossRule losses) {
    return org.lodemark.flow.lp.LossRule.valueOf(losses.name());
  }
}
