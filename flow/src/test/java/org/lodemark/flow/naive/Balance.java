package org.lodemark.flow.naive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;

/** Section 2: what each junction must have held, interval by interval. */
final class Balance {
  private final Desk desk;
  private final Map<Integer, Integer> rowsOfProcess;

  /** What enters a junction before anything else: its opening, then U of the first interval. */
  final List<Draft> atFirst = new ArrayList<>();

  /** What is too much at a count and lost there. */
  final Map<Moment, Draft> lostAtCount = new HashMap<>();

  /** U of the interval after a count. */
  final Map<Moment, List<Draft>> enteredAfterCount = new HashMap<>();

  /** What is left in a process. */
  final List<Draft> atLast = new ArrayList<>();

  Balance(Desk desk, Map<Integer, Integer> rowsOfProcess) {
    this.desk = desk;
    this.rowsOfProcess = rowsOfProcess;
  }

  void balance(List<Moment> ordered) {
    for (NaiveJunction junction : desk.junctions) {
      List<Moment> there =
          ordered.stream().filter(moment -> moment.junction == junction.id()).toList();
      balance(junction, new ArrayList<>(there));
    }
  }

  private boolean isOpened;

  private void balance(NaiveJunction junction, List<Moment> there) {
    long stock = enterYear(junction);
    Optional<Moment> opening = opening(junction, there);
    isOpened = opening.isPresent();
    if (opening.isPresent()) {
      there.remove(opening.get());
      stock = opening.get().counted;
      if (stock > 0) {
        String origin = declaredOfLot(junction).orElse(Desk.OPENING);
        atFirst.add(Draft.source(origin, junction.id(), stock, lotOf(junction), -1));
      }
    }
    @Nullable Moment countBefore = null;
    List<Moment> interval = new ArrayList<>();
    for (Moment moment : there) {
      if (moment.isFullCount()) {
        stock = close(junction, countBefore, stock, interval, moment);
        countBefore = moment;
        interval.clear();
      } else {
        interval.add(moment);
      }
    }
    stock = close(junction, countBefore, stock, interval, null);
    if (junction.kind() == NaiveKind.PROCESS && stock > 0) {
      atLast.add(Draft.loss(junction.id(), stock, null, -1));
    }
  }

  /** What a mine can have won in a year and what is beyond it, before any of it leaves. */
  private long enterYear(NaiveJunction junction) {
    List<Draft> year = desk.sourcesOfYear.getOrDefault(junction.id(), List.of());
    atFirst.addAll(year);
    return year.stream().mapToLong(draft -> draft.grams).sum();
  }

  private Optional<Moment> opening(NaiveJunction junction, List<Moment> there) {
    Optional<Moment> count = there.stream().filter(Moment::isFullCount).findFirst();
    Optional<Moment> movement =
        there.stream().filter(moment -> moment.kind != Moment.Kind.COUNT).findFirst();
    return count.filter(c -> movement.isEmpty()
        || there.indexOf(c) < there.indexOf(movement.get())
        || (junction.kind() != NaiveKind.LOT_POOL
            && !c.earliest.isAfter(movement.get().earliest)
            && !isExplained(c, there)));
  }

  /** True when what came and went before it is just what the count found. */
  private static boolean isExplained(Moment count, List<Moment> there) {
    long book = 0;
    for (Moment moment : there.subList(0, there.indexOf(count))) {
      book += Standing.gain(moment);
    }
    return book == count.counted;
  }

  /** Balances one interval and gives the stock at its end. */
  private long close(
      NaiveJunction junction,
      @Nullable Moment countBefore,
      long stockBefore,
      List<Moment> interval,
      @Nullable Moment countAfter) {
    long book = stockBefore;
    long lowest = Long.MAX_VALUE;
    for (Moment moment : interval) {
      book += Standing.gain(moment);
      lowest = Math.min(lowest, moment.atLeast ? book - moment.counted : book);
    }
    long unexplained = interval.isEmpty() ? 0 : Math.max(0, -lowest);
    if (countAfter != null) {
      unexplained = Math.max(unexplained, countAfter.counted - book);
    }
    if (unexplained > 0) {
      List<Draft> entered = countBefore == null
          ? atFirst
          : enteredAfterCount.computeIfAbsent(countBefore, k -> new ArrayList<>());

      long seen = !isOpened && countBefore == null && !interval.isEmpty() && interval.get(0).atLeast
          ? Math.min(unexplained, interval.get(0).counted)
          : 0;
      if (seen > 0) {
        entered.add(Draft.source(Desk.OPENING, junction.id(), seen, lotOf(junction), -1));
      }
      if (unexplained > seen) {
        entered.add(unexplained(junction, unexplained - seen));
      }
    }
    if (countAfter == null) {
      return book + unexplained;
    }
    long excess = book + unexplained - countAfter.counted;
    if (excess > 0) {
      lostAtCount.put(countAfter, Draft.loss(junction.id(), excess, lotOf(junction), -1));
    }
    return countAfter.counted;
  }

  /** U, which lets itself be heard where it is more than rounding. */
  private Draft unexplained(NaiveJunction junction, long grams) {
    if (junction.kind() == NaiveKind.PROCESS && grams <= rowsOfProcess.get(junction.id())) {
      return Draft.source(Desk.SCALE, junction.id(), grams, null, -1);
    }
    switch (junction.kind()) {
      case LOT_POOL -> desk.findInfeasible("LOT_OVERDRAWN", junction.label());
      case PROCESS -> desk.findInfeasible("OUTPUT_EXCEEDS_INPUT", junction.site());
      default -> desk.findInfeasible("UNEXPLAINED_INFLOW", junction.site());
    }
    String origin = declaredOfLot(junction).orElse(Desk.UNRECORDED);
    return Draft.source(origin, junction.id(), grams, lotOf(junction), -1);
  }

  private Optional<String> declaredOfLot(NaiveJunction junction) {
    if (junction.kind() != NaiveKind.LOT_POOL) {
      return Optional.empty();
    }
    var rows = desk.rowsInTime(Places.isOf(junction.site(), new LotId(junction.label())));
    Stream<Movement> inTime = rows.stream().map(desk.rows::get);
    return desk.declaredMined(inTime);
  }

  private static @Nullable LotId lotOf(NaiveJunction junction) {
    return junction.kind() == NaiveKind.LOT_POOL ? new LotId(junction.label()) : null;
  }
}
