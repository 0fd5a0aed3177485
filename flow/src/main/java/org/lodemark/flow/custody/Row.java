package org.lodemark.flow.custody;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.Movement;
import org.lodemark.flow.graph.IntList;

/** One movement on its way into the graph: its numbers, its junctions, and what it waits for. */
final class Row {
  static final int NONE = -1;

  // One comparison, not a chain of them: a million rows are compared twenty times each.
  static final Comparator<Row> BY_EARLIEST = (a, b) -> a.earliest == b.earliest
      ? Integer.compare(a.index, b.index)
      : Long.compare(a.earliest, b.earliest);
  static final Comparator<Row> BY_LATEST = (a, b) ->
      a.latest == b.latest ? Integer.compare(a.index, b.index) : Long.compare(a.latest, b.latest);

  final int index;

  /** The place of its movement among those given; of a row nobody wrote, that of what implies it. */
  final int given;

  final Movement movement;
  final int site;

  /** NONE for a loss or count of a whole stock. */
  final int lot;

  final long earliest;
  final long latest;

  /** Kept here, beside what else is asked of a row again and again. */
  private final Action action;

  /** The stay of its lot at its site, once noted. */
  @Nullable
  LotStay stay;

  /** The junction it takes from, and the one it adds to. */
  int from = NONE;

  int to = NONE;

  /** What it moves; differs from the record where several rows of an event act as one. */
  long grams;

  /** False where another row of its event speaks for it. */
  boolean active = true;

  boolean opening;

  final IntList arcs = new IntList(1);

  /** Of a SHIP row, once paired. */
  @Nullable
  Shipment shipment;

  /** Of a RECEIVE row, once paired. */
  @Nullable
  Receipt receipt;

  /** Of an output: the last input of its event from the stock it returns to. */
  @Nullable
  Row afterInput;

  /** Of a count: true when it shows a part of a stock, not all of it. */
  boolean atLeast;

  /** True when no one wrote it: a mine's output implied by what it shipped. */
  final boolean implied;

  Row(int index, int given, Movement movement, Names names, boolean implied) {
    this.given = given;
    this.implied = implied;
    this.index = index;
    this.movement = movement;
    site = names.site(movement.site());
    lot = movement.lot().map(names::lot).orElse(NONE);
    action = movement.action();
    earliest = movement.time().earliest().toEpochMilli();
    latest = movement.time().latest().toEpochMilli();
    grams = movement.mass().grams();
  }

  Action action() {
    return action;
  }

  boolean isCount() {
    return action() == Action.COUNT;
  }

  boolean isTransformation() {
    return action() == Action.INPUT || action() == Action.OUTPUT;
  }

  /** When it stands in a junction: an arrival as early as can be, all else as late. */
  long time(boolean arrival) {
    if (opening) {
      return Long.MIN_VALUE;
    }
    if (!arrival || isCount()) {
      return latest;
    }
    return afterInput == null ? earliest : Math.max(earliest, afterInput.latest);
  }

  /** Arrivals, departures, counts; what returns to its stock is among the departures. */
  int rank(boolean arrival) {
    if (isCount()) {
      return 2;
    }
    return arrival && !returnsLate() ? 0 : 1;
  }

  /** The row whose place it has among those of its time and rank: what returns has its input's. */
  int place(boolean arrival) {
    return arrival && returnsLate() && afterInput != null ? afterInput.index : index;
  }

  private boolean returnsLate() {
    return afterInput != null && afterInput.latest >= earliest;
  }
}
