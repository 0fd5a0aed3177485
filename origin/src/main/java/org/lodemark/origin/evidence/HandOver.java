package org.lodemark.origin.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.books.Books;

/**
 * Shipments and receipts that belong together: of one lot, as its sender calls it, to one site; a
 * receipt of a lot nobody sent there, by its transport document.
 *
 * @param shipped rows of the sender; none where he wrote nothing
 * @param received rows of the receiver; none where he wrote nothing, or it is under way
 */
record HandOver(List<BookRow> shipped, List<BookRow> received) {
  HandOver {
    shipped = List.copyOf(shipped);
    received = List.copyOf(received);
  }

  private record Key(SiteId receiver, LotId lot) {}

  private record PaperKey(SiteId receiver, String document) {}

  private static final class Draft {
    final List<BookRow> shipped = new ArrayList<>(1);
    final List<BookRow> received = new ArrayList<>(1);
  }

  /** All hand-overs, in the order their first rows were written. */
  static List<HandOver> listOf(Books books) {
    return listOf(books.rows());
  }

  /** The same of some rows. */
  static List<HandOver> listOf(List<BookRow> rows) {
    Map<Key, Draft> byLot = new HashMap<>();
    Map<PaperKey, Draft> byPaper = new HashMap<>();
    List<Draft> drafts = new ArrayList<>();
    for (BookRow row : rows) {
      Movement movement = row.low();
      if (movement.action() == Action.SHIP && movement.counterparty().isPresent()) {
        SiteId to = movement.counterparty().get();
        Draft draft = byLot.computeIfAbsent(
            new Key(to, movement.lot().orElseThrow()), added -> started(drafts));
        draft.shipped.add(row);
        movement.document().ifPresent(paper -> byPaper.put(new PaperKey(to, paper), draft));
      }
    }
    for (BookRow row : rows) {
      if (row.low().action() == Action.RECEIVE) {
        find(row.low(), byLot, byPaper)
            .orElseGet(() -> started(drafts))
            .received
            .add(row);
      }
    }
    return drafts.stream()
        .map(draft -> new HandOver(draft.shipped, draft.received))
        .toList();
  }

  private static Draft started(List<Draft> drafts) {
    Draft draft = new Draft();
    drafts.add(draft);
    return draft;
  }

  private static Optional<Draft> find(
      Movement receipt, Map<Key, Draft> byLot, Map<PaperKey, Draft> byPaper) {
    LotId lot = receipt.sourceLot().or(receipt::lot).orElseThrow();
    return Optional.ofNullable(byLot.get(new Key(receipt.site(), lot)))
        .or(() ->
            receipt.document().map(paper -> byPaper.get(new PaperKey(receipt.site(), paper))));
  }

  /** True of one shipment and one receipt: only there can weights be set against each other. */
  boolean isPair() {
    return shipped.size() == 1 && received.size() == 1;
  }

  SiteId receiver() {
    return shipped.isEmpty()
        ? received.get(0).low().site()
        : shipped.get(0).low().counterparty().orElseThrow();
  }

  /** The most contained metal that can have arrived, in grams: what either side may have seen. */
  long mostGrams() {
    long sent = shipped.stream().mapToLong(row -> row.high().mass().grams()).sum();
    long got = received.stream().mapToLong(row -> row.high().mass().grams()).sum();
    return Math.max(sent, got);
  }

  /** The first row's. */
  org.lodemark.domain.custody.EventTime earliest() {
    List<BookRow> all = new ArrayList<>(shipped);
    all.addAll(received);
    return all.stream()
        .map(row -> row.low().time())
        .min(java.util.Comparator.comparing(time -> time.earliest()))
        .orElseThrow();
  }
}
