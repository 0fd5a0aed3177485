package org.lodemark.origin.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;

/**
 * The same records with what one side of a hand-over wrote written by the other too. A receipt that
 * nobody wrote makes a stock larger than its book, and the next count shows it - unless a shipment is
 * lacking as well, which makes it smaller, and the two hide each other. What the other side wrote of
 * either is known. A claim that such rows could save is not contradicted.
 *
 * <p>Mines apart: what is received of one is its output, whether it wrote the sale or not.
 */
final class BothSides {
  private static final String OTHER_SIDE = "the other side";

  private final Set<Passed> sent = new HashSet<>();
  private final Set<Passed> received = new HashSet<>();
  private final Map<SiteId, CustodySite> sites = new HashMap<>();
  private final List<Movement> added = new ArrayList<>();

  private BothSides() {}

  /** A lot, by its sender's name, or a paper, that went from one to another. */
  private record Passed(SiteId from, SiteId to, String what) {}

  /** All rows, then those that the other side lacks. */
  static List<Movement> of(List<CustodySite> sites, List<Movement> movements) {
    BothSides both = new BothSides();
    sites.forEach(site -> both.sites.put(site.id(), site));
    movements.forEach(both::note);
    movements.forEach(both::supplement);
    List<Movement> all = new ArrayList<>(movements);
    all.addAll(both.added);
    return all;
  }

  private static boolean isHandOver(Movement row) {
    return (row.action() == Action.SHIP || row.action() == Action.RECEIVE)
        && row.counterparty().isPresent();
  }

  /** The sender's name of the lot. */
  private static Optional<LotId> lot(Movement row) {
    return row.action() == Action.SHIP ? row.lot() : row.sourceLot().or(row::lot);
  }

  private static List<Passed> ways(Movement row) {
    SiteId other = row.counterparty().orElseThrow();
    boolean isSent = row.action() == Action.SHIP;
    SiteId from = isSent ? row.site() : other;
    SiteId to = isSent ? other : row.site();
    List<Passed> ways = new ArrayList<>(2);
    lot(row).ifPresent(lot -> ways.add(new Passed(from, to, "lot " + lot.uri())));
    row.document().ifPresent(paper -> ways.add(new Passed(from, to, "paper " + paper)));
    return ways;
  }

  private void note(Movement row) {
    if (isHandOver(row)) {
      (row.action() == Action.SHIP ? sent : received).addAll(ways(row));
    }
  }

  private void supplement(Movement row) {
    if (!isHandOver(row)) {
      return;
    }
    boolean isSent = row.action() == Action.SHIP;
    boolean isKnown = ways(row).stream().anyMatch((isSent ? received : sent)::contains);
    CustodySite other = sites.get(row.counterparty().orElseThrow());
    boolean isOfMine = !isSent && other != null && other.isMine();
    if (!isKnown && !isOfMine && other != null) {
      added.add(otherSide(row, isSent ? Action.RECEIVE : Action.SHIP));
    }
  }

  private Movement otherSide(Movement row, Action action) {
    long number = added.size() + 1L;
    return new Movement(
        new RecordRef(OTHER_SIDE, number),
        OTHER_SIDE + " " + number,
        action,
        row.time(),
        row.counterparty().orElseThrow(),
        lot(row),
        Optional.empty(),
        Optional.of(row.site()),
        row.mass(),
        row.scaleSdGrams(),
        row.document(),
        Optional.empty(),
        Optional.empty(),
        row.homogeneous());
  }
}
