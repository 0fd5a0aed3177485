package org.lodemark.report.trace;

import java.util.Optional;
import java.util.stream.Collectors;
import org.lodemark.report.text.MassWords;
import org.lodemark.report.text.Visible;

/** Sentences that the terminal and the page share. */
final class TraceWords {
  static final String CONVENTIONS = "A convention is not an estimate. Where a stock mixes lots, no"
      + " record says which of them left: pro rata takes a part of each, FIFO the oldest first,"
      + " LIFO the newest. As recorded believes every link as written.";
  static final String CONDITIONAL = "These hold only if the moistures and grades that nobody"
      + " measured are at one end of their range, and so accuse nobody.";
  static final String END =
      "Conditional on these records: an unrecorded swap of equal mass is invisible.";
  static final String FINDINGS =
      "A finding is something the records say that cannot be, or cannot be used."
          + " By itself it accuses nobody.";

  private TraceWords() {}

  /** {@code 50 t of contained metal, shipped from T (XXX) on ...}. */
  static String facts(TraceReport report, SiteNames names) {
    String where = names.nameAndCountry(report.site());
    String when = report.time().length() > 10 ? " at " + report.time() : " on " + report.time();
    return mass(report) + " of contained metal, "
        + switch (report.kind()) {
          case "departed" -> "left " + where + when;
          case "received" -> "received at " + where + when;
          default -> "in stock at " + where + ", last seen" + when;
        };
  }

  static String mass(TraceReport report) {
    String mass = MassWords.range(report.massGrams(), report.massHighGrams());
    return report.massBasis().equals("range") ? mass + " (not all measured)" : mass;
  }

  static Optional<String> paper(TraceReport report) {
    if (report.paperFeasible().isEmpty()) {
      return Optional.of("Whether the links as written are possible in mass depends on what was"
          + " not measured; shares as recorded may be impossible.");
    }
    return report.paperFeasible().get()
        ? Optional.empty()
        : Optional.of(
            "Some links as written are not possible in mass; shares as recorded may be impossible"
                + " too.");
  }

  static String finding(FindingRow row, SiteNames names) {
    return row.kind() + " at " + names.name(row.site()) + ": " + Visible.of(row.message());
  }

  /** {@code file:line}, fit to be shown. */
  static String rows(FindingRow row) {
    return Visible.of(rawRows(row, ", "));
  }

  /** The same as recorded. */
  static String rawRows(FindingRow row, String separator) {
    return row.rows().stream()
        .map(ref -> ref.document() + ":" + ref.row())
        .collect(Collectors.joining(separator));
  }
}
