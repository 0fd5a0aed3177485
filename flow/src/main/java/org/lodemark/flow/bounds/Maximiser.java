package org.lodemark.flow.bounds;

import java.util.List;
import java.util.OptionalDouble;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;

/** Chooses the way to a maximum: integer flow, LP, or a loosened flow. */
final class Maximiser {
  private final FlowGraph graph;
  private final Homogeneous homogeneous;
  private final MaxFlow flow;
  private int pinned = -1;

  Maximiser(FlowGraph graph, Homogeneous homogeneous, MaxFlow flow) {
    this.graph = graph;
    this.homogeneous = homogeneous;
    this.flow = flow;
  }

  /**
   * The most of a target that can be of the screen's set.
   *
   * @param explain whether the cut is wanted
   */
  Maximum maximise(Screen screen, List<Sink> sinks, LossRule losses, boolean explain) {
    Mouths mouths = Mouths.through(graph, homogeneous, screen, sinks);
    if (losses == LossRule.PROPORTIONAL || !mouths.exact) {
      OptionalDouble solved = LinearProgram.maximise(graph, homogeneous, screen, losses, sinks);
      Maximum loosened =
          flow(screen, Mouths.loosened(graph, homogeneous, screen, sinks), sinks, explain, false);
      return solved.isPresent()
          ? new Maximum(
              Math.min(solved.getAsDouble(), loosened.grams()), Method.EXACT, loosened.cut())
          : loosened;
    }
    return flow(screen, mouths, sinks, explain, true);
  }

  /**
   * The most, by flow alone, if one in-arc let no more through than so much; for what-if questions.
   */
  double maximiseNarrowed(Screen screen, List<Sink> sinks, int k, long grams) {
    flow.narrow(k, grams);
    try {
      Mouths mouths = Mouths.through(graph, homogeneous, screen, sinks);
      if (!mouths.exact) {
        mouths = Mouths.loosened(graph, homogeneous, screen, sinks);
      }
      return flow(screen, mouths, sinks, false, mouths.exact).grams();
    } finally {
      flow.narrow(-1, 0);
    }
  }

  /** The most, by flow alone, if of one in-arc's mass exactly so much were of the set. */
  double maximiseKnown(Screen screen, List<Sink> sinks, int k, long grams) {
    flow.pin(k, grams);
    pinned = graph.inTail(k) < 0 ? -1 : k;
    try {
      Mouths mouths = Mouths.through(graph, homogeneous, screen, sinks);
      if (!mouths.exact) {
        mouths = Mouths.loosened(graph, homogeneous, screen, sinks);
      }
      return flow(screen, mouths, sinks, false, mouths.exact).grams();
    } finally {
      flow.pin(-1, 0);
      pinned = -1;
    }
  }

  private Maximum flow(
      Screen screen, Mouths mouths, List<Sink> sinks, boolean explain, boolean exact) {
    flow.restart(screen);
    if (pinned >= 0) {
      // What is known to be in it comes first; no mouth filled later takes from it.
      flow.augment(
          new int[] {graph.inTail(pinned)}, new long[] {flow.pinnedGrams()}, new long[1], 0, 1);
    }
    int count = mouths.list.size();
    int[] nodes = new int[count];
    boolean[] full = new boolean[count];
    long[] sent = new long[count];
    long[] limits = new long[count];
    double value = mouths.direct;
    double most = 0;
    for (Sink sink : sinks) {
      most += exact ? sink.grams() : screen.maxGrams(sink);
    }
    for (int i = 0; i < count; i++) {
      Mouths.Mouth mouth = mouths.list.get(i);
      nodes[i] = mouth.node();

      // With blends loosened more may flow than the screen lets; the cut is of that flow.
      limits[i] = exact ? Math.min(mouth.grams(), screen.tau(mouth.node())) : mouth.grams();
    }
    for (int from = 0, to = 0; from < count; from = to) {
      double weight = mouths.list.get(from).weight();
      while (to < count && mouths.list.get(to).weight() == weight) {
        to++;
      }
      flow.augment(nodes, limits, sent, from, to);
    }
    for (int i = 0; i < count; i++) {
      full[i] = sent[i] == mouths.list.get(i).grams();
      value += sent[i] * mouths.list.get(i).weight();
    }
    List<CutArc> cut = explain ? flow.cut(nodes, full, sent) : List.of();
    return new Maximum(Math.min(value, most), exact ? Method.EXACT : Method.RELAXED, cut);
  }
}
