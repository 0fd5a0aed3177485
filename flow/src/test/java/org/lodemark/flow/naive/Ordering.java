package org.lodemark.flow.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodemark.domain.custody.Movement;

/** Section 2: all moments in one order that each pool, transit and process agrees with. */
final class Ordering {
  private final Desk desk;

  /** What still stands before each moment. Loses what is done, and what a circle made give way. */
  private final Map<Moment, Set<Moment>> before = new HashMap<>();

  private final Map<Moment, Set<Moment>> after = new HashMap<>();

  Ordering(Desk desk) {
    this.desk = desk;
  }

  List<Moment> order() {
    desk.moments.forEach(moment -> before.put(moment, new LinkedHashSet<>(moment.always)));
    standInPools();
    before.forEach((moment, earlier) ->
        earlier.forEach(e -> after.computeIfAbsent(e, k -> new HashSet<>()).add(moment)));
    List<Moment> ordered = new ArrayList<>();
    List<Moment> remaining = new ArrayList<>(desk.moments);
    remaining.sort(Moment.IN_A_JUNCTION);
    while (!remaining.isEmpty()) {
      Moment next = remaining.stream()
          .filter(moment -> before.get(moment).isEmpty())
          .findFirst()
          .orElseGet(() -> firstWrittenOf(circle(remaining.getFirst())));
      before.get(next).clear();
      after.getOrDefault(next, Set.of()).forEach(later -> before.get(later).remove(next));
      remaining.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  private void standInPools() {
    for (NaiveJunction junction : desk.junctions) {
      if (junction.kind().isPool()) {
        List<Moment> there = desk.moments.stream()
            .filter(moment -> moment.junction == junction.id())
            .toList();
        there = Standing.inOrder(there);
        for (int i = 0; i < there.size(); i++) {
          before.get(there.get(i)).addAll(there.subList(0, i));
        }
      }
    }
  }

  /** Moments all of which wait for each other and for nothing else. */
  private Set<Moment> circle(Moment start) {
    Set<Moment> waitedFor = waitedFor(start);
    for (Moment other : waitedFor) {
      if (!waitedFor(other).contains(start)) {
        return circle(other);
      }
    }
    return waitedFor;
  }

  private Set<Moment> waitedFor(Moment start) {
    Set<Moment> seen = new LinkedHashSet<>();
    List<Moment> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      for (Moment earlier : before.get(open.removeLast())) {
        if (seen.add(earlier)) {
          open.add(earlier);
        }
      }
    }
    return seen;
  }

  /** What cannot come first whatever the paper says - a receipt before its shipment - does not. */
  private Moment firstWrittenOf(Set<Moment> circle) {
    Moment first = circle.stream()
        .filter(moment -> moment.always.stream().noneMatch(before.get(moment)::contains))
        .min(Comparator.<Moment, Integer>comparing(moment -> moment.row)
            .thenComparing(Moment.IN_A_JUNCTION))
        .orElseThrow();
    Movement row = desk.rows.get(first.row);
    desk.find("SAME_INSTANT_CYCLE", row.lot().<Object>map(lot -> lot).orElse(row.site()));
    return first;
  }
}
