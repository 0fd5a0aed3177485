package org.lodemark.ledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.lodemark.domain.custody.LotId;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.ledger.statement.StatementJson;

/** What was stated of one lot, corrections applied. */
public final class LotEvents {
  private final LedgerReader ledger;

  public LotEvents(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /** The events that name the lot by its own name, in the order of time; none of an unknown lot. */
  public List<EventStatement> list(LotId lot) throws StoreUnavailable {
    List<EventStatement> events = new ArrayList<>();
    try (PreparedStatement sql = ledger
        .connection()
        .prepareStatement("SELECT s.body FROM movement m JOIN statement s ON s.seq = m.statement"
            + " WHERE m.lot = ? and" + LedgerReader.SEEN + "and" + LotList.RIGHT
            + " ORDER BY m.earliest, m.statement")) {
      sql.setString(1, lot.uri());
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          if (StatementJson.read(rows.getBytes(1)) instanceof EventStatement event) {
            events.add(event);
          }
        }
      }
      return events;
    } catch (SQLException e) {
      throw Sqlite.unavailable(ledger.url(), e);
    }
  }

  /** Its assays. */
  public List<AssayStatement> listAssays(LotId lot) {
    return ledger.listAssays().stream().filter(assay -> assay.lot().equals(lot)).toList();
  }
}
