package org.lodemark.flow.graph;

/** Stocks by replay of the postings, with the mass that must have been there. */
public final class Stocks {
  private Stocks() {}

  /** Grams in each junction at the end; of a process, its loss. */
  public static long[] atEnd(FlowGraph graph) {
    long[] stock = new long[graph.junctionCount()];
    int gap = 0;
    for (int step = 0; step < graph.stepCount(); step++) {
      int junction = graph.stepJunction(step);
      for (; gap < graph.gapCount() && graph.gapFirstStep(gap) == step; gap++) {
        stock[junction] += graph.gapGrams(gap);
      }
      if (graph.stepIsCount(step)) {
        stock[junction] = graph.stepCountGrams(step);
      } else if (graph.stepIsMove(step)) {
        long grams = graph.arcGrams(graph.stepArc(step));
        stock[junction] += graph.stepIsArrival(step) ? grams : -grams;
      }
    }
    return stock;
  }
}
