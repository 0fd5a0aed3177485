package org.lodemark.flow.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many by some order, without sorting the many. */
final class Largest {
  private final PriorityQueue<Integer> kept;
  private final Comparator<Integer> order;
  private final int most;

  /**
   * Takes numbers one by one.
   *
   * @param most how many are kept
   * @param order which come first
   */
  Largest(int most, Comparator<Integer> order) {
    this.most = most;
    this.order = order;
    kept = new PriorityQueue<>(order.reversed());
  }

  /** Takes one in; returns the one that is not among the first for it, or -1. */
  int add(int number) {
    if (kept.size() < most) {
      kept.add(number);
      return -1;
    }
    Integer last = kept.peek();
    if (last == null || order.compare(number, last) > 0) {
      return number;
    }
    kept.poll();
    kept.add(number);
    return last;
  }

  /** Those kept, the first first. */
  List<Integer> inOrder() {
    List<Integer> all = new ArrayList<>(kept);
    all.sort(order);
    return all;
  }
}
