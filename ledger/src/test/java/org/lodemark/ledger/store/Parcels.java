package org.lodemark.ledger.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.ledger.statement.CorrectionStatement;
import org.lodemark.ledger.statement.EventLine;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.ledger.statement.Statement;
import org.lodemark.ledger.statement.StatementJson;

/** Documents made of parcels that were mined, ready to be kept. */
final class Parcels {
  private static final List<Spool> OPEN = new ArrayList<>();

  private Parcels() {}

  static synchronized Spool spool() throws IOException {
    Spool spool = Spool.create();
    OPEN.add(spool);
    return spool;
  }

  /** Takes away the temporary files of all documents made so far. */
  static synchronized void close() throws IOException {
    for (Spool spool : OPEN) {
      spool.close();
    }
    OPEN.clear();
  }

  /** Hands in a document of so many parcels of one name, all different. */
  static LedgerWriter.Handed document(String name, int parcels) throws IOException {
    return handed(name, false, parcels);
  }

  /** The same as a stream. */
  static LedgerWriter.Handed stream(String name, int parcels) throws IOException {
    return handed(name, true, parcels);
  }

  private static LedgerWriter.Handed handed(String name, boolean stream, int parcels)
      throws IOException {
    Spool spool = spool();
    for (int i = 1; i <= parcels; i++) {
      spool.add(prepared(i, parcel(name, i)));
    }
    return handed(name, stream, spool);
  }

  static LedgerWriter.Handed handed(String name, boolean stream, Spool spool) {
    return new LedgerWriter.Handed(
        new CaptureSource(name, sha256(name), 1, stream), spool, count -> {});
  }

  static EventStatement parcel(String name, int number) {
    return new EventStatement(
        new SiteId("mine"),
        Optional.of(name + "-" + number),
        1,
        new EventLine(
            Action.MINE,
            EventTime.onDay(LocalDate.of(2025, 2, 3), ZoneOffset.UTC),
            Optional.of(new LotId(name + "/" + number)),
            Optional.empty(),
            Optional.empty(),
            1000L + number,
            0,
            Optional.of(BigDecimal.ZERO),
            Optional.of(new BigDecimal("0.5")),
            Optional.empty(),
            false,
            Optional.empty(),
            OriginBasis.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of()));
  }

  static CorrectionStatement correction(String event) {
    return new CorrectionStatement(
        event, Optional.of(new SiteId("mine")), "why", Optional.empty(), Optional.empty());
  }

  static Prepared prepared(long line, Statement statement) {
    StatementJson json = new StatementJson();
    byte[] body = json.write(statement);
    return new Prepared(
        "",
        line,
        statement.sort(),
        Prepared.keyOf(statement),
        json.hash(body),
        body,
        statement instanceof EventStatement event ? MovementRow.of(event, null) : null);
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
