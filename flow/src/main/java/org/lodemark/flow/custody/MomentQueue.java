package org.lodemark.flow.custody;

import java.util.Arrays;

/**
 * Moments that may go, the earliest first; of one time, that of the lower number. A binary heap of
 * plain numbers: a queue of objects was a sixth of all reading.
 */
final class MomentQueue {
  private final long[] times;
  private int[] heap = new int[64];
  private int size;

  /** @param times by moment; not copied */
  MomentQueue(long[] times) {
    this.times = times;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(int moment) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
    }
    int hole = size++;
    while (hole > 0 && isBefore(moment, heap[(hole - 1) / 2])) {
      heap[hole] = heap[(hole - 1) / 2];
      hole = (hole - 1) / 2;
    }
    heap[hole] = moment;
  }

  /** Takes the first; the queue must not be empty. */
  int remove() {
    int first = heap[0];
    int last = heap[--size];
    int hole = 0;
    while (2 * hole + 1 < size) {
      int child = 2 * hole + 1;
      if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isBefore(heap[child], last)) {
        break;
      }
      heap[hole] = heap[child];
      hole = child;
    }
    heap[hole] = last;
    return first;
  }

  private boolean isBefore(int a, int b) {
    return times[a] != times[b] ? times[a] < times[b] : a < b;
  }
}
