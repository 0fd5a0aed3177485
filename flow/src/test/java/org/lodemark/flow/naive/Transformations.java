package org.lodemark.flow.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.Movement;

/** Section 1: INPUT and OUTPUT rows of one event at one site are one transformation. */
final class Transformations {
  private final Desk desk;
  private final List<Integer> poolOfRow;

  /** Rows of the transformation behind a process junction; its rounding goes by their number. */
  final Map<Integer, Integer> rowsOfProcess = new LinkedHashMap<>();

  Transformations(Desk desk, List<Integer> poolOfRow) {
    this.desk = desk;
    this.poolOfRow = poolOfRow;
  }

  void enter() {
    Map<List<String>, List<Integer>> events = new LinkedHashMap<>();
    for (int i : desk.rowsWhere(Transformations::isPart)) {
      Movement row = desk.rows.get(i);
      events
          .computeIfAbsent(List.of(row.site().id(), row.event()), k -> new ArrayList<>())
          .add(i);
    }
    for (List<Integer> event : events.values()) {
      Set<NaiveKind> kinds = event.stream().map(this::kindOf).collect(Collectors.toSet());
      if (kinds.contains(NaiveKind.LOT_POOL) || kinds.size() > 1) {
        enterProcess(event);
      } else {
        Map<Integer, List<Integer>> byPool = new LinkedHashMap<>();
        event.forEach(i ->
            byPool.computeIfAbsent(poolOfRow.get(i), k -> new ArrayList<>()).add(i));
        byPool.values().forEach(this::enterWithinPool);
      }
    }
  }

  private static boolean isPart(Movement row) {
    return row.action() == Action.INPUT || row.action() == Action.OUTPUT;
  }

  private NaiveKind kindOf(int row) {
    return desk.junctions.get(poolOfRow.get(row)).kind();
  }

  private boolean isInput(int row) {
    return desk.rows.get(row).action() == Action.INPUT;
  }

  private void enterProcess(List<Integer> event) {
    List<Integer> outputs = event.stream().filter(i -> !isInput(i)).toList();
    Movement any = desk.rows.get(event.getFirst());
    boolean homogeneous =
        !outputs.isEmpty() && outputs.stream().allMatch(i -> desk.rows.get(i).homogeneous());
    int process = desk.junction(NaiveKind.PROCESS, any.site(), any.event(), homogeneous);
    rowsOfProcess.put(process, event.size());
    List<Moment> arrivals = new ArrayList<>();
    List<Moment> departures = new ArrayList<>();
    List<Moment> taken = new ArrayList<>();
    List<Moment> given = new ArrayList<>();
    for (int i : event) {
      int from = isInput(i) ? poolOfRow.get(i) : process;
      int to = isInput(i) ? process : poolOfRow.get(i);
      Movement row = desk.rows.get(i);
      Draft draft = Draft.between(from, to, row.mass().grams(), row.lot().orElseThrow(), i);
      Moment leaves = desk.moment(from, Moment.Kind.DEPARTURE, i);
      Moment comes = desk.moment(to, Moment.Kind.ARRIVAL, i);
      leaves.drafts.add(draft);
      comes.drafts.add(draft);
      comes.always.add(leaves);
      if (isInput(i)) {
        arrivals.add(comes);
        taken.add(leaves);
      } else {
        departures.add(leaves);
        given.add(comes);
      }
    }
    // What comes back to where its event took from comes back after that, if it can.
    for (Moment back : given) {
      for (Moment input : taken) {
        if (input.junction == back.junction && !input.earliest.isAfter(back.latest)) {
          back.returnsAfter.add(input);
        }
      }
    }
    // An output contains what went in before it, and nothing that went in after it.
    for (Moment arrival : arrivals) {
      for (Moment departure : departures) {
        if (Moment.IN_A_JUNCTION.compare(arrival, departure) < 0) {
          departure.always.add(arrival);
        } else {
          arrival.always.add(departure);
        }
      }
    }
  }

  private void enterWithinPool(List<Integer> rows) {
    long in = sum(rows, true);
    long out = sum(rows, false);
    if (Math.abs(in - out) <= rows.size()) {
      return;
    }
    int pool = poolOfRow.get(rows.getFirst());
    Movement any = desk.rows.get(rows.getFirst());
    if (out > in) {
      boolean value = desk.junctions.get(pool).kind() == NaiveKind.VALUE_POOL;
      desk.find(value ? "SEGREGATION_CROSSED" : "OUTPUT_EXCEEDS_INPUT", any.site());
      return;
    }
    int last = rows.stream()
        .max(Comparator.comparing((Integer i) -> desk.rows.get(i).time().latest())
            .thenComparing(i -> i))
        .orElseThrow();
    Moment loss = desk.moment(pool, Moment.Kind.DEPARTURE, last);
    loss.drafts.add(Draft.loss(pool, in - out, null, last));
  }

  private long sum(List<Integer> rows, boolean inputs) {
    return rows.stream()
        .filter(i -> isInput(i) == inputs)
        .mapToLong(i -> desk.rows.get(i).mass().grams())
        .sum();
  }
}
