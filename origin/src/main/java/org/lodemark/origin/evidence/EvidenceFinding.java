package org.lodemark.origin.evidence;

import java.util.List;
import org.lodemark.domain.custody.RecordRef;

/**
 * Something a test found. It speaks of the metal of some rows, and follows it: a lot is touched by
 * a finding as far as its metal passed through these rows.
 *
 * @param test which test
 * @param strength above 0, up to 1: the part of the rows' metal it speaks of, or how far what was
 *     found is beyond what honest records show
 * @param sentence what was found, with values, places and days; it accuses nobody
 * @param touchedRows places in the books of the rows whose metal it is about
 * @param events the rows to look at, at most {@link #MOST_EVENTS}
 */
public record EvidenceFinding(
    TestId test,
    double strength,
    String sentence,
    List<Integer> touchedRows,
    List<RecordRef> events) {
  public static final int MOST_EVENTS = 20;

  public EvidenceFinding {
    if (!(strength > 0 && strength <= 1)) {
      throw new IllegalArgumentException(
          "a finding of " + test + " of strength " + strength + ": above 0, up to 1");
    }
    touchedRows = List.copyOf(touchedRows);
    events = List.copyOf(events.size() > MOST_EVENTS ? events.subList(0, MOST_EVENTS) : events);
  }
}
