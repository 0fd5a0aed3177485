package org.lodemark.ledger.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** Copies of a store: a backup that can be put back, an export that can be captured. */
public final class StoreFiles {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private StoreFiles() {}

  /**
   * Writes a copy of the store as it is now, also while another process captures.
   *
   * @param to a file that is not there yet
   */
  public static void backup(StoreUrl url, Path to) throws StoreUnavailable {
    refuseExisting(to);
    Path whole = beside(to);
    try (LedgerReader ledger = LedgerReader.open(url)) {
      ledger.connection().setAutoCommit(true);
      try (java.sql.Statement sql = ledger.connection().createStatement()) {
        // SQLite takes writing another file for writing this one.
        sql.execute("PRAGMA query_only = 0");
      }
      try (PreparedStatement sql = ledger.connection().prepareStatement("VACUUM INTO ?")) {
        sql.setString(1, whole.toString());
        sql.execute();
      }
      force(whole);
      Files.move(whole, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (SQLException e) {
      throw Sqlite.unavailable(url, e);
    } catch (IOException e) {
      throw new StoreUnavailable("backup " + to + ": " + e.getMessage(), e);
    } finally {
      deleteQuietly(whole);
    }
  }

  /** Puts a backup in a store's place, where there is none yet. The backup is checked first. */
  public static StoreCheck.Result restore(Path backup, StoreUrl url) throws StoreUnavailable {
    refuseExisting(url.file());
    Path whole = beside(url.file());
    try (WriterLock lock = lock(url)) {
      lock.requireHeld();
      Files.copy(backup, whole);
      StoreUrl copy = new StoreUrl(whole);
      StoreCheck.Result result;
      try (LedgerReader ledger = LedgerReader.open(copy)) {
        result = StoreCheck.of(ledger);
      }
      if (!result.faults().isEmpty()) {
        throw new StoreUnavailable(
            "backup " + backup + " was not put back: " + String.join("; ", result.faults()));
      }
      force(whole);
      Files.move(whole, url.file(), StandardCopyOption.ATOMIC_MOVE);
      return result;
    } catch (StoreUnavailable e) {
      throw e;
    } catch (IOException e) {
      throw new StoreUnavailable(
          "backup " + backup + ": " + e.getMessage()
              + ". Maybe the path is relative to another folder",
          e);
    } finally {
      deleteQuietly(whole);
      deleteQuietly(Path.of(whole + "-wal"));
      deleteQuietly(Path.of(whole + "-shm"));
    }
  }

  private static WriterLock lock(StoreUrl url) throws IOException {
    Path folder = url.file().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return WriterLock.acquire(url, PATIENCE);
  }

  /**
   * Writes all statements that are seen, in their order, each on a line: captured into an empty
   * store they make the same content.
   *
   * @return how many
   */
  public static long export(LedgerReader ledger, OutputStream to) throws IOException {
    long count = 0;
    try (java.sql.Statement sql = ledger.connection().createStatement();
        ResultSet rows = sql.executeQuery(
            "SELECT body FROM statement s WHERE" + LedgerReader.SEEN + "ORDER BY seq")) {
      sql.setFetchSize(1000);
      OutputStream out = new BufferedOutputStream(to, 1 << 16);
      while (rows.next()) {
        out.write(rows.getBytes(1));
        out.write('\n');
        count++;
      }
      out.flush();
      return count;
    } catch (SQLException e) {
      throw Sqlite.unavailable(ledger.url(), e);
    }
  }

  private static void refuseExisting(Path file) throws StoreUnavailable {
    if (Files.exists(file)) {
      throw new StoreUnavailable(
          file + " is there already, and is not overwritten. Name another file, or move it away");
    }
  }

  private static Path beside(Path file) {
    return Path.of(file.toAbsolutePath() + ".part-" + ProcessHandle.current().pid());
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A part of a copy that failed; the failure itself is told.
    }
  }
}
