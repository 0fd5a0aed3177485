package org.lodemark.ledger.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.ledger.statement.Statement;
import org.lodemark.ledger.statement.StatementJson;

/**
 * Reads a whole store and holds it against itself: the file, every statement against its hash and
 * its canonical form, and what is repeated in columns against what it repeats.
 */
public final class StoreCheck {
  private static final int MOST_FAULTS = 50;

  private final LedgerReader ledger;
  private final List<String> faults = new ArrayList<>();
  private final StatementJson json = new StatementJson();
  private long movements;

  private StoreCheck(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /**
   * What was found.
   *
   * @param state what the store holds
   * @param contentSha256 of the hashes of all statements in their order: two stores with the same
   *     hold the same
   * @param faults what does not hold; empty when all does
   */
  public record Result(StoreState state, String contentSha256, List<String> faults) {
    public Result {
      faults = List.copyOf(faults);
    }
  }

  /** Checks all. */
  public static Result of(LedgerReader ledger) throws StoreUnavailable {
    try {
      return new StoreCheck(ledger).check();
    } catch (SQLException e) {
      throw Sqlite.unavailable(ledger.url(), e);
    }
  }

  private Result check() throws SQLException, StoreUnavailable {
    integrity();
    String content = statements();
    if (movements != number("SELECT count(*) FROM movement")) {
      fault("movements without a statement, or statements without a movement");
    }
    return new Result(ledger.state(), content, faults);
  }

  private void fault(String message) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(message);
    }
  }

  private long number(String query) throws SQLException {
    try (java.sql.Statement sql = ledger.connection().createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void integrity() throws SQLException {
    try (java.sql.Statement sql = ledger.connection().createStatement();
        ResultSet rows = sql.executeQuery("PRAGMA integrity_check(10)")) {
      while (rows.next()) {
        if (!rows.getString(1).equals("ok")) {
          fault("the file is damaged: " + rows.getString(1));
        }
      }
    }
  }

  private String statements() throws SQLException {
    Connection connection = ledger.connection();
    MessageDigest content = sha256();
    try (java.sql.Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery("SELECT m.*, s.seq, s.kind, s.key, s.hash, s.body"
            + " FROM statement s LEFT JOIN movement m ON m.statement = s.seq WHERE"
            + LedgerReader.SEEN + "ORDER BY s.seq")) {
      sql.setFetchSize(1000);
      while (rows.next()) {
        content.update(rows.getBytes(25));
        statement(rows);
      }
    }
    return HexFormat.of().formatHex(content.digest());
  }

  private void statement(ResultSet rows) throws SQLException {
    long seq = rows.getLong(22);
    byte[] body = rows.getBytes(26);
    if (!Arrays.equals(json.hash(body), rows.getBytes(25))) {
      fault("statement " + seq + " is not what was captured: its hash differs");
      return;
    }
    Statement statement;
    try {
      statement = StatementJson.read(body);
    } catch (IllegalArgumentException e) {
      fault("statement " + seq + " cannot be read: " + e.getMessage());
      return;
    }
    if (!Arrays.equals(json.write(statement), body)) {
      fault("statement " + seq + " is not in canonical form");
    }
    if (statement.sort().code() != rows.getInt(23)
        || !java.util.Objects.equals(Prepared.keyOf(statement), rows.getString(24))) {
      fault("statement " + seq + " is filed under another sort or name");
    }
    if (statement instanceof EventStatement event) {
      movements++;
      MovementRow row = rows.getLong(1) == 0 ? null : LedgerReader.row(rows);
      if (row == null || !row.equals(MovementRow.of(event, row.segregatedBy()))) {
        fault("statement " + seq + ": its columns say something else than it does");
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
