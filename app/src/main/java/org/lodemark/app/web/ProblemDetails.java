package org.lodemark.app.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodemark.app.answer.Refusal;
import org.lodemark.input.Problem;

/**
 * Why there is no answer, in the form of RFC 9457, with everything that is wrong.
 *
 * @param type a URN that names the sort of it
 * @param status of HTTP
 * @param problems all of them; empty where the sentence says it all
 */
public record ProblemDetails(
    String type, String title, int status, String detail, List<ProblemRow> problems) {
  private static final String TYPES = "urn:lodemark:problem:";

  public ProblemDetails {
    problems = List.copyOf(problems);
  }

  /**
   * One thing wrong.
   *
   * @param what parameter, column or part
   * @param value as it was given; null where it is not known
   * @param where {@code query}, {@code body}, {@code header} or a place in a file
   * @param fix what is wrong in words, and what would do
   * @param line of the file, where there is one
   */
  public record ProblemRow(
      String what,
      Optional<String> value,
      String where,
      String fix,
      Optional<String> file,
      Optional<Long> line,
      Optional<String> column) {
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /** Outside of files. */
    static ProblemRow of(String what, String value, String where, String fix) {
      return new ProblemRow(
          what,
          Optional.of(value),
          where,
          fix,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /** Of a parameter: the options of the command line are its parameters. */
    static ProblemRow of(Refusal refusal, String where) {
      return of(refusal.name(), refusal.value(), where, asParameters(refusal.fix()));
    }

    /** Of an input. */
    static ProblemRow of(Problem problem) {
      String line = problem.line() > 0 ? ":" + problem.line() : "";
      return new ProblemRow(
          problem.column(),
          value(problem.message()),
          problem.file() + line,
          problem.message(),
          Optional.of(problem.file()),
          Optional.of(problem.line()).filter(number -> number > 0),
          Optional.of(problem.column()).filter(column -> !column.isEmpty()));
    }

    /** Messages about a cell begin with its value, in quotes. */
    private static Optional<String> value(String message) {
      Matcher quoted = QUOTED.matcher(message);
      return quoted.lookingAt() ? Optional.of(quoted.group(1)) : Optional.empty();
    }

    private static String asParameters(String text) {
      return text.replaceAll("--(?=[a-z])", "");
    }
  }

  static ProblemDetails of(String type, String title, int status, String detail) {
    return of(type, title, status, detail, List.of());
  }

  static ProblemDetails of(
      String type, String title, int status, String detail, List<ProblemRow> problems) {
    return new ProblemDetails(TYPES + type, title, status, detail, problems);
  }

  /** A question that cannot be asked so. */
  static ProblemDetails badQuestion(List<ProblemRow> problems) {
    return of(
        "bad-question",
        "The question cannot be asked so",
        400,
        problems.size() + (problems.size() == 1 ? " problem" : " problems") + "; nothing was done",
        problems);
  }
}
