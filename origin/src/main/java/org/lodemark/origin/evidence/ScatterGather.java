package org.lodemark.origin.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.evidence.PassedOn.Leg;
import org.lodemark.origin.evidence.PassedOn.Root;

/**
 * Of G1: one lot, or the lots of one event, goes to many parties and comes together again at one
 * buyer within weeks, each party handing on just what it got. So does stock that goes to parties who
 * trade with nobody else and are seen at no other time. He who gathers of many mines has no common
 * source; he whose buyers sell to several has no common buyer; dealers who mix, process or keep what
 * they buy do not just hand it on; and what goes back to the seller was not wanted.
 *
 * <p>Cost: linear in hand-overs; only those of lots that go to several parties are followed.
 */
final class ScatterGather {
  private static final TestId ID = TestId.G1;

  private final EvidenceCase records;
  private final Evidence evidence;
  private final int parties;
  private final int days;
  private final double part;

  ScatterGather(EvidenceCase records, Evidence evidence) {
    this.records = records;
    this.evidence = evidence;
    parties = (int) records.parameters().get(ID, "scatter parties");
    days = (int) records.parameters().get(ID, "scatter days");
    part = records.parameters().get(ID, "scatter part");
  }

  private record Path(Root root, SiteId buyer) {}

  void judge() {
    IdentityHashMap<HandOver, Root> roots = ScatteredLots.of(records, parties, days);
    if (roots.isEmpty()) {
      return;
    }
    Map<Root, List<HandOver>> scattered = new LinkedHashMap<>();
    for (HandOver handOver : records.handOvers()) {
      Root root = roots.get(handOver);
      if (root != null) {
        scattered.computeIfAbsent(root, added -> new ArrayList<>()).add(handOver);
      }
    }
    Map<Path, List<Leg>> paths = new LinkedHashMap<>();
    for (Leg leg : new PassedOn(records, roots, part, days).legs()) {
      if (!leg.buyer().equals(leg.root().seller())) {
        paths
            .computeIfAbsent(new Path(leg.root(), leg.buyer()), added -> new ArrayList<>())
            .add(leg);
      }
    }
    paths.forEach(
        (path, legs) -> judge(path, legs, scattered.getOrDefault(path.root(), List.of())));
  }

  /** The window with the most parties decides. */
  private void judge(Path path, List<Leg> legs, List<HandOver> scattered) {
    legs.sort(Comparator.comparing(Leg::gathered));
    Map<SiteId, Integer> within = new HashMap<>();
    int from = 0;
    int bestFrom = 0;
    int bestTo = 0;
    int most = 0;
    for (int to = 0; to < legs.size(); to++) {
      within.merge(legs.get(to).through(), 1, Integer::sum);
      while (legs.get(from).gathered().plusDays(days).isBefore(legs.get(to).gathered())) {
        within.computeIfPresent(
            legs.get(from++).through(), (site, count) -> count == 1 ? null : count - 1);
      }
      if (within.size() > most) {
        most = within.size();
        bestFrom = from;
      }
      bestTo = most == within.size() && from == bestFrom ? to + 1 : bestTo;
    }
    if (most >= parties) {
      gathered(path, legs.subList(bestFrom, bestTo), scattered);
    }
  }

  private void gathered(Path path, List<Leg> legs, List<HandOver> scattered) {
    Set<SiteId> through = new HashSet<>();
    legs.forEach(leg -> through.add(leg.through()));
    LocalDate last = legs.get(legs.size() - 1).gathered();
    LocalDate first = legs.stream().map(Leg::left).min(LocalDate::compareTo).orElse(last);
    double gathered = legs.stream().mapToLong(Leg::grams).sum();
    // Of a lot all that was scattered; of stock what went to these parties.
    double all = scattered.stream()
        .filter(handOver -> !path.root().isStock() || through.contains(handOver.receiver()))
        .mapToLong(PassedOn::grams)
        .sum();
    if (gathered < part * all || first.plusDays(days).isBefore(last)) {
      return;
    }
    List<BookRow> rows = new ArrayList<>();
    legs.forEach(leg -> {
      rows.addAll(leg.handOver().shipped());
      rows.addAll(leg.handOver().received());
    });
    evidence.examined(rows);
    evidence.found(
        records.parameters().get(ID, "scatter strength"),
        path.root().words() + " went to " + through.size() + " parties from " + first + " on, and "
            + Say.percent(gathered / all) + " of it was with " + path.buyer() + " by " + last
            + ", handed on as it was. Small buyers with one outlet may do so; so does one who wants"
            + " the way forgotten.",
        rows);
  }

  /** The day of a hand-over's first row of a side; of the other where that one is not there. */
  static LocalDate day(HandOver handOver, boolean ofSender) {
    List<BookRow> side = ofSender ? handOver.shipped() : handOver.received();
    List<BookRow> other = ofSender ? handOver.received() : handOver.shipped();
    return (side.isEmpty() ? other : side).get(0).low().time().date();
  }

  static Optional<SiteId> sender(HandOver handOver) {
    return handOver.shipped().isEmpty()
        ? handOver.received().get(0).low().counterparty()
        : Optional.of(handOver.shipped().get(0).low().site());
  }
}
