package org.lodemark.bench.peer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.lodemark.bench.world.LotGraph;

/**
 * DuckDB in memory, level by level, one wide row of doubles for each node. Four ways were tried on
 * a million lots: grouping every level (2.6 s), copying the rows of nodes with one parent and
 * grouping the rest (1.9 s), that in one transaction (1.05 s, taken here), and a narrow table of
 * (node, country, share) (1.05 s). Edges lie sorted by level, weights are ready-made fractions,
 * threads are DuckDB's default: all of the machine's.
 */
public final class DuckDbPeer implements SharePeer {
  private final Connection connection;
  private @Nullable LotGraph graph;
  private boolean[] levelCopies = new boolean[0];
  private boolean[] levelMixes = new boolean[0];

  public DuckDbPeer() {
    try {
      connection = DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException e) {
      throw new PeerFailure("DuckDB did not start", e);
    }
  }

  @Override
  public String name() {
    return "DuckDB, level by level, wide";
  }

  @Override
  public int threads() {
    return Runtime.getRuntime().availableProcessors();
  }

  @Override
  public void load(LotGraph loaded) {
    graph = loaded;
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS edges");
      statement.execute("DROP TABLE IF EXISTS mines");
      statement.execute("""
          CREATE TABLE edges (child INTEGER NOT NULL, parent INTEGER NOT NULL,
            weight DOUBLE NOT NULL, level SMALLINT NOT NULL, alone BOOLEAN NOT NULL)""");
      statement.execute("CREATE TABLE mines (node INTEGER NOT NULL, country SMALLINT NOT NULL)");
      appendEdges(loaded);
      appendMines(loaded);
    } catch (SQLException e) {
      throw new PeerFailure("DuckDB did not take the graph", e);
    }
  }

  @Override
  public void run() {
    int groups = loaded().world().countryCount();
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("DROP TABLE IF EXISTS shares");
      statement.execute("CREATE TABLE shares (node INTEGER NOT NULL"
          + columns(groups, ", c%d DOUBLE NOT NULL") + ")");
      statement.execute("INSERT INTO shares SELECT node"
          + columns(groups, ", CASE country WHEN %d THEN 1.0 ELSE 0.0 END") + " FROM mines");
      String from = " FROM edges e JOIN shares s ON s.node = e.parent WHERE e.level = ";
      String copied = columns(groups, ", s.c%d");
      String mixed = columns(groups, ", sum(e.weight * s.c%d)");
      for (int level = 1; level < levelCopies.length; level++) {
        if (levelCopies[level]) {
          statement.execute(
              "INSERT INTO shares SELECT e.child" + copied + from + level + " AND e.alone");
        }
        if (levelMixes[level]) {
          statement.execute("INSERT INTO shares SELECT e.child" + mixed + from + level
              + " AND NOT e.alone GROUP BY e.child");
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new PeerFailure("DuckDB did not compute the shares", e);
    }
  }

  @Override
  public LotShares result() {
    LotGraph from = loaded();
    int groups = from.world().countryCount();
    double[] rows = new double[Math.multiplyExact(from.nodeCount(), groups)];
    try (Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery("SELECT * FROM shares")) {
      while (results.next()) {
        int row = results.getInt(1) * groups;
        for (int group = 0; group < groups; group++) {
          rows[row + group] = results.getDouble(group + 2);
        }
      }
    } catch (SQLException e) {
      throw new PeerFailure("DuckDB did not give the shares back", e);
    }
    return Rows.shares(from, rows);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new PeerFailure("DuckDB did not stop", e);
    }
  }

  private void appendEdges(LotGraph loaded) throws SQLException {
    int[] levels = loaded.levels();
    int[] nodes = LevelOrder.nodes(levels);
    int highest = nodes.length == 0 ? 0 : levels[nodes[nodes.length - 1]];
    levelCopies = new boolean[highest + 1];
    levelMixes = new boolean[highest + 1];
    try (DuckDBAppender edges = appender("edges")) {
      for (int node : nodes) {
        boolean alone = loaded.firstEdge(node + 1) - loaded.firstEdge(node) == 1;
        double into = loaded.gramsInto(node);
        (alone ? levelCopies : levelMixes)[levels[node]] = true;
        for (int edge = loaded.firstEdge(node); edge < loaded.firstEdge(node + 1); edge++) {
          edges.beginRow();
          edges.append(node);
          edges.append(loaded.parent(edge));
          edges.append(loaded.grams(edge) / into);
          edges.append((short) levels[node]);
          edges.append(alone);
          edges.endRow();
        }
      }
    }
  }

  private void appendMines(LotGraph loaded) throws SQLException {
    try (DuckDBAppender mines = appender("mines")) {
      for (int mine = 0; mine < loaded.mineCount(); mine++) {
        mines.beginRow();
        mines.append(mine);
        mines.append((short) loaded.world().countryOf(mine));
        mines.endRow();
      }
    }
  }

  private DuckDBAppender appender(String table) throws SQLException {
    return connection.unwrap(DuckDBConnection.class).createAppender(table);
  }

  private static String columns(int groups, String form) {
    return IntStream.range(0, groups)
        .mapToObj(group -> form.replace("%d", Integer.toString(group)))
        .collect(Collectors.joining());
  }

  private LotGraph loaded() {
    if (graph == null) {
      throw new IllegalStateException("load a graph first");
    }
    return graph;
  }
}
