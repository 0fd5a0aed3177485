package org.lodemark.ledger.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One writer at a time, over all processes. The system gives the lock back when its holder dies,
 * also of kill -9.
 */
final class WriterLock implements AutoCloseable {
  private static final long POLL_MILLIS = 50;

  private final FileChannel channel;

  private WriterLock(FileChannel channel) {
    this.channel = channel;
  }

  static WriterLock acquire(StoreUrl url, Duration patience) throws StoreUnavailable {
    Path file = Path.of(url.file() + "-writer");
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      long until = System.nanoTime() + patience.toNanos();
      while (tryLock(channel) == null) {
        if (System.nanoTime() - until > 0) {
          channel.close();
          throw new StoreUnavailable("store " + url + ": another process is capturing into it,"
              + " for more than " + patience.toSeconds() + " s. Try again when it is done");
        }
        Thread.sleep(POLL_MILLIS);
      }
      return new WriterLock(channel);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("store " + url + ": interrupted while waiting to write", e);
    } catch (StoreUnavailable e) {
      throw e;
    } catch (IOException e) {
      throw new StoreUnavailable(
          "store " + url + ": cannot write beside it (" + e.getMessage() + ")", e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Fails where the lock was let go. */
  void requireHeld() {
    if (!channel.isOpen()) {
      throw new IllegalStateException("the writer's lock was let go");
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
