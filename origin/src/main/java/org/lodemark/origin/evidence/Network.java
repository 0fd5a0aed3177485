package org.lodemark.origin.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.origin.books.BookRow;

/**
 * G1: who trades with whom. A site that ships within days of its licence's first day; a buyer much of
 * whose metal comes from sellers that are seen once; a lot that comes back to where it was.
 */
final class Network implements EvidenceTest {
  private static final int LEAST_RECEIPTS = 10;

  @Override
  public TestId id() {
    return TestId.G1;
  }

  @Override
  public TestOutcome run(EvidenceCase records) {
    Evidence evidence = new Evidence(id());
    newSites(records, evidence);
    oneOffSellers(records, evidence);
    returns(records, evidence);
    new Unconfirmed(records, evidence).judge();
    new ScatterGather(records, evidence).judge();
    return evidence.outcome(
        "no site states a licence, and no buyer has " + LEAST_RECEIPTS + " receipts");
  }

  private void newSites(EvidenceCase records, Evidence evidence) {
    Map<SiteId, List<BookRow>> shipped = new HashMap<>();
    for (BookRow row : records.books().rows()) {
      if (row.low().action() == Action.SHIP) {
        shipped.computeIfAbsent(row.low().site(), added -> new ArrayList<>()).add(row);
      } else if (row.low().action() == Action.RECEIVE
          && row.low().counterparty().isPresent()) {
        shipped
            .computeIfAbsent(row.low().counterparty().get(), added -> new ArrayList<>())
            .add(row);
      }
    }
    double days = records.parameters().get(id(), "licence days");
    for (SiteStatement site : records.books().siteStatements()) {
      List<BookRow> rows = shipped.getOrDefault(site.id(), List.of());
      Optional<LocalDate> licensed = site.licences().stream()
          .flatMap(licence -> licence.from().stream())
          .min(LocalDate::compareTo);
      if (licensed.isEmpty() || rows.isEmpty()) {
        continue;
      }
      evidence.examined(rows);
      LocalDate first = rows.stream()
          .map(row -> row.low().time().date())
          .min(LocalDate::compareTo)
          .orElseThrow();
      if (!first.isBefore(licensed.get()) && !first.isAfter(licensed.get().plusDays((long) days))) {
        evidence.found(
            records.parameters().get(id(), "new site strength"),
            site.id() + " is licensed from " + licensed.get() + " and hands on from " + first
                + ". A new mine may; a mine on paper does.",
            rows);
      }
    }
  }

  private void oneOffSellers(EvidenceCase records, Evidence evidence) {
    Map<SiteId, Map<SiteId, List<BookRow>>> sellers = new LinkedHashMap<>();
    for (BookRow row : records.books().rows()) {
      if (row.low().action() == Action.RECEIVE && row.low().counterparty().isPresent()) {
        sellers
            .computeIfAbsent(row.low().site(), added -> new LinkedHashMap<>())
            .computeIfAbsent(row.low().counterparty().get(), added -> new ArrayList<>())
            .add(row);
      }
    }
    sellers.forEach((buyer, bySeller) -> judgeBuyer(buyer, bySeller, records, evidence));
  }

  private void judgeBuyer(
      SiteId buyer, Map<SiteId, List<BookRow>> bySeller, EvidenceCase records, Evidence evidence) {
    List<BookRow> all = bySeller.values().stream().flatMap(List::stream).toList();
    if (all.size() < LEAST_RECEIPTS) {
      return;
    }
    evidence.examined(all);
    List<BookRow> once = bySeller.values().stream()
        .filter(rows -> rows.size() == 1)
        .map(rows -> rows.get(0))
        .toList();
    double share = grams(once) / grams(all);
    if (once.size() >= records.parameters().get(id(), "one-off sellers")
        && share >= records.parameters().get(id(), "one-off share")) {
      evidence.found(
          share,
          buyer + " has " + Say.percent(share) + " of its metal from " + once.size()
              + " sellers that delivered once.",
          once);
    }
  }

  private static double grams(List<BookRow> rows) {
    return rows.stream().mapToLong(row -> row.low().mass().grams()).sum();
  }

  /** A lot received where it had been sent from before, under the same name. */
  private void returns(EvidenceCase records, Evidence evidence) {
    record Seen(LotId lot, SiteId site) {}
    Map<Seen, BookRow> sent = new HashMap<>();
    for (BookRow row : records.books().rows()) {
      if (row.low().action() == Action.SHIP) {
        sent.putIfAbsent(new Seen(row.low().lot().orElseThrow(), row.low().site()), row);
      }
    }
    for (BookRow row : records.books().rows()) {
      if (row.low().action() != Action.RECEIVE) {
        continue;
      }
      BookRow before =
          sent.get(new Seen(row.low().lot().orElseThrow(), row.low().site()));
      // What a buyer sends back to his seller he did not want; that is no way round.
      boolean isSentBack = before != null
          && row.low().counterparty().isPresent()
          && row.low().counterparty().equals(before.low().counterparty());
      if (before != null
          && !isSentBack
          && before.low().time().latest().isBefore(row.low().time().earliest())) {
        evidence.found(
            records.parameters().get(id(), "cycle strength"),
            row.low().lot().orElseThrow() + " came back to " + row.low().site() + " on "
                + row.low().time().date() + ", which had sent it on "
                + before.low().time().date() + ".",
            List.of(row),
            List.of(before, row));
      }
    }
  }
}
