package org.lodemark.app.web;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Jobs, a bounded number of them at once. The answer of a job that is done serves whoever asks the
 * same of the same books again.
 */
final class Jobs implements AutoCloseable {
  static final int MOST_WAITING = 16;

  /** Kept when over; each may hold a large report. */
  private static final int MOST_KEPT = 40;

  private static final int WORKERS = 2;

  private final Failures failures;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Job> byId = new LinkedHashMap<>();
  private final ThreadPoolExecutor workers;

  Jobs(Failures failures) {
    this.failures = failures;
    workers = new ThreadPoolExecutor(
        WORKERS,
        WORKERS,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(MOST_WAITING),
        Thread.ofPlatform().name("job-", 1).daemon(true).factory());
  }

  /**
   * The job that asks this: one that is under way or done, or a new one.
   *
   * @param key all that the answer depends on
   */
  synchronized Job ask(String key, String question, Job.Work work) {
    Optional<Job> same = byId.values().stream()
        .filter(job -> job.key().equals(key))
        .filter(job -> switch (job.view().state()) {
          case QUEUED, RUNNING, DONE -> true;
          case FAILED, CANCELLED -> false;
        })
        .findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    byte[] id = new byte[16];
    random.nextBytes(id);
    Job job = new Job(HexFormat.of().formatHex(id), key, question, work);
    try {
      workers.execute(() -> job.run(failures));
    } catch (RejectedExecutionException e) {
      throw HttpProblem.of(
          "busy",
          "Too much is being computed",
          503,
          MOST_WAITING + " questions wait already. Maybe cancel one, or ask again later");
    }
    forgetOld();
    byId.put(job.id(), job);
    return job;
  }

  private void forgetOld() {
    List<Job> over =
        byId.values().stream().filter(job -> job.view().state().isOver()).toList();
    for (int i = 0; i < over.size() && byId.size() >= MOST_KEPT; i++) {
      byId.remove(over.get(i).id());
    }
  }

  synchronized Optional<Job> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All that are known, the newest first. */
  synchronized List<Job> list() {
    return new ArrayList<>(byId.values()).reversed();
  }

  /** How many wait or run. */
  int countOpen() {
    return (int) list().stream().filter(job -> !job.view().state().isOver()).count();
  }

  @Override
  public void close() {
    list().forEach(Job::cancel);
    workers.shutdownNow();
  }
}
