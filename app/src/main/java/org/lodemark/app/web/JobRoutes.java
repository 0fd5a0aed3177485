package org.lodemark.app.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.lodemark.app.BadInput;
import org.lodemark.app.answer.MarketQuery;
import org.lodemark.app.answer.Typed;
import org.lodemark.app.answer.VerifyQuery;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.report.Json;

/** Jobs over HTTP. */
final class JobRoutes {
  private static final int MOST_LISTENERS = 32;
  /** A reader needs no more than four a second. */
  private static final Duration LEAST_PAUSE = Duration.ofMillis(250);

  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final Subject subject;
  private final Jobs jobs;
  private final LongQuestions questions;
  private final Semaphore listeners = new Semaphore(MOST_LISTENERS);

  JobRoutes(Subject subject, Jobs jobs, LongQuestions questions) {
    this.subject = subject;
    this.jobs = jobs;
    this.questions = questions;
  }

  void register(HttpRouting.Builder routing) {
    routing
        .post("/api/v1/jobs", this::ask)
        .get("/api/v1/jobs/{id}/events", this::events)
        .head("/api/v1/jobs/{id}/events", JobRoutes::refuseHead)
        .delete("/api/v1/jobs/{id}", this::cancel);
    GetRoute.add(routing, "/api/v1/jobs", this::list);
    GetRoute.add(routing, "/api/v1/jobs/{id}", this::show);
    GetRoute.add(routing, "/api/v1/jobs/{id}/result", this::result);
  }

  private void ask(ServerRequest request, ServerResponse response)
      throws BadInput, StoreUnavailable, IOException {
    Query.typed(request, List.of()).check();
    JobBody body = JobBody.read(Bodies.read(request, JobBody.MOST_BYTES));
    accepted(request, response, ask(body));
  }

  private Job ask(JobBody body) throws BadInput, StoreUnavailable {
    Typed typed = body.typed();
    if (body.question().equals(LongQuestions.MARKET)) {
      MarketQuery query = MarketQuery.read(typed, subject.today());
      typed.check();
      return questions.market(query);
    }
    Optional<VerifyQuery> query = VerifyQuery.read(typed);
    typed.check();
    return questions.verify(query.orElseThrow());
  }

  /** Says where the answer will be. */
  static void accepted(ServerRequest request, ServerResponse response, Job job) {
    response.header(HeaderNames.LOCATION, "/api/v1/jobs/" + job.id());
    Replies.json(request, response, 202, JobReport.of(job, job.view()));
  }

  private void list(ServerRequest request, ServerResponse response) {
    Query.typed(request, List.of()).check();
    Replies.json(
        request,
        response,
        200,
        new JobList(
            jobs.list().stream().map(job -> JobReport.of(job, job.view())).toList()));
  }

  /** All jobs that are known, the newest first. */
  record JobList(List<JobReport> jobs) {}

  private Job find(ServerRequest request) {
    Query.typed(request, List.of()).check();
    String id = request.path().pathParameters().get("id");
    return jobs.find(id)
        .orElseThrow(() -> HttpProblem.notFound("no job has the id " + id
            + ". Finished ones are forgotten after a while; ask again with POST /api/v1/jobs"));
  }

  private void show(ServerRequest request, ServerResponse response) {
    Job job = find(request);
    Replies.json(request, response, 200, JobReport.of(job, job.view()));
  }

  private void result(ServerRequest request, ServerResponse response) {
    Job job = find(request);
    Job.View view = job.view();
    switch (view.state()) {
      case DONE -> {
        Content content = LongReadings.content(view);
        Replies.tagged(request, response, content.tag(), content);
      }
      case FAILED -> Replies.problem(request, response, view.failure().orElseThrow());
      case CANCELLED ->
        throw HttpProblem.of("cancelled", "The job was cancelled", 409, "ask again for a new one");
      case QUEUED, RUNNING -> accepted(request, response, job);
    }
  }

  private void cancel(ServerRequest request, ServerResponse response) {
    Job job = find(request);
    if (!job.cancel()) {
      throw HttpProblem.of(
          "job-over", "The job is over", 409, "job " + job.id() + " has ended and stays as it is");
    }
    Replies.json(request, response, 200, JobReport.of(job, job.view()));
  }

  private void events(ServerRequest request, ServerResponse response) {
    Job job = find(request);
    if (!listeners.tryAcquire()) {
      throw HttpProblem.of(
          "busy", "Too many listen", 503, "at most " + MOST_LISTENERS + " at once");
    }
    try (SseSink sink = response.sink(SseSink.TYPE)) {
      tell(job, sink);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (UncheckedIOException e) {
      // Nobody listens any more.
    } finally {
      listeners.release();
    }
  }

  /** A stream has no length that could be told before it has ended. */
  private static void refuseHead(ServerRequest request, ServerResponse response) {
    response.header(HeaderNames.ALLOW, "GET");
    throw HttpProblem.of(
        "no-head",
        "Events are only told to GET",
        405,
        "a stream of events cannot be asked for with HEAD. Maybe HEAD "
            + request.path().path().replaceFirst("/events$", ""));
  }

  private static void tell(Job job, SseSink sink) throws InterruptedException {
    Job.View view = job.view();
    while (true) {
      String name = switch (view.state()) {
        case QUEUED, RUNNING -> "progress";
        case DONE -> "done";
        case FAILED -> "failed";
        case CANCELLED -> "cancelled";
      };
      sink.emit(SseEvent.builder()
          .name(name)
          .id(Long.toString(view.change()))
          .data(Json.of(JobReport.of(job, view)).replaceAll("\\s*\\n\\s*", " "))
          .build());
      if (view.state().isOver()) {
        return;
      }
      Thread.sleep(LEAST_PAUSE);
      // What did not change is sent again too: so that a listener that left is noticed.
      view = job.await(view.change(), HEARTBEAT);
    }
  }
}
