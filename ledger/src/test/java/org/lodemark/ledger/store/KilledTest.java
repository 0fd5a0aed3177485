package org.lodemark.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lodemark.ledger.Desk;
import org.lodemark.ledger.store.CapturingProcess.Work;

/**
 * A process killed with -9 while it captures loses nothing that was acknowledged and leaves no half
 * document. Twenty times here, hundreds of times in the full check.
 */
class KilledTest {
  private static final int ROUNDS = Boolean.getBoolean("lodemark.full") ? 300 : 20;
  private static final long SEED = 20260101;
  private static final int MOST_LINES = 70;
  private static final int MOST_MILLIS = 12;

  /** So long after so many lines of the process it is killed. */
  private record Moment(int lines, long millis) {}

  @TempDir
  private Path folder;

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void aKilledProcessLosesNothingAcknowledgedAndLeavesNoHalfDocument() throws Exception {
    Random random = new Random(SEED);
    int killed = 0;
    int inStream = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Desk desk = new Desk(Files.createDirectory(folder.resolve("round-" + round)));
      long seed = random.nextLong();
      Set<String> acknowledged =
          run(desk, seed, new Moment(random.nextInt(MOST_LINES), random.nextInt(MOST_MILLIS)));
      killed += acknowledged.contains("done") ? 0 : 1;
      List<Work> work = CapturingProcess.work(seed);
      boolean interrupted = check(desk, work, acknowledged);
      inStream += interrupted ? 1 : 0;
      complete(desk, work, interrupted && random.nextBoolean());
    }
    // Were the moments badly chosen, the test would prove nothing.
    assertThat(killed).isGreaterThan(ROUNDS / 2);
    assertThat(inStream).isPositive();
  }

  /** Runs the process and kills it; returns what it acknowledged. */
  private static Set<String> run(Desk desk, long seed, Moment after) throws Exception {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:+UseSerialGC",
            "-Xmx64m",
            "-Djava.io.tmpdir=" + desk.url().file().getParent(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            CapturingProcess.class.getName(),
            desk.url().file().toString(),
            String.valueOf(seed))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    Set<String> acknowledged = new HashSet<>();
    try (BufferedReader said = process.inputReader()) {
      assertThat(said.readLine()).isEqualTo("ready");
      int heard = 0;
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        acknowledged.add(line);
        if (heard++ == after.lines) {
          Thread.sleep(after.millis);
          // Not by the process itself: that would close the pipe, and what is in it would be lost.
          process.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return acknowledged;
  }

  /** True when a stream was interrupted. */
  private static boolean check(Desk desk, List<Work> work, Set<String> acknowledged)
      throws IOException {
    StoreCheck.Result result = desk.check();
    assertThat(result.faults()).isEmpty();
    Map<String, Integer> kept = new HashMap<>();
    try (LedgerReader ledger = LedgerReader.open(desk.url())) {
      ledger.eachMovement(movement -> kept.merge(movement.document(), 1, Integer::sum));
    }
    long statements = 0;
    for (Work each : work) {
      int found = kept.getOrDefault(each.name(), 0);
      assertThat(found).as(each.name()).isIn(0, each.parcels());
      if (acknowledged.contains(each.name())) {
        assertThat(found).as(each.name() + " was acknowledged").isEqualTo(each.parcels());
      }
      statements += found;
    }
    assertThat(result.state().statements()).isEqualTo(statements);
    // What is there and not seen belongs to one stream, and begins with its first statement.
    List<String> unseen = desk.sql("SELECT c.source, c.stream, min(s.line), max(s.line), count(*)"
        + " FROM statement s JOIN capture c ON c.id = s.capture WHERE c.id NOT IN"
        + " (SELECT capture FROM capture_end) GROUP BY 1, 2");
    assertThat(unseen).hasSizeLessThan(2).allSatisfy(row -> {
      String[] parts = row.split("\\|", -1);
      assertThat(parts[1]).isEqualTo("1");
      assertThat(parts[2]).isEqualTo("1");
      assertThat(parts[3]).isEqualTo(parts[4]);
    });
    return !unseen.isEmpty();
  }

  /** Captures all again, an interrupted stream first where asked to. */
  private static void complete(Desk desk, List<Work> work, boolean streamFirst) throws Exception {
    try (LedgerWriter writer = LedgerWriter.open(desk.url())) {
      if (streamFirst) {
        String open = desk.sql(
                "SELECT source FROM capture WHERE id NOT IN (SELECT capture FROM capture_end)")
            .getFirst();
        Work stream =
            work.stream().filter(each -> each.name().equals(open)).findFirst().orElseThrow();
        CaptureReceipt receipt = writer.submit(stream.handed()).get();
        assertThat(receipt.resumed()).isTrue();
        assertThat(receipt.added()).isEqualTo(stream.parcels());
      }
      List<CompletableFuture<CaptureReceipt>> receipts = new ArrayList<>();
      for (Work each : work) {
        receipts.add(writer.submit(each.handed()));
      }
      for (CompletableFuture<CaptureReceipt> receipt : receipts) {
        assertThat(receipt.get().added() + receipt.get().known()).isPositive();
      }
    }
    assertThat(desk.sql("SELECT c.source, count(*) FROM capture c JOIN statement s"
            + " ON s.capture = c.id GROUP BY 1"))
        .containsExactlyInAnyOrderElementsOf(
            work.stream().map(each -> each.name() + "|" + each.parcels()).toList());
    Parcels.close();
    StoreCheck.Result result = desk.check();
    assertThat(result.faults()).isEmpty();
    assertThat(result.state().interrupted()).isZero();
  }
}
