package org.lodemark.bench.world;

import java.util.Arrays;

/** Builds compressed rows, one node after the other, summing parallel edges. */
final class GraphRows {
  private int[] firstEdge = new int[1024];
  private int[] parent = new int[1024];
  private long[] grams = new long[1024];
  /** Where the open node has its edge from a parent; only believed when the edge says the same. */
  private int[] edgeFrom = new int[1024];

  private int nodes;
  private int edges;

  /** Starts with {@code roots} nodes that have no parents. */
  GraphRows(int roots) {
    for (int root = 0; root < roots; root++) {
      close();
    }
  }

  /** Adds mass to the edge from {@code from} of the open node. */
  void add(int from, long mass) {
    int known = edgeFrom[from];
    if (known >= firstEdge[nodes] && known < edges && parent[known] == from) {
      grams[known] += mass;
      return;
    }
    if (edges == parent.length) {
      int capacity = Math.addExact(edges, edges / 2);
      parent = Arrays.copyOf(parent, capacity);
      grams = Arrays.copyOf(grams, capacity);
    }
    edgeFrom[from] = edges;
    parent[edges] = from;
    grams[edges++] = mass;
  }

  /** Adds mass to one edge of a node that is closed. */
  void addToEdge(int edge, long mass) {
    grams[edge] += mass;
  }

  int openEdges() {
    return edges - firstEdge[nodes];
  }

  int firstEdge(int node) {
    return firstEdge[node];
  }

  /** Finishes the open node and begins the next; returns the finished one. */
  int close() {
    int node = nodes++;
    if (nodes == firstEdge.length) {
      int capacity = Math.addExact(nodes, nodes / 2);
      firstEdge = Arrays.copyOf(firstEdge, capacity);
      edgeFrom = Arrays.copyOf(edgeFrom, capacity);
    }
    firstEdge[nodes] = edges;
    return node;
  }

  /** Forgets the one edge of the open node; returns the parent it came from. */
  int discard() {
    edges = firstEdge[nodes];
    return parent[edges];
  }

  LotGraph graph(World world, int[] nodeOfLot) {
    return new LotGraph(
        world,
        Arrays.copyOf(firstEdge, nodes + 1),
        Arrays.copyOf(parent, edges),
        Arrays.copyOf(grams, edges),
        nodeOfLot);
  }
}
