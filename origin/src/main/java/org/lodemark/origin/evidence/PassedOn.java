package org.lodemark.origin.evidence;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.origin.books.BookRow;

/**
 * What parties handed on just as they got it: by first in, first out (a convention), most of a
 * shipment is of one root, in the same form, and went on within days. Metal of which nobody knows how
 * it came, what the party won itself, or counted before, is of no root.
 */
final class PassedOn {
  private final IdentityHashMap<HandOver, Root> roots;
  private final double part;
  private final int days;
  private final List<Leg> legs = new ArrayList<>();

  /** What was scattered. */
  record Root(SiteId seller, String what, boolean isStock) {
    String words() {
      return what + " of " + seller;
    }
  }

  /**
   * One party's shipment of it.
   *
   * @param left when it had left its seller
   * @param gathered when it came to the buyer
   * @param handOver from the party to the buyer
   */
  record Leg(
      Root root,
      SiteId through,
      SiteId buyer,
      LocalDate left,
      LocalDate gathered,
      long grams,
      HandOver handOver) {}

  /** Something that comes to a site's stock or leaves it. */
  private record Change(
      LocalDate day, boolean isIn, long grams, @Nullable HandOver handOver) {}

  private static final class Parcel {
    final @Nullable HandOver handOver;
    long grams;

    Parcel(@Nullable HandOver handOver, long grams) {
      this.handOver = handOver;
      this.grams = grams;
    }
  }

  PassedOn(EvidenceCase records, IdentityHashMap<HandOver, Root> roots, double part, int days) {
    this.roots = roots;
    this.part = part;
    this.days = days;
    Set<SiteId> parties = new HashSet<>();
    roots.keySet().forEach(handOver -> parties.add(handOver.receiver()));
    Map<SiteId, List<Change>> changes = new LinkedHashMap<>();
    for (HandOver handOver : records.handOvers()) {
      if (parties.contains(handOver.receiver())) {
        add(changes, handOver.receiver(), handOver, true);
      }
      ScatterGather.sender(handOver)
          .filter(parties::contains)
          .ifPresent(site -> add(changes, site, handOver, false));
    }
    addOwn(records, changes);
    changes.forEach(this::follow);
  }

  List<Leg> legs() {
    return legs;
  }

  /** What went over by its sender's rows, or by its receiver's where the sender wrote none. */
  static long grams(HandOver handOver) {
    List<BookRow> side = handOver.shipped().isEmpty() ? handOver.received() : handOver.shipped();
    return side.stream().mapToLong(row -> row.low().mass().grams()).sum();
  }

  private static void add(
      Map<SiteId, List<Change>> changes, SiteId site, HandOver handOver, boolean isIn) {
    changes
        .computeIfAbsent(site, added -> new ArrayList<>())
        .add(new Change(ScatterGather.day(handOver, !isIn), isIn, grams(handOver), handOver));
  }

  /** What the parties won themselves, and what counts found before anything came. */
  private static void addOwn(EvidenceCase records, Map<SiteId, List<Change>> changes) {
    Map<SiteId, LocalDate> began = new HashMap<>();
    changes.forEach((site, all) -> began.put(
        site, all.stream().map(Change::day).min(LocalDate::compareTo).orElse(LocalDate.MAX)));
    for (BookRow row : records.books().rows()) {
      SiteId site = row.low().site();
      LocalDate day = row.low().time().date();
      List<Change> all = changes.get(site);
      boolean isOwn = row.low().action() == Action.MINE
          || (row.low().action() == Action.COUNT && day.isBefore(began.getOrDefault(site, day)));
      if (all != null && isOwn) {
        all.add(new Change(day, true, row.high().mass().grams(), null));
      }
    }
  }

  private void follow(SiteId site, List<Change> changes) {
    changes.sort(Comparator.comparing(Change::day).thenComparing(change -> !change.isIn()));
    Deque<Parcel> stock = new ArrayDeque<>();
    for (Change change : changes) {
      if (change.isIn()) {
        stock.add(new Parcel(change.handOver(), change.grams()));
      } else if (change.handOver() != null) {
        leave(site, change, change.handOver(), stock);
      }
    }
  }

  private void leave(SiteId site, Change change, HandOver out, Deque<Parcel> stock) {
    Map<Root, Long> ofRoots = new HashMap<>();
    LocalDate left = change.day();
    long wanted = change.grams();
    while (wanted > 0 && !stock.isEmpty()) {
      Parcel next = stock.getFirst();
      long taken = Math.min(wanted, next.grams);
      next.grams -= taken;
      wanted -= taken;
      Optional<Root> root = root(next.handOver, change.day(), out);
      if (root.isPresent() && next.handOver != null) {
        ofRoots.merge(root.get(), taken, Long::sum);
        LocalDate day = ScatterGather.day(next.handOver, true);
        left = day.isBefore(left) ? day : left;
      }
      if (next.grams == 0) {
        stock.removeFirst();
      }
    }
    for (Map.Entry<Root, Long> of : ofRoots.entrySet()) {
      if (of.getValue() >= part * change.grams() && of.getValue() > 0) {
        legs.add(new Leg(
            of.getKey(),
            site,
            out.receiver(),
            left,
            ScatterGather.day(out, false),
            of.getValue(),
            out));
      }
    }
  }

  /** The root of a parcel that goes on as it came, and soon. */
  private Optional<Root> root(@Nullable HandOver in, LocalDate leaves, HandOver out) {
    if (in == null || ScatterGather.day(in, false).plusDays(days).isBefore(leaves)) {
      return Optional.empty();
    }
    Optional<String> came = form(in);
    Optional<String> goes = form(out);
    boolean isProcessed = came.isPresent() && goes.isPresent() && !came.equals(goes);
    return isProcessed ? Optional.empty() : Optional.ofNullable(roots.get(in));
  }

  private static Optional<String> form(HandOver handOver) {
    return handOver.shipped().stream()
        .flatMap(row -> row.form().stream())
        .findFirst()
        .or(() ->
            handOver.received().stream().flatMap(row -> row.form().stream()).findFirst());
  }
}
