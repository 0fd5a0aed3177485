package org.lodemark.ledger.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongConsumer;

/**
 * The one writer of a store. Documents are handed in by any thread and kept by one; what waits
 * when a transaction begins is kept in it together (group commit), each document within a
 * savepoint of its own, whole or not at all. A receipt is given only after the commit reached the
 * disk (WAL, synchronous FULL).
 *
 * <p>A stream goes by itself ({@link StreamKeeper}). When its process died, capturing the same
 * bytes again goes on with it; capturing anything else takes away what it left.
 */
public final class LedgerWriter implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_IN_A_GROUP = 64;

  private final StoreUrl url;
  private final WriterLock lock;
  private final Connection connection;
  private final int batch;
  private final CaptureLog log;
  private final BlockingQueue<Job> queue = new LinkedBlockingQueue<>();
  private final Thread thread;

  private sealed interface Job {}

  private record Document(
      CaptureSource source,
      Spool spool,
      LongConsumer progress,
      CompletableFuture<CaptureReceipt> done)
      implements Job {}

  /** Documents of which all are kept or none. */
  private record Bundle(List<Document> documents) implements Job {}

  private record Stop() implements Job {}

  private LedgerWriter(StoreUrl url, WriterLock lock, Connection connection, int batch) {
    this.url = url;
    this.batch = batch;
    this.lock = lock;
    this.connection = connection;
    log = new CaptureLog(connection);
    thread = Thread.ofPlatform().name("ledger-writer").daemon().start(this::work);
  }

  /** Opens a store for writing; creates it when it is not there. */
  public static LedgerWriter open(StoreUrl url) throws StoreUnavailable {
    return open(url, StreamKeeper.BATCH);
  }

  /** The same with streams in batches of another size. */
  static LedgerWriter open(StoreUrl url, int batch) throws StoreUnavailable {
    Connection connection = Sqlite.forWriting(url);
    try {
      return new LedgerWriter(url, WriterLock.acquire(url, PATIENCE), connection, batch);
    } catch (StoreUnavailable e) {
      try {
        connection.close();
      } catch (SQLException more) {
        e.addSuppressed(more);
      }
      throw e;
    }
  }

  public StoreUrl url() {
    return url;
  }

  /**
   * What is handed in.
   *
   * @param spool not to be closed before the receipt is there
   * @param progress is told now and then how many statements went in
   */
  public record Handed(CaptureSource source, Spool spool, LongConsumer progress) {
    private Document job() {
      return new Document(source, spool, progress, new CompletableFuture<>());
    }
  }

  /**
   * Hands in a document.
   *
   * @return a receipt when all is durable; else {@link Conflict} or {@link StoreUnavailable}, and
   *     nothing is kept
   */
  public CompletableFuture<CaptureReceipt> submit(Handed handed) {
    Document document = handed.job();
    queue.add(document);
    return document.done();
  }

  /**
   * Hands in documents, no streams, of which all are kept or none.
   *
   * @return a receipt for each when all are durable; else {@link Conflict} of those that contradict
   *     what is kept, and {@link OthersRefused} of the others
   */
  public List<CompletableFuture<CaptureReceipt>> submitTogether(List<Handed> handed) {
    List<Document> documents = handed.stream().map(Handed::job).toList();
    queue.add(new Bundle(documents));
    return documents.stream().map(Document::done).toList();
  }

  private void work() {
    boolean stopped = false;
    while (!stopped) {
      List<Job> jobs = new ArrayList<>();
      try {
        jobs.add(queue.take());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      queue.drainTo(jobs, MOST_IN_A_GROUP - 1);
      List<Document> group = new ArrayList<>();
      for (Job job : jobs) {
        switch (job) {
          case Document document
          when document.source().stream() -> {
            keepTogether(group, false);
            group.clear();
            keepStream(document);
          }
          case Bundle bundle -> {
            keepTogether(group, false);
            group.clear();
            keepTogether(bundle.documents(), true);
          }
          case Document document -> group.add(document);
          case Stop stop -> stopped = true;
        }
      }
      keepTogether(group, false);
    }
  }

  /**
   * Keeps documents in one transaction.
   *
   * @param asOne true when a conflict of one keeps out the others
   */
  private void keepTogether(List<Document> group, boolean asOne) {
    if (group.isEmpty()) {
      return;
    }
    List<CaptureReceipt> receipts = new ArrayList<>();
    List<Document> kept = new ArrayList<>();
    try {
      connection.setAutoCommit(false);
      Optional<CaptureLog.Open> open = log.findOpen();
      if (open.isPresent()) {
        log.voidOpen(open.get().id());
      }
      for (Document document : group) {
        Savepoint before = connection.setSavepoint();
        try {
          CaptureReceipt receipt = keep(document, open);
          if (receipt.capture() == 0) {
            connection.rollback(before);
          }
          connection.releaseSavepoint(before);
          receipts.add(receipt);
          kept.add(document);
        } catch (Conflict | IOException e) {
          connection.rollback(before);
          document.done().completeExceptionally(e);
        }
      }
      if (asOne && kept.size() < group.size()) {
        connection.rollback();
        kept.forEach(document -> document.done().completeExceptionally(new OthersRefused()));
        return;
      }
      connection.commit();
      for (int i = 0; i < kept.size(); i++) {
        kept.get(i).done().complete(receipts.get(i));
      }
    } catch (SQLException e) {
      fail(group, Sqlite.unavailable(url, e));
    } catch (RuntimeException e) {
      // Nobody may wait for ever, and what is half done may not be committed with the connection.
      fail(group, e);
    } finally {
      autoCommit();
    }
  }

  private CaptureReceipt keep(Document document, Optional<CaptureLog.Open> voided)
      throws SQLException, IOException, Conflict {
    long capture = log.begin(document.source());
    try (Appender appender = new Appender(connection);
        Spool.Reading statements = document.spool().read()) {
      long first = appender.nextSeq();
      long count = 0;
      for (Prepared next = statements.next(); next != null; next = statements.next()) {
        appender.add(capture, next);
        document.progress().accept(++count);
      }
      appender.flush();
      if (!appender.conflicts().isEmpty()) {
        throw new Conflict(appender.conflicts());
      }
      List<String> remarks = new ArrayList<>(Remarks.of(connection, appender, first));
      voided.ifPresent(open -> remarks.add("an interrupted capture of " + open.source()
          + " was never complete, and what it left was taken away. Capture it again"));
      long added = appender.added();
      log.end(capture, true, added, appender.known());
      return new CaptureReceipt(
          added == 0 ? 0 : capture, document.source(), added, appender.known(), false, remarks);
    }
  }

  private void keepStream(Document document) {
    try {
      connection.setAutoCommit(false);
      document
          .done()
          .complete(new StreamKeeper(connection, batch)
              .keep(document.source(), document.spool(), document.progress()));
    } catch (SQLException e) {
      fail(List.of(document), Sqlite.unavailable(url, e));
    } catch (Conflict | IOException | RuntimeException e) {
      fail(List.of(document), e);
    } finally {
      autoCommit();
    }
  }

  private void fail(List<Document> documents, Exception because) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
    documents.forEach(document -> document.done().completeExceptionally(because));
  }

  private void autoCommit() {
    try {
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new IllegalStateException("store " + url + ": " + e.getMessage(), e);
    }
  }

  /** Keeps what was handed in before, then lets the store go. */
  @Override
  public void close() throws StoreUnavailable {
    queue.add(new Stop());
    try {
      thread.join();
      connection.close();
      lock.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      throw Sqlite.unavailable(url, e);
    } catch (IOException e) {
      throw new StoreUnavailable("store " + url + ": " + e.getMessage(), e);
    }
  }
}
