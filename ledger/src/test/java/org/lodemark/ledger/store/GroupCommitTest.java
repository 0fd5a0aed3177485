package org.lodemark.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lodemark.ledger.Desk;

/** Many documents at once: each whole or not at all, whatever becomes of the others. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class GroupCommitTest {
  @TempDir
  private Path folder;

  private Desk desk;

  @AfterEach
  void takeAwayTemporaryFiles() throws IOException {
    Parcels.close();
  }

  @BeforeEach
  void desk() {
    desk = new Desk(folder);
  }

  private List<String> perDocument() {
    return desk.sql("SELECT c.source, count(*), sum(m.wet_grams) FROM capture c JOIN statement s"
        + " ON s.capture = c.id JOIN movement m ON m.statement = s.seq GROUP BY 1 ORDER BY 1");
  }

  /** A document that holds the writer up while others come in behind it. */
  private static LedgerWriter.Handed slow(CountDownLatch until) throws IOException {
    Spool spool = Parcels.spool();
    spool.add(Parcels.prepared(1, Parcels.parcel("slow", 1)));
    return new LedgerWriter.Handed(
        new CaptureSource("slow", Parcels.sha256("slow"), 1, false), spool, count -> {
          try {
            until.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static LedgerWriter.Handed contradicting(String name) throws IOException {
    Spool spool = Parcels.spool();
    spool.add(Parcels.prepared(1, Parcels.parcel(name, 1)));
    spool.add(Parcels.prepared(2, Parcels.correction("never-was")));
    return Parcels.handed(name, false, spool);
  }

  @Test
  void documentsOfManyThreadsAreEachKeptWhole() throws Exception {
    try (LedgerWriter writer = LedgerWriter.open(desk.url());
        ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Future<CaptureReceipt>> receipts = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        LedgerWriter.Handed handed = Parcels.document("d" + i, 7);
        receipts.add(threads.submit(() -> writer.submit(handed).get()));
      }
      for (Future<CaptureReceipt> receipt : receipts) {
        assertThat(receipt.get().added()).isEqualTo(7);
      }
    }
    // 7 parcels of 1001 to 1007 g.
    assertThat(perDocument()).hasSize(60).allMatch(row -> row.endsWith("|7|7028"));
    assertThat(desk.check().faults()).isEmpty();
  }

  @Test
  void aReceiptMeansThatAnotherConnectionSeesIt() throws Exception {
    try (LedgerWriter writer = LedgerWriter.open(desk.url())) {
      for (int i = 1; i <= 5; i++) {
        writer.submit(Parcels.document("d" + i, 3)).get();
        assertThat(desk.count("movement")).isEqualTo(3L * i);
      }
    }
  }

  @Test
  void oneThatContradictsTheStoreIsLeftOutOfItsGroupAndOnlyIt() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    try (LedgerWriter writer = LedgerWriter.open(desk.url())) {
      List<CompletableFuture<CaptureReceipt>> good = new ArrayList<>();
      CompletableFuture<CaptureReceipt> first = writer.submit(slow(go));
      good.add(writer.submit(Parcels.document("a", 3)));
      CompletableFuture<CaptureReceipt> bad = writer.submit(contradicting("bad"));
      good.add(writer.submit(Parcels.document("b", 3)));
      go.countDown();
      assertThatThrownBy(bad::get)
          .isInstanceOf(ExecutionException.class)
          .cause()
          .isInstanceOfSatisfying(
              Conflict.class,
              conflict -> assertThat(conflict.places()).singleElement().satisfies(place -> {
                assertThat(place.line()).isEqualTo(2);
                assertThat(place.message()).contains("never-was");
              }));
      for (CompletableFuture<CaptureReceipt> receipt : good) {
        assertThat(receipt.get().added()).isEqualTo(3);
      }
      assertThat(first.get().added()).isEqualTo(1);
    }
    assertThat(perDocument()).containsExactly("a|3|3006", "b|3|3006", "slow|1|1001");
    assertThat(desk.check().faults()).isEmpty();
  }

  /** A failure of the program itself: nobody waits for ever, nothing is half kept. */
  @Test
  void oneThatFailsWhileItIsWrittenIsNeverHalfKept() throws Exception {
    Spool spool = Parcels.spool();
    for (int i = 1; i <= 3; i++) {
      spool.add(Parcels.prepared(i, Parcels.parcel("failing", i)));
    }
    LedgerWriter.Handed failing = new LedgerWriter.Handed(
        new CaptureSource("failing", Parcels.sha256("failing"), 1, false), spool, count -> {
          if (count == 2) {
            throw new IllegalStateException("the terminal went away");
          }
        });
    try (LedgerWriter writer = LedgerWriter.open(desk.url())) {
      CompletableFuture<CaptureReceipt> receipt = writer.submit(failing);
      assertThat(catchThrowable(() -> receipt.get(20, TimeUnit.SECONDS)))
          .hasMessageContaining("the terminal went away");
      assertThat(writer
              .submit(Parcels.document("after", 2))
              .get(20, TimeUnit.SECONDS)
              .added())
          .isEqualTo(2);
    }
    assertThat(perDocument()).containsExactly("after|2|2003");
    assertThat(desk.count("capture")).isEqualTo(1);
    assertThat(desk.check().faults()).isEmpty();
  }

  @Test
  void handedInTogetherAllAreKeptOrNone() throws Exception {
    try (LedgerWriter writer = LedgerWriter.open(desk.url())) {
      List<CompletableFuture<CaptureReceipt>> receipts = writer.submitTogether(
          List.of(Parcels.document("a", 3), contradicting("bad"), Parcels.document("b", 3)));
      assertThat(catchThrowable(receipts.get(0)::get)).hasCauseInstanceOf(OthersRefused.class);
      assertThat(catchThrowable(receipts.get(1)::get)).hasCauseInstanceOf(Conflict.class);
      assertThat(catchThrowable(receipts.get(2)::get)).hasCauseInstanceOf(OthersRefused.class);
      assertThat(desk.count("statement") + desk.count("capture")).isZero();
      for (CompletableFuture<CaptureReceipt> receipt :
          writer.submitTogether(List.of(Parcels.document("a", 3), Parcels.document("b", 3)))) {
        assertThat(receipt.get().added()).isEqualTo(3);
      }
    }
    assertThat(perDocument()).containsExactly("a|3|3006", "b|3|3006");
  }

  @Test
  void whatWasHandedInBeforeTheWriterClosesIsKept() throws Exception {
    List<CompletableFuture<CaptureReceipt>> receipts = new ArrayList<>();
    try (LedgerWriter writer = LedgerWriter.open(desk.url())) {
      for (int i = 0; i < 100; i++) {
        receipts.add(writer.submit(Parcels.document("d" + i, 1)));
      }
    }
    assertThat(receipts).allMatch(CompletableFuture::isDone);
    assertThat(desk.count("movement")).isEqualTo(100);
  }

  @Test
  void twoWritersOfOneStoreTakeTurns() throws Exception {
    try (LedgerWriter first = LedgerWriter.open(desk.url())) {
      first.submit(Parcels.document("a", 1)).get();
      assertThat(catchThrowable(() -> WriterLock.acquire(desk.url(), Duration.ofMillis(120))))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("another process is capturing");
    }
    try (LedgerWriter second = LedgerWriter.open(desk.url())) {
      second.submit(Parcels.document("b", 1)).get();
    }
    assertThat(desk.count("movement")).isEqualTo(2);
  }
}
