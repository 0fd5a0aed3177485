package org.lodemark.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lodemark.ledger.Desk;

/** Streams are kept batch by batch and seen only when complete. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StreamTest {
  private static final int BATCH = 10;

  @TempDir
  private Path folder;

  private Desk desk;

  @AfterEach
  void takeAwayTemporaryFiles() throws IOException {
    Parcels.close();
  }

  @BeforeEach
  void desk() throws Exception {
    desk = new Desk(folder);
    keep(Parcels.document("before", 3));
  }

  private CaptureReceipt keep(LedgerWriter.Handed handed) throws Exception {
    try (LedgerWriter writer = LedgerWriter.open(desk.url(), BATCH)) {
      return writer.submit(handed).get();
    }
  }

  private static final class Killed extends RuntimeException {}

  /** Keeps a stream until so many of its statements are written, then stops as if killed. */
  private void interrupt(LedgerWriter.Handed handed, long after) throws Exception {
    try (Connection connection = Sqlite.forWriting(desk.url())) {
      connection.setAutoCommit(false);
      assertThat(catchThrowable(() -> new StreamKeeper(connection, BATCH)
              .keep(handed.source(), handed.spool(), count -> {
                if (count >= after) {
                  throw new Killed();
                }
              })))
          .isInstanceOf(Killed.class);
      connection.rollback();
    }
  }

  private StoreState state() throws IOException {
    try (LedgerReader ledger = LedgerReader.open(desk.url())) {
      return ledger.state();
    }
  }

  @Test
  void readersSeeAStreamOnlyWhenItIsComplete() throws Exception {
    List<StoreState> seen = new ArrayList<>();
    List<Long> rows = new ArrayList<>();
    LedgerWriter.Handed stream = Parcels.stream("s", 45);
    LedgerWriter.Handed watched =
        new LedgerWriter.Handed(stream.source(), stream.spool(), count -> {
          try {
            seen.add(state());
            rows.add(desk.count("statement"));
            assertThat(desk.check().faults()).isEmpty();
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
    assertThat(keep(watched).added()).isEqualTo(45);
    // Four batches of ten were on the disk, and nobody saw them.
    assertThat(rows).containsExactly(13L, 23L, 33L, 43L);
    assertThat(seen).hasSize(4).allSatisfy(state -> {
      assertThat(state.statements()).isEqualTo(3);
      assertThat(state.movements()).isEqualTo(3);
      assertThat(state.lastSeq()).isEqualTo(3);
      assertThat(state.interrupted()).isEqualTo(1);
    });
    assertThat(state().statements()).isEqualTo(48);
    assertThat(state().interrupted()).isZero();
  }

  @Test
  void anInterruptedStreamIsInvisibleAndTheStoreHasNoFault() throws Exception {
    interrupt(Parcels.stream("s", 45), 20);
    assertThat(desk.count("statement")).isEqualTo(23);
    assertThat(state().statements()).isEqualTo(3);
    assertThat(state().interrupted()).isEqualTo(1);
    assertThat(desk.records().low()).hasSize(3);
    assertThat(desk.check().faults()).isEmpty();
    Path export = desk.file("export.jsonl");
    try (LedgerReader ledger = LedgerReader.open(desk.url());
        var out = Files.newOutputStream(export)) {
      assertThat(StoreFiles.export(ledger, out)).isEqualTo(3);
    }
  }

  @Test
  void capturingTheSameBytesAgainGoesOnWithIt() throws Exception {
    interrupt(Parcels.stream("s", 45), 20);
    CaptureReceipt receipt = keep(Parcels.stream("s", 45));
    assertThat(receipt.resumed()).isTrue();
    assertThat(receipt.added()).isEqualTo(45);
    assertThat(receipt.known()).isZero();
    assertThat(desk.sql("SELECT stream, complete, added FROM capture c JOIN capture_end e"
            + " ON e.capture = c.id ORDER BY c.id"))
        .containsExactly("0|1|3", "1|1|45");
    assertThat(desk.sql("SELECT line FROM statement WHERE capture = 2 ORDER BY seq"))
        .hasSize(45)
        .doesNotHaveDuplicates()
        .startsWith("1", "2", "3")
        .endsWith("44", "45");
    assertThat(desk.check().faults()).isEmpty();
  }

  @Test
  void capturingAnotherFileTakesAwayWhatItLeft() throws Exception {
    for (LedgerWriter.Handed other :
        List.of(Parcels.document("other", 2), Parcels.stream("other stream", 2))) {
      interrupt(Parcels.stream("s", 45), 20);
      assertThat(keep(other).added()).isEqualTo(2);
      assertThat(state().interrupted()).isZero();
      assertThat(desk.sql("SELECT count(*) FROM statement WHERE key LIKE '%s-1'"))
          .containsExactly("0");
      assertThat(desk.check().faults()).isEmpty();
    }
    assertThat(desk.count("movement")).isEqualTo(7);
    CaptureReceipt receipt = keep(Parcels.stream("s", 45));
    assertThat(receipt.resumed()).isFalse();
    assertThat(receipt.added()).isEqualTo(45);
  }

  @Test
  void aDocumentThatTakesItAwaySaysSo() throws Exception {
    interrupt(Parcels.stream("s", 45), 20);
    assertThat(keep(Parcels.document("other", 2)).remarks())
        .singleElement()
        .asString()
        .contains("interrupted capture of s");
  }

  @Test
  void aStreamCapturedAgainChangesNothing() throws Exception {
    keep(Parcels.stream("s", 45));
    List<String> before = desk.everything();
    CaptureReceipt receipt = keep(Parcels.stream("s", 45));
    assertThat(receipt.capture()).isZero();
    assertThat(receipt.added()).isZero();
    assertThat(receipt.known()).isEqualTo(45);
    assertThat(desk.everything()).isEqualTo(before);
  }

  @Test
  void ofAStreamThatGrewOnlyTheRestIsNew() throws Exception {
    keep(Parcels.stream("s", 45));
    Spool spool = Parcels.spool();
    for (int i = 1; i <= 50; i++) {
      spool.add(Parcels.prepared(i, Parcels.parcel("s", i)));
    }
    CaptureReceipt receipt = keep(Parcels.handed("s grown", true, spool));
    assertThat(receipt.added()).isEqualTo(5);
    assertThat(receipt.known()).isEqualTo(45);
  }

  private static LedgerWriter.Handed contradicting() throws IOException {
    Spool spool = Parcels.spool();
    spool.add(Parcels.prepared(1, Parcels.correction("never-was")));
    for (int i = 2; i <= 45; i++) {
      spool.add(Parcels.prepared(i, Parcels.parcel("s", i)));
    }
    return Parcels.handed("s", true, spool);
  }

  @Test
  void aStreamThatContradictsTheStoreLeavesNothing() throws Exception {
    String content = desk.check().contentSha256();
    assertThat(catchThrowable(() -> keep(contradicting()))).hasCauseInstanceOf(Conflict.class);
    assertThat(desk.count("statement")).isEqualTo(3);
    assertThat(desk.count("movement")).isEqualTo(3);
    assertThat(desk.count("correction")).isZero();
    assertThat(desk.check().contentSha256()).isEqualTo(content);
    assertThat(desk.check().faults()).isEmpty();
  }

  /** The run that found the contradiction died; the one that goes on finds it again. */
  @Test
  void itDoesSoAlsoWhenItWasInterruptedInBetween() throws Exception {
    LedgerWriter.Handed handed = contradicting();
    try (Connection connection = Sqlite.forWriting(desk.url())) {
      connection.setAutoCommit(false);
      Spool broken = Parcels.spool();
      try (Spool.Reading all = handed.spool().read()) {
        for (int i = 0; i < 25; i++) {
          broken.add(all.next());
        }
      }
      StreamKeeper keeper = new StreamKeeper(connection, BATCH);
      CaptureLog log = new CaptureLog(connection);
      long capture = log.begin(handed.source());
      connection.commit();
      try (Appender appender = new Appender(connection);
          Spool.Reading some = broken.read()) {
        assertThat(keeper.take(capture, some, appender, count -> {})).isEqualTo(25);
      }
      connection.rollback();
    }
    assertThat(catchThrowable(() -> keep(contradicting()))).hasCauseInstanceOf(Conflict.class);
    assertThat(desk.count("statement")).isEqualTo(3);
    assertThat(desk.check().faults()).isEmpty();
  }

  @Test
  void correctionsInAStreamAreAppliedWhenItIsComplete() throws Exception {
    Spool spool = Parcels.spool();
    for (int i = 1; i <= 25; i++) {
      spool.add(Parcels.prepared(i, Parcels.parcel("s", i)));
    }
    spool.add(Parcels.prepared(26, Parcels.correction("s-25")));
    spool.add(Parcels.prepared(27, Parcels.correction("before-1")));
    LedgerWriter.Handed handed = Parcels.handed("s", true, spool);
    interrupt(handed, 20);
    assertThat(desk.records().low()).hasSize(3);
    keep(handed);
    assertThat(desk.records().low()).hasSize(26);
    assertThat(desk.check().faults()).isEmpty();
  }
}
