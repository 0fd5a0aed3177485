package org.lodemark.bench.peer;

import org.lodemark.bench.world.LotGraph;

/** A row for each node, as shares of lots. */
final class Rows {
  private Rows() {}

  static LotShares shares(LotGraph graph, double[] rowOfNode) {
    int groups = graph.world().countryCount();
    return new Shares(groups, rowOfNode, graph.nodesOfLots());
  }
}
