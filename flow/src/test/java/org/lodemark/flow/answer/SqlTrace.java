package org.lodemark.flow.answer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;

/**
 * The trace as anybody would ask a database for it: flows in a table, and a recursive query that
 * follows each path from the target upstream, splitting what it carries by what came in.
 */
final class SqlTrace implements AutoCloseable {
  /** One row per path that ends at a node; what came in by a flow is its part of these. */
  private static final String REACHED = """
      WITH RECURSIVE
        content(node, grams) AS (SELECT node, SUM(grams) FROM flow GROUP BY node),
        path(node, grams) AS (
          SELECT tail, grams FROM target WHERE tail >= 0
          UNION ALL
          SELECT flow.tail, path.grams * flow.grams / content.grams
          FROM path
            JOIN content ON content.node = path.node
            JOIN flow ON flow.node = path.node
          WHERE flow.tail >= 0),
        reached(k, grams) AS (
          SELECT flow.k, SUM(path.grams * flow.grams / content.grams)
          FROM path
            JOIN content ON content.node = path.node
            JOIN flow ON flow.node = path.node
          GROUP BY flow.k)
      """;

  private final Connection connection;

  SqlTrace() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    connection.setAutoCommit(false);
    execute("CREATE TABLE flow (k INTEGER PRIMARY KEY, node INT, tail INT, grams REAL)");
    execute("CREATE INDEX flow_of_node ON flow (node)");
    execute("CREATE TABLE handed (k INTEGER PRIMARY KEY, lot TEXT, site TEXT)");
    execute("CREATE TABLE target (tail INT, grams REAL)");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Loads a graph's flows, and which of them left a stock under a lot's name. */
  void load(CustodyGraph custody) throws SQLException {
    execute("DELETE FROM flow");
    execute("DELETE FROM handed");
    FlowGraph graph = custody.graph();
    try (PreparedStatement flow = connection.prepareStatement("INSERT INTO flow VALUES (?,?,?,?)");
        PreparedStatement handed =
            connection.prepareStatement("INSERT INTO handed VALUES (?,?,?)")) {
      for (int node = 0; node < graph.nodeCount(); node++) {
        for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
          flow.setInt(1, k);
          flow.setInt(2, node);
          flow.setInt(3, graph.inTail(k));
          flow.setDouble(4, graph.inGrams(k));
          flow.addBatch();
          if (isHandOver(custody, k)) {
            var from = custody.junction(graph.junction(graph.inTail(k)));
            handed.setInt(1, k);
            handed.setString(
                2, custody.findLot(graph.arcLot(graph.inArc(k))).orElseThrow().uri());
            handed.setString(3, custody.site(from.site()).id().id());
            handed.addBatch();
          }
        }
      }
      flow.executeBatch();
      handed.executeBatch();
    }
  }

  private static boolean isHandOver(CustodyGraph custody, int k) {
    FlowGraph graph = custody.graph();
    int arc = graph.inArc(k);
    int tail = graph.inTail(k);
    return arc >= 0
        && tail >= 0
        && graph.arcLot(arc) >= 0
        && Records.isStock(custody.junction(graph.junction(tail)).type());
  }

  void aim(List<Sink> sinks) throws SQLException {
    execute("DELETE FROM target");
    try (PreparedStatement target =
        connection.prepareStatement("INSERT INTO target VALUES (?,?)")) {
      for (Sink sink : sinks) {
        target.setInt(1, sink.tail());
        target.setDouble(2, sink.grams());
        target.executeUpdate();
      }
    }
  }

  /** Grams of the target per flow. */
  Map<Integer, Double> byInArc() throws SQLException {
    Map<Integer, Double> grams = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(REACHED + "SELECT k, grams FROM reached")) {
      while (rows.next()) {
        grams.put(rows.getInt(1), rows.getDouble(2));
      }
    }
    return grams;
  }

  /** Grams of the target per lot and site it was handed on from. */
  Map<String, Double> byHandOver() throws SQLException {
    String query = REACHED
        + "SELECT lot || ' from ' || site, SUM(grams) FROM reached JOIN handed USING (k) GROUP BY 1";
    Map<String, Double> grams = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        grams.put(rows.getString(1), rows.getDouble(2));
      }
    }
    return grams;
  }

  /** How many rows the query would go through; more than {@code most} is not counted further. */
  static long paths(FlowGraph graph, List<Sink> sinks, long most) {
    long[] paths = new long[graph.nodeCount()];
    int last = -1;
    for (Sink sink : sinks) {
      if (sink.tail() >= 0) {
        paths[sink.tail()]++;
        last = Math.max(last, sink.tail());
      }
    }
    long sum = 0;
    for (int node = last; node >= 0 && sum <= most; node--) {
      sum += paths[node];
      for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
        if (graph.inTail(k) >= 0) {
          paths[graph.inTail(k)] += paths[node];
        }
      }
    }
    return sum;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
