package org.lodemark.app.web;

import java.util.List;
import org.lodemark.app.web.ProblemDetails.ProblemRow;

/** Ends a request with a problem. */
final class HttpProblem extends RuntimeException {
  private final transient ProblemDetails details;

  HttpProblem(ProblemDetails details) {
    super(details.title() + ": " + details.detail());
    this.details = details;
  }

  static HttpProblem of(String type, String title, int status, String detail) {
    return new HttpProblem(ProblemDetails.of(type, title, status, detail));
  }

  static HttpProblem badQuestion(List<ProblemRow> problems) {
    return new HttpProblem(ProblemDetails.badQuestion(problems));
  }

  static HttpProblem notFound(String detail) {
    return of("not-found", "There is no such thing", 404, detail);
  }

  ProblemDetails details() {
    return details;
  }
}
