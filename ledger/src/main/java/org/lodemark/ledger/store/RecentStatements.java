package org.lodemark.ledger.store;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lodemark.ledger.statement.Statement;

/** The statements that were kept last, as they were kept. */
public final class RecentStatements {
  /** So many at most at once. */
  public static final int MOST = 1_000;

  private final LedgerReader ledger;

  public RecentStatements(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /**
   * A statement as it is kept.
   *
   * @param seq its number; the order in which all was captured
   * @param document the file, with the sheet in brackets where it has several
   * @param begun when the capture of that file began
   * @param json its canonical text
   * @param wrong whether it was declared wrong later
   */
  public record Row(
      long seq,
      Statement.Kind kind,
      String document,
      long line,
      String begun,
      String json,
      boolean wrong) {}

  /**
   * The newest first.
   *
   * @param before only those with a lower number
   */
  public List<Row> list(int limit, long before) throws StoreUnavailable {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit " + limit + ": 1 to " + MOST);
    }
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement sql = ledger
        .connection()
        .prepareStatement("SELECT s.seq, s.kind, c.source, s.sheet, s.line, c.begun, s.body,"
            + " EXISTS (SELECT 1 FROM correction k JOIN statement ks ON ks.seq = k.statement"
            + " WHERE k.wrong = s.seq and" + LedgerReader.SEEN.replace("s.capture", "ks.capture")
            + ") FROM statement s JOIN capture c ON c.id = s.capture WHERE s.seq < ? and"
            + LedgerReader.SEEN + "ORDER BY s.seq DESC LIMIT ?")) {
      sql.setLong(1, before);
      sql.setInt(2, limit);
      try (ResultSet found = sql.executeQuery()) {
        while (found.next()) {
          String sheet = found.getString(4);
          String source = found.getString(3);
          rows.add(new Row(
              found.getLong(1),
              Statement.Kind.ofCode(found.getInt(2)),
              sheet.isEmpty() ? source : source + "[" + sheet + "]",
              found.getLong(5),
              found.getString(6),
              new String(found.getBytes(7), StandardCharsets.UTF_8),
              found.getInt(8) != 0));
        }
      }
    } catch (SQLException e) {
      throw Sqlite.unavailable(ledger.url(), e);
    }
    return rows;
  }
}
