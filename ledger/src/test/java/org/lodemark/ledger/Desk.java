package org.lodemark.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import org.lodemark.input.Problem;
import org.lodemark.ledger.capture.Capture;
import org.lodemark.ledger.capture.Outcome;
import org.lodemark.ledger.custody.CustodyRecords;
import org.lodemark.ledger.custody.MovementReading;
import org.lodemark.ledger.sheets.Context;
import org.lodemark.ledger.sheets.Kept;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.LedgerWriter;
import org.lodemark.ledger.store.StoreCheck;
import org.lodemark.ledger.store.StoreUrl;

/** A folder with sheets and a store, and plain SQL to look into it with. */
public final class Desk {
  /** A mine, a trader, and a smelter that weighs in tonnes. */
  public static final String SITES = """
      id,kind,country,timeZone,massUnit,dateFormat
      mine,mine,PAK,Asia/Karachi,kg,dd/mm/yyyy
      trader,trader,PAK,Asia/Karachi,kg,dd/mm/yyyy
      smelter,smelter,DEU,Europe/Berlin,t,dd/mm/yyyy
      """;

  /** The columns most movements of these tests have. */
  public static final String COLUMNS =
      "time,event,action,lot,sourceLot,site,counterparty,massKg,moisturePct,gradePct,form\n";

  private final Path folder;
  private final StoreUrl url;

  public Desk(Path folder) {
    this.folder = folder;
    url = new StoreUrl(folder.resolve("store.db"));
  }

  public StoreUrl url() {
    return url;
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  /** Writes a file; lines end as they stand. */
  public Path write(String name, String text) {
    try {
      return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the sites and captures them. */
  public Desk withSites() {
    kept(write("sites.csv", SITES));
    return this;
  }

  /** Captures files that are expected to be right. */
  public Outcome kept(Path... files) {
    Outcome outcome = capture(files);
    if (outcome.hasProblems()) {
      throw new AssertionError(problems(outcome));
    }
    return outcome;
  }

  public Outcome capture(Path... files) {
    return capture(List.of(files), false, false);
  }

  public Outcome capture(List<Path> files, boolean proceed, boolean dryRun) {
    try {
      if (!Files.exists(url.file())) {
        return capture(Kept.NOTHING, files, proceed, dryRun);
      }
      try (LedgerReader ledger = LedgerReader.open(url)) {
        return capture(ledger, files, proceed, dryRun);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome capture(Kept kept, List<Path> files, boolean proceed, boolean dryRun)
      throws IOException {
    Context context =
        new Context(Invented.countries(), Invented.commodity(), Invented.TODAY, kept.listSites());
    return new Capture(context, kept, Capture.Progress.SILENT)
        .run(files, proceed, dryRun, () -> LedgerWriter.open(url));
  }

  /** All problems of all files, as they are shown. */
  public static List<String> problems(Outcome outcome) {
    return outcome.files().stream()
        .flatMap(file -> file.problems().stream())
        .map(Problem::text)
        .toList();
  }

  public static List<String> remarks(Outcome outcome) {
    return outcome.files().stream().flatMap(file -> file.remarks().stream()).toList();
  }

  /** Rows of a query, values with a bar between; blobs in hexadecimal. */
  public List<String> sql(String query) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + url.file());
        Statement sql = connection.createStatement();
        ResultSet found = sql.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        StringJoiner row = new StringJoiner("|");
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          Object value = found.getObject(i);
          row.add(
              value instanceof byte[] bytes
                  ? HexFormat.of().formatHex(bytes)
                  : String.valueOf(value));
        }
        rows.add(row.toString());
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  public long count(String table) {
    return Long.parseLong(sql("SELECT count(*) FROM " + table).getFirst());
  }

  /** Changes the store behind the program's back. */
  public void tamper(String statement) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + url.file());
        Statement sql = connection.createStatement()) {
      sql.executeUpdate(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  /** Every row of every table. */
  public List<String> everything() {
    List<String> rows = new ArrayList<>();
    for (String table :
        List.of("store", "capture", "capture_end", "statement", "movement", "correction")) {
      sql("SELECT * FROM " + table + " ORDER BY 1, 2").forEach(row -> rows.add(table + ": " + row));
    }
    return rows;
  }

  public StoreCheck.Result check() {
    try (LedgerReader ledger = LedgerReader.open(url)) {
      return StoreCheck.of(ledger);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the engine is given. */
  public CustodyRecords records() {
    try (LedgerReader ledger = LedgerReader.open(url)) {
      return MovementReading.of(ledger, Invented.countries(), Invented.commodity());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
