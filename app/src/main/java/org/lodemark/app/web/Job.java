package org.lodemark.app.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.lodemark.report.trace.DrawnWay;

/** A question that takes longer than a request should. */
final class Job {
  /** How it stands. */
  enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    boolean isOver() {
      return this == DONE || this == FAILED || this == CANCELLED;
    }
  }

  /**
   * How far it is.
   *
   * @param of 0 where nobody can tell
   */
  record Progress(long done, long of, String words) {}

  /**
   * What came of it.
   *
   * @param report as the command writes it
   * @param drawing the way of what was asked about, for a page
   */
  record Result(Object report, Optional<DrawnWay> drawing) {}

  /** Its work; watches {@link #progress} to be cancelled. */
  interface Work {
    Result run(Job job) throws Exception;
  }

  /** What stands at one moment. */
  record View(
      State state,
      Progress progress,
      Optional<Result> result,
      Optional<ProblemDetails> failure,
      long change) {}

  private final String id;
  private final String key;
  private final String question;
  private final Work work;
  private final Instant asked = Instant.now();

  private State state = State.QUEUED;
  private Progress progress = new Progress(0, 0, "waiting");
  private @Nullable Result result;
  private @Nullable ProblemDetails failure;
  private boolean cancelled;
  private long change;

  Job(String id, String key, String question, Work work) {
    this.id = id;
    this.key = key;
    this.question = question;
    this.work = work;
  }

  String id() {
    return id;
  }

  /** The same question on the same books has the same. */
  String key() {
    return key;
  }

  String question() {
    return question;
  }

  Instant asked() {
    return asked;
  }

  synchronized View view() {
    return new View(
        state, progress, Optional.ofNullable(result), Optional.ofNullable(failure), change);
  }

  private void changed() {
    change++;
    notifyAll();
  }

  /**
   * Tells how far it is.
   *
   * @throws CancellationException when nobody wants the answer any more
   */
  synchronized void progress(long done, long of, String words) {
    if (cancelled) {
      throw new CancellationException("cancelled");
    }
    Progress next = new Progress(done, of, words);
    if (!next.equals(progress)) {
      progress = next;
      changed();
    }
  }

  /** Ends it: at once where it waits, at its next step where it runs. False when it was over. */
  synchronized boolean cancel() {
    if (state.isOver()) {
      return false;
    }
    cancelled = true;
    state = State.CANCELLED;
    changed();
    return true;
  }

  private synchronized boolean begin() {
    if (state != State.QUEUED) {
      return false;
    }
    state = State.RUNNING;
    changed();
    return true;
  }

  private synchronized void end(State how, @Nullable Result found, @Nullable ProblemDetails why) {
    if (!state.isOver()) {
      state = how;
      result = found;
      failure = why;
      changed();
    }
  }

  /** Does the work, unless it was cancelled. */
  void run(Failures failures) {
    if (!begin()) {
      return;
    }
    try {
      end(State.DONE, work.run(this), null);
    } catch (CancellationException e) {
      end(State.CANCELLED, null, null);
    } catch (OutOfMemoryError e) {
      end(
          State.FAILED,
          null,
          ProblemDetails.of(
              "too-large",
              "Needs more memory",
              507,
              "more than the " + (Runtime.getRuntime().maxMemory() >> 20)
                  + " MB the server may take. Maybe start it with JDK_JAVA_OPTIONS=-Xmx4g"));
    } catch (Exception e) {
      end(State.FAILED, null, failures.details(e, "job " + question));
    }
  }

  /** Waits until something changed since, or the time is over, and tells how it stands. */
  synchronized View await(long since, Duration most) throws InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    while (change <= since && !state.isOver()) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    return view();
  }

  /** Waits until it is over, or the time is. */
  synchronized View awaitEnd(Duration most) throws InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    while (!state.isOver()) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    return view();
  }
}
