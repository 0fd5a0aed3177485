package org.lodemark.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodemark.ledger.Desk;

/** Stores that were changed behind the program's back, and files that are no stores. */
class StoreDamageTest {
  @TempDir
  private Path folder;

  private Desk desk;

  @BeforeEach
  void desk() {
    desk = new Desk(folder).withSites();
    desk.kept(desk.write(
        "m.csv",
        Desk.COLUMNS
            + "03/02/2025,E-1,MINE,A,,mine,,500,4,42,\n03/02/2025,E-2,MINE,B,,mine,,300,4,42,\n"));
    desk.kept(desk.write("c.csv", "event,site,reason\nE-2,mine,weighed twice\n"));
    assertThat(desk.check().faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "UPDATE statement SET body = CAST(replace(CAST(body AS TEXT), '500000', '500001') AS BLOB) WHERE seq = 4|4 is not what was captured",
        "UPDATE statement SET hash = x'00' WHERE seq = 4|4 is not what was captured",
        "UPDATE statement SET key = 'x' WHERE seq = 4|4 is filed under another sort or name",
        "UPDATE statement SET kind = 3 WHERE seq = 4|4 is filed under another sort or name",
        "UPDATE movement SET wet_grams = wet_grams + 1 WHERE statement = 4|4: its columns say something else",
        "UPDATE movement SET lot = 'B' WHERE statement = 4|4: its columns say something else",
        "UPDATE movement SET grams = NULL WHERE statement = 4|4: its columns say something else",
        "UPDATE movement SET homogeneous = 1 WHERE statement = 4|4: its columns say something else",
        "DELETE FROM movement WHERE statement = 4|4: its columns say something else",
        "INSERT INTO movement SELECT 1, event, action, day, earliest, latest, site, lot, source_lot, counterparty, wet_grams, scale_sd_grams, moisture, grade, grams, form, homogeneous, origin, basis, document, segregated_by FROM movement WHERE statement = 4|movements of statements that are no events",
        "INSERT INTO movement SELECT 99, event, action, day, earliest, latest, site, lot, source_lot, counterparty, wet_grams, scale_sd_grams, moisture, grade, grams, form, homogeneous, origin, basis, document, segregated_by FROM movement WHERE statement = 4|belong to no statement",
        "DELETE FROM statement WHERE seq = 4|belong to no statement",
        "DELETE FROM correction|correction 6 is applied to something else",
        "UPDATE correction SET wrong = 4|correction 6 is applied to something else",
        "INSERT INTO correction VALUES (4, 5)|corrections of statements that are none",
        "INSERT INTO correction VALUES (99, 4)|belong to no statement"
      })
  void everyChangeIsFound(String change, String fault) {
    desk.tamper(change);
    assertThat(desk.check().faults()).anySatisfy(found -> assertThat(found).contains(fault));
  }

  @Test
  void aStatementInAnotherFormIsFoundThoughItsHashHolds() throws Exception {
    byte[] body = "{\"kind\":\"document\",\"type\":\"permit\",\"id\":\"P\"}"
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(body);
    String hex = java.util.HexFormat.of().formatHex(body);
    desk.tamper("INSERT INTO statement VALUES (50, 1, '', 1, 3, 'P', x'"
        + java.util.HexFormat.of().formatHex(hash) + "', x'" + hex + "')");
    assertThat(desk.check().faults()).containsExactly("statement 50 is not in canonical form");
  }

  @Test
  void aFlippedByteInTheFileIsFoundOrTheFileIsRefused() throws IOException {
    StoreFiles.backup(desk.url(), desk.file("copy.db"));
    byte[] bytes = Files.readAllBytes(desk.file("copy.db"));
    int at = indexOf(bytes, "\"lot\":\"A\"");
    bytes[at + 7] ^= 4;
    Files.write(desk.file("copy.db"), bytes);
    try (LedgerReader ledger = LedgerReader.open(new StoreUrl(desk.file("copy.db")))) {
      assertThat(StoreCheck.of(ledger).faults())
          .containsExactly("statement 4 is not what was captured: its hash differs");
    }
  }

  private static int indexOf(byte[] bytes, String text) {
    String all = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(all).contains(text);
    return all.indexOf(text);
  }

  @Test
  void theContentHashIsOfTheHashesInTheirOrder() throws Exception {
    java.security.MessageDigest all = java.security.MessageDigest.getInstance("SHA-256");
    for (String body : desk.sql("SELECT body FROM statement ORDER BY seq")) {
      all.update(java.security.MessageDigest.getInstance("SHA-256")
          .digest(java.util.HexFormat.of().parseHex(body)));
    }
    assertThat(desk.check().contentSha256())
        .isEqualTo(java.util.HexFormat.of().formatHex(all.digest()));
  }

  private static void refused(StoreUrl url, String advice) {
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> LedgerReader.open(url).close())
        .withMessageContaining(url.file().toString())
        .withMessageContaining(advice);
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> LedgerWriter.open(url).close())
        .withMessageContaining(url.file().toString())
        .withMessageContaining(advice);
  }

  @Test
  void aStoreOfALaterVersionIsLeftAlone() throws IOException {
    desk.tamper("PRAGMA user_version = 99");
    byte[] before = Files.readAllBytes(desk.url().file());
    refused(desk.url(), "Use that version");
    assertThat(Files.readAllBytes(desk.url().file())).isEqualTo(before);
  }

  @Test
  void aDatabaseOfAnotherProgramIsLeftAsItWas() throws Exception {
    Path foreign = desk.file("foreign.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + foreign);
        Statement sql = connection.createStatement()) {
      sql.executeUpdate("CREATE TABLE recipe (id INTEGER)");
    }
    byte[] before = Files.readAllBytes(foreign);
    refused(new StoreUrl(foreign), "another program");
    assertThat(Files.readAllBytes(foreign)).isEqualTo(before);
  }

  @Test
  void aFileThatIsNoDatabaseIsRefused() {
    Path letter = desk.write("letter.txt", "Dear reader, ".repeat(200));
    refused(new StoreUrl(letter), "another file");
    assertThat(letter).hasContent("Dear reader, ".repeat(200));
  }

  @Test
  void aFolderIsRefused() {
    refused(new StoreUrl(folder), "aybe");
  }

  @Test
  void aStoreThatIsNotThereIsNotMadeByReading() {
    StoreUrl none = new StoreUrl(desk.file("none.db"));
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> LedgerReader.open(none).close())
        .withMessageContaining("Maybe capture into it first");
    assertThat(none.file()).doesNotExist();
  }

  @Test
  void aStoreUnderAFileIsRefused() {
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() ->
            LedgerWriter.open(new StoreUrl(desk.file("m.csv").resolve("s.db"))).close());
  }

  @Test
  void aFileThatMayOnlyBeReadIsReadAndNotWritten() {
    assertThat(desk.url().file().toFile().setWritable(false)).isTrue();
    assumeThat(Files.isWritable(desk.url().file()))
        .as("the superuser may write anything")
        .isFalse();
    assertThat(desk.check().faults()).isEmpty();
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> LedgerWriter.open(desk.url()).close())
        .withMessageContaining("may only be read");
  }
}
