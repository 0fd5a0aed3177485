package org.lodemark.flow.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.answer.TraceGraph.Edge;
import org.lodemark.flow.answer.TraceGraph.Kind;
import org.lodemark.flow.answer.TraceGraph.Node;
import org.lodemark.flow.custody.Custody;
import org.lodemark.flow.custody.JunctionInfo;
import org.lodemark.flow.custody.Origin;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.trace.Visited;

/** Stays as a drawing: by level, largest first, the small ones of each level as one. */
final class Drawing {
  private final Custody custody;
  private final Stays stays;
  private final List<End> ends;
  private final int mostPerLevel;
  private final List<Node> nodes = new ArrayList<>();
  private final int[] nodeOfStay;
  private final List<Edge> edges;

  Drawing(Custody custody, Visited visited, Stays stays, List<End> ends, int mostPerLevel) {
    this.custody = custody;
    this.stays = stays;
    this.ends = ends;
    this.mostPerLevel = mostPerLevel;
    nodeOfStay = new int[stays.count()];
    drawLevels();
    edges = drawEdges(visited);
  }

  List<Node> nodes() {
    return nodes;
  }

  /** In the order of the nodes they lead from, then to. */
  List<Edge> edges() {
    return edges;
  }

  private List<Edge> drawEdges(Visited visited) {
    FlowGraph graph = custody.graph();
    Numbering drawn = new Numbering();
    for (int node = visited.first(); node >= 0; node = visited.after(node)) {
      int stay = stays.ofNode(node);
      double part = visited.part(node);
      int to = graph.inTo(node);
      for (int k = graph.inFrom(node); k < to; k++) {
        int from = stays.ofTail(graph.inTail(k));
        // What rests in a stay goes no way.
        if (from != stay) {
          drawn.add(nodeOfStay[from], nodeOfStay[stay], part * graph.inGrams(k));
        }
      }
    }
    for (int end = 0; end < ends.size(); end++) {
      int last = nodeOfStay[stays.ofEnd(end)];
      for (End.Flow flow : ends.get(end).flows()) {
        drawn.add(nodeOfStay[stays.ofTail(flow.tail())], last, flow.grams());
      }
    }
    List<Edge> all = new ArrayList<>(drawn.size());
    for (int number : drawn.sorted()) {
      all.add(new Edge(drawn.left(number), drawn.right(number), drawn.sum(number)));
    }
    return all;
  }

  private void drawLevels() {
    int[] start = startOfLevels();
    int[] byLevel = new int[stays.count()];
    int[] next = start.clone();
    for (int stay = 0; stay < stays.count(); stay++) {
      byLevel[next[stays.level(stay)]++] = stay;
    }
    for (int level = 0; level + 1 < start.length; level++) {
      if (start[level] < start[level + 1]) {
        drawLevel(level, byLevel, start[level], start[level + 1]);
      }
    }
  }

  private int[] startOfLevels() {
    // The ends were added last, and nothing is higher.
    int[] start = new int[stays.level(stays.count() - 1) + 2];
    for (int stay = 0; stay < stays.count(); stay++) {
      start[stays.level(stay) + 1]++;
    }
    for (int level = 1; level < start.length; level++) {
      start[level] += start[level - 1];
    }
    return start;
  }

  private void drawLevel(int level, int[] byLevel, int from, int to) {
    int shown = to - from > mostPerLevel ? mostPerLevel - 1 : to - from;
    Largest largest = new Largest(shown, stays::grams, Comparator.naturalOrder());
    int other = nodes.size() + shown;
    double rest = 0;
    int merged = 0;
    for (int i = from; i < to; i++) {
      int left = largest.add(byLevel[i]);
      if (left >= 0) {
        nodeOfStay[left] = other;
        rest += stays.grams(left);
        merged += Math.max(1, stays.shipments(left));
      }
    }
    for (int stay : largest.inOrder()) {
      nodeOfStay[stay] = nodes.size();
      nodes.add(node(stay));
    }
    if (shown < to - from) {
      boolean areLots = stays.place(byLevel[from]) == Stays.TARGET;
      nodes.add(new Node(
          areLots ? Kind.TARGET : Kind.OTHER,
          areLots ? merged + (shown == 0 ? " lots" : " other lots") : "other",
          Optional.empty(),
          Optional.empty(),
          level,
          rest,
          merged));
    }
  }

  private Node node(int stay) {
    int place = stays.place(stay);
    if (place == Stays.TARGET) {
      End end = ends.get(stays.end(stay));
      return node(stay, Kind.TARGET, end.lot().uri(), end.site());
    }
    if (place >= 0) {
      return ofJunction(stay, custody.junction(place));
    }
    Origin origin = custody.origins().get(~place);
    Optional<SiteId> site =
        origin instanceof Origin.Mined mined ? Optional.of(mined.site()) : Optional.empty();
    return new Node(Kind.ORIGIN, words(origin), site, Optional.of(origin), 0, stays.grams(stay), 1);
  }

  private Node node(int stay, Kind kind, String label, SiteId site) {
    return new Node(
        kind, label, Optional.of(site), Optional.empty(), stays.level(stay), stays.grams(stay), 1);
  }

  private Node ofJunction(int stay, JunctionInfo info) {
    SiteId site = custody.site(info.site()).id();
    String lot = custody.findLot(info.lot()).map(LotId::uri).orElse("");
    return switch (info.type()) {
      case SITE_POOL -> node(stay, Kind.STOCK, "stock at " + site, site);
      case VALUE_POOL ->
        node(stay, Kind.STOCK, "stock of \"" + info.label() + "\" at " + site, site);
      case LOT_POOL -> node(stay, Kind.LOT, lot + " at " + site, site);
      case PROCESS -> node(stay, Kind.PROCESS, "event " + info.label() + " at " + site, site);
      case TRANSIT -> transit(stay, lot, site);
      case MINE_YEAR -> node(stay, Kind.STOCK, "output " + info.label() + " of " + site, site);
    };
  }

  private Node transit(int stay, String lot, SiteId site) {
    int shipments = stays.shipments(stay);
    if (shipments == 0) {
      return node(stay, Kind.TRANSIT, lot + " on the way from " + site, site);
    }
    return new Node(
        Kind.TRANSIT,
        shipments + (shipments == 1 ? " shipment" : " shipments") + " on the way from " + site,
        Optional.of(site),
        Optional.empty(),
        stays.level(stay),
        stays.grams(stay),
        shipments);
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
}
