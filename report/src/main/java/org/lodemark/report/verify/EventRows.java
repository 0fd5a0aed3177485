package org.lodemark.report.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.flow.answer.CutMovement;
import org.lodemark.flow.answer.OriginBound;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.evidence.EvidenceFinding;
import org.lodemark.origin.verify.LotBound;
import org.lodemark.origin.verify.LotEvidence;
import org.lodemark.origin.verify.LotVerification;
import org.lodemark.origin.verify.SetAnswer;
import org.lodemark.origin.verify.Verification;
import org.lodemark.report.text.MassWords;
import org.lodemark.report.text.ShareWords;
import org.lodemark.report.verify.VerifyReport.EventRow;

/** Every row that an answer points at, and what for. */
final class EventRows {
  private final Map<RecordRef, Set<String>> uses = new LinkedHashMap<>();

  private EventRows(Verification answer) {
    answer.lots().forEach(this::lot);
    answer.sets().forEach(this::set);
    answer.findings().forEach(finding -> finding.rows().forEach(row -> use(row, "finding")));
    answer.borders().forEach(remark -> remark.events().forEach(row -> use(row, "border")));
    answer.request().items().forEach(item -> item.events().forEach(row -> use(row, "request")));
  }

  /** The rows, in the order of the report. */
  static Map<RecordRef, Set<String>> of(Verification answer) {
    return new EventRows(answer).uses;
  }

  private void use(RecordRef row, String what) {
    uses.computeIfAbsent(row, added -> new LinkedHashSet<>()).add(what);
  }

  private void lot(LotVerification lot) {
    lot.claim().ifPresent(claim -> use(claim.row(), "claim"));
    lot.target().rows().forEach(row -> use(row, "lot"));
    lot.insideDeclared().flatMap(LotBound::exact).ifPresent(this::bound);
    lot.outsideDeclared().flatMap(LotBound::exact).ifPresent(this::bound);
    for (LotEvidence.Touch touch : lot.evidence().touching()) {
      EvidenceFinding finding = touch.finding();
      finding.events().forEach(row -> use(row, finding.test().name()));
    }
  }

  private void set(SetAnswer set) {
    set.joint().ifPresent(this::bound);
    set.lots().forEach(lot -> lot.exact().ifPresent(this::bound));
  }

  private void bound(OriginBound bound) {
    bound.cutMax().forEach(this::cut);
    bound.cutMin().forEach(this::cut);
  }

  private void cut(CutMovement cut) {
    cut.row().ifPresent(row -> use(row, "bound"));
  }

  static List<EventRow> rows(Map<RecordRef, Set<String>> events, Map<RecordRef, BookRow> books) {
    List<EventRow> rows = new ArrayList<>();
    events.forEach((ref, uses) -> {
      if (rows.size() < VerifyReport.MOST_EVENTS) {
        rows.add(new EventRow(
            ref.document(),
            ref.row(),
            Optional.ofNullable(books.get(ref)).map(EventRows::words),
            List.copyOf(uses)));
      }
    });
    return rows;
  }

  /** {@code 2025-03-01 SHIP of EXP-1 at trader-q to buyer: 30 t of metal, 52 t as weighed}. */
  private static String words(BookRow row) {
    Movement movement = row.low();
    StringBuilder words = new StringBuilder(
        movement.time() + " " + movement.action().name().toUpperCase(Locale.ROOT));
    movement.lot().ifPresent(lot -> words.append(" of ").append(lot));
    words.append(" at ").append(movement.site());
    movement.counterparty().ifPresent(other -> words.append(", other side ").append(other));
    words
        .append(": ")
        .append(MassWords.range(row.low().mass().grams(), row.high().mass().grams()))
        .append(row.isMeasured() ? " of metal, " : " of metal (not measured), ")
        .append(MassWords.of(row.wetGrams()))
        .append(" as weighed");
    row.gradeFraction()
        .ifPresent(
            grade -> words.append(", grade ").append(ShareWords.perCent(grade)).append(" %"));
    movement
        .declaredOrigin()
        .ifPresent(origin -> words
            .append(", declared ")
            .append(origin.country().iso3())
            .append(' ')
            .append(VerifyWords.word(origin.basis())));
    return words.toString();
  }
}
