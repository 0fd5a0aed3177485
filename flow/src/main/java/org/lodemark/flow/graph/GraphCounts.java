package org.lodemark.flow.graph;

/** How much a graph has of each: arrays may be longer, for graphs that go on from it. */
record GraphCounts(
    int origins,
    int lots,
    int nodes,
    int inArcs,
    int arcs,
    int gaps,
    int steps,
    int counts,
    int junctions) {
  static GraphCounts of(int origins, int lots, Postings postings, Expansion expansion) {
    return new GraphCounts(
        origins,
        lots,
        expansion.nodeJunction.size(),
        expansion.inTail.size(),
        postings.arcGrams.size(),
        expansion.gapGrams.size(),
        postings.steps(),
        postings.countGrams.size(),
        postings.junctionSite.size());
  }

  static GraphCounts ofNumbers(long[] numbers) {
    int[] n = new int[numbers.length];
    for (int i = 0; i < n.length; i++) {
      n[i] = Math.toIntExact(numbers[i]);
    }
    return new GraphCounts(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
  }

  long[] numbers() {
    return new long[] {origins, lots, nodes, inArcs, arcs, gaps, steps, counts, junctions};
  }
}
