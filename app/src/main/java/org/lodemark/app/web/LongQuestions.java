package org.lodemark.app.web;

import java.util.List;
import java.util.Optional;
import org.lodemark.app.BadInput;
import org.lodemark.app.Version;
import org.lodemark.app.answer.MarketQuery;
import org.lodemark.app.answer.Refusal;
import org.lodemark.app.answer.Refused;
import org.lodemark.app.answer.VerifyDrawing;
import org.lodemark.app.answer.VerifyQuery;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.market.scenario.MarketBase;
import org.lodemark.market.scenario.Scenario;
import org.lodemark.origin.verify.SetChoice;
import org.lodemark.origin.verify.Verification;
import org.lodemark.report.trace.DrawnWay;

/** The questions that become jobs: bounds of origins, and scenarios of the market. */
final class LongQuestions {
  static final String VERIFY = "verify";
  static final String MARKET = "market";

  private final Subject subject;
  private final Jobs jobs;

  LongQuestions(Subject subject, Jobs jobs) {
    this.subject = subject;
    this.jobs = jobs;
  }

  /** Whether a claim can be believed. */
  Job verify(VerifyQuery query) throws StoreUnavailable {
    String version = subject
        .books()
        .findVersion()
        .orElseThrow(() -> HttpProblem.of(
            "nothing-kept",
            "Nothing is kept yet",
            404,
            "store " + subject.books().url() + " is not there. Maybe capture your books first"));
    return jobs.ask(key(VERIFY, version, query), VERIFY, job -> run(query, job));
  }

  private Job.Result run(VerifyQuery query, Job job) throws BadInput, StoreUnavailable {
    job.progress(0, 0, "reading the books");
    return subject
        .books()
        .verify(
            query.assumptions(),
            rows -> job.progress(rows, 0, "reading the books: rows read"),
            desk -> {
              // What a set means is asked of the books first, so that a wrong word is told at once.
              List<SetChoice> sets = desk.sets(query, false);
              job.progress(0, 0, "computing bounds and weighing the evidence");
              Verification answer = desk.ask(query, sets);
              job.progress(0, 0, "drawing the way of the metal");
              Optional<DrawnWay> drawing =
                  subject.books().ask((ledger, engines) -> VerifyDrawing.of(answer, engines));
              return new Job.Result(desk.report(answer), drawing);
            });
  }

  /** What a scenario of the atlas does. */
  Job market(MarketQuery query) throws BadInput {
    MarketBase base = MarketQuery.base(subject.atlas());
    Scenario chosen = query
        .findBuiltIn(subject.atlas())
        .orElseThrow(() -> new Refused(List.of(Refusal.ofValue(
            "scenario",
            query.scenario().orElse(""),
            "one of " + String.join(", ", MarketQuery.names(subject.atlas()))))));
    return jobs.ask(
        key(MARKET, "", query),
        MARKET,
        job -> new Job.Result(
            query.run(
                subject.atlas(),
                base,
                chosen,
                (count, of) -> job.progress(count, of, "equilibria solved")),
            Optional.empty()));
  }

  private String key(String question, String version, Object query) {
    return String.join(
        "\n", question, Version.ofProgram(), subject.atlasKey(), version, query.toString());
  }
}
