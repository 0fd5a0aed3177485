package org.lodemark.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a user should look at after a capture. The commonest mistake with a sheet that grows is to
 * mend a number in an old row and capture the sheet again: the old row stays kept, and the mass
 * stands twice. Nobody can know whether it is that or a second parcel, so it is told, not refused.
 */
final class Remarks {
  private static final int MOST = 20;

  private static final String LIKE_EARLIER = """
      SELECT n.sheet, n.line, c.source, o.sheet, o.line
      FROM movement m
      JOIN statement n ON n.seq = m.statement
      JOIN movement p ON p.lot = m.lot and p.statement < ?1 and p.site = m.site
        and p.action = m.action and p.earliest = m.earliest and p.latest = m.latest
        and p.event IS m.event and p.document IS m.document
        and p.counterparty IS m.counterparty
      JOIN statement o ON o.seq = p.statement
      JOIN capture c ON c.id = o.capture
      WHERE m.statement >= ?1 and m.lot IS NOT NULL
        and NOT EXISTS (SELECT 1 FROM correction k WHERE k.wrong = p.statement)
      LIMIT 21""";

  private Remarks() {}

  /** About the statements from {@code first} on. */
  static List<String> of(Connection connection, Appender appender, long first) throws SQLException {
    List<String> remarks = new ArrayList<>();
    if (appender.stillWrong() > 0) {
      remarks.add(appender.stillWrong() + " rows are of events that were declared wrong, and stay"
          + " so. What takes their place needs an event id of its own");
    }
    if (first > 1 && appender.added() > 0) {
      likeEarlier(connection, first, remarks);
    }
    return remarks;
  }

  private static void likeEarlier(Connection connection, long first, List<String> remarks)
      throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(LIKE_EARLIER)) {
      sql.setLong(1, first);
      try (ResultSet rows = sql.executeQuery()) {
        int count = 0;
        while (rows.next()) {
          if (++count > MOST) {
            remarks.add("and more rows like these");
            return;
          }
          remarks.add(place(rows.getString(1), rows.getLong(2))
              + " says of the same lot, place and time something else than "
              + rows.getString(3) + " " + place(rows.getString(4), rows.getLong(5))
              + ". Both count. If it mends the earlier one, declare that one wrong in a sheet of"
              + " corrections");
        }
      }
    }
  }

  private static String place(String sheet, long line) {
    return (sheet.isEmpty() ? "" : sheet + " ") + "row " + line;
  }
}
