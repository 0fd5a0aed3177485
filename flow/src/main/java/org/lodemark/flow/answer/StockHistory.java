package org.lodemark.flow.answer;

import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.custody.JunctionInfo;

/**
 * The book of one stock (METHODS 2.2).
 *
 * @param site where
 * @param type whose stock: the site's, a value's, or a lot's
 * @param label the value of a value pool
 * @param lot of a lot pool
 * @param points the stock after each movement, with the mass that must have been there
 * @param intervals between counts
 */
public record StockHistory(
    SiteId site,
    JunctionInfo.Type type,
    String label,
    Optional<LotId> lot,
    List<Point> points,
    List<Interval> intervals) {
  public StockHistory {
    points = List.copyOf(points);
    intervals = List.copyOf(intervals);
  }

  /** The stock after a movement or count. */
  public record Point(EventTime time, long grams) {}

  /**
   * One interval between counts.
   *
   * @param from the count that begins it, else its first row
   * @param to its last row; the count that ends it, if one does
   * @param openingGrams what was counted, or found, when it began
   * @param inGrams what came in by record
   * @param outGrams what left by record, losses with it
   * @param unexplainedGrams U: what must have come in without a record
   * @param countedGrams the count at its end, if there was one
   * @param writtenOffGrams what the book had too much at that count
   */
  public record Interval(
      EventTime from,
      EventTime to,
      long openingGrams,
      long inGrams,
      long outGrams,
      long unexplainedGrams,
      Optional<Long> countedGrams,
      long writtenOffGrams) {}
}
