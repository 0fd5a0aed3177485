package org.lodemark.flow.answer;

import java.util.Comparator;
import java.util.List;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.answer.TraceGraph.Ancestor;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.trace.Visited;

/** The lots a target's metal was in, as each site handed them on. */
final class Ancestors {
  private final Custody custody;
  private final List<Ancestor> listed;
  private final int others;
  private double otherGrams;

  /** Sums the flows by lot and site, and lists the largest. */
  Ancestors(Custody custody, Visited visited, int most) {
    this.custody = custody;
    Numbering byHandOver = sum(visited);
    Largest largest = new Largest(
        most,
        byHandOver::sum,
        Comparator.<Integer, LotId>comparing(number -> lot(byHandOver, number))
            .thenComparing(number -> custody.site(byHandOver.right(number)).id()));
    for (int number = 0; number < byHandOver.size(); number++) {
      int left = largest.add(number);
      otherGrams += left < 0 ? 0 : byHandOver.sum(left);
    }
    listed = largest.inOrder().stream()
        .map(number -> new Ancestor(
            lot(byHandOver, number),
            custody.site(byHandOver.right(number)).id(),
            byHandOver.sum(number)))
        .toList();
    others = byHandOver.size() - listed.size();
  }

  private LotId lot(Numbering byHandOver, int number) {
    return custody.findLot(byHandOver.left(number)).orElseThrow();
  }

  /** By lot and site. */
  private Numbering sum(Visited visited) {
    FlowGraph graph = custody.graph();
    Numbering grams = new Numbering();
    for (int node = visited.last(); node >= 0; node = visited.before(node)) {
      double part = visited.part(node);
      int to = graph.inTo(node);
      for (int k = graph.inFrom(node); k < to; k++) {
        int arc = graph.inArc(k);
        int tail = graph.inTail(k);
        if (arc < 0 || tail < 0 || graph.arcLot(arc) < 0) {
          continue;
        }
        // What leaves a process or a transit under a lot's name is handed on elsewhere too.
        int from = graph.junction(tail);
        if (custody.junctionType(from).isStock()) {
          grams.add(graph.arcLot(arc), graph.site(from), part * graph.inGrams(k));
        }
      }
    }
    return grams;
  }

  /** The largest first. */
  List<Ancestor> listed() {
    return listed;
  }

  int others() {
    return others;
  }

  double otherGrams() {
    return otherGrams;
  }
}
