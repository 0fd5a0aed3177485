package org.lodemark.flow.naive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one row does to one junction: its mass arrives, departs, or the stock is counted. */
final class Moment {
  /** In the order in which they stand at one instant. */
  enum Kind {
    ARRIVAL,
    DEPARTURE,
    COUNT
  }

  /** Section 2: arrivals at their earliest, departures and counts at their latest. */
  static final Comparator<Moment> IN_A_JUNCTION = Comparator.<Moment, Instant>comparing(m -> m.at)
      .thenComparing(m -> m.kind)
      .thenComparing(m -> m.row);

  final int junction;
  final Kind kind;
  final int row;
  final Instant earliest;
  final Instant latest;
  final Instant at;
  final List<Draft> drafts = new ArrayList<>();

  /** Of a count: what was there. */
  long counted;

  /** Of a count: that only part of the stock was looked at, so that there may have been more. */
  boolean atLeast;

  /** Of an output back into the junction its event took from: what it stands after. */
  final Set<Moment> returnsAfter = new HashSet<>();

  /** Moments that come before this one whatever happens: what departs has arrived. */
  final Set<Moment> always = new HashSet<>();

  Moment(int junction, Kind kind, int row, Instant earliest, Instant latest) {
    this.junction = junction;
    this.kind = kind;
    this.row = row;
    this.earliest = earliest;
    this.latest = latest;
    this.at = kind == Kind.ARRIVAL ? earliest : latest;
  }

  boolean isFullCount() {
    return kind == Kind.COUNT && !atLeast;
  }

  long grams() {
    return drafts.stream().mapToLong(draft -> draft.grams).sum();
  }
}
