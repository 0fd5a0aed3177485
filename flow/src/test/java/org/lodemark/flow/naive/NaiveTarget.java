package org.lodemark.flow.naive;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;

/**
 * By what a lot is judged (section 5): arcs, or mass that lies in a junction at the end.
 *
 * @param arcs its last departures or receipts; empty where it is still where it was made
 * @param junction where it still is; -1 where it is judged by arcs
 */
public record NaiveTarget(LotId lot, Set<Integer> arcs, int junction, long massGrams) {

  /** The targets of all lots that have one. */
  public static Map<LotId, NaiveTarget> all(NaiveJournal journal) {
    Map<LotId, NaiveTarget> targets = new TreeMap<>();
    journal.movements().stream()
        .flatMap(row -> row.lot().stream())
        .distinct()
        .forEach(lot -> of(journal, lot, null).ifPresent(target -> targets.put(lot, target)));
    return targets;
  }

  /**
   * The target of one lot.
   *
   * @param at looks at the rows of this site only; null for all
   */
  public static Optional<NaiveTarget> of(NaiveJournal journal, LotId lot, @Nullable SiteId at) {
    List<Integer> rows = IntStream.range(0, journal.movements().size())
        .filter(i -> journal.movements().get(i).lot().filter(lot::equals).isPresent())
        .filter(i -> at == null || journal.movements().get(i).site().equals(at))
        .boxed()
        .toList();
    return lastEvent(journal, lot, rows, i -> isDeparture(journal, i))
        .or(() -> lastEvent(journal, lot, rows, i -> action(journal, i) == Action.RECEIVE))
        .or(() -> stillThere(journal, lot, rows));
  }

  private static Optional<NaiveTarget> lastEvent(
      NaiveJournal journal, LotId lot, List<Integer> rows, Predicate<Integer> counts) {
    return last(journal, rows, counts).map(last -> {
      Movement event = journal.movements().get(last);
      Set<Integer> arcs = new HashSet<>();
      long grams = 0;
      for (int i : rows) {
        Movement row = journal.movements().get(i);
        if (counts.test(i)
            && row.event().equals(event.event())
            && row.site().equals(event.site())) {
          journal.arcsOf(i).forEach(arc -> arcs.add(arc.id()));
          grams += row.mass().grams();
        }
      }
      return new NaiveTarget(lot, arcs, -1, grams);
    });
  }

  private static Optional<Integer> last(
      NaiveJournal journal, List<Integer> rows, Predicate<Integer> counts) {
    return rows.stream()
        .filter(counts)
        .max(Comparator.comparing(
                (Integer i) -> journal.movements().get(i).time().latest())
            .thenComparing(i -> i));
  }

  private static Action action(NaiveJournal journal, int row) {
    return journal.movements().get(row).action();
  }

  /** A SHIP, or an INPUT into a process; an input within a pool has no arc. */
  private static boolean isDeparture(NaiveJournal journal, int row) {
    Action action = action(journal, row);
    return action == Action.SHIP
        || action == Action.INPUT && journal.arcsOf(row).stream().anyMatch(arc -> !arc.isLoss());
  }

  /** What was made of it there, less what went into a transformation or was written off. */
  private static Optional<NaiveTarget> stillThere(
      NaiveJournal journal, LotId lot, List<Integer> rows) {
    Predicate<Integer> makes =
        i -> action(journal, i) == Action.MINE || action(journal, i) == Action.OUTPUT;
    return last(journal, rows, makes).flatMap(last -> {
      SiteId site = journal.movements().get(last).site();
      long book = 0;
      for (int i : rows) {
        Movement row = journal.movements().get(i);
        if (row.site().equals(site)) {
          book += switch (row.action()) {
            case MINE, OUTPUT -> row.mass().grams();
            case INPUT, LOSS -> -row.mass().grams();
            default -> 0;
          };
        }
      }
      int pool = journal.junctionOfRow().get(last);
      long grams = Math.min(book, journal.stocksAtEnd()[pool]);
      return grams > 0
          ? Optional.of(new NaiveTarget(lot, Set.of(), pool, grams))
          : Optional.empty();
    });
  }
}
