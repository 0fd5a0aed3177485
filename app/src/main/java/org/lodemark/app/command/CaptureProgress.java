package org.lodemark.app.command;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.lodemark.ledger.capture.Capture;

/** How far a capture is, on a terminal; elsewhere nothing. */
final class CaptureProgress implements Capture.Progress, AutoCloseable {
  private static final int EVERY = 2_000;
  private static final int REFRESH_MILLIS = 250;

  private final boolean shown;
  private @Nullable ProgressBar bar;
  private String task = "";

  CaptureProgress(boolean shown) {
    this.shown = shown;
  }

  @Override
  public void read(String file, long line) {
    if (shown && line % EVERY == 0) {
      at("reading " + file, -1).stepTo(line);
    }
  }

  @Override
  public synchronized void written(String file, long count, long of) {
    if (shown && (count % EVERY == 0 || count == of)) {
      at("keeping " + file, of).stepTo(count);
    }
  }

  private synchronized ProgressBar at(String next, long of) {
    ProgressBar now = bar;
    if (now == null || !next.equals(task)) {
      if (now != null) {
        now.close();
      }
      now = new ProgressBarBuilder()
          .setTaskName(next)
          .setInitialMax(of)
          .setUpdateIntervalMillis(REFRESH_MILLIS)
          .setStyle(ProgressBarStyle.ASCII)
          .setUnit(" rows", 1)
          .setConsumer(new ConsoleProgressBarConsumer(new PrintStream(
              new java.io.FileOutputStream(java.io.FileDescriptor.err),
              true,
              java.nio.charset.StandardCharsets.UTF_8)))
          .build();
      bar = now;
      task = next;
    }
    return now;
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
