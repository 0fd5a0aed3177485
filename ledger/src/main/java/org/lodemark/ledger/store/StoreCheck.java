package org.lodemark.ledger.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodemark.ledger.statement.CorrectionStatement;
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
  private long corrections;

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
    StoreState state = ledger.state();
    // Where a statement itself is damaged, what belongs to it is not counted.
    boolean whole = faults.isEmpty();
    if (whole && movements != state.movements()) {
      fault("movements of statements that are no events, or events without a movement");
    }
    if (whole && corrections != state.corrections()) {
      fault("corrections of statements that are none, or corrections that were not applied");
    }
    orphans("movement");
    orphans("correction");
    return new Result(state, content, faults);
  }

  private void orphans(String table) throws SQLException {
    long count = number("SELECT count(*) FROM " + table + " t WHERE NOT EXISTS"
        + " (SELECT 1 FROM statement s WHERE s.seq = t.statement)");
    if (count > 0) {
      fault(count + " rows of the table " + table + " belong to no statement");
    }
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
    if (statement instanceof CorrectionStatement correction) {
      correction(seq, correction);
    }
    if (statement instanceof EventStatement event) {
      movements++;
      MovementRow row = rows.getLong(1) == 0 ? null : LedgerReader.row(rows);
      if (row == null || !row.equals(MovementRow.of(event, row.segregatedBy()))) {
        fault("statement " + seq + ": its columns say something else than it does");
      }
    }
  }

  /** What a correction declares wrong has to be what its words name. */
  private void correction(long seq, CorrectionStatement correction) throws SQLException {
    byte @Nullable [] hash = CorrectionTarget.hashOf(correction.event());
    List<Long> named = hash == null
        ? seqs(
            "SELECT seq FROM statement WHERE kind = ? and key = ? and seq < ? ORDER BY seq",
            Statement.Kind.EVENT.code(),
            Prepared.keyOf(correction),
            seq)
        : seqs("SELECT seq FROM statement WHERE hash = ? and seq < ? ORDER BY seq", hash, seq);
    corrections += named.size();
    if (!named.equals(
        seqs("SELECT wrong FROM correction WHERE statement = ? ORDER BY wrong", seq))) {
      fault("correction " + seq + " is applied to something else than it names");
    }
  }

  private List<Long> seqs(String query, @Nullable Object... values) throws SQLException {
    List<Long> found = new ArrayList<>();
    try (PreparedStatement sql = ledger.connection().prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        sql.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getLong(1));
        }
      }
    }
    return found;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
