package org.lodemark.flow.naive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Section 2: in which order the moments of one pool stand. */
final class Standing {
  private final List<Moment> order = new ArrayList<>();

  /** Where each counts as standing: its own time, of what comes back that of what it follows. */
  private final Map<Moment, Instant> at = new HashMap<>();

  private Standing() {}

  static List<Moment> inOrder(List<Moment> there) {
    Standing standing = new Standing();
    List<Moment> sorted = there.stream().sorted(Moment.IN_A_JUNCTION).toList();
    sorted.stream().filter(moment -> !isWithoutHour(moment)).forEach(moment -> {
      standing.order.add(moment);
      standing.at.put(moment, moment.at);
    });
    sorted.reversed().forEach(standing::putBack);
    sorted.stream().filter(Standing::isWithoutHour).forEach(standing::placeCount);
    return standing.order;
  }

  private static boolean isWithoutHour(Moment moment) {
    return moment.isFullCount() && moment.earliest.isBefore(moment.latest);
  }

  /** What comes back stands right after the last it follows. */
  private void putBack(Moment back) {
    int last = back.returnsAfter.stream().mapToInt(order::indexOf).max().orElse(-1);
    int own = order.indexOf(back);
    if (last > own) {
      at.put(back, at.get(order.get(last)));
      order.add(last + 1, back);
      order.remove(own);
    }
  }

  /** Where on its day the book comes nearest to the count; of equals the latest. */
  private void placeCount(Moment count) {
    int best = -1;
    long smallest = Long.MAX_VALUE;
    long book = 0;
    for (int place = 0; place <= order.size(); place++) {
      if (mayStandAt(place, count)) {
        long difference = Math.abs(book - count.counted);
        if (difference <= smallest) {
          smallest = difference;
          best = place;
        }
      }
      if (place < order.size()) {
        Moment next = order.get(place);
        book = next.isFullCount() ? next.counted : book + gain(next);
      }
    }
    order.add(best, count);
    at.put(count, best == 0 ? count.earliest : later(count.earliest, at.get(order.get(best - 1))));
  }

  private boolean mayStandAt(int place, Moment count) {
    boolean notTooEarly =
        place == order.size() || !at.get(order.get(place)).isBefore(count.earliest);
    boolean notTooLate = place == 0 || !at.get(order.get(place - 1)).isAfter(count.latest);
    boolean inRowOrder = place == 0
        || !order.get(place - 1).atLeast
        || Moment.IN_A_JUNCTION.compare(order.get(place - 1), count) < 0;
    return notTooEarly && notTooLate && inRowOrder;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /** By how much the book rises. */
  static long gain(Moment moment) {
    return switch (moment.kind) {
      case ARRIVAL -> moment.grams();
      case DEPARTURE -> -moment.grams();
      case COUNT -> 0;
    };
  }
}
