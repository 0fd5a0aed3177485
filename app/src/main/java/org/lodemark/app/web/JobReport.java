package org.lodemark.app.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a job stands.
 *
 * @param state {@code queued}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param asked when
 * @param links where it, its events and its result are
 * @param problem why it failed
 */
record JobReport(
    String id,
    String question,
    String state,
    ProgressRow progress,
    String asked,
    Map<String, String> links,
    Optional<ProblemDetails> problem) {
  /** How far it is; {@code of} is null where nobody can tell. */
  record ProgressRow(long done, Optional<Long> of, String words) {}

  static JobReport of(Job job, Job.View view) {
    String self = "/api/v1/jobs/" + job.id();
    return new JobReport(
        job.id(),
        job.question(),
        view.state().name().toLowerCase(Locale.ROOT),
        new ProgressRow(
            view.progress().done(),
            Optional.of(view.progress().of()).filter(of -> of > 0),
            view.progress().words()),
        job.asked().toString(),
        new java.util.TreeMap<>(
            Map.of("self", self, "events", self + "/events", "result", self + "/result")),
        view.failure());
  }
}
