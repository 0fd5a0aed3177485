package org.lodemark.bench.world;

import java.util.Arrays;

/** What has been sold to each site and not been used yet: a queue for each, entries reused. */
final class Inboxes {
  private static final int NONE = -1;
  private final int[] head;
  private final int[] tail;
  private final int[] length;
  private int[] next = new int[1024];
  private int[] arc = new int[1024];
  private int[] lot = new int[1024];
  private long[] grams = new long[1024];
  private int used;
  private int free = NONE;
  private int waiting;

  Inboxes(int sites) {
    head = new int[sites];
    tail = new int[sites];
    length = new int[sites];
    Arrays.fill(head, NONE);
  }

  /** Something on its way; {@code arc} is negative for a lot that comes straight from a mine. */
  record Parcel(int arc, int lot, long grams) {}

  void add(int site, Parcel parcel) {
    int entry = free;
    if (entry == NONE) {
      if (used == next.length) {
        grow();
      }
      entry = used++;
    } else {
      free = next[entry];
    }
    arc[entry] = parcel.arc();
    lot[entry] = parcel.lot();
    grams[entry] = parcel.grams();
    next[entry] = NONE;
    if (head[site] == NONE) {
      head[site] = entry;
    } else {
      next[tail[site]] = entry;
    }
    tail[site] = entry;
    length[site]++;
    waiting++;
  }

  Parcel take(int site) {
    int entry = head[site];
    head[site] = next[entry];
    next[entry] = free;
    free = entry;
    length[site]--;
    waiting--;
    return new Parcel(arc[entry], lot[entry], grams[entry]);
  }

  int length(int site) {
    return length[site];
  }

  int waiting() {
    return waiting;
  }

  private void grow() {
    int capacity = next.length * 2;
    next = Arrays.copyOf(next, capacity);
    arc = Arrays.copyOf(arc, capacity);
    lot = Arrays.copyOf(lot, capacity);
    grams = Arrays.copyOf(grams, capacity);
  }
}
