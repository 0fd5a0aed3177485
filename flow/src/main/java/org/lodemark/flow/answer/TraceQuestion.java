package org.lodemark.flow.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.answer.TraceGraph.Ancestor;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.trace.Ancestry;

/** Asks where lots came by. Keeps a workspace; not safe for several threads. */
public final class TraceQuestion {
  private final Custody custody;
  private final FlowGraph graph;
  private final Ancestry ancestry;

  public TraceQuestion(Custody custody) {
    this.custody = custody;
    graph = custody.graph();
    ancestry = new Ancestry(graph);
  }

  /**
   * Traces a lot.
   *
   * @param mostPerLevel how many nodes of one level are drawn before the rest is "other"
   * @param mostAncestors how many ancestors are listed
   * @return empty for a lot the records do not name, or of which nothing is left
   */
  public Optional<TraceGraph> ask(LotId lot, int mostPerLevel, int mostAncestors) {
    if (mostPerLevel < 1 || mostAncestors < 0) {
      throw new IllegalArgumentException("mostPerLevel " + mostPerLevel + ", mostAncestors "
          + mostAncestors + ": at least 1 node a level is drawn, and 0 or more ancestors listed");
    }
    return custody.findTarget(lot).map(target -> answer(target, mostPerLevel, mostAncestors));
  }

  private TraceGraph answer(Target target, int mostPerLevel, int mostAncestors) {
    List<Contribution> contributions = new ArrayList<>();
    ancestry.walk(
        target.sinks(), (node, k, grams) -> contributions.add(new Contribution(node, k, grams)));
    Stays stays = new Stays(custody, contributions, target);
    Drawing drawing = stays.drawn(mostPerLevel);
    List<Ancestor> all = ancestors(contributions);
    int listed = Math.min(all.size(), mostAncestors);
    double rest = all.subList(listed, all.size()).stream()
        .mapToDouble(Ancestor::massGrams)
        .sum();
    return new TraceGraph(
        target.lot(),
        target.grams(),
        drawing.nodes(),
        drawing.edges(),
        all.subList(0, listed),
        all.size() - listed,
        rest);
  }

  /** Metal of the target came into a node by an in-arc. */
  record Contribution(int node, int k, double grams) {}

  /** What a drawing is made of. */
  record Drawing(List<TraceGraph.Node> nodes, List<TraceGraph.Edge> edges) {}

  private record Parcel(int lot, int site) {}

  private List<Ancestor> ancestors(List<Contribution> contributions) {
    Map<Parcel, Double> grams = new HashMap<>();
    for (Contribution part : contributions) {
      int arc = graph.inArc(part.k());
      int tail = graph.inTail(part.k());
      // What leaves a process or a transit under a lot's name is handed on elsewhere too.
      boolean handedOn =
          arc >= 0 && tail >= 0 && custody.junctionType(graph.junction(tail)).isStock();
      if (handedOn && graph.arcLot(arc) >= 0) {
        int site = graph.site(graph.junction(tail));
        grams.merge(new Parcel(graph.arcLot(arc), site), part.grams(), Double::sum);
      }
    }
    Map<LotAt, Double> byHandOver = new LinkedHashMap<>();
    grams.forEach((parcel, mass) -> {
      LotId lot = custody.findLot(parcel.lot).orElseThrow();
      byHandOver.put(new LotAt(lot, custody.site(parcel.site).id()), mass);
    });
    return byHandOver.entrySet().stream()
        .map(entry -> new Ancestor(entry.getKey().lot(), entry.getKey().site(), entry.getValue()))
        .sorted(Comparator.comparingDouble(Ancestor::massGrams)
            .reversed()
            .thenComparing(Ancestor::lot)
            .thenComparing(Ancestor::from))
        .toList();
  }

  private record LotAt(LotId lot, SiteId site) {}
}
