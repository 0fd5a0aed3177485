package org.lodemark.flow.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.answer.TraceGraph.Kind;
import org.lodemark.flow.answer.TraceQuestion.Contribution;
import org.lodemark.flow.answer.TraceQuestion.Drawing;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.JunctionInfo;
import org.lodemark.flow.custody.Origin;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;

/**
 * Folds the nodes of one junction into stays. A drawing needs levels without circles, but metal
 * may return to where it was: so a node joins the junction's stay only if all that feeds it is of
 * lower level than that stay; otherwise a new stay begins, above what feeds it.
 */
final class Stays {
  private final Custody custody;
  private final FlowGraph graph;
  private final List<Stay> stays = new ArrayList<>();
  private final Map<Integer, Stay> stayOfNode = new HashMap<>();
  private final Map<Integer, Stay> stayOfJunction = new HashMap<>();
  private final Map<Integer, Stay> stayOfOrigin = new HashMap<>();
  private final Map<Way, Double> ways = new HashMap<>();

  private static final class Stay {
    final int number;
    final Kind kind;
    final String label;
    final Optional<SiteId> site;
    final Optional<Origin> origin;
    final int level;
    double grams;

    Stay(
        int number,
        Kind kind,
        String label,
        Optional<SiteId> site,
        Optional<Origin> origin,
        int level) {
      this.number = number;
      this.kind = kind;
      this.label = label;
      this.site = site;
      this.origin = origin;
      this.level = level;
    }
  }

  private record Way(int from, int to) {}

  Stays(Custody custody, List<Contribution> contributions, Target target) {
    this.custody = custody;
    graph = custody.graph();
    Map<Integer, List<Contribution>> byNode = new TreeMap<>();
    for (Contribution part : contributions) {
      byNode.computeIfAbsent(part.node(), node -> new ArrayList<>(2)).add(part);
    }
    byNode.forEach(this::enter);
    leave(target);
  }

  private void enter(int node, List<Contribution> parts) {
    int junction = graph.junction(node);
    Stay old = stayOfJunction.get(junction);
    int below = 0;
    for (Contribution part : parts) {
      Stay from = from(part);
      if (from != old) {
        below = Math.max(below, from.level);
      }
    }
    Stay stay = old;
    if (stay == null || stay.level <= below) {
      stay = add(junction, below + 1);
      stayOfJunction.put(junction, stay);
    }
    stayOfNode.put(node, stay);
    for (Contribution part : parts) {
      Stay from = from(part);
      if (from != stay) {
        ways.merge(new Way(from.number, stay.number), part.grams(), Double::sum);
        stay.grams += part.grams();
      }
    }
  }

  private Stay from(Contribution part) {
    int tail = graph.inTail(part.k());
    if (tail < 0) {
      return ofOrigin(~tail);
    }
    Stay stay = stayOfNode.get(tail);
    if (stay == null) {
      throw new IllegalStateException("node " + tail + " feeds the lot but was not visited");
    }
    return stay;
  }

  private Stay ofOrigin(int ordinal) {
    return stayOfOrigin.computeIfAbsent(ordinal, number -> {
      Origin origin = custody.origins().get(number);
      Optional<SiteId> site =
          origin instanceof Origin.Mined mined ? Optional.of(mined.site()) : Optional.empty();
      return keep(new Stay(stays.size(), Kind.ORIGIN, words(origin), site, Optional.of(origin), 0));
    });
  }

  private static String words(Origin origin) {
    return switch (origin) {
      case Origin.Mined mined -> mined.site().id();
      case Origin.Declared declared -> "declared " + declared.declaredCountry().iso3();
      case Origin.Unknown unknown ->
        switch (unknown) {
          case UNRECORDED -> "unrecorded";
          case OPENING -> "opening stock";
          case SCALE -> "weighing gains";
        };
    };
  }

  private Stay keep(Stay stay) {
    stays.add(stay);
    return stay;
  }

  private Stay add(int junction, int level) {
    JunctionInfo info = custody.junction(junction);
    SiteId site = custody.site(info.site()).id();
    String lot = custody.findLot(info.lot()).map(LotId::uri).orElse("");
    return switch (info.type()) {
      case SITE_POOL -> stay(Kind.STOCK, "stock at " + site, site, level);
      case VALUE_POOL ->
        stay(Kind.STOCK, "stock of \"" + info.label() + "\" at " + site, site, level);
      case LOT_POOL -> stay(Kind.LOT, lot + " at " + site, site, level);
      case PROCESS -> stay(Kind.PROCESS, "event " + info.label() + " at " + site, site, level);
      case TRANSIT -> stay(Kind.TRANSIT, lot + " on the way from " + site, site, level);
      case MINE_YEAR -> stay(Kind.STOCK, "output " + info.label() + " of " + site, site, level);
    };
  }

  private Stay stay(Kind kind, String label, SiteId site, int level) {
    return keep(new Stay(stays.size(), kind, label, Optional.of(site), Optional.empty(), level));
  }

  private void leave(Target target) {
    int top = stays.stream().mapToInt(stay -> stay.level).max().orElse(0) + 1;
    Map<Stay, Double> last = new HashMap<>();
    for (Sink sink : target.sinks()) {
      Stay from = sink.tail() < 0 ? ofOrigin(~sink.tail()) : stayOfNode.get(sink.tail());
      if (from != null) {
        last.merge(from, (double) sink.grams(), Double::sum);
      }
    }
    Stay stay = keep(new Stay(
        stays.size(),
        Kind.TARGET,
        target.lot().uri(),
        Optional.of(target.site()),
        Optional.empty(),
        top));
    last.forEach((from, grams) -> {
      ways.merge(new Way(from.number, stay.number), grams, Double::sum);
      stay.grams += grams;
    });
  }

  /** The drawing, with the small stays of each level as one. */
  Drawing drawn(int mostPerLevel) {
    for (Stay origin : stayOfOrigin.values()) {
      ways.forEach((way, grams) -> origin.grams += way.from == origin.number ? grams : 0);
    }
    Map<Integer, List<Stay>> levels = new TreeMap<>();
    for (Stay stay : stays) {
      levels.computeIfAbsent(stay.level, level -> new ArrayList<>()).add(stay);
    }
    List<TraceGraph.Node> nodes = new ArrayList<>();
    int[] nodeOf = new int[stays.size()];
    levels.values().forEach(level -> addLevel(level, mostPerLevel, nodes, nodeOf));
    Map<Way, Double> drawn = new HashMap<>();
    ways.forEach(
        (way, grams) -> drawn.merge(new Way(nodeOf[way.from], nodeOf[way.to]), grams, Double::sum));
    List<TraceGraph.Edge> edges = drawn.entrySet().stream()
        .map(entry -> new TraceGraph.Edge(entry.getKey().from, entry.getKey().to, entry.getValue()))
        .sorted(
            Comparator.comparingInt(TraceGraph.Edge::from).thenComparingInt(TraceGraph.Edge::to))
        .toList();
    return new Drawing(nodes, edges);
  }

  private static void addLevel(
      List<Stay> level, int most, List<TraceGraph.Node> nodes, int[] nodeOf) {
    level.sort(Comparator.<Stay>comparingDouble(stay -> stay.grams)
        .reversed()
        .thenComparingInt(stay -> stay.number));
    int shown = level.size() > most ? Math.max(0, most - 1) : level.size();
    double rest = 0;
    for (int i = 0; i < level.size(); i++) {
      Stay stay = level.get(i);
      if (i < shown) {
        nodeOf[stay.number] = nodes.size();
        nodes.add(new TraceGraph.Node(
            stay.kind, stay.label, stay.site, stay.origin, stay.level, stay.grams, 1));
      } else {
        nodeOf[stay.number] = nodes.size();
        rest += stay.grams;
      }
    }
    if (shown < level.size()) {
      nodes.add(new TraceGraph.Node(
          Kind.OTHER,
          "other",
          Optional.empty(),
          Optional.empty(),
          level.get(0).level,
          rest,
          level.size() - shown));
    }
  }
}
