package org.lodemark.flow.graph;

/** How arrays grow: by half, up to the most a Java array holds. */
final class Growth {
  static final int MOST = Integer.MAX_VALUE - 16;

  private Growth() {}

  static int from(int size) {
    if (size == MOST) {
      throw new IllegalStateException(
          "the graph has more than " + MOST + " entries of one kind; split the records by period");
    }
    return (int) Math.min(MOST, size + (size >> 1) + 16L);
  }
}
