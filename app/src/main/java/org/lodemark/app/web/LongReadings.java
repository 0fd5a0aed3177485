package org.lodemark.app.web;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lodemark.app.BadInput;
import org.lodemark.app.answer.MarketQuery;
import org.lodemark.app.answer.Refusal;
import org.lodemark.app.answer.Typed;
import org.lodemark.app.answer.VerifyQuery;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.report.verify.VerifyHtml;
import org.lodemark.report.verify.VerifyReport;

/**
 * Questions that are read like others and may take long: the answer where it is known or comes
 * soon, else the job that makes it.
 */
final class LongReadings {
  /** The parameters of a page about a verification. */
  static final List<String> PAGE_PARAMETERS = Stream.concat(
          VerifyQuery.PARAMETERS.stream(), Stream.of("job", "download"))
      .toList();

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration PATIENT = Duration.ofSeconds(60);

  private final Subject subject;
  private final Jobs jobs;
  private final LongQuestions questions;

  LongReadings(Subject subject, Jobs jobs, LongQuestions questions) {
    this.subject = subject;
    this.jobs = jobs;
    this.questions = questions;
  }

  void register(HttpRouting.Builder routing) {
    GetRoute.add(routing, "/api/v1/verify", this::verify);
    GetRoute.add(routing, "/api/v1/verify.html", this::verifyHtml);
    GetRoute.add(routing, "/api/v1/market", this::market);
  }

  private void verify(ServerRequest request, ServerResponse response)
      throws BadInput, StoreUnavailable, InterruptedException {
    Typed typed = Query.typed(request, VerifyQuery.PARAMETERS);
    Optional<VerifyQuery> query = VerifyQuery.read(typed);
    typed.check();
    answer(request, response, questions.verify(query.orElseThrow()), SOON);
  }

  private void market(ServerRequest request, ServerResponse response)
      throws BadInput, StoreUnavailable, InterruptedException {
    Typed typed = Query.typed(request, MarketQuery.PARAMETERS);
    MarketQuery query = MarketQuery.read(typed, subject.today());
    typed.check();
    if (query.scenario().isEmpty()) {
      Content list = Content.json(MarketQuery.list(subject.atlas()));
      Replies.tagged(request, response, list.tag(), list);
    } else {
      answer(request, response, questions.market(query), Duration.ZERO);
    }
  }

  private static void answer(ServerRequest request, ServerResponse response, Job job, Duration most)
      throws InterruptedException {
    Job.View view = job.awaitEnd(most);
    switch (view.state()) {
      case DONE -> {
        Content content = content(view);
        Replies.tagged(request, response, content.tag(), content);
      }
      case FAILED -> Replies.problem(request, response, view.failure().orElseThrow());
      case QUEUED, RUNNING, CANCELLED -> JobRoutes.accepted(request, response, job);
    }
  }

  /** The result of a job that is done. */
  static Content content(Job.View view) {
    return Content.json(view.result().orElseThrow().report());
  }

  private void verifyHtml(ServerRequest request, ServerResponse response)
      throws BadInput, StoreUnavailable, InterruptedException {
    Typed typed = Query.typed(request, PAGE_PARAMETERS);
    boolean download = typed.isSet("download");
    Optional<String> id = typed.find("job");
    Job job = id.isPresent() ? known(typed, id.get()) : asked(typed);
    Job.View view = job.awaitEnd(PATIENT);
    switch (view.state()) {
      case DONE -> {
        Content page = page(view.result().orElseThrow(), job, download);
        Replies.tagged(request, response, page.tag(), page);
      }
      case FAILED -> Replies.problem(request, response, view.failure().orElseThrow());
      case QUEUED, RUNNING, CANCELLED -> JobRoutes.accepted(request, response, job);
    }
  }

  private Job known(Typed typed, String id) {
    for (String other : VerifyQuery.PARAMETERS) {
      typed
          .find(other)
          .ifPresent(value -> typed.refuse(
              Refusal.ofValue(other, value, "the job says what it is about; leave this away")));
    }
    Optional<Job> job =
        jobs.find(id).filter(found -> found.question().equals(LongQuestions.VERIFY));
    if (job.isEmpty()) {
      typed.refuse(Refusal.ofValue("job", id, "no such job about a verification"));
    }
    typed.check();
    return job.orElseThrow();
  }

  private Job asked(Typed typed) throws StoreUnavailable {
    Optional<VerifyQuery> query = VerifyQuery.read(typed);
    typed.check();
    return questions.verify(query.orElseThrow());
  }

  private static Content page(Job.Result result, Job job, boolean download) {
    String name = "";
    if (result.report() instanceof VerifyReport report) {
      if (download) {
        name = FileNames.of(
            "verify",
            report.scope().lots().size() == 1
                ? report.scope().lots().getFirst()
                : report.scope().site().orElse(report.scope().kind()));
      }
      return Content.page(VerifyHtml.of(report, result.drawing()), name, BookReadings.ALONE);
    }
    throw new IllegalStateException("job " + job.id() + " is about something else");
  }
}
