package org.lodemark.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lodemark.ledger.statement.CorrectionStatement;
import org.lodemark.ledger.statement.Statement;
import org.lodemark.ledger.statement.StatementJson;

/** Appends prepared statements in the transaction of its connection. */
final class Appender implements AutoCloseable {
  private static final int BATCH = 1000;

  private final PreparedStatement addStatement;
  private final PreparedStatement addMovement;
  private final PreparedStatement findWrong;
  private final PreparedStatement findByKey;
  private final PreparedStatement findByHash;
  private final PreparedStatement addCorrection;
  private final Connection connection;
  private int pending;
  private long nextSeq;
  private boolean corrections;

  private final List<Conflict.Place> conflicts = new ArrayList<>();
  private long added;
  private long known;
  private long stillWrong;

  Appender(Connection connection) throws SQLException {
    this.connection = connection;
    addStatement = connection.prepareStatement("INSERT INTO statement"
        + " (seq, capture, sheet, line, kind, key, hash, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        + " ON CONFLICT (hash) DO NOTHING");
    addMovement = connection.prepareStatement("INSERT INTO movement VALUES"
        + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    findWrong = connection.prepareStatement("SELECT 1 FROM statement s JOIN correction c"
        + " ON c.wrong = s.seq WHERE s.kind = ? and s.key = ? LIMIT 1");
    findByKey = connection.prepareStatement("SELECT seq FROM statement WHERE kind = ? and key = ?");
    findByHash = connection.prepareStatement("SELECT seq FROM statement WHERE hash = ?");
    addCorrection = connection.prepareStatement("INSERT OR IGNORE INTO correction VALUES (?, ?)");
    begin();
  }

  /** To be called when a transaction begins: others may have written in between. */
  void begin() throws SQLException {
    nextSeq = 1 + number("SELECT coalesce(max(seq), 0) FROM statement");
    corrections = number("SELECT EXISTS (SELECT 1 FROM correction)") != 0;
  }

  private long number(String query) throws SQLException {
    try (java.sql.Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  long nextSeq() {
    return nextSeq;
  }

  long added() {
    return added;
  }

  long known() {
    return known;
  }

  /** Rows that are known, and known to be declared wrong. */
  long stillWrong() {
    return stillWrong;
  }

  List<Conflict.Place> conflicts() {
    return conflicts;
  }

  void add(long capture, Prepared statement) throws SQLException {
    if (statement.kind() == Statement.Kind.CORRECTION) {
      flush();
    }
    long seq = nextSeq;
    addStatement.setLong(1, seq);
    addStatement.setLong(2, capture);
    addStatement.setString(3, statement.sheet());
    addStatement.setLong(4, statement.line());
    addStatement.setInt(5, statement.kind().code());
    addStatement.setString(6, statement.key());
    addStatement.setBytes(7, statement.hash());
    addStatement.setBytes(8, statement.body());
    boolean isNew = addStatement.executeUpdate() > 0;
    boolean wrongEvent = corrections
        && statement.kind() == Statement.Kind.EVENT
        && statement.key() != null
        && isWrong(statement.key());
    if (isNew) {
      nextSeq++;
      added++;
    } else {
      known++;
      stillWrong += wrongEvent ? 1 : 0;
    }
    if (isNew && wrongEvent) {
      conflicts.add(new Conflict.Place(
          statement.sheet(),
          statement.line(),
          "this event was declared wrong, and stays so. Maybe give the row that takes its place"
              + " another event id"));
    }
    if (isNew && statement.movement() != null) {
      add(seq, statement.movement());
    }
    if (isNew && statement.kind() == Statement.Kind.CORRECTION) {
      correct(seq, statement);
    }
  }

  private boolean isWrong(String key) throws SQLException {
    findWrong.setInt(1, Statement.Kind.EVENT.code());
    findWrong.setString(2, key);
    try (ResultSet row = findWrong.executeQuery()) {
      return row.next();
    }
  }

  private void add(long seq, MovementRow row) throws SQLException {
    PreparedStatement sql = addMovement;
    sql.setLong(1, seq);
    sql.setString(2, row.event());
    sql.setInt(3, row.action());
    sql.setLong(4, row.day());
    sql.setLong(5, row.earliest());
    sql.setLong(6, row.latest());
    sql.setString(7, row.site());
    sql.setString(8, row.lot());
    sql.setString(9, row.sourceLot());
    sql.setString(10, row.counterparty());
    sql.setLong(11, row.wetGrams());
    sql.setLong(12, row.scaleSdGrams());
    sql.setString(13, row.moisture());
    sql.setString(14, row.grade());
    if (row.grams() < 0) {
      sql.setNull(15, Types.INTEGER);
    } else {
      sql.setLong(15, row.grams());
    }
    sql.setString(16, row.form());
    sql.setInt(17, row.homogeneous() ? 1 : 0);
    sql.setString(18, row.origin());
    sql.setInt(19, row.basis());
    sql.setString(20, row.document());
    sql.setString(21, row.segregatedBy());
    sql.addBatch();
    if (++pending == BATCH) {
      flush();
    }
  }

  /** Writes what was batched. */
  void flush() throws SQLException {
    if (pending > 0) {
      addMovement.executeBatch();
      pending = 0;
    }
  }

  private void correct(long seq, Prepared statement) throws SQLException {
    CorrectionStatement correction = (CorrectionStatement) StatementJson.read(statement.body());
    byte @Nullable [] hash = CorrectionTarget.hashOf(correction.event());
    PreparedStatement find = hash == null ? findByKey : findByHash;
    if (hash == null) {
      find.setInt(1, Statement.Kind.EVENT.code());
      find.setString(2, Objects.requireNonNull(statement.key()));
    } else {
      find.setBytes(1, hash);
    }
    List<Long> wrong = new ArrayList<>();
    try (ResultSet rows = find.executeQuery()) {
      while (rows.next()) {
        wrong.add(rows.getLong(1));
      }
    }
    wrong.removeIf(target -> target >= seq);
    if (wrong.isEmpty()) {
      conflicts.add(new Conflict.Place(
          statement.sheet(),
          statement.line(),
          "no event \"" + correction.event() + "\""
              + correction.site().map(site -> " of site " + site).orElse("")
              + " is kept. Maybe capture the event first, or correct its name"));
    }
    for (long target : wrong) {
      addCorrection.setLong(1, seq);
      addCorrection.setLong(2, target);
      addCorrection.executeUpdate();
    }
    corrections = true;
  }

  @Override
  public void close() throws SQLException {
    addStatement.close();
    addMovement.close();
    findWrong.close();
    findByKey.close();
    findByHash.close();
    addCorrection.close();
  }
}
