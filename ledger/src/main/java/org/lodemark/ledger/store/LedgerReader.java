package org.lodemark.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodemark.ledger.sheets.Kept;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.statement.DocumentStatement;
import org.lodemark.ledger.statement.SiteStatement;
import org.lodemark.ledger.statement.Statement;
import org.lodemark.ledger.statement.StatementJson;
import org.lodemark.ledger.statement.TradeDetails;

/**
 * Reads a store as it was at one moment: what is captured meanwhile, by this process or another,
 * is not seen. Corrections are applied here, and nowhere else. For one thread.
 */
public final class LedgerReader implements AutoCloseable, Kept, RecordSource {
  /** Statements of captures that are complete. */
  static final String SEEN = " s.capture NOT IN (SELECT id FROM capture WHERE id NOT IN"
      + " (SELECT capture FROM capture_end WHERE complete = 1)) ";

  private static final int FETCH = 1000;

  private final StoreUrl url;
  private final Connection connection;

  private LedgerReader(StoreUrl url, Connection connection) {
    this.url = url;
    this.connection = connection;
  }

  /** Opens a store that is there. */
  public static LedgerReader open(StoreUrl url) throws StoreUnavailable {
    Connection connection = Sqlite.forReading(url);
    try {
      connection.setAutoCommit(false);
      return new LedgerReader(url, connection);
    } catch (SQLException e) {
      throw Sqlite.unavailable(url, e);
    }
  }

  public StoreUrl url() {
    return url;
  }

  Connection connection() {
    return connection;
  }

  /** What the store holds. */
  public StoreState state() throws StoreUnavailable {
    try {
      return new StoreState(
          text("SELECT id FROM store"),
          newestSeq(),
          number("SELECT count(*) FROM statement s WHERE" + SEEN),
          number("SELECT count(*) FROM movement m JOIN statement s ON s.seq = m.statement WHERE"
              + SEEN),
          number("SELECT count(*) FROM correction c JOIN statement s ON s.seq = c.statement WHERE"
              + SEEN),
          number("SELECT count(*) FROM capture_end WHERE complete = 1"),
          number("SELECT count(*) FROM capture WHERE id NOT IN (SELECT capture FROM"
              + " capture_end)"));
    } catch (SQLException e) {
      throw Sqlite.unavailable(url, e);
    }
  }

  /** The store's identity and newest statement: what is derived from a store is good for these. */
  public String version() throws StoreUnavailable {
    try {
      return text("SELECT id FROM store") + "/" + newestSeq();
    } catch (SQLException e) {
      throw Sqlite.unavailable(url, e);
    }
  }

  /** The number of the newest statement that is seen; 0 in an empty store. */
  public long newestSeq() throws StoreUnavailable {
    try {
      return number("SELECT coalesce((SELECT seq FROM statement s WHERE" + SEEN
          + "ORDER BY seq DESC LIMIT 1), 0)");
    } catch (SQLException e) {
      throw Sqlite.unavailable(url, e);
    }
  }

  private String text(String query) throws SQLException {
    try (java.sql.Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private long number(String query) throws SQLException {
    try (java.sql.Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The sites, each by its latest statement, in the order first named. */
  @Override
  public Collection<SiteStatement> listSites() {
    Map<String, SiteStatement> sites = new LinkedHashMap<>();
    each(Statement.Kind.SITE, statement -> {
      SiteStatement site = (SiteStatement) statement;
      sites.put(site.id().id(), site);
    });
    return sites.values();
  }

  @Override
  public List<AssayStatement> listAssays() {
    List<AssayStatement> assays = new ArrayList<>();
    each(Statement.Kind.ASSAY, statement -> assays.add((AssayStatement) statement));
    return assays;
  }

  @Override
  public List<DocumentStatement> listDocuments() {
    List<DocumentStatement> documents = new ArrayList<>();
    each(Statement.Kind.DOCUMENT, statement -> documents.add((DocumentStatement) statement));
    return documents;
  }

  private interface Taker {
    void take(Statement statement);
  }

  private void each(Statement.Kind kind, Taker taker) {
    try (PreparedStatement sql = connection.prepareStatement("SELECT body, seq FROM statement s"
        + " WHERE kind = ? and key IS NOT NULL and" + SEEN + "ORDER BY seq")) {
      Set<Long> wrong = wrong();
      sql.setInt(1, kind.code());
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          if (!wrong.contains(rows.getLong(2))) {
            taker.take(StatementJson.read(rows.getBytes(1)));
          }
        }
      }
    } catch (SQLException e) {
      throw new UncheckedStore(Sqlite.unavailable(url, e));
    }
  }

  /** Statements declared wrong. */
  private Set<Long> wrong() throws SQLException {
    Set<Long> wrong = new HashSet<>();
    try (java.sql.Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery("SELECT c.wrong FROM correction c JOIN statement s"
            + " ON s.seq = c.statement WHERE" + SEEN)) {
      while (rows.next()) {
        wrong.add(rows.getLong(1));
      }
    }
    return wrong;
  }

  @Override
  public List<Place> listAt(String file, String sheet, long line) {
    List<Place> places = new ArrayList<>();
    try (PreparedStatement sql = connection.prepareStatement("SELECT m.site, s.hash, c.source,"
        + " c.begun FROM capture c JOIN statement s ON s.capture = c.id JOIN movement m"
        + " ON m.statement = s.seq WHERE c.source = ? and s.sheet = ? and s.line = ? and" + SEEN)) {
      sql.setString(1, file);
      sql.setString(2, sheet);
      sql.setLong(3, line);
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          places.add(new Place(
              rows.getString(1),
              HexFormat.of().formatHex(rows.getBytes(2)),
              rows.getString(3) + " of " + rows.getString(4)));
        }
      }
    } catch (SQLException e) {
      throw new UncheckedStore(Sqlite.unavailable(url, e));
    }
    return places;
  }

  @Override
  public boolean hasUnmeasured() {
    try {
      return number("SELECT EXISTS (SELECT 1 FROM movement WHERE grams IS NULL)") != 0;
    } catch (SQLException e) {
      throw new UncheckedStore(Sqlite.unavailable(url, e));
    }
  }

  @Override
  public void eachMovement(MovementTaker taker) {
    eachRow("", (movement, rows) -> taker.take(movement));
  }

  @Override
  public void eachEvent(EventTaker taker) {
    eachRow(
        ", s.body", (movement, rows) -> taker.take(movement, TradeDetails.read(rows.getBytes(25))));
  }

  private interface RowTaker {
    void take(StoredMovement movement, ResultSet row) throws SQLException;
  }

  private void eachRow(String moreColumns, RowTaker taker) {
    Map<Long, String> sources = new HashMap<>();
    Map<String, String> documents = new HashMap<>();
    try (PreparedStatement sql = connection.prepareStatement("SELECT m.*, s.sheet, s.line,"
        + " s.capture" + moreColumns
        + " FROM movement m JOIN statement s ON s.seq = m.statement WHERE" + SEEN
        + "ORDER BY m.statement")) {
      Set<Long> wrong = wrong();
      sql.setFetchSize(FETCH);
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          long seq = rows.getLong(1);
          if (wrong.contains(seq)) {
            continue;
          }
          String source = sources.computeIfAbsent(rows.getLong(24), this::source);
          String sheet = rows.getString(22);
          String document = sheet.isEmpty()
              ? source
              : documents.computeIfAbsent(source + "[" + sheet + "]", name -> name);
          taker.take(new StoredMovement(seq, document, rows.getLong(23), row(rows)), rows);
        }
      }
    } catch (SQLException e) {
      throw new UncheckedStore(Sqlite.unavailable(url, e));
    }
  }

  private String source(long capture) {
    try (PreparedStatement sql =
        connection.prepareStatement("SELECT source FROM capture WHERE id = ?")) {
      sql.setLong(1, capture);
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    } catch (SQLException e) {
      throw new UncheckedStore(Sqlite.unavailable(url, e));
    }
  }

  static MovementRow row(ResultSet rows) throws SQLException {
    long found = rows.getLong(15);
    long grams = rows.wasNull() ? -1 : found;
    return new MovementRow(
        rows.getString(2),
        rows.getInt(3),
        rows.getLong(4),
        rows.getLong(5),
        rows.getLong(6),
        rows.getString(7),
        rows.getString(8),
        rows.getString(9),
        rows.getString(10),
        rows.getLong(11),
        rows.getLong(12),
        rows.getString(13),
        rows.getString(14),
        grams,
        rows.getString(16),
        rows.getInt(17) != 0,
        rows.getString(18),
        rows.getInt(19),
        rows.getString(20),
        rows.getString(21));
  }

  @Override
  public void close() throws StoreUnavailable {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Sqlite.unavailable(url, e);
    }
  }
}
