package org.lodemark.bench.peer;

/** Nodes sorted by level, within a level by ordinal. */
final class LevelOrder {
  private LevelOrder() {}

  static int[] nodes(int[] levels) {
    int highest = 0;
    for (int level : levels) {
      highest = Math.max(highest, level);
    }
    int[] next = new int[highest + 2];
    for (int level : levels) {
      next[level + 1]++;
    }
    for (int level = 0; level <= highest; level++) {
      next[level + 1] += next[level];
    }
    int[] nodes = new int[levels.length];
    for (int node = 0; node < levels.length; node++) {
      nodes[next[levels[node]]++] = node;
    }
    return nodes;
  }
}
