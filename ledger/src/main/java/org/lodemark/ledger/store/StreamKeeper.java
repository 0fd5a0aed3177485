package org.lodemark.ledger.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Keeps a stream, too long for one transaction, batch by batch under one capture, which readers
 * see only once it is ended.
 */
final class StreamKeeper {
  /** Small enough that another process need not wait long for its turn to read the log. */
  static final int BATCH = 50_000;

  private final Connection connection;
  private final CaptureLog log;
  private final int batch;

  StreamKeeper(Connection connection, int batch) {
    this.connection = connection;
    this.batch = batch;
    log = new CaptureLog(connection);
  }

  /** Keeps all, goes on where the same bytes were interrupted; commits as it goes. */
  CaptureReceipt keep(CaptureSource source, Spool spool, LongConsumer progress)
      throws SQLException, IOException, Conflict {
    Optional<CaptureLog.Open> open = log.findOpen();
    boolean resumed = open.isPresent() && open.get().sha256().equals(source.sha256());
    if (open.isPresent() && !resumed) {
      log.voidOpen(open.get().id());
    }
    long capture = resumed ? open.orElseThrow().id() : log.begin(source);
    connection.commit();
    try (Spool.Reading statements = spool.read();
        Appender appender = new Appender(connection)) {
      long first = firstOf(capture).orElse(appender.nextSeq());
      long count = take(capture, statements, appender, progress);
      return end(capture, source, appender, first, count, resumed);
    }
  }

  /** Appends all, commits whole batches, and returns how many there were. */
  long take(long capture, Spool.Reading statements, Appender appender, LongConsumer progress)
      throws SQLException, IOException {
    long count = 0;
    for (Prepared next = statements.next(); next != null; next = statements.next()) {
      appender.add(capture, next);
      // A conflict is known to this run alone: what was committed would pass when gone on with.
      if (++count % batch == 0 && appender.conflicts().isEmpty()) {
        appender.flush();
        connection.commit();
        progress.accept(count);
        appender.begin();
      }
    }
    appender.flush();
    return count;
  }

  private CaptureReceipt end(
      long capture,
      CaptureSource source,
      Appender appender,
      long first,
      long count,
      boolean resumed)
      throws SQLException, Conflict {
    long kept = count(capture);
    if (kept == 0) {
      log.forget(capture);
      connection.commit();
      return new CaptureReceipt(0, source, 0, count, resumed, List.of());
    }
    if (!appender.conflicts().isEmpty()) {
      log.voidOpen(capture);
      connection.commit();
      throw new Conflict(appender.conflicts());
    }
    List<String> remarks = Remarks.of(connection, appender, first);
    log.end(capture, true, kept, count - kept);
    connection.commit();
    return new CaptureReceipt(capture, source, kept, count - kept, resumed, remarks);
  }

  private Optional<Long> firstOf(long capture) throws SQLException {
    long first = number("SELECT coalesce(min(seq), 0) FROM statement WHERE capture = ?", capture);
    return first == 0 ? Optional.empty() : Optional.of(first);
  }

  private long count(long capture) throws SQLException {
    return number("SELECT count(*) FROM statement WHERE capture = ?", capture);
  }

  private long number(String query, long capture) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(query)) {
      sql.setLong(1, capture);
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
