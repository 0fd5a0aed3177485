package org.lodemark.flow.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.mass.Tonnes;
import org.lodemark.flow.custody.Finding.Kind;

/** Collects findings, each in a sentence with the number and what would mend it. */
final class FindingList {
  private final List<Finding> findings = new ArrayList<>();

  List<Finding> all() {
    return List.copyOf(findings);
  }

  void add(Kind kind, Row row, long grams, String message) {
    add(kind, row, row.movement.lot(), grams, message, List.of(row.movement.ref()));
  }

  void add(
      Kind kind, Row row, Optional<LotId> lot, long grams, String message, List<RecordRef> rows) {
    findings.add(new Finding(kind, row.movement.site(), lot, grams, message, rows));
  }

  void receivedMoreThanShipped(Row row, Receipt receipt) {
    List<RecordRef> rows = new ArrayList<>(List.of(row.movement.ref()));
    receipt.pieces.forEach(piece -> rows.add(piece.shipment().row.movement.ref()));
    add(
        Kind.RECEIVED_MORE_THAN_SHIPPED,
        row,
        row.movement.lot(),
        receipt.unrecordedGrams,
        "received " + Tonnes.text(row.grams) + ", " + Tonnes.text(receipt.unrecordedGrams)
            + " more than was shipped and the scales explain; a second shipment, or a weighing slip?",
        rows);
  }

  void receivedBeforeShipped(Row row) {
    add(
        Kind.RECEIVED_BEFORE_SHIPPED,
        row,
        row.grams,
        "the shipment that fits this receipt is dated after it; one of the two dates is wrong");
  }

  void receiptWithoutShipment(Row row) {
    String from = row.movement.counterparty().map(site -> " from " + site).orElse("");
    add(
        Kind.RECEIPT_WITHOUT_SHIPMENT,
        row,
        row.grams,
        "received " + Tonnes.text(row.grams) + from
            + " with no record of its sending; the sender's record, or its document, would tie it");
  }

  /** About the mine, also where it is a receipt that shows it. */
  void beyondCapacity(Row row, CustodySite mine, int year, long capacityGrams) {
    findings.add(new Finding(
        Kind.BEYOND_CAPACITY,
        mine.id(),
        row.movement.lot(),
        row.grams,
        "with this row " + mine.site().name() + " has put out more in " + year + " than the "
            + Tonnes.text(capacityGrams) + " it can; a capacity survey would settle it",
        List.of(row.movement.ref())));
  }

  void countNotUsed(Row row) {
    add(
        Kind.COUNT_NOT_USED,
        row,
        row.grams,
        "a count of the whole stock where lots are kept apart, so that nobody knows what was weighed; count lot by lot");
  }

  void lossNotUsed(Row row) {
    add(
        Kind.LOSS_NOT_USED,
        row,
        row.grams,
        "a loss of no lot where every lot is kept by itself; say which lot was lost");
  }

  void segregationCrossed(Row row, long grams, String value) {
    add(
        Kind.SEGREGATION_CROSSED,
        row,
        grams,
        Tonnes.text(grams) + " more of \"" + value + "\" came out of event " + row.movement.event()
            + " than went in; material of another kind cannot have become it");
  }

  void outputExceedsInput(Row row, long grams) {
    add(
        Kind.OUTPUT_EXCEEDS_INPUT,
        row,
        grams,
        "event " + row.movement.event() + " put out " + Tonnes.text(grams)
            + " more than it took in");
  }

  void sameInstantCycle(List<Row> cycle) {
    Row first = cycle.get(0);
    add(
        Kind.SAME_INSTANT_CYCLE,
        first,
        first.movement.lot(),
        first.grams,
        cycle.size() + " rows of one time feed each other in a circle; hours would order them",
        cycle.stream().map(row -> row.movement.ref()).toList());
  }
}
