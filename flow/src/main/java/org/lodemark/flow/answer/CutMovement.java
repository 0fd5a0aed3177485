package org.lodemark.flow.answer;

import java.util.Optional;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;

/**
 * One of the flows that hold a bound: if more had passed here, the bound would be wider.
 *
 * @param kind what sort of flow
 * @param site where
 * @param time when
 * @param lot of which lot, where it is about one
 * @param massGrams its mass
 * @param row where it is written, unless nobody wrote it
 * @param sentence the same in words
 */
public record CutMovement(
    Kind kind,
    SiteId site,
    EventTime time,
    Optional<LotId> lot,
    long massGrams,
    Optional<RecordRef> row,
    String sentence) {
  /** The sorts of flow a bound can rest on. */
  public enum Kind {
    /** Metal won at a mine of the set: there was no more. */
    SOURCE,
    /** Mass without a record: there was no more than this. */
    UNEXPLAINED,
    /** A hand-over or a transformation's row. */
    TRANSFER,
    /** Stock that was there between two movements. */
    CARRY,
    /** The target's own mass. */
    TARGET
  }
}
