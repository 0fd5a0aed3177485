package org.lodemark.ledger.store;

import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.mass.ContainedMetal;
import org.lodemark.domain.mass.Grade;
import org.lodemark.domain.mass.Mass;
import org.lodemark.domain.mass.Moisture;
import org.lodemark.ledger.statement.EventLine;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.ledger.statement.StatementJson;

/**
 * An event's line in columns, for the engine and for lists. Null is absent.
 *
 * @param event id of the event
 * @param action by {@link Codes}
 * @param day days since 1970-01-01, at the place
 * @param earliest first millisecond it may have been
 * @param latest last millisecond it may have been
 * @param wetGrams as weighed
 * @param scaleSdGrams standard error, wet
 * @param moisture fraction of the wet mass
 * @param grade fraction of the dry mass
 * @param grams contained metal where moisture and grade were measured, else -1
 * @param form id of the form
 * @param origin alpha-3 code of the declared origin
 * @param basis by {@link Codes}
 * @param segregatedBy the value by which a segregated site keeps materials apart
 */
public record MovementRow(
    @Nullable String event,
    int action,
    long day,
    long earliest,
    long latest,
    String site,
    @Nullable String lot,
    @Nullable String sourceLot,
    @Nullable String counterparty,
    long wetGrams,
    long scaleSdGrams,
    @Nullable String moisture,
    @Nullable String grade,
    long grams,
    @Nullable String form,
    boolean homogeneous,
    @Nullable String origin,
    int basis,
    @Nullable String document,
    @Nullable String segregatedBy) {
  /** The line of an event in columns. */
  public static MovementRow of(EventStatement event, @Nullable String segregatedBy) {
    EventLine line = event.line();
    return new MovementRow(
        event.eventId().orElse(null),
        Codes.of(line.action()),
        line.time().date().toEpochDay(),
        line.time().earliest().toEpochMilli(),
        line.time().latest().toEpochMilli(),
        event.site().id(),
        line.lot().map(lot -> lot.uri()).orElse(null),
        line.sourceLot().map(lot -> lot.uri()).orElse(null),
        line.counterparty().map(SiteId::id).orElse(null),
        line.wetGrams(),
        line.scaleSdGrams(),
        line.moisture().map(StatementJson::plain).orElse(null),
        line.grade().map(StatementJson::plain).orElse(null),
        measuredGrams(line),
        line.form().orElse(null),
        line.homogeneous(),
        line.declaredOriginIso3().orElse(null),
        Codes.of(line.declaredOriginBasis()),
        line.document().orElse(null),
        segregatedBy);
  }

  /** Contained metal where both moisture and grade were measured, else -1. */
  private static long measuredGrams(EventLine line) {
    return line.moisture().isPresent() && line.grade().isPresent()
        ? ContainedMetal.of(
                new Mass(line.wetGrams()),
                new Moisture(line.moisture().get()),
                new Grade(line.grade().get()))
            .grams()
        : -1;
  }
}
