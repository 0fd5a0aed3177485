package org.lodemark.simworld.frame;

import java.util.List;
import java.util.Optional;
import org.lodemark.domain.mass.Interval;

/**
 * A district where ore is won.
 *
 * @param place about where
 * @param grade metal of the dry mass of what is sold
 * @param tracePpm of trace elements, in the order of the frame
 * @param closedFrom first month of winter in which mines stand still; empty: none
 * @param closedTo last month of it
 * @param crossing of a foreign field: where its ore comes over
 */
public record OreField(
    Place place,
    Interval grade,
    List<Interval> tracePpm,
    Optional<Integer> closedFrom,
    Optional<Integer> closedTo,
    Optional<Crossing> crossing) {
  public OreField {
    tracePpm = List.copyOf(tracePpm);
  }

  /** True in a month of winter, which may begin in one year and end in the next. */
  public boolean isClosedIn(int month) {
    if (closedFrom.isEmpty() || closedTo.isEmpty()) {
      return false;
    }
    int from = closedFrom.get();
    int to = closedTo.get();
    return from <= to ? month >= from && month <= to : month >= from || month <= to;
  }
}
