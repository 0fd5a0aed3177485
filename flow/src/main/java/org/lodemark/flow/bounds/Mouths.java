package org.lodemark.flow.bounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lodemark.flow.graph.Departures;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;

/**
 * Where the flow is to go, for a target: the target's own node, or, behind homogeneous blends, the
 * nodes that feed the blends.
 *
 * <p>An output of m grams of a homogeneous blend with outputs of M grams in all holds exactly m/M
 * of the taint y that came through the blend. So the target's taint is a fixed combination of the
 * flows into the blends above it, and its maximum is a maximum flow with weighted mouths. That holds as long
 * as between target and mouth there are only blends and whole hand-overs. Above a mouth
 * no homogeneous blend may stand: there its split would tie flows to each other, which a flow cannot say.
 */
final class Mouths {
  private static final int MOST_BLENDS = 1000;

  private final FlowGraph graph;
  private final Homogeneous homogeneous;
  private final Screen screen;
  final List<Mouth> list = new ArrayList<>();

  /** Taint that reaches the target straight from a source, weighted. */
  double direct;

  boolean exact = true;

  /**
   * Blends still to be looked through, by node, with what a gram of their taint is worth. They are
   * taken downstream first, so that what several flows owe to one blend is one weight: its feeds
   * carry each gram once.
   */
  private final TreeMap<Integer, Double> blends = new TreeMap<>();

  private int blendsSeen;

  /** One mouth: at most {@code grams} from {@code node}, each worth {@code weight}. */
  record Mouth(int node, long grams, double weight) {}

  private Mouths(FlowGraph graph, Homogeneous homogeneous, Screen screen) {
    this.graph = graph;
    this.homogeneous = homogeneous;
    this.screen = screen;
  }

  /** The mouths of a target with the blends above it looked through. */
  static Mouths through(FlowGraph graph, Homogeneous homogeneous, Screen screen, List<Sink> sinks) {
    Mouths mouths = new Mouths(graph, homogeneous, screen);
    for (Sink sink : sinks) {
      mouths.add(sink);
    }
    while (mouths.exact && !mouths.blends.isEmpty()) {
      Map.Entry<Integer, Double> last = mouths.blends.pollLastEntry();
      mouths.lookThrough(last.getKey(), last.getValue());
    }
    mouths.settle();
    return mouths;
  }

  /** The target's own nodes, every blend above loosened to a pool. */
  static Mouths loosened(
      FlowGraph graph, Homogeneous homogeneous, Screen screen, List<Sink> sinks) {
    Mouths mouths = new Mouths(graph, homogeneous, screen);
    int first = sinks.get(0).tail();
    boolean oneBlend = first >= 0
        && homogeneous.contains(first)
        && sinks.stream().allMatch(sink -> sink.tail() == first);
    for (Sink sink : sinks) {
      if (sink.tail() < 0) {
        mouths.addDirect(sink.tail(), sink.grams(), 1);
      } else if (oneBlend) {
        mouths.weigh(first, (double) sink.grams() / homogeneous.outGrams(first));
      } else {
        mouths.list.add(new Mouth(sink.tail(), sink.grams(), 1));
      }
    }
    mouths.blends.forEach(mouths::addBlend);
    mouths.settle();
    mouths.exact = false;
    return mouths;
  }

  private void add(Sink sink) {
    int node = sink.tail();
    if (node < 0) {
      addDirect(node, sink.grams(), 1);
      return;
    }
    // Behind hand-overs may stand a source; a flow through them finds it too, and has a cut.
    int above = behindWholeHandOvers(node, sink.grams());
    if (above >= 0 && homogeneous.contains(above)) {
      weigh(above, (double) sink.grams() / homogeneous.outGrams(above));
    } else {
      list.add(new Mouth(node, sink.grams(), 1));
    }
  }

  private void addDirect(int tail, long grams, double weight) {
    if (screen.inSet(~tail)) {
      direct += weight * grams;
    }
  }

  private void weigh(int blend, double weight) {
    blends.merge(blend, weight, Double::sum);
  }

  private void addBlend(int node, double weight) {
    list.add(new Mouth(node, homogeneous.outGrams(node), weight));
  }

  /** A blend whose every gram of taint is worth {@code weight} to the target. */
  private void lookThrough(int node, double weight) {
    if (!homogeneous.isAbove(node)) {
      addBlend(node, weight);
      return;
    }
    // A loss may take the clean part first, which caps the taint; with unequal weights
    // below the cap that is no flow any more.
    if (graph.inGramsOf(node) != homogeneous.outGrams(node) || ++blendsSeen > MOST_BLENDS) {
      exact = false;
      return;
    }
    for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
      feed(k, weight);
    }
  }

  private void feed(int k, double weight) {
    int tail = graph.inTail(k);
    long grams = graph.inGrams(k);
    if (tail < 0) {
      addDirect(tail, grams, weight);
      return;
    }
    int above = behindWholeHandOvers(tail, grams);
    if (above >= 0 && homogeneous.contains(above)) {
      if (above == tail && graph.inArc(k) == FlowGraph.CARRY) {
        exact = false; // what stays in a blend is not tied to its outputs
        return;
      }
      weigh(above, weight * grams / homogeneous.outGrams(above));
    } else {
      list.add(new Mouth(tail, grams, weight));
    }
  }

  /** Follows a flow up as long as it was handed on whole; gives a node, or a source's tail. */
  private int behindWholeHandOvers(int start, long grams) {
    int node = start;
    Departures departures = graph.departures();
    while (node >= 0
        && !homogeneous.contains(node)
        && graph.inTo(node) - graph.inFrom(node) == 1
        && graph.inArc(graph.inFrom(node)) >= 0
        && graph.inGrams(graph.inFrom(node)) == grams
        && departures.to(node) - departures.from(node) == 1
        && graph.arcGrams(departures.arc(departures.from(node))) == grams) {
      node = graph.inTail(graph.inFrom(node));
    }
    return node;
  }

  /** Merges mouths of one node and weight, and orders them by decreasing weight. */
  private void settle() {
    list.sort(Comparator.comparingInt(Mouth::node).thenComparingDouble(Mouth::weight));
    List<Mouth> merged = new ArrayList<>();
    for (Mouth mouth : list) {
      if (!homogeneous.contains(mouth.node) && homogeneous.isAbove(mouth.node)) {
        exact = false;
      }
      Mouth last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last == null || last.node != mouth.node) {
        merged.add(mouth);
      } else if (last.weight == mouth.weight) {
        merged.set(
            merged.size() - 1, new Mouth(mouth.node, last.grams + mouth.grams, mouth.weight));
      } else {
        merged.add(mouth);
      }
    }
    list.clear();
    list.addAll(merged);
    list.sort(Comparator.comparingDouble(Mouth::weight).reversed().thenComparingInt(Mouth::node));
  }
}
