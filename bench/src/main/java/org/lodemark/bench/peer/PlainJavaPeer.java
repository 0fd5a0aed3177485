package org.lodemark.bench.peer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lodemark.bench.world.LotGraph;
import org.lodemark.bench.world.World;

/**
 * The loop a Java programmer would write first, over the same graph: no gate, but the figure that
 * shows what the engine's own cleverness is worth.
 */
public final class PlainJavaPeer implements SharePeer {
  private @Nullable LotGraph graph;
  private double[] rows = new double[0];

  @Override
  public String name() {
    return "plain Java loop";
  }

  @Override
  public void load(LotGraph loaded) {
    graph = loaded;
    rows = new double[Math.multiplyExact(loaded.nodeCount(), loaded.world().countryCount())];
  }

  @Override
  public void run() {
    LotGraph from = loaded();
    World world = from.world();
    int groups = world.countryCount();
    Arrays.fill(rows, 0);
    for (int mine = 0; mine < from.mineCount(); mine++) {
      rows[mine * groups + world.countryOf(mine)] = 1;
    }
    for (int node = from.mineCount(); node < from.nodeCount(); node++) {
      double into = from.gramsInto(node);
      int row = node * groups;
      for (int edge = from.firstEdge(node); edge < from.firstEdge(node + 1); edge++) {
        double weight = from.grams(edge) / into;
        int parent = from.parent(edge) * groups;
        for (int group = 0; group < groups; group++) {
          rows[row + group] += weight * rows[parent + group];
        }
      }
    }
  }

  @Override
  public LotShares result() {
    LotGraph from = loaded();
    return Rows.shares(from, rows);
  }

  private LotGraph loaded() {
    if (graph == null) {
      throw new IllegalStateException("load a graph first");
    }
    return graph;
  }
}
