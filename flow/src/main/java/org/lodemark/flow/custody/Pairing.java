package org.lodemark.flow.custody;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;

/**
 * Ties receipts to shipments, first in first out: by document and lot, by document, by lot and
 * both sites (docs/methods/flow.md, 3). Keeps the shipments still open between batches.
 */
final class Pairing {
  private final double scaleSds;
  private final Map<DocumentLot, Deque<Shipment>> byDocumentAndLot = new HashMap<>();
  private final Map<String, Deque<Shipment>> byDocument = new HashMap<>();
  private final Map<LotWay, Deque<Shipment>> byLotAndSites = new HashMap<>();

  /** Keys of receipts no shipment fitted; true where a later one did. */
  private final Map<Object, Boolean> unpairedKeys = new HashMap<>();

  private record DocumentLot(String document, LotId lot) {}

  private record LotWay(LotId lot, SiteId from, SiteId to) {}

  Pairing(double scaleSds) {
    this.scaleSds = scaleSds;
  }

  /** Pairs the receipts of a batch, all of whose shipments are in it or in earlier ones. */
  void pair(List<Row> rows, FindingList findings) {
    List<Row> shipped = rows.stream()
        .filter(row -> row.action() == Action.SHIP)
        .sorted(Row.BY_EARLIEST)
        .toList();
    List<Row> received = rows.stream()
        .filter(row -> row.action() == Action.RECEIVE)
        .sorted(Row.BY_LATEST)
        .toList();
    List<Row> unpaired = new ArrayList<>();
    int next = 0;
    for (Row receipt : received) {
      for (; next < shipped.size() && shipped.get(next).earliest <= receipt.latest; next++) {
        open(shipped.get(next));
      }
      if (!match(receipt, findings)) {
        unpaired.add(receipt);
      }
    }
    for (; next < shipped.size(); next++) {
      open(shipped.get(next));
    }
    for (Row receipt : unpaired) {
      boolean laterShipped =
          candidates(receipt, ship -> ship.row.earliest > receipt.latest) != null;
      if (laterShipped) {
        findings.receivedBeforeShipped(receipt);
      }
      keysOf(receipt.movement, receipt.movement.counterparty(), receipt.movement.site())
          .forEach(key -> unpairedKeys.merge(key, laterShipped, Boolean::logicalOr));
    }
  }

  /**
   * True when a batch may show that an earlier receipt came before its shipment, or that what was
   * taken for its shipment was another's.
   */
  boolean isUnsettledBy(List<Row> batch) {
    return batch.stream().anyMatch(row -> {
      Movement movement = row.movement;
      return switch (row.action()) {
        case SHIP ->
          keysOf(movement, Optional.of(movement.site()), movement.counterparty().orElse(null))
              .stream()
              .anyMatch(unpairedKeys::containsKey);
        case RECEIVE ->
          keysOf(movement, movement.counterparty(), movement.site()).stream()
              .anyMatch(key -> unpairedKeys.getOrDefault(key, false));
        default -> false;
      };
    });
  }

  /** What a shipment and its receipt have in common: a document, or the sender's lot and its way. */
  private static List<Object> keysOf(
      Movement movement, Optional<SiteId> from, @org.jspecify.annotations.Nullable SiteId to) {
    List<Object> keys = new ArrayList<>(2);
    movement.document().ifPresent(keys::add);
    if (from.isPresent() && to != null) {
      LotId lot = movement.sourceLot().orElseGet(() -> movement.lot().orElseThrow());
      keys.add(new LotWay(lot, from.get(), to));
    }
    return keys;
  }

  private void open(Row row) {
    Shipment shipment = new Shipment(row);
    row.shipment = shipment;
    Movement movement = row.movement;
    LotId lot = movement.lot().orElseThrow();
    movement.document().ifPresent(document -> {
      queue(byDocumentAndLot, new DocumentLot(document, lot)).add(shipment);
      queue(byDocument, document).add(shipment);
    });
    movement
        .counterparty()
        .ifPresent(
            to -> queue(byLotAndSites, new LotWay(lot, movement.site(), to)).add(shipment));
  }

  private static <K> Deque<Shipment> queue(Map<K, Deque<Shipment>> queues, K key) {
    return queues.computeIfAbsent(key, added -> new ArrayDeque<>(2));
  }

  /** Fills a receipt; false when no shipment is there for it. */
  private boolean match(Row row, FindingList findings) {
    Receipt receipt = new Receipt();
    row.receipt = receipt;
    List<Shipment> found = candidates(row, shipment -> true);
    if (found == null) {
      return false;
    }
    long wanted = row.grams;
    double variance = square((double) row.movement.scaleSdGrams());
    for (Shipment shipment : found) {
      if (wanted == 0) {
        break;
      }
      long part = Math.min(wanted, shipment.leftGrams);
      shipment.leftGrams -= part;
      wanted -= part;
      variance += square((double) shipment.row.movement.scaleSdGrams());
      receipt.pieces.add(new Receipt.Piece(shipment, part));
    }
    long tolerance = (long) Math.floor(scaleSds * Math.sqrt(variance));
    receipt.scaleGrams = Math.min(wanted, tolerance);
    receipt.unrecordedGrams = wanted - receipt.scaleGrams;
    if (receipt.unrecordedGrams > 0) {
      findings.receivedMoreThanShipped(row, receipt);
    }
    return true;
  }

  private static double square(double value) {
    return value * value;
  }

  private @org.jspecify.annotations.Nullable List<Shipment> candidates(
      Row receipt, Predicate<Shipment> which) {
    Movement movement = receipt.movement;
    LotId lot = movement.sourceLot().orElseGet(() -> movement.lot().orElseThrow());
    if (movement.document().isPresent()) {
      String document = movement.document().get();
      Predicate<Shipment> agreeing = which.and(shipment -> sitesAgree(shipment, movement));
      Deque<Shipment> ofLot = byDocumentAndLot.get(new DocumentLot(document, lot));
      List<Shipment> found = open(ofLot == null ? byDocument.get(document) : ofLot, agreeing);
      if (!found.isEmpty()) {
        return found;
      }
    }
    if (movement.counterparty().isEmpty()) {
      return null;
    }
    LotWay way = new LotWay(lot, movement.counterparty().get(), movement.site());
    List<Shipment> found = open(byLotAndSites.get(way), which);
    return found.isEmpty() ? null : found;
  }

  private static List<Shipment> open(
      @org.jspecify.annotations.Nullable Deque<Shipment> queue, Predicate<Shipment> which) {
    if (queue == null) {
      return List.of();
    }
    while (!queue.isEmpty() && queue.peekFirst().leftGrams == 0) {
      queue.removeFirst();
    }
    return queue.stream()
        .filter(shipment -> shipment.leftGrams > 0)
        .filter(which)
        .toList();
  }

  /** Sites that both sides name must be the same. */
  private static boolean sitesAgree(Shipment shipment, Movement receipt) {
    Movement sent = shipment.row.movement;
    return agrees(receipt.counterparty(), sent.site())
        && agrees(sent.counterparty(), receipt.site());
  }

  private static boolean agrees(Optional<SiteId> named, SiteId actual) {
    return named.isEmpty() || named.get().equals(actual);
  }

  Shipment shipment(Row row) {
    Shipment shipment = row.shipment;
    if (shipment == null) {
      throw new IllegalStateException("row " + row.movement.ref() + " is no open shipment");
    }
    return shipment;
  }

  Receipt receipt(Row row) {
    Receipt receipt = row.receipt;
    if (receipt == null) {
      throw new IllegalStateException("row " + row.movement.ref() + " is no receipt");
    }
    return receipt;
  }
}
