package org.lodemark.flow.answer;

import java.util.Optional;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.mass.Interval;

/**
 * Contained metal out of transformations per contained metal in.
 *
 * @param site the processor
 * @param event the event, or empty for a campaign: all events between two counts
 * @param from the first row
 * @param to the last row
 * @param inGrams put in
 * @param outGrams put out
 * @param expected the site's own range, where known
 */
public record Recovery(
    SiteId site,
    Optional<String> event,
    EventTime from,
    EventTime to,
    long inGrams,
    long outGrams,
    Optional<Interval> expected) {
  /** Out per in; a single event may exceed 1, by dust, slag or work in progress of another. */
  public double share() {
    return (double) outGrams / inGrams;
  }

  /** True when a range is known and this is outside it. */
  public boolean isOutside() {
    return expected.isPresent()
        && (share() < expected.get().low() || share() > expected.get().high());
  }
}
