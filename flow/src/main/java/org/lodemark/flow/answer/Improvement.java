package org.lodemark.flow.answer;

import java.util.Optional;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.SiteId;

/**
 * A fact that is not in the records, and what knowing it would do to a bound.
 *
 * @param kind what to find out
 * @param site where
 * @param time as of when, if it matters
 * @param gainWorst by how much the bound (its share, max - min) narrows at least, however the fact
 *     turns out
 * @param gainBest by how much at most
 * @param sentence what to ask for, in words
 */
public record Improvement(
    Kind kind,
    SiteId site,
    Optional<EventTime> time,
    double gainWorst,
    double gainBest,
    String sentence) {
  /** What can be found out. */
  public enum Kind {
    /** The whole stock is weighed: shows mass the book does not know. */
    WEIGHT_COUNT,
    /** Which lots are left is listed, or the stock is emptied before the next goes in. */
    ITEMISED_STOCKTAKE,
    /** The other side's record of a hand-over that only one side wrote down. */
    MISSING_RECORD,
    /** That a site keeps materials apart as it says. */
    CUSTODY_AUDIT,
    /** What a mine can put out. */
    CAPACITY_SURVEY
  }
}
