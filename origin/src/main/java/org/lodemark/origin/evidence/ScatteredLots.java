package org.lodemark.origin.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
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
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.evidence.PassedOn.Root;

/** Hand-overs of lots, or of stock, that went to several parties. */
final class ScatteredLots {
  private ScatteredLots() {}

  private record Made(SiteId site, LotId lot) {}

  /**
   * What belongs together of what went to several: parts of one lot, lots of one event; and what went
   * to parties that are seen with one seller and one buyer only, and only within some days. By
   * identity: two hand-overs may read alike.
   */
  static IdentityHashMap<HandOver, Root> of(EvidenceCase records, int parties, int days) {
    Map<Made, String> events = eventsOfSeveral(records);
    Map<Made, Integer> handOvers = new HashMap<>();
    Map<SiteId, Party> seen = new LinkedHashMap<>();
    for (HandOver handOver : records.handOvers()) {
      SiteId sender = ScatterGather.sender(handOver).orElse(null);
      if (sender != null) {
        handOvers.merge(new Made(sender, lot(handOver)), 1, Integer::sum);
        seen.computeIfAbsent(handOver.receiver(), added -> new Party()).got(handOver, sender);
        seen.computeIfAbsent(sender, added -> new Party()).gave(handOver);
      }
    }
    Map<Root, List<HandOver>> byRoot = new LinkedHashMap<>();
    for (HandOver handOver : records.handOvers()) {
      SiteId sender = ScatterGather.sender(handOver).orElse(null);
      if (sender != null) {
        Made made = new Made(sender, lot(handOver));
        String event = events.get(made);
        // Nearly every lot goes to one party, and is not looked at further.
        if (event != null || handOvers.getOrDefault(made, 0) > 1) {
          Root root = event == null
              ? new Root(sender, "Lot " + made.lot(), false)
              : new Root(sender, "What " + event + " made", false);
          byRoot.computeIfAbsent(root, added -> new ArrayList<>(2)).add(handOver);
        }
      }
    }
    IdentityHashMap<HandOver, Root> scattered = new IdentityHashMap<>();
    byRoot.forEach((root, all) -> {
      if (receivers(all) >= parties) {
        all.forEach(handOver -> scattered.put(handOver, root));
      }
    });
    addStock(seen, days, scattered);
    return scattered;
  }

  /** The events that made several lots, by their lots. */
  private static Map<Made, String> eventsOfSeveral(EvidenceCase records) {
    record Event(SiteId site, String id) {}
    Map<Event, Integer> lots = new HashMap<>();
    for (BookRow row : records.books().rows()) {
      if (row.low().action() == Action.OUTPUT) {
        lots.merge(new Event(row.low().site(), row.low().event()), 1, Integer::sum);
      }
    }
    Map<Made, String> events = new HashMap<>();
    for (BookRow row : records.books().rows()) {
      if (row.low().action() == Action.OUTPUT
          && lots.getOrDefault(new Event(row.low().site(), row.low().event()), 0) > 1) {
        events.put(
            new Made(row.low().site(), row.low().lot().orElseThrow()), row.low().event());
      }
    }
    return events;
  }

  private static LotId lot(HandOver handOver) {
    return handOver.shipped().isEmpty()
        ? handOver
            .received()
            .get(0)
            .low()
            .sourceLot()
            .or(() -> handOver.received().get(0).low().lot())
            .orElseThrow()
        : handOver.shipped().get(0).low().lot().orElseThrow();
  }

  private static int receivers(List<HandOver> all) {
    if (all.size() == 1) {
      return 1;
    }
    Set<SiteId> receivers = new HashSet<>();
    all.forEach(handOver -> receivers.add(handOver.receiver()));
    return receivers.size();
  }

  /** How a site is seen in hand-overs. */
  private static final class Party {
    final List<HandOver> got = new ArrayList<>(2);
    private @Nullable SiteId seller;
    private @Nullable SiteId buyer;
    private boolean isTied = true;
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    void got(HandOver handOver, SiteId sender) {
      isTied &= seller == null || seller.equals(sender);
      seller = sender;
      if (isTied) {
        got.add(handOver);
      }
      on(ScatterGather.day(handOver, false));
    }

    void gave(HandOver handOver) {
      isTied &= buyer == null || buyer.equals(handOver.receiver());
      buyer = handOver.receiver();
      on(ScatterGather.day(handOver, true));
    }

    private void on(LocalDate day) {
      first = day.isBefore(first) ? day : first;
      last = day.isAfter(last) ? day : last;
    }

    /** One seller, one buyer, within some days, well inside the days that records span. */
    Optional<SiteId> sellerIfPassing(int days, LocalDate begin, LocalDate end) {
      boolean passing = isTied
          && buyer != null
          && !first.plusDays(days).isBefore(last)
          && !first.minusDays(days).isBefore(begin)
          && !last.plusDays(days).isAfter(end);
      return passing ? Optional.ofNullable(seller) : Optional.empty();
    }
  }

  /** Parties that are seen at the ends of the records only may trade before and after. */
  private static void addStock(
      Map<SiteId, Party> seen, int days, IdentityHashMap<HandOver, Root> scattered) {
    LocalDate begin = LocalDate.MAX;
    LocalDate end = LocalDate.MIN;
    for (Party party : seen.values()) {
      begin = party.first.isBefore(begin) ? party.first : begin;
      end = party.last.isAfter(end) ? party.last : end;
    }
    for (Party party : seen.values()) {
      Optional<SiteId> seller = party.sellerIfPassing(days, begin, end);
      seller.ifPresent(site -> party.got.forEach(
          handOver -> scattered.putIfAbsent(handOver, new Root(site, "Stock", true))));
    }
  }
}
