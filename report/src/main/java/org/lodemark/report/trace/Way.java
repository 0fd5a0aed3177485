package org.lodemark.report.trace;

import java.util.ArrayList;
import java.util.List;
import org.lodemark.report.trace.TraceReport.EdgeRow;
import org.lodemark.report.trace.TraceReport.Graph;
import org.lodemark.report.trace.TraceReport.NodeRow;

/** The graph as it is drawn: what a mine won and the mine's own stock of it are one place. */
final class Way {
  private Way() {}

  static Graph of(Graph graph) {
    Graph way = graph;
    for (int stock = mineStock(way); stock >= 0; stock = mineStock(way)) {
      way = without(way, stock);
    }
    return way;
  }

  /** A stock that one mine fed, and nothing else; -1 if there is none. */
  private static int mineStock(Graph graph) {
    int[] feeds = new int[graph.nodes().size()];
    graph.edges().forEach(edge -> feeds[edge.to()]++);
    return graph.edges().stream()
        .filter(edge -> feeds[edge.to()] == 1)
        .filter(
            edge -> isMineStock(graph.nodes().get(edge.from()), graph.nodes().get(edge.to())))
        .mapToInt(EdgeRow::to)
        .findFirst()
        .orElse(-1);
  }

  private static boolean isMineStock(NodeRow origin, NodeRow stock) {
    return origin.kind().equals("origin")
        && !stock.kind().equals("target")
        && origin.site().isPresent()
        && origin.site().equals(stock.site())
        && origin.massGrams() == stock.massGrams();
  }

  private static Graph without(Graph graph, int stock) {
    int origin = graph.edges().stream()
        .filter(edge -> edge.to() == stock)
        .findFirst()
        .orElseThrow()
        .from();
    List<NodeRow> nodes = new ArrayList<>(graph.nodes());
    nodes.remove(stock);
    List<EdgeRow> edges = graph.edges().stream()
        .filter(edge -> edge.to() != stock)
        .map(edge -> new EdgeRow(
            place(edge.from() == stock ? origin : edge.from(), stock),
            place(edge.to(), stock),
            edge.massGrams()))
        .toList();
    return new Graph(graph.massBasis(), nodes, edges);
  }

  private static int place(int node, int removed) {
    return node > removed ? node - 1 : node;
  }
}
