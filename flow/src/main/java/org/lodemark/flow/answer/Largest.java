package org.lodemark.flow.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;

/** The few largest of many, without sorting the many. */
final class Largest {
  private final PriorityQueue<Integer> kept;
  private final IntToDoubleFunction size;
  private final Comparator<Integer> order;
  private final int most;

  /** The size of the last of those kept; nearly all of many are below it, and go at a glance. */
  private double least;

  /**
   * Takes numbers one by one.
   *
   * @param most how many are kept
   * @param size of a number; the largest come first
   * @param ties which of two of one size comes first
   */
  Largest(int most, IntToDoubleFunction size, Comparator<Integer> ties) {
    this.most = most;
    this.size = size;
    order = Comparator.<Integer>comparingDouble(size::applyAsDouble).reversed().thenComparing(ties);
    kept = new PriorityQueue<>(order.reversed());
  }

  /** Takes one in; returns the one that is not among the first for it, or -1. */
  int add(int number) {
    if (kept.size() < most) {
      keep(number);
      return -1;
    }
    if (most == 0 || size.applyAsDouble(number) < least) {
      return number;
    }
    Integer last = kept.element();
    if (order.compare(number, last) > 0) {
      return number;
    }
    kept.remove();
    keep(number);
    return last;
  }

  private void keep(int number) {
    kept.add(number);
    least = size.applyAsDouble(kept.element());
  }

  /** Those kept, the first first. */
  List<Integer> inOrder() {
    List<Integer> all = new ArrayList<>(kept);
    all.sort(order);
    return all;
  }
}
