package org.lodemark.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodemark.domain.custody.Movement;
import org.lodemark.ledger.Desk;
import org.lodemark.ledger.Invented;
import org.lodemark.ledger.capture.Outcome;
import org.lodemark.ledger.custody.MovementReading;

/** What a store does with sheets that are captured again, grow, change and are corrected. */
class StoreTest {
  private static final String MINED = "03/02/2025,,MINE,A,,mine,,500,4,42,\n";
  private static final String SHIPPED = "04/02/2025,,SHIP,A,,mine,trader,500,4,42,\n";

  @TempDir
  private Path folder;

  private Desk desk;

  @BeforeEach
  void desk() {
    desk = new Desk(folder).withSites();
  }

  private Outcome capture(String rows) {
    return desk.kept(desk.write("m.csv", Desk.COLUMNS + rows));
  }

  private static long added(Outcome outcome) {
    return outcome.files().getFirst().receipt().orElseThrow().added();
  }

  private List<Long> grams() {
    return desk.records().low().stream()
        .map(movement -> movement.mass().grams())
        .toList();
  }

  @Test
  void capturingAgainChangesNothingAndSaysSo() {
    capture(MINED + SHIPPED);
    List<String> before = desk.everything();
    Outcome again = capture(MINED + SHIPPED);
    assertThat(desk.everything()).isEqualTo(before);
    assertThat(again.files().getFirst().receipt()).hasValueSatisfying(receipt -> {
      assertThat(receipt.added()).isZero();
      assertThat(receipt.known()).isEqualTo(2);
      assertThat(receipt.capture()).isZero();
    });
    assertThat(Desk.remarks(again)).isEmpty();
  }

  @Test
  void anotherNameOrderOrSpellingIsTheSameStatement() {
    capture(MINED + SHIPPED);
    long statements = desk.count("statement");
    desk.kept(desk.write("other.csv", """
        GRADE;moisture;mass;site;lot;action;time
        42.0;4 %;500.000;mine;A;mine;2025-02-03
        """));
    assertThat(desk.count("statement")).isEqualTo(statements);
  }

  @Test
  void twoRowsAlikeAreTwoEventsAndStillTwoWhenCapturedAgain() {
    capture(MINED + MINED);
    assertThat(desk.count("movement")).isEqualTo(2);
    assertThat(added(capture(MINED + MINED))).isZero();
    assertThat(desk.count("movement")).isEqualTo(2);
    assertThat(added(capture(MINED + MINED + MINED))).isEqualTo(1);
    assertThat(desk.count("movement")).isEqualTo(3);
  }

  @Test
  void aRowAddedLaterIsOneNewStatement() {
    capture(MINED);
    Outcome grown = capture(MINED + SHIPPED);
    assertThat(added(grown)).isEqualTo(1);
    assertThat(desk.sql("SELECT action, count(*) FROM movement GROUP BY 1"))
        .containsExactly("1|1", "2|1");
    assertThat(Desk.remarks(grown)).isEmpty();
  }

  @Test
  void aChangedRowIsKeptBesideTheOldOneAndRemarked() {
    capture(MINED + SHIPPED);
    Outcome changed = capture(MINED.replace("500", "450") + SHIPPED);
    assertThat(Desk.remarks(changed))
        .singleElement()
        .asString()
        .startsWith("row 2 says of the same lot, place and time something else than m.csv row 2");
    assertThat(desk.sql("SELECT wet_grams FROM movement WHERE action = 1"))
        .containsExactly("500000", "450000");
  }

  @Test
  void aCorrectionByIdTakesAllRowsOfTheEventOutOfWhatIsReadAndOfNothingElse() {
    capture("""
        03/02/2025,E-1,MINE,A,,mine,,500,0,50,
        03/02/2025,E-1,MINE,B,,mine,,300,0,50,
        03/02/2025,E-1,MINE,C,,trader,,200,0,50,
        """);
    List<String> statements = desk.sql("SELECT * FROM statement ORDER BY seq");
    List<String> movements = desk.sql("SELECT * FROM movement ORDER BY 1");
    desk.kept(desk.write("c.csv", "event,site,reason\nE-1,mine,weighed twice\n"));
    assertThat(grams()).containsExactly(100_000L);
    assertThat(desk.sql("SELECT * FROM statement WHERE kind <> 5 ORDER BY seq"))
        .isEqualTo(statements);
    assertThat(desk.sql("SELECT * FROM movement ORDER BY 1")).isEqualTo(movements);
    assertThat(desk.check().faults()).isEmpty();
    assertThat(desk.check().state().corrections()).isEqualTo(2);
  }

  @Test
  void aCorrectionByFileAndLineTakesThatRowOut() {
    capture(MINED + SHIPPED);
    desk.kept(desk.write("c.csv", "event,reason\nm.csv:3,never left\n"));
    assertThat(desk.records().low())
        .extracting(movement -> movement.action().name())
        .containsExactly("MINE");
    assertThat(desk.check().faults()).isEmpty();
  }

  @Test
  void aFileNameThatStandsForTwoIsRefusedWithTheHashesToChooseFrom() {
    capture(MINED);
    capture(SHIPPED);
    Outcome outcome = desk.capture(desk.write("c.csv", "event,reason\nm.csv:2,which\n"));
    List<String> hashes = desk.sql("SELECT lower(hex(hash)) FROM statement WHERE kind = 2");
    assertThat(Desk.problems(outcome))
        .singleElement()
        .asString()
        .contains("2 captured files", hashes.get(0), hashes.get(1));
    desk.kept(desk.write("c.csv", "event,reason\nsha256:" + hashes.get(1) + ",that one\n"));
    assertThat(desk.records().low())
        .extracting(movement -> movement.action().name())
        .containsExactly("MINE");
  }

  @Test
  void aCorrectionOfAnotherSitesRowIsRefused() {
    capture(MINED);
    Outcome outcome = desk.capture(desk.write("c.csv", "event,site,reason\nm.csv:2,trader,why\n"));
    assertThat(Desk.problems(outcome))
        .containsExactly("c.csv:2 site: the event there is of site \"mine\"");
  }

  @Test
  void aRowOfAnEventDeclaredWrongStaysWrong() {
    String row = "03/02/2025,E-1,MINE,A,,mine,,500,0,50,\n";
    capture(row);
    desk.kept(desk.write("c.csv", "event,site,reason\nE-1,mine,weighed twice\n"));
    Outcome again = capture(row);
    assertThat(added(again)).isZero();
    assertThat(Desk.remarks(again)).singleElement().asString().contains("declared wrong");
    assertThat(grams()).isEmpty();
    List<String> before = desk.everything();
    Outcome changed =
        desk.capture(desk.write("m.csv", Desk.COLUMNS + MINED + row.replace("500", "450")));
    assertThat(Desk.problems(changed))
        .singleElement()
        .asString()
        .startsWith("m.csv:3: this event was declared wrong, and stays so");
    assertThat(desk.everything()).isEqualTo(before);
  }

  @Test
  void whatTakesItsPlaceHasAnIdOfItsOwn() {
    capture("03/02/2025,E-1,MINE,A,,mine,,500,0,50,\n");
    desk.kept(
        desk.write("c.csv", "event,site,reason,correctiveEvent\nE-1,mine,weighed twice,E-2\n"),
        desk.write("m2.csv", Desk.COLUMNS + "03/02/2025,E-2,MINE,A,,mine,,400,0,50,\n"));
    assertThat(grams()).containsExactly(200_000L);
  }

  @Test
  void aCorrectionOfWhatWasNeverCapturedIsAConflict() {
    List<String> before = desk.everything();
    Outcome outcome =
        desk.capture(desk.write("c.csv", "event,site,reason\nE-1,mine,why\nE-2,trader,why\n"));
    assertThat(Desk.problems(outcome)).hasSize(2);
    assertThat(desk.everything()).isEqualTo(before);
  }

  @Test
  void theLatestStatementOfASiteCountsAndBothAreKept() {
    desk.kept(desk.write("s.csv", "id,name,kind,country\nmine,Deep Mine,mine,PAK\n"));
    assertThat(desk.records().sites())
        .filteredOn(site -> site.id().id().equals("mine"))
        .singleElement()
        .satisfies(site -> assertThat(site.site().name()).isEqualTo("Deep Mine"));
    assertThat(desk.sql("SELECT count(*) FROM statement WHERE kind = 1 AND key = 'mine'"))
        .containsExactly("2");
  }

  @Test
  void aBackupPutBackHoldsTheSame() throws IOException {
    capture(MINED + SHIPPED);
    desk.kept(desk.write("c.csv", "event,reason\nm.csv:3,never left\n"));
    StoreFiles.backup(desk.url(), desk.file("copy.db"));
    Desk other = new Desk(Files.createDirectory(folder.resolve("other")));
    StoreCheck.Result result = StoreFiles.restore(desk.file("copy.db"), other.url());
    assertThat(result.faults()).isEmpty();
    assertThat(other.check()).isEqualTo(desk.check());
    assertThat(other.everything()).isEqualTo(desk.everything());
    assertThat(other.records()).isEqualTo(desk.records());
  }

  @Test
  void neitherCopyOverwritesAFile() {
    desk.write("there.db", "precious");
    assertThat(org.assertj.core.api.Assertions.catchThrowable(
            () -> StoreFiles.backup(desk.url(), desk.file("there.db"))))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("is there already");
    assertThat(org.assertj.core.api.Assertions.catchThrowable(
            () -> StoreFiles.restore(desk.file("sites.csv"), desk.url())))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("is there already");
    assertThat(desk.file("there.db")).hasContent("precious");
  }

  @Test
  void aDamagedBackupIsNotPutBack() {
    capture(MINED);
    desk.tamper("UPDATE movement SET wet_grams = wet_grams + 1");
    StoreUrl other = new StoreUrl(folder.resolve("other.db"));
    assertThat(org.assertj.core.api.Assertions.catchThrowable(
            () -> StoreFiles.restore(desk.url().file(), other)))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("was not put back");
    assertThat(other.file()).doesNotExist();
    assertThat(org.assertj.core.api.Assertions.catchThrowable(
            () -> StoreFiles.restore(desk.file("none.db"), other)))
        .isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void anExportCapturedIntoAnEmptyStoreMakesTheSameContentAndTheSameMovements() throws IOException {
    desk.kept(
        desk.write(
            "s.csv", "id,kind,country,segregatedBy,massUnit\nyard,trader,PAK,owner,maund=40\n"),
        desk.write("y.csv", """
            time,action,lot,site,massKg,owner,colour
            2025-02-03,count,A,yard,500,Noor,red
            2025-02-03,count,A,yard,500,Noor,red
            """));
    capture("03/02/2025,E-1,MINE,A,,mine,,500,4,,hand-sorted-ore\n" + MINED + MINED + SHIPPED);
    desk.kept(
        desk.write("c.csv", "event,site,reason\nE-1,mine,weighed twice\nm.csv:5,,never left\n"),
        desk.write("a.csv", "lot,element,value\nA,Xv,44.9\nA,As,<0.1\n"),
        desk.write("d.csv", "id,type\nTP-1,transport permit\n"));
    Path export = desk.file("export.jsonl");
    try (LedgerReader ledger = LedgerReader.open(desk.url());
        var out = Files.newOutputStream(export)) {
      assertThat(StoreFiles.export(ledger, out)).isEqualTo(desk.count("statement"));
    }
    Desk other = new Desk(Files.createDirectory(folder.resolve("other")));
    Outcome outcome = other.kept(export);
    assertThat(outcome.files().getFirst().receipt().orElseThrow().added())
        .isEqualTo(desk.count("statement"));
    assertThat(other.check().contentSha256()).isEqualTo(desk.check().contentSha256());
    assertThat(other.check().faults()).isEmpty();
    assertThat(other.sql("SELECT * FROM movement ORDER BY 1"))
        .isEqualTo(desk.sql("SELECT * FROM movement ORDER BY 1"));
    assertThat(other.sql("SELECT * FROM correction ORDER BY 1, 2"))
        .isEqualTo(desk.sql("SELECT * FROM correction ORDER BY 1, 2"));
    assertThat(other.records().low().stream().map(StoreTest::withoutPlace))
        .containsExactlyElementsOf(
            desk.records().low().stream().map(StoreTest::withoutPlace).toList());
    List<String> rows = other.everything();
    other.kept(export);
    assertThat(other.everything()).isEqualTo(rows);
  }

  /** The file and line of a re-imported row are those of the export. */
  private static List<Object> withoutPlace(Movement movement) {
    return List.of(
        movement.event(),
        movement.action(),
        movement.time(),
        movement.site(),
        movement.lot(),
        movement.mass(),
        movement.segregatedBy());
  }

  /** The order in which files are named does not change what a segregated site keeps apart. */
  @Test
  void anExportWithRowsBeforeTheirSitesIsReadTheSame() throws IOException {
    Desk first = new Desk(Files.createDirectory(folder.resolve("first")));
    first.kept(
        first.write("y.csv", "time,action,lot,site,massKg,owner\n2025-02-03,count,A,yard,5,Noor\n"),
        first.write("s.csv", "id,kind,country,segregatedBy\nyard,trader,PAK,owner\n"));
    Path export = first.file("export.jsonl");
    try (LedgerReader ledger = LedgerReader.open(first.url());
        var out = Files.newOutputStream(export)) {
      StoreFiles.export(ledger, out);
    }
    assertThat(first.sql("SELECT segregated_by FROM movement")).containsExactly("Noor");
    Desk other = new Desk(Files.createDirectory(folder.resolve("other")));
    other.kept(export);
    assertThat(other.sql("SELECT segregated_by FROM movement")).containsExactly("Noor");
  }

  @Test
  void theReaderSeesTheStoreAsItWasWhenItFirstLooked() throws IOException {
    capture(MINED);
    try (LedgerReader ledger = LedgerReader.open(desk.url())) {
      assertThat(ledger.state().movements()).isEqualTo(1);
      capture(SHIPPED);
      assertThat(ledger.state().movements()).isEqualTo(1);
      assertThat(MovementReading.of(ledger, Invented.countries(), Invented.commodity())
              .low())
          .hasSize(1);
    }
    assertThat(desk.records().low()).hasSize(2);
  }
}
