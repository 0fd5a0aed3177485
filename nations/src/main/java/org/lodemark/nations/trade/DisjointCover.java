package org.lodemark.nations.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.time.Period;

/**
 * Picks periods that do not overlap and together weigh most: weighted interval scheduling by
 * dynamic programming. Figures exist for a year, for some of its months and for the first half of
 * it at once; added up they would count metal twice, and any choice without overlap is a lower
 * bound of what left, so the heaviest choice is the best one.
 */
public final class DisjointCover {
  private DisjointCover() {}

  /** The chosen periods in time order. */
  public static List<Period> heaviest(Map<Period, Long> weights) {
    List<Period> byEnd = weights.keySet().stream()
        .sorted(Comparator.comparing(Period::last).thenComparing(Period::first))
        .toList();
    long[] best = new long[byEnd.size() + 1];
    boolean[] taken = new boolean[byEnd.size()];
    int[] before = new int[byEnd.size()];
    for (int i = 0; i < byEnd.size(); i++) {
      before[i] = endingBefore(byEnd, i);
      long with = best[before[i]] + weights.getOrDefault(byEnd.get(i), 0L);
      taken[i] = with > best[i];
      best[i + 1] = Math.max(with, best[i]);
    }
    List<Period> chosen = new ArrayList<>();
    for (int i = byEnd.size() - 1; i >= 0; ) {
      if (taken[i]) {
        chosen.addFirst(byEnd.get(i));
        i = before[i] - 1;
      } else {
        i--;
      }
    }
    return chosen;
  }

  /** How many periods end before period {@code i} starts. */
  private static int endingBefore(List<Period> byEnd, int i) {
    int low = 0;
    int high = i;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byEnd.get(middle).last().isBefore(byEnd.get(i).first())) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
