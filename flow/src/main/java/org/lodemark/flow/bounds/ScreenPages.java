package org.lodemark.flow.bounds;

import java.util.Arrays;
import java.util.BitSet;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.IntList;

/** Values of some nodes of a large graph, in pages that are made when a node of theirs has one. */
final class ScreenPages {
  static final long NOT_YET = -1;
  private static final int SHIFT = 9;
  private static final int MASK = (1 << SHIFT) - 1;

  private final long[][] pages;
  private final BitSet wanted = new BitSet();

  ScreenPages(int nodeCount) {
    pages = new long[(nodeCount >> SHIFT) + 1][];
  }

  /** Its value, 0 or more, or {@link #NOT_YET}. */
  long get(int node) {
    long[] page = pages[node >> SHIFT];
    return page == null ? NOT_YET : page[node & MASK];
  }

  void put(int node, long value) {
    long[] page = pages[node >> SHIFT];
    if (page == null) {
      page = new long[1 << SHIFT];
      Arrays.fill(page, NOT_YET);
      pages[node >> SHIFT] = page;
    }
    page[node & MASK] = value;
  }

  /** A node and all upstream of it that have no value yet; good until asked again. */
  BitSet lackingUpstream(FlowGraph graph, int node) {
    wanted.clear();
    wanted.set(node);
    IntList open = new IntList(64);
    open.add(node);
    for (int next = 0; next < open.size(); next++) {
      int at = open.get(next);
      for (int k = graph.inFrom(at); k < graph.inTo(at); k++) {
        int tail = graph.inTail(k);
        if (tail >= 0 && !wanted.get(tail) && get(tail) == NOT_YET) {
          wanted.set(tail);
          open.add(tail);
        }
      }
    }
    return wanted;
  }
}
