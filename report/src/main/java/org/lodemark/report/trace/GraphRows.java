package org.lodemark.report.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.answer.TraceGraph.Edge;
import org.lodemark.flow.answer.TraceGraph.Node;
import org.lodemark.report.trace.TraceReport.EdgeRow;
import org.lodemark.report.trace.TraceReport.Graph;
import org.lodemark.report.trace.TraceReport.NodeRow;

/** The engine's drawing as rows, in whole grams; what holds less than one is left out. */
final class GraphRows {
  private final Map<SiteId, CustodySite> sites = new HashMap<>();

  GraphRows(Collection<CustodySite> sites) {
    sites.forEach(site -> this.sites.put(site.id(), site));
  }

  /**
   * The rows.
   *
   * @param targetGrams what a lot at the end has; the rest follows from it
   * @param basis {@code measured} or {@code low}
   */
  Graph of(List<Node> drawn, List<Edge> flows, ToLongFunction<Node> targetGrams, String basis) {
    WholeGrams grams = new WholeGrams(drawn, flows, targetGrams);
    Map<Integer, Integer> places = new HashMap<>();
    List<NodeRow> nodes = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      Node node = drawn.get(i);
      if (grams.ofNode(i) > 0) {
        places.put(i, nodes.size());
        nodes.add(new NodeRow(
            AssumptionsRow.word(node.kind()),
            node.label(),
            node.site().map(SiteId::id),
            country(node),
            node.level(),
            grams.ofNode(i),
            node.merged()));
      }
    }
    List<EdgeRow> edges = new ArrayList<>();
    for (int i = 0; i < flows.size(); i++) {
      Edge edge = flows.get(i);
      Integer from = places.get(edge.from());
      Integer to = places.get(edge.to());
      if (grams.ofEdge(i) > 0 && from != null && to != null) {
        edges.add(new EdgeRow(from, to, grams.ofEdge(i)));
      }
    }
    return new Graph(basis, nodes, edges);
  }

  private Optional<String> country(Node node) {
    Optional<Country> known = node.origin().isPresent()
        ? node.origin().get().findCountry()
        : node.site().map(sites::get).map(CustodySite::country);
    return known.map(Country::iso3);
  }
}
