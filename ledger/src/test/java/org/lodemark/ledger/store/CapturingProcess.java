package org.lodemark.ledger.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** A process that captures, says what is acknowledged, and is killed by {@link KilledTest}. */
final class CapturingProcess {
  private static final int DOCUMENTS = 30;
  private static final int MOST_AT_ONCE = 4;

  /** Streams are committed in batches of so many. */
  static final int BATCH = 4;

  private CapturingProcess() {}

  /**
   * What it captures.
   *
   * @param parcels how many statements it holds
   */
  record Work(String name, boolean stream, int parcels) {
    LedgerWriter.Handed handed() throws IOException {
      return stream ? Parcels.stream(name, parcels) : Parcels.document(name, parcels);
    }
  }

  static List<Work> work(long seed) {
    Random random = new Random(seed);
    List<Work> work = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      boolean stream = random.nextInt(4) == 0;
      work.add(new Work("d" + i, stream, stream ? 10 + random.nextInt(40) : 1 + random.nextInt(9)));
    }
    return work;
  }

  public static void main(String[] arguments) throws Exception {
    StoreUrl url = new StoreUrl(Path.of(arguments[0]));
    List<Work> work = work(Long.parseLong(arguments[1]));
    try (LedgerWriter writer = LedgerWriter.open(url, BATCH)) {
      say("ready");
      for (int i = 0; i < work.size(); i += MOST_AT_ONCE) {
        List<Work> some = work.subList(i, Math.min(i + MOST_AT_ONCE, work.size()));
        List<CompletableFuture<CaptureReceipt>> receipts = new ArrayList<>();
        for (Work next : some) {
          LedgerWriter.Handed handed = next.handed();
          receipts.add(writer.submit(new LedgerWriter.Handed(
              handed.source(), handed.spool(), count -> said(next, count))));
        }
        for (CompletableFuture<CaptureReceipt> receipt : receipts) {
          say(receipt.get().source().name());
        }
      }
    }
    say("done");
  }

  private static void said(Work work, long count) {
    if (work.stream()) {
      say("batch of " + work.name() + " to " + count);
    }
  }

  private static synchronized void say(String word) {
    System.out.println(word);
    System.out.flush();
  }
}
