package org.lodemark.report.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodemark.ledger.store.RecentStatements;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statements kept last.
 *
 * @param statements the newest first
 * @param before to be asked with for the next page; null at the end
 */
public record EventsReport(List<StatementRow> statements, Optional<Long> before) {
  /**
   * A statement.
   *
   * @param kind {@code site}, {@code event}, {@code document}, {@code assay} or {@code correction}
   * @param document where it came from, and the line in it
   * @param captured when the capture of that document began
   * @param declaredWrong by a later correction
   * @param statement as it is kept: docs/statement-format.md
   */
  public record StatementRow(
      long sequence,
      String kind,
      String document,
      long line,
      String captured,
      boolean declaredWrong,
      JsonNode statement) {}

  /** A page of at most so many. */
  public static EventsReport of(List<RecentStatements.Row> rows, int limit) {
    return new EventsReport(
        rows.stream()
            .map(row -> new StatementRow(
                row.seq(),
                row.kind().name().toLowerCase(Locale.ROOT),
                row.document(),
                row.line(),
                row.begun(),
                row.wrong(),
                JsonMapper.shared().readTree(row.json())))
            .toList(),
        rows.size() < limit ? Optional.empty() : Optional.of(rows.getLast().seq()));
  }
}
