package org.lodemark.app.web;

import java.util.List;
import java.util.Optional;
import org.lodemark.app.BadInput;
import org.lodemark.app.Version;
import org.lodemark.app.answer.LotsQuery;
import org.lodemark.app.answer.StoreStatus;
import org.lodemark.app.answer.TraceQuery;
import org.lodemark.app.answer.Typed;
import org.lodemark.app.answer.WarmBooks;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.RecentStatements;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.report.ledger.EventsReport;
import org.lodemark.report.ledger.SitesReport;
import org.lodemark.report.ledger.StatusReport;
import org.lodemark.report.lots.LotsReport;
import org.lodemark.report.trace.TraceHtml;

/** Questions that the books answer at once. */
final class BookReadings {
  private static final int USUAL_EVENTS = 50;

  /** A page of ours that stands alone: its style is in it, it has no script and fetches nothing. */
  static final String ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
      + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  private final Subject subject;

  BookReadings(Subject subject) {
    this.subject = subject;
  }

  List<Reading> list() {
    return List.of(
        Reading.json("/api/v1/status", List.of(), this::status),
        Reading.json("/api/v1/lots", LotsQuery.PARAMETERS, this::lots),
        Reading.json("/api/v1/trace", TraceQuery.PARAMETERS, this::trace),
        Reading.json("/api/v1/sites", List.of(), this::sites),
        Reading.json("/api/v1/events", List.of("limit", "before"), this::events),
        new Reading(
            "/api/v1/trace.html",
            List.of("lot", "ancestors", "trust", "sources", "download"),
            this::traceHtml));
  }

  /** The books; a problem where there are none yet. */
  private WarmBooks books() {
    WarmBooks books = subject.books();
    if (!books.isThere()) {
      throw HttpProblem.of(
          "nothing-kept",
          "Nothing is kept yet",
          404,
          "store " + books.url() + " is not there. Maybe capture your books first");
    }
    return books;
  }

  private Object status(Typed typed) throws StoreUnavailable {
    typed.check();
    return new StatusReport(
        Version.ofProgram(),
        new StatusReport.AtlasRow(
            subject.atlas().commodity().id(),
            subject.atlas().commodity().name(),
            subject.atlas().commodity().symbol()),
        StoreStatus.of(subject.books()),
        subject.today().toString(),
        subject.demo(),
        subject.writable());
  }

  private Object lots(Typed typed) throws BadInput, StoreUnavailable {
    LotsQuery query = LotsQuery.read(typed, subject.atlas());
    typed.check();
    return subject.books().isThere()
        ? subject.books().ask(query::answer)
        : LotsReport.page(List.of(), query.from(), 0);
  }

  private Object trace(Typed typed) throws BadInput, StoreUnavailable {
    Optional<TraceQuery> query = TraceQuery.read(typed);
    typed.check();
    return books().ask((ledger, engines) -> switch (query.orElseThrow()) {
      case TraceQuery.Back back -> TraceQuery.answer(back, engines);
      case TraceQuery.OfLot of -> TraceQuery.answer(of, engines);
      case TraceQuery.OfMine of -> TraceQuery.answer(of, engines);
    });
  }

  private Content traceHtml(Typed typed) throws BadInput, StoreUnavailable {
    boolean download = typed.isSet("download");
    Optional<TraceQuery> query = TraceQuery.read(typed);
    typed.check();
    if (!(query.orElseThrow() instanceof TraceQuery.Back back)) {
      throw new IllegalStateException("a page of a trace asks for a lot");
    }
    String page = books().ask((ledger, engines) -> TraceHtml.of(TraceQuery.answer(back, engines)));
    return Content.page(page, download ? FileNames.of("trace", back.lot().uri()) : "", ALONE);
  }

  private Object sites(Typed typed) throws StoreUnavailable {
    typed.check();
    if (!subject.books().isThere()) {
      return SitesReport.of(List.of());
    }
    try (LedgerReader ledger = subject.books().open()) {
      return SitesReport.of(ledger.listSites());
    }
  }

  private Object events(Typed typed) throws StoreUnavailable {
    int limit = (int) typed.number(
        "limit", USUAL_EVENTS, 1, RecentStatements.MOST, "1 to " + RecentStatements.MOST);
    long before =
        typed.number("before", Long.MAX_VALUE, 1, Long.MAX_VALUE, "the number of a statement");
    typed.check();
    if (!subject.books().isThere()) {
      return EventsReport.of(List.of(), limit);
    }
    try (LedgerReader ledger = subject.books().open()) {
      return EventsReport.of(new RecentStatements(ledger).list(limit, before), limit);
    }
  }
}
