package org.lodemark.flow.naive;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;

/** Section 3: which receipt takes from which shipment, and what is too much. */
final class Handovers {
  private final Desk desk;
  private final List<Integer> poolOfRow;
  private final List<Integer> shipments;
  private final List<Movement> withoutShipment = new ArrayList<>();
  private final Map<Integer, Long> left = new HashMap<>();
  private final Map<Integer, Integer> transits = new HashMap<>();
  private final Map<Integer, Moment> enteredTransit = new HashMap<>();

  Handovers(Desk desk, List<Integer> poolOfRow) {
    this.desk = desk;
    this.poolOfRow = poolOfRow;
    this.shipments = desk.rowsInTime(row -> row.action() == Action.SHIP);
  }

  void enter() {
    shipments.forEach(this::enterShipment);
    desk.rowsWhere(row -> row.action() == Action.RECEIVE).stream()
        .sorted(Comparator.comparing((Integer i) -> desk.rows.get(i).time().latest())
            .thenComparing(i -> i))
        .forEach(this::enterReceipt);
    withoutShipment.forEach(this::findLaterShipment);
  }

  /** One that no other receipt took in the end. */
  private void findLaterShipment(Movement receipt) {
    if (!firstRuleWithAny(receipt, s -> !isNotLater(s, receipt)).isEmpty()) {
      desk.find("RECEIVED_BEFORE_SHIPPED", receipt.lot().orElseThrow());
    }
  }

  private void enterShipment(int i) {
    Movement row = desk.rows.get(i);
    int transit = desk.newTransit(row);
    transits.put(i, transit);
    left.put(i, row.mass().grams());
    int from = poolOfRow.get(i);
    Draft draft = Draft.between(from, transit, row.mass().grams(), row.lot().orElseThrow(), i);
    Moment leaves = desk.moment(from, Moment.Kind.DEPARTURE, i);
    Moment comes = desk.moment(transit, Moment.Kind.ARRIVAL, i);
    leaves.drafts.add(draft);
    comes.drafts.add(draft);
    comes.always.add(leaves);
    enteredTransit.put(i, comes);
  }

  private void enterReceipt(int i) {
    Movement receipt = desk.rows.get(i);
    LotId lot = receipt.lot().orElseThrow();
    int to = poolOfRow.get(i);
    Moment comes = desk.moment(to, Moment.Kind.ARRIVAL, i);
    List<Integer> open = firstRuleWithAny(receipt, s -> isNotLater(s, receipt));
    if (open.isEmpty()) {
      enterWithoutShipment(i, comes);
      return;
    }
    long missing = receipt.mass().grams();
    List<Movement> weighed = new ArrayList<>(List.of(receipt));
    for (int s : open) {
      long part = Math.min(missing, left.get(s));
      if (part == 0) {
        break;
      }
      missing -= part;
      left.merge(s, -part, Long::sum);
      weighed.add(desk.rows.get(s));
      Draft draft = Draft.between(transits.get(s), to, part, lot, i);
      Moment leaves = desk.moment(transits.get(s), Moment.Kind.DEPARTURE, i);
      leaves.drafts.add(draft);
      leaves.always.add(enteredTransit.get(s));
      comes.drafts.add(draft);
      comes.always.add(leaves);
    }
    enterGain(comes, lot, i, missing, tolerance(weighed));
  }

  private static void enterSource(Moment comes, String origin, long grams, LotId lot, int row) {
    if (grams > 0) {
      comes.drafts.add(Draft.source(origin, comes.junction, grams, lot, row));
    }
  }

  private void enterGain(Moment comes, LotId lot, int row, long gain, long tolerance) {
    long scale = Math.min(gain, tolerance);
    enterSource(comes, Desk.SCALE, scale, lot, row);
    enterSource(comes, Desk.UNRECORDED, gain - scale, lot, row);
    if (gain > scale) {
      desk.find("RECEIVED_MORE_THAN_SHIPPED", lot);
    }
  }

  /** floor(3 sqrt(sum s^2)) = floor(sqrt(9 sum s^2)), exactly. */
  private static long tolerance(List<Movement> weighed) {
    return weighed.stream()
        .map(row -> BigInteger.valueOf(row.scaleSdGrams()).pow(2))
        .reduce(BigInteger.ZERO, BigInteger::add)
        .multiply(BigInteger.valueOf(9))
        .sqrt()
        .longValueExact();
  }

  private void enterWithoutShipment(int i, Moment comes) {
    Movement receipt = desk.rows.get(i);
    LotId lot = receipt.lot().orElseThrow();
    long grams = receipt.mass().grams();
    withoutShipment.add(receipt);
    Optional<SiteId> mine = receipt.counterparty().filter(desk::isMine);
    if (mine.isPresent()) {
      OptionalInt stock = poolOfMined(mine.get(), receipt.sourceLot().orElse(lot));
      if (stock.isPresent()) {
        Draft draft = Draft.between(stock.getAsInt(), comes.junction, grams, lot, i);
        Moment leaves = desk.moment(stock.getAsInt(), Moment.Kind.DEPARTURE, i);
        leaves.drafts.add(draft);
        comes.drafts.add(draft);
        comes.always.add(leaves);
      } else {
        desk.mineClaims.add(
            new MineClaim(mine.get(), receipt.time().date().getYear(), grams, comes));
      }
      return;
    }
    desk.find("RECEIPT_WITHOUT_SHIPMENT", lot);
    String origin = desk.declaredMined(Stream.of(receipt)).orElse(Desk.UNRECORDED);
    enterSource(comes, origin, grams, lot, i);
  }

  /** Where a lot lies at a mine that recorded mining it. */
  private OptionalInt poolOfMined(SiteId mine, LotId lot) {
    return desk
        .rowsWhere(row -> row.action() == Action.MINE
            && row.site().equals(mine)
            && row.lot().filter(lot::equals).isPresent()
            && isWritten(row))
        .stream()
        .mapToInt(poolOfRow::get)
        .findFirst();
  }

  /** An implied row stands in the place of the one that implies it. */
  private boolean isWritten(Movement row) {
    return desk.rowsWhere(other -> other.ref().equals(row.ref())).size() == 1;
  }

  private boolean isNotLater(int shipment, Movement receipt) {
    return !desk.rows.get(shipment).time().earliest().isAfter(receipt.time().latest());
  }

  /** Open shipments in order of time, by the first of the three rules under which there is one. */
  private List<Integer> firstRuleWithAny(Movement receipt, IntPredicate atThatTime) {
    for (int rule = 1; rule <= 3; rule++) {
      List<Integer> found = new ArrayList<>();
      for (int s : shipments) {
        if (left.get(s) > 0 && atThatTime.test(s) && fits(rule, desk.rows.get(s), receipt)) {
          found.add(s);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private boolean fits(int rule, Movement shipment, Movement receipt) {
    boolean document =
        receipt.document().isPresent() && receipt.document().equals(shipment.document());
    boolean lot = receipt.sourceLot().or(receipt::lot).equals(shipment.lot());
    boolean sitesAgree = agree(receipt.counterparty(), Optional.of(shipment.site()))
        && agree(shipment.counterparty(), Optional.of(receipt.site()));
    boolean sitesNamed = receipt.counterparty().equals(Optional.of(shipment.site()))
        && shipment.counterparty().equals(Optional.of(receipt.site()));
    return switch (rule) {
      case 1 -> document && lot && sitesAgree;
      case 2 -> document && sitesAgree && !documentHasLot(receipt);
      default -> lot && sitesNamed;
    };
  }

  private boolean documentHasLot(Movement receipt) {
    return shipments.stream()
        .map(desk.rows::get)
        .anyMatch(shipment -> shipment.document().equals(receipt.document())
            && shipment.lot().equals(receipt.sourceLot().or(receipt::lot)));
  }

  private static boolean agree(Optional<SiteId> a, Optional<SiteId> b) {
    return a.isEmpty() || b.isEmpty() || a.equals(b);
  }
}
