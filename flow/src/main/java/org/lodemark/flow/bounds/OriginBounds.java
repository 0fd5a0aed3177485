package org.lodemark.flow.bounds;

import java.util.List;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.graph.UnexplainedRule;

/**
 * Bounds on what can come from one set of origins, for any target of one graph. Screens of the
 * whole graph are made once; the exact searches then stay near the target.
 *
 * <p>Not safe for several threads; each thread takes its own.
 */
public final class OriginBounds {
  private final FlowGraph graph;
  private final LossRule losses;
  private final Maximiser maximiser;
  private final Screen known;
  private final Screen withUnknown;
  private final Screen complement;

  private OriginBounds(
      BoundsMaker maker, boolean[] knownSet, boolean[] unknownToo, boolean[] others) {
    graph = maker.graph;
    losses = maker.losses;
    known = new Screen(graph, knownSet, maker.homogeneous);
    withUnknown = new Screen(graph, unknownToo, maker.homogeneous);
    complement = new Screen(graph, others, maker.homogeneous);
    maximiser = new Maximiser(graph, maker.homogeneous, maker.flow(known));
  }

  /**
   * Bounds for a set.
   *
   * @param inSet per origin of the graph; the three kinds of unknown count as not in it
   */
  public static OriginBounds of(FlowGraph graph, boolean[] inSet, LossRule losses) {
    return of(new BoundsMaker(graph, losses), inSet);
  }

  static OriginBounds of(BoundsMaker maker, boolean[] inSet) {
    FlowGraph graph = maker.graph;
    if (inSet.length != graph.originCount()) {
      throw new IllegalArgumentException(
          "a set over " + inSet.length + " origins for a graph of " + graph.originCount());
    }

    int origins = graph.originCount();
    boolean[] knownSet = new boolean[origins];
    boolean[] unknownToo = new boolean[origins];
    boolean[] others = new boolean[origins];
    for (int origin = 0; origin < origins; origin++) {
      boolean unknown = origin < UnexplainedRule.UNKNOWN_KINDS;
      knownSet[origin] = inSet[origin] && !unknown;
      unknownToo[origin] = inSet[origin] || unknown;
      others[origin] = !inSet[origin] || unknown;
    }
    return new OriginBounds(maker, knownSet, unknownToo, others);
  }

  /**
   * Bounds for what no record explains: its maximum is {@link #max}, and the maximum of all known
   * origins is {@link #maxOfOthers}.
   */
  public static OriginBounds ofUnknown(FlowGraph graph, LossRule losses) {
    return ofUnknown(new BoundsMaker(graph, losses));
  }

  static OriginBounds ofUnknown(BoundsMaker maker) {
    int origins = maker.graph.originCount();
    boolean[] none = new boolean[origins];
    boolean[] unknown = new boolean[origins];
    boolean[] known = new boolean[origins];
    for (int origin = 0; origin < origins; origin++) {
      unknown[origin] = origin < UnexplainedRule.UNKNOWN_KINDS;
      known[origin] = !unknown[origin];
    }
    return new OriginBounds(maker, none, unknown, known);
  }

  /** The most that can be of the set, unknown counted out. */
  public Maximum maxKnown(List<Sink> sinks) {
    return maximiser.maximise(known, sinks, losses, false);
  }

  /** The most that can be of the set, unknown counted in; with the cut that limits it. */
  public Maximum max(List<Sink> sinks) {
    return maximiser.maximise(withUnknown, sinks, losses, true);
  }

  /**
   * The most that can be of anything else, unknown counted to it: the target's mass less this is the
   * minimum of the set. With the cut that holds it.
   */
  public Maximum maxOfOthers(List<Sink> sinks) {
    return maximiser.maximise(complement, sinks, losses, true);
  }

  /**
   * How wide the bounds could be, max - min with unknown counted in, if it were known how much of
   * one in-arc's mass is of the set: over all that it can turn out to be. As safe as the bounds;
   * exact but for homogeneous blends.
   *
   * <p>Both maxima are concave in what is known, v, and change by at most a gram with a gram of it:
   * so they are under three lines each, of slopes 1, 0 and -1 through their values at both ends and
   * their maximum; and without blends, where all is in whole grams, they are these lines. Their
   * sum rises no more where the later of them stops to rise, or falls before that: so it is
   * greatest at an end or where one of them stops to rise. It is least at an end.
   *
   * @param k the in-arc of the graph
   */
  public Widths widthsIfKnown(List<Sink> sinks, int k) {
    long grams = graph.inGrams(k);
    double low = 0;
    double high = grams;
    if (graph.inTail(k) >= 0) {
      List<Sink> through = List.of(new Sink(graph.inTail(k), grams, FlowGraph.NONE));
      high = Math.ceil(maximiser.maximise(withUnknown, through, losses, false).grams());
      low = grams
          - Math.ceil(maximiser.maximise(complement, through, losses, false).grams());
    }
    Lines most = lines(withUnknown, sinks, k, low, high, false);
    Lines others = lines(complement, sinks, k, low, high, true);
    double mass = 0;
    for (Sink sink : sinks) {
      mass += sink.grams();
    }
    double least = Double.POSITIVE_INFINITY;
    double greatest = 0;
    double[] corners = {low, high, most.rises(), others.rises()};
    for (double corner : corners) {
      double known = Math.max(low, Math.min(high, corner));
      double width = Math.max(0, most.at(known) + others.at(known) - mass);
      least = Math.min(least, width);
      greatest = Math.max(greatest, width);
    }
    return new Widths(least, greatest);
  }

  /** The least and the greatest width, in grams. */
  public record Widths(double leastGrams, double greatestGrams) {}

  /** A maximum over what is known, from {@code low} to {@code high}. */
  private record Lines(double low, double high, double atLow, double atHigh, double most) {
    double at(double known) {
      return Math.min(most, Math.min(atLow + known - low, atHigh + high - known));
    }

    /** Where it stops to rise. */
    double rises() {
      return low + most - atLow;
    }
  }

  private Lines lines(
      Screen screen, List<Sink> sinks, int k, double low, double high, boolean ofOthers) {
    long grams = graph.inGrams(k);
    long atLow = ofOthers ? grams - (long) low : (long) low;
    long atHigh = ofOthers ? grams - (long) high : (long) high;
    return new Lines(
        low,
        high,
        maximiser.maximiseKnown(screen, sinks, k, atLow),
        maximiser.maximiseKnown(screen, sinks, k, atHigh),
        maximiser.maximiseNarrowed(screen, sinks, k, grams));
  }

  /**
   * How wide the bounds would be, unknown counted in, if it were known that of one in-arc's mass exactly so much
   * is of the set: max - min, in grams. As safe as the bounds; loosened above blends.
   *
   * @param k the in-arc of the graph
   * @param ofSetGrams from 0 to the in-arc's mass
   */
  public double widthIfKnown(List<Sink> sinks, int k, long ofSetGrams) {
    return widthIfAtMost(sinks, k, ofSetGrams, graph.inGrams(k) - ofSetGrams);
  }

  /** The same if the in-arc's mass is known to be less than the book says. */
  public double widthIfWeighed(List<Sink> sinks, int k, long grams) {
    return widthIfAtMost(sinks, k, grams, grams);
  }

  private double widthIfAtMost(List<Sink> sinks, int k, long ofSet, long ofOthers) {
    double mass = 0;
    for (Sink sink : sinks) {
      mass += sink.grams();
    }
    double most = maximiser.maximiseNarrowed(withUnknown, sinks, k, ofSet);
    double others = maximiser.maximiseNarrowed(complement, sinks, k, ofOthers);
    return Math.max(0, most + others - mass);
  }

  /** A safe upper bound of {@link #max} in no time, in grams. */
  public double screenMax(List<Sink> sinks) {
    double sum = 0;
    for (Sink sink : sinks) {
      sum += withUnknown.maxGrams(sink);
    }
    return sum;
  }

  /** A safe upper bound of {@link #maxKnown} in no time, in grams. */
  public double screenMaxKnown(List<Sink> sinks) {
    double sum = 0;
    for (Sink sink : sinks) {
      sum += known.maxGrams(sink);
    }
    return sum;
  }

  /** A safe lower bound of the minimum in no time, in grams. */
  public double screenMin(List<Sink> sinks) {
    double sum = 0;
    for (Sink sink : sinks) {
      sum += sink.grams() - complement.maxGrams(sink);
    }
    return sum;
  }
}
