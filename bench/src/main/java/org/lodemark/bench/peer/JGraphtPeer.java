package org.lodemark.bench.peer;

import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.jspecify.annotations.Nullable;
import org.lodemark.bench.world.LotGraph;

/**
 * JGraphT: a weighted directed graph walked by its topological iterator, with an array of doubles
 * for each vertex. Building is not timed; it takes seconds. At a million lots the heap grew by
 * 2 GB, rows and garbage included.
 */
public final class JGraphtPeer implements SharePeer {
  private @Nullable LotGraph graph;
  private Graph<Integer, DefaultWeightedEdge> vertices = empty();
  private double[][] rows = new double[0][];

  @Override
  public String name() {
    return "JGraphT, topological order";
  }

  @Override
  public void load(LotGraph loaded) {
    graph = loaded;
    vertices = empty();
    for (int node = 0; node < loaded.nodeCount(); node++) {
      vertices.addVertex(node);
      double into = loaded.gramsInto(node);
      for (int edge = loaded.firstEdge(node); edge < loaded.firstEdge(node + 1); edge++) {
        DefaultWeightedEdge made = vertices.addEdge(loaded.parent(edge), node);
        vertices.setEdgeWeight(made, loaded.grams(edge) / into);
      }
    }
  }

  @Override
  public void run() {
    LotGraph from = loaded();
    int groups = from.world().countryCount();
    rows = new double[from.nodeCount()][];
    TopologicalOrderIterator<Integer, DefaultWeightedEdge> order =
        new TopologicalOrderIterator<>(vertices);
    while (order.hasNext()) {
      int node = order.next();
      double[] row = new double[groups];
      if (node < from.mineCount()) {
        row[from.world().countryOf(node)] = 1;
      }
      for (DefaultWeightedEdge edge : vertices.incomingEdgesOf(node)) {
        double weight = vertices.getEdgeWeight(edge);
        double[] parent = rows[vertices.getEdgeSource(edge)];
        for (int group = 0; group < groups; group++) {
          row[group] += weight * parent[group];
        }
      }
      rows[node] = row;
    }
  }

  @Override
  public LotShares result() {
    LotGraph from = loaded();
    int groups = from.world().countryCount();
    double[] flat = new double[Math.multiplyExact(rows.length, groups)];
    for (int node = 0; node < rows.length; node++) {
      System.arraycopy(rows[node], 0, flat, node * groups, groups);
    }
    return Rows.shares(from, flat);
  }

  private static Graph<Integer, DefaultWeightedEdge> empty() {
    return new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
  }

  private LotGraph loaded() {
    if (graph == null) {
      throw new IllegalStateException("load a graph first");
    }
    return graph;
  }
}
