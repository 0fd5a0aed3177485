package org.lodemark.report.verify;

import java.util.List;
import java.util.stream.Collectors;
import org.lodemark.report.Sheet;
import org.lodemark.report.verify.VerifyReport.RowRef;

/** Tables of what is the same for all lots of an answer, and of what it points at. */
final class RecordSheets {
  private RecordSheets() {}

  static Sheet tests(VerifyReport report) {
    return new Sheet(
        "tests",
        List.of("test", "title", "group", "outcome", "findings", "reason"),
        report.tests().stream()
            .map(row -> List.of(
                row.test(),
                row.title(),
                row.group(),
                row.outcome(),
                row.findings().map(String::valueOf).orElse(""),
                row.reason().orElse("")))
            .toList());
  }

  static Sheet unexplained(VerifyReport report) {
    return new Sheet(
        "unexplained",
        List.of("site", "massGrams"),
        report.unexplained().stream()
            .map(row -> List.of(row.site(), String.valueOf(row.massGrams())))
            .toList());
  }

  static Sheet triggers(VerifyReport report) {
    return new Sheet(
        "triggers",
        List.of("id", "sentence", "source", "sites", "logLr"),
        report.triggers().stream()
            .map(row -> List.of(
                row.id(),
                row.sentence(),
                row.source(),
                String.join(" ", row.sites()),
                Sheet.number(row.logLr())))
            .toList());
  }

  static Sheet borders(VerifyReport report) {
    return new Sheet(
        "borders",
        List.of("kind", "crossings", "sentence", "sources", "sites", "events", "logLr"),
        report.borders().stream()
            .map(row -> List.of(
                row.kind(),
                String.join("; ", row.crossings()),
                row.sentence(),
                String.join(" ", row.sources()),
                String.join(" ", row.sites()),
                refs(row.events()),
                Sheet.number(row.logLr())))
            .toList());
  }

  static Sheet priors(VerifyReport report) {
    return new Sheet(
        "priors",
        List.of("country", "foreignMinShare", "sentence", "sources"),
        report.priors().stream()
            .map(row -> List.of(
                row.country(),
                Sheet.number(row.foreignMinShare()),
                row.sentence(),
                String.join(" ", row.sources())))
            .toList());
  }

  static Sheet request(VerifyReport report) {
    return new Sheet(
        "request",
        List.of("addressee", "site", "sentence", "reason", "gainWorst", "gainBest", "events"),
        report.request().items().stream()
            .map(row -> List.of(
                report.request().addressee().orElse(""),
                row.site().orElse(""),
                row.sentence(),
                row.reason(),
                Sheet.number(row.gain().getFirst()),
                Sheet.number(row.gain().getLast()),
                refs(row.events())))
            .toList());
  }

  static Sheet events(VerifyReport report) {
    return new Sheet(
        "events",
        List.of("document", "row", "what", "usedFor"),
        report.events().stream()
            .map(row -> List.of(
                row.document(),
                String.valueOf(row.row()),
                row.what().orElse(""),
                String.join(" ", row.usedFor())))
            .toList());
  }

  static String refs(List<RowRef> refs) {
    return refs.stream().map(RowRef::toString).collect(Collectors.joining(" "));
  }
}
