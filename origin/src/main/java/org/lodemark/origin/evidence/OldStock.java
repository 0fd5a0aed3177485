package org.lodemark.origin.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.origin.books.BookRow;

/**
 * Of B1: lots that a site counted when its books began, that nobody is known to have brought, and that
 * go on leaving it long after. Old stock is honest; that it lasts and lasts is how other ore is booked
 * as old. A lot is old only by a count that names it: one without any receipt may be one whose receipt
 * is missing.
 */
final class OldStock {
  private static final TestId ID = TestId.B1;

  private final EvidenceCase records;
  private final Evidence evidence;

  /** A lot at a site. */
  private record Kept(SiteId site, LotId lot) {}

  private record Event(SiteId site, String event) {}

  OldStock(EvidenceCase records, Evidence evidence) {
    this.records = records;
    this.evidence = evidence;
  }

  void judge() {
    Map<SiteId, LocalDate> first = new HashMap<>();
    Set<Kept> arrived = new HashSet<>();
    for (BookRow row : records.books().rows()) {
      first.merge(row.low().site(), row.low().time().date(), (a, b) -> a.isBefore(b) ? a : b);
      boolean arrives = switch (row.low().action()) {
        case MINE, RECEIVE, OUTPUT -> true;
        case SHIP, INPUT, LOSS, COUNT -> false;
      };
      if (arrives) {
        row.low().lot().ifPresent(lot -> arrived.add(new Kept(row.low().site(), lot)));
      }
    }
    for (HandOver handOver : records.handOvers()) {
      handOver
          .shipped()
          .forEach(
              row -> arrived.add(new Kept(handOver.receiver(), row.low().lot().orElseThrow())));
    }
    Set<Kept> old = old(first, arrived);
    if (!old.isEmpty()) {
      leaving(old, first);
    }
  }

  /** Lots named by a count in the first weeks. */
  private Set<Kept> old(Map<SiteId, LocalDate> first, Set<Kept> arrived) {
    long days = (long) records.parameters().get(ID, "old stock counted within");
    Set<Kept> old = new HashSet<>();
    for (BookRow row : records.books().rows()) {
      if (row.low().action() == Action.COUNT && row.low().lot().isPresent()) {
        Kept kept = new Kept(row.low().site(), row.low().lot().get());
        LocalDate began = first.getOrDefault(kept.site(), row.low().time().date());
        if (!arrived.contains(kept) && !row.low().time().date().isAfter(began.plusDays(days))) {
          old.add(kept);
        }
      }
    }
    return old;
  }

  private void leaving(Set<Kept> old, Map<SiteId, LocalDate> first) {
    long after = (long) records.parameters().get(ID, "old stock gone after");
    double strength = records.parameters().get(ID, "old stock strength");
    Map<Event, List<BookRow>> events = new LinkedHashMap<>();
    Map<Kept, List<BookRow>> shipped = new HashMap<>();
    for (BookRow row : records.books().rows()) {
      Action action = row.low().action();
      if (action == Action.INPUT || action == Action.OUTPUT) {
        events
            .computeIfAbsent(
                new Event(row.low().site(), row.low().event()), added -> new ArrayList<>(4))
            .add(row);
      } else if (action == Action.SHIP) {
        shipped
            .computeIfAbsent(
                new Kept(row.low().site(), row.low().lot().orElseThrow()),
                added -> new ArrayList<>(1))
            .add(row);
      }
    }
    for (Kept kept : old) {
      LocalDate until =
          first.getOrDefault(kept.site(), LocalDate.MAX.minusYears(9)).plusDays(after);
      for (BookRow row : shipped.getOrDefault(kept, List.of())) {
        if (row.low().time().date().isAfter(until)) {
          told(kept, List.of(row), strength, row);
        }
      }
    }
    events.forEach((event, rows) -> {
      List<BookRow> inputs =
          rows.stream().filter(row -> row.low().action() == Action.INPUT).toList();
      LocalDate until =
          first.getOrDefault(event.site(), LocalDate.MAX.minusYears(9)).plusDays(after);
      List<BookRow> late = inputs.stream()
          .filter(row -> row.low().time().date().isAfter(until)
              && old.contains(new Kept(event.site(), row.low().lot().orElseThrow())))
          .toList();
      if (!late.isEmpty()) {
        List<BookRow> outputs =
            rows.stream().filter(row -> row.low().action() == Action.OUTPUT).toList();
        Kept kept = new Kept(event.site(), late.get(0).low().lot().orElseThrow());
        told(kept, outputs, strength * grams(late) / grams(inputs), late.get(0));
      }
    });
  }

  private static double grams(List<BookRow> rows) {
    return rows.stream().mapToLong(row -> row.low().mass().grams()).sum();
  }

  private void told(Kept kept, List<BookRow> touched, double strength, BookRow left) {
    evidence.found(
        strength,
        kept.lot() + ", counted at " + kept.site()
            + " when its books began and brought by nobody on record, still goes out on "
            + left.low().time().date() + ".",
        touched,
        List.of(left));
  }
}
