package org.lodemark.app.web;

import io.helidon.http.HttpException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.PrintWriter;
import java.util.List;
import org.lodemark.app.BadInput;
import org.lodemark.app.answer.Refused;
import org.lodemark.app.web.ProblemDetails.ProblemRow;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.ledger.store.UncheckedStore;

/** What goes wrong, as problems. */
final class Failures {
  private static final String STORE = "store";

  private final PrintWriter err;

  /**
   * @param err where our own faults are told
   */
  Failures(PrintWriter err) {
    this.err = err;
  }

  void register(HttpRouting.Builder routing) {
    routing.error(Exception.class, this::answer);
  }

  private void answer(ServerRequest request, ServerResponse response, Exception e) {
    if (!response.isSent()) {
      Replies.problem(request, response, details(e, request.path().path()));
    }
  }

  /** What to say of a failure. */
  ProblemDetails details(Throwable e, String where) {
    return switch (e) {
      case HttpProblem problem -> problem.details();
      case Refused refused ->
        ProblemDetails.badQuestion(refused.refusals().stream()
            .map(refusal -> ProblemRow.of(refusal, "query"))
            .toList());
      case BadInput bad -> of(bad);
      case StoreUnavailable unavailable -> of(unavailable);
      case UncheckedStore unchecked -> of(unchecked);
      case HttpException http ->
        ProblemDetails.of(
            "http",
            http.status().reasonPhrase(),
            http.status().code(),
            String.valueOf(http.getMessage()));
      default -> ourFault(e, where);
    };
  }

  private static ProblemDetails of(BadInput bad) {
    List<ProblemRow> rows = bad.problems().stream().map(ProblemRow::of).toList();
    boolean missing = bad.problems().stream().allMatch(problem -> problem.file().equals(STORE));
    return missing
        ? ProblemDetails.of(
            "not-found", "The books do not have it", 404, "no " + bad.getMessage(), rows)
        : ProblemDetails.of(
            "bad-input", "An input was not read", 422, String.valueOf(bad.getMessage()), rows);
  }

  private static ProblemDetails of(Exception unavailable) {
    return ProblemDetails.of(
        "store-unavailable",
        "The books cannot be read",
        503,
        String.valueOf(unavailable.getMessage()));
  }

  private ProblemDetails ourFault(Throwable e, String where) {
    StackTraceElement[] trace = e.getStackTrace();
    err.println("lodemark: our fault at " + where + ": " + e
        + (trace.length > 0 ? "\n  at " + trace[0] : ""));
    err.flush();
    return ProblemDetails.of(
        "our-fault",
        "Our fault",
        500,
        "the answer could not be made. Where the server runs, its messages say more");
  }
}
