package org.lodemark.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables, as the steps that made them. A step that was released is never edited: a change is a
 * new step. {@code PRAGMA user_version} is how many a store has had.
 *
 * <p>{@code statement} is the ledger; nothing in it is ever updated or deleted. {@code movement}
 * and {@code correction} repeat parts of it in columns, for the engine and for lists, and can be
 * made again from it.
 */
final class Schema {
  /** "Lodemark" in the file's application id, so that another program's file is not mistaken. */
  static final int APPLICATION_ID = 0x4C6F6465;

  private static final List<List<String>> STEPS = List.of(List.of(
      "CREATE TABLE store (id TEXT NOT NULL, created TEXT NOT NULL)",
      "CREATE TABLE capture (id INTEGER PRIMARY KEY, source TEXT NOT NULL, sha256 TEXT NOT NULL,"
          + " bytes INTEGER NOT NULL, stream INTEGER NOT NULL, begun TEXT NOT NULL)",
      "CREATE TABLE capture_end (capture INTEGER PRIMARY KEY REFERENCES capture(id),"
          + " complete INTEGER NOT NULL, ended TEXT NOT NULL, added INTEGER NOT NULL,"
          + " known INTEGER NOT NULL)",
      "CREATE TABLE statement (seq INTEGER PRIMARY KEY, capture INTEGER NOT NULL"
          + " REFERENCES capture(id), sheet TEXT NOT NULL, line INTEGER NOT NULL,"
          + " kind INTEGER NOT NULL, key TEXT, hash BLOB NOT NULL, body BLOB NOT NULL)",
      "CREATE UNIQUE INDEX statement_hash ON statement(hash)",
      "CREATE INDEX statement_key ON statement(kind, key) WHERE key IS NOT NULL",
      "CREATE TABLE movement (statement INTEGER PRIMARY KEY REFERENCES statement(seq),"
          + " event TEXT, action INTEGER NOT NULL, day INTEGER NOT NULL,"
          + " earliest INTEGER NOT NULL, latest INTEGER NOT NULL, site TEXT NOT NULL, lot TEXT,"
          + " source_lot TEXT, counterparty TEXT, wet_grams INTEGER NOT NULL,"
          + " scale_sd_grams INTEGER NOT NULL, moisture TEXT, grade TEXT, grams INTEGER, form TEXT,"
          + " homogeneous INTEGER NOT NULL, origin TEXT, basis INTEGER NOT NULL, document TEXT,"
          + " segregated_by TEXT)",
      "CREATE INDEX movement_lot ON movement(lot) WHERE lot IS NOT NULL",
      "CREATE INDEX movement_unmeasured ON movement(statement) WHERE grams IS NULL",
      "CREATE TABLE correction (statement INTEGER NOT NULL REFERENCES statement(seq),"
          + " wrong INTEGER NOT NULL, PRIMARY KEY (wrong, statement)) WITHOUT ROWID"));

  private Schema() {}

  static int newest() {
    return STEPS.size();
  }

  static int version(Connection connection) throws SQLException {
    return pragma(connection, "user_version");
  }

  private static int pragma(Connection connection, String name) throws SQLException {
    try (Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("PRAGMA " + name)) {
      row.next();
      return row.getInt(1);
    }
  }

  /** True for a file of this program, or one with nothing in it. */
  static boolean isOurs(Connection connection) throws SQLException {
    if (pragma(connection, "application_id") == APPLICATION_ID) {
      return true;
    }
    try (Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("SELECT count(*) FROM sqlite_master")) {
      row.next();
      return row.getInt(1) == 0;
    }
  }

  /** Brings a store to the newest step, each step whole or not at all. */
  static void migrate(Connection connection) throws SQLException {
    for (int step = version(connection); step < STEPS.size(); step++) {
      try (Statement sql = connection.createStatement()) {
        sql.execute("BEGIN IMMEDIATE");
        if (version(connection) == step) {
          for (String statement : STEPS.get(step)) {
            sql.execute(statement);
          }
          if (step == 0) {
            sql.execute("PRAGMA application_id = " + APPLICATION_ID);
            sql.execute("INSERT INTO store VALUES (lower(hex(randomblob(16))),"
                + " strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))");
          }
          sql.execute("PRAGMA user_version = " + (step + 1));
        }
        sql.execute("COMMIT");
      } catch (SQLException e) {
        try (Statement sql = connection.createStatement()) {
          sql.execute("ROLLBACK");
        } catch (SQLException none) {
          e.addSuppressed(none);
        }
        throw e;
      }
    }
  }
}
