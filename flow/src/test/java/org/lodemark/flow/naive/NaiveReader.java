package org.lodemark.flow.naive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.Movement;

/** Makes a journal of custody records, as sections 1 to 4 of docs/methods/flow.md say. */
final class NaiveReader {
  private final Desk desk;
  private final List<NaiveArc> arcs = new ArrayList<>();
  private final List<NaiveStep> steps = new ArrayList<>();

  NaiveReader(
      List<Movement> rows, Collection<CustodySite> sites, NaiveTrust trust, NaiveSources sources) {
    desk = new Desk(new ImpliedMining(rows, sites).rows(), sites, trust, sources);
  }

  NaiveJournal read() {
    List<Integer> poolOfRow = new Places(desk).poolOfRows();
    Transformations transformations = new Transformations(desk, poolOfRow);
    transformations.enter();
    new Handovers(desk, poolOfRow).enter();
    enterMined(poolOfRow);
    new Capacities(desk).enter();
    enterLosses(poolOfRow);
    enterCounts(poolOfRow);
    List<Moment> ordered = new Ordering(desk).order();
    Balance balance = new Balance(desk, transformations.rowsOfProcess);
    balance.balance(ordered);
    write(ordered, balance);
    return new NaiveJournal(desk.junctions, arcs, steps, desk.findings, desk.rows, poolOfRow);
  }

  private void enterMined(List<Integer> poolOfRow) {
    for (int i : desk.rowsWhere(row -> row.action() == Action.MINE)) {
      Movement row = desk.rows.get(i);
      Moment comes = desk.moment(poolOfRow.get(i), Moment.Kind.ARRIVAL, i);
      desk.mineClaims.add(
          new MineClaim(row.site(), row.time().date().getYear(), row.mass().grams(), comes));
    }
  }

  private void enterLosses(List<Integer> poolOfRow) {
    for (int i : desk.rowsWhere(row -> row.action() == Action.LOSS)) {
      Movement row = desk.rows.get(i);
      int pool = poolOfRow.get(i);
      if (pool == Places.NOWHERE) {
        desk.find("LOSS_NOT_USED", row.site());
        continue;
      }
      Moment leaves = desk.moment(pool, Moment.Kind.DEPARTURE, i);
      leaves.drafts.add(Draft.loss(pool, row.mass().grams(), row.lot().orElse(null), i));
    }
  }

  private void enterCounts(List<Integer> poolOfRow) {
    Map<List<Object>, List<Integer>> stocktakes = new LinkedHashMap<>();
    for (int i : desk.rowsWhere(row -> row.action() == Action.COUNT)) {
      Movement row = desk.rows.get(i);
      if (poolOfRow.get(i) == Places.NOWHERE) {
        desk.find("COUNT_NOT_USED", row.site());
        continue;
      }
      boolean ofLot = row.lot().isPresent();
      stocktakes
          .computeIfAbsent(List.of(row.event(), poolOfRow.get(i), ofLot), k -> new ArrayList<>())
          .add(i);
    }
    stocktakes.values().forEach(rows -> enterCount(poolOfRow.get(rows.getFirst()), rows));
  }

  /** A stocktake of several rows stands where the last of them stands. */
  private void enterCount(int pool, List<Integer> rows) {
    Function<Integer, Movement> row = desk.rows::get;
    Moment count = new Moment(
        pool,
        Moment.Kind.COUNT,
        rows.getLast(),
        rows.stream()
            .map(row)
            .map(r -> r.time().earliest())
            .min(Comparable::compareTo)
            .get(),
        rows.stream()
            .map(row)
            .map(r -> r.time().latest())
            .max(Comparable::compareTo)
            .get());
    count.counted = rows.stream().map(row).mapToLong(r -> r.mass().grams()).sum();
    count.atLeast = desk.junctions.get(pool).kind() != NaiveKind.LOT_POOL
        && desk.rows.get(rows.getFirst()).lot().isPresent();
    desk.moments.add(count);
  }

  private void write(List<Moment> ordered, Balance balance) {
    balance.atFirst.forEach(this::arrive);
    for (Moment moment : ordered) {
      switch (moment.kind) {
        case ARRIVAL -> moment.drafts.forEach(this::arrive);
        case DEPARTURE -> moment.drafts.forEach(this::depart);
        case COUNT -> {
          if (balance.lostAtCount.containsKey(moment)) {
            depart(balance.lostAtCount.get(moment));
          }
          balance.enteredAfterCount.getOrDefault(moment, List.of()).forEach(this::arrive);
        }
      }
    }
    balance.atLast.forEach(this::depart);
  }

  private void depart(Draft draft) {
    steps.add(new NaiveStep(draft.from, number(draft), false));
  }

  private void arrive(Draft draft) {
    steps.add(new NaiveStep(draft.to, number(draft), true));
  }

  private int number(Draft draft) {
    if (draft.id < 0) {
      draft.id = arcs.size();
      arcs.add(draft.toArc());
    }
    return draft.id;
  }
}
