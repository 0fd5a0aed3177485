package org.lodemark.bench.peer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.lodemark.bench.peer.SharePeer.PeerFailure;
import org.lodemark.bench.world.LotGraph;
import org.lodemark.bench.world.World;

/**
 * The ancestors of one lot by a recursive query over the plain graph, summed at every step so that
 * the number of ways does not matter. Timed with the reading of its rows. Its time is nearly the
 * same for all lots: it builds its table of edges anew for each query, and an index does not help.
 */
public final class DuckDbTracePeer implements AutoCloseable {
  private static final String ANCESTORS = """
      WITH RECURSIVE t (node, share) AS (
        SELECT ?::INTEGER, 1.0::DOUBLE
        UNION ALL
        SELECT e.parent, sum(t.share * e.weight) FROM t JOIN edges e ON e.child = t.node
        GROUP BY e.parent)
      SELECT node, sum(share) FROM t GROUP BY node""";

  private final LotGraph graph;
  private final int[] lotOfNode;
  private final Connection connection;

  public DuckDbTracePeer(LotGraph plain) {
    graph = plain;
    lotOfNode = plain.lotOfNode();
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
      try (Statement statement = connection.createStatement()) {
        statement.execute("""
            CREATE TABLE edges
              (child INTEGER NOT NULL, parent INTEGER NOT NULL, weight DOUBLE NOT NULL)""");
      }
      load();
    } catch (SQLException e) {
      throw new PeerFailure("DuckDB did not take the graph", e);
    }
  }

  /** The ancestors of a lot. */
  public Trace ancestors(int lot) {
    int[] lots = new int[1024];
    double[] shares = new double[1024];
    int count = 0;
    try (PreparedStatement query = connection.prepareStatement(ANCESTORS)) {
      query.setInt(1, graph.nodeOf(lot));
      try (ResultSet results = query.executeQuery()) {
        while (results.next()) {
          int ancestor = lotOfNode[results.getInt(1)];
          if (ancestor == World.NO_ORIGIN || ancestor == lot) {
            continue;
          }
          if (count == lots.length) {
            lots = Arrays.copyOf(lots, count * 2);
            shares = Arrays.copyOf(shares, count * 2);
          }
          lots[count] = ancestor;
          shares[count++] = results.getDouble(2);
        }
      }
    } catch (SQLException e) {
      throw new PeerFailure("DuckDB did not trace lot " + lot, e);
    }
    return new Trace(Arrays.copyOf(lots, count), Arrays.copyOf(shares, count));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new PeerFailure("DuckDB did not stop", e);
    }
  }

  private void load() throws SQLException {
    try (DuckDBAppender edges = connection.unwrap(DuckDBConnection.class).createAppender("edges")) {
      for (int node = 0; node < graph.nodeCount(); node++) {
        double into = graph.gramsInto(node);
        for (int edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
          edges.beginRow();
          edges.append(node);
          edges.append(graph.parent(edge));
          edges.append(graph.grams(edge) / into);
          edges.endRow();
        }
      }
    }
  }
}
