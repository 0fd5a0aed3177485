package org.lodemark.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The captures of a store: begun, and ended complete or void. */
final class CaptureLog {
  private final Connection connection;

  CaptureLog(Connection connection) {
    this.connection = connection;
  }

  /** A capture that was begun and not ended. */
  record Open(long id, String source, String sha256) {}

  Optional<Open> findOpen() throws SQLException {
    try (java.sql.Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("SELECT id, source, sha256 FROM capture"
            + " WHERE id NOT IN (SELECT capture FROM capture_end)")) {
      return row.next()
          ? Optional.of(new Open(row.getLong(1), row.getString(2), row.getString(3)))
          : Optional.empty();
    }
  }

  long begin(CaptureSource source) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement("INSERT INTO capture"
        + " (source, sha256, bytes, stream, begun) VALUES (?, ?, ?, ?, ?) RETURNING id")) {
      sql.setString(1, source.name());
      sql.setString(2, source.sha256());
      sql.setLong(3, source.bytes());
      sql.setInt(4, source.stream() ? 1 : 0);
      sql.setString(5, now());
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  void end(long capture, boolean complete, long added, long known) throws SQLException {
    try (PreparedStatement sql =
        connection.prepareStatement("INSERT INTO capture_end VALUES (?, ?, ?, ?, ?)")) {
      sql.setLong(1, capture);
      sql.setInt(2, complete ? 1 : 0);
      sql.setString(3, now());
      sql.setLong(4, added);
      sql.setLong(5, known);
      sql.executeUpdate();
    }
  }

  /**
   * Takes away what an unfinished capture left. None of it was ever acknowledged or seen by a
   * reader, so nothing that was kept is lost.
   */
  void voidOpen(long capture) throws SQLException {
    for (String query : new String[] {
      "DELETE FROM correction WHERE statement IN (SELECT seq FROM statement WHERE capture = ?)",
      "DELETE FROM movement WHERE statement IN (SELECT seq FROM statement WHERE capture = ?)",
      "DELETE FROM statement WHERE capture = ?"
    }) {
      try (PreparedStatement sql = connection.prepareStatement(query)) {
        sql.setLong(1, capture);
        sql.executeUpdate();
      }
    }
    end(capture, false, 0, 0);
  }

  /** Takes a capture out of the log that held nothing new: there is nothing to log. */
  void forget(long capture) throws SQLException {
    try (PreparedStatement sql =
        connection.prepareStatement("DELETE FROM capture WHERE id = ?1 and NOT EXISTS"
            + " (SELECT 1 FROM statement WHERE capture = ?1)")) {
      sql.setLong(1, capture);
      sql.executeUpdate();
    }
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
