package org.lodemark.ledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lodemark.domain.custody.LotId;
import org.lodemark.ledger.store.LotPage.LotRow;

/** Finds lots by what their movements say. */
public final class LotList {
  static final String RIGHT = " NOT EXISTS (SELECT 1 FROM correction k JOIN statement ks"
      + " ON ks.seq = k.statement WHERE k.wrong = m.statement and"
      + LedgerReader.SEEN.replace("s.capture", "ks.capture") + ")";

  private final LedgerReader ledger;

  public LotList(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /** A page of lots. */
  public LotPage ask(LotQuery query) throws StoreUnavailable {
    try {
      List<Object> values = new ArrayList<>();
      String hits = hits(query, values);
      List<String> lots = new ArrayList<>();
      long total = 0;
      try (PreparedStatement sql = ledger.connection().prepareStatement(hits)) {
        for (int i = 0; i < values.size(); i++) {
          sql.setObject(i + 1, values.get(i));
        }
        Optional<Set<String>> among = query.among();
        try (ResultSet rows = sql.executeQuery()) {
          while (rows.next()) {
            String lot = rows.getString(1);
            if (among.isEmpty() || among.get().contains(lot)) {
              if (total >= query.offset() && lots.size() < query.limit()) {
                lots.add(lot);
              }
              total++;
            }
          }
        }
      }
      List<LotRow> page = new ArrayList<>();
      for (String lot : lots) {
        page.add(row(lot));
      }
      return new LotPage(total, page);
    } catch (SQLException e) {
      throw Sqlite.unavailable(ledger.url(), e);
    }
  }

  private static String hits(LotQuery query, List<Object> values) {
    StringBuilder sql = new StringBuilder("SELECT m.lot FROM movement m JOIN statement s"
        + " ON s.seq = m.statement WHERE m.lot IS NOT NULL and" + LedgerReader.SEEN + "and"
        + RIGHT);
    query.site().ifPresent(site -> {
      sql.append(" and (m.site = ? OR m.counterparty = ?)");
      values.add(site);
      values.add(site);
    });
    query.period().ifPresent(period -> {
      sql.append(" and m.day BETWEEN ? and ?");
      values.add(period.first().toEpochDay());
      values.add(period.last().toEpochDay());
    });
    query.form().ifPresent(form -> {
      sql.append(" and m.form = ?");
      values.add(form);
    });
    query.originIso3().ifPresent(origin -> {
      sql.append(" and m.origin = ?");
      values.add(origin);
    });
    query.search().ifPresent(part -> {
      // instr and not LIKE: nothing in a name stands for anything but itself.
      sql.append(" and instr(lower(m.lot), lower(?)) > 0");
      values.add(part);
    });
    return sql.append(" GROUP BY m.lot ORDER BY max(m.latest) DESC, m.lot").toString();
  }

  private LotRow row(String lot) throws SQLException {
    try (PreparedStatement sql = ledger
        .connection()
        .prepareStatement("SELECT m.* FROM movement m"
            + " JOIN statement s ON s.seq = m.statement WHERE m.lot = ? and" + LedgerReader.SEEN
            + "and"
            + RIGHT + " ORDER BY m.earliest, m.statement")) {
      sql.setString(1, lot);
      MovementRow first = null;
      MovementRow last = null;
      MovementRow declared = null;
      String form = null;
      long movements = 0;
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          MovementRow row = LedgerReader.row(rows);
          first = first == null ? row : first;
          last = row;
          declared = declared == null && row.origin() != null ? row : declared;
          form = row.form() == null ? form : row.form();
          movements++;
        }
      }
      return row(
          lot,
          Objects.requireNonNull(first),
          Objects.requireNonNull(last),
          declared,
          form,
          movements);
    }
  }

  private static LotRow row(
      String lot,
      MovementRow first,
      MovementRow last,
      @Nullable MovementRow declared,
      @Nullable String form,
      long movements) {
    return new LotRow(
        new LotId(lot),
        LocalDate.ofEpochDay(first.day()),
        LocalDate.ofEpochDay(last.day()),
        last.site(),
        Codes.action(last.action()),
        Optional.ofNullable(form),
        declared == null ? Optional.empty() : Optional.ofNullable(declared.origin()),
        Codes.basis(declared == null ? 0 : declared.basis()),
        movements);
  }
}
