package org.lodemark.report.trace;

import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.LotId;
import org.lodemark.flow.custody.Finding;

/**
 * Something the records say that cannot be, or cannot be used. It accuses nobody.
 *
 * @param kind in capitals, as the methods name it
 * @param lot null where it is about a whole stock
 * @param rows the rows behind it, at most {@value Finding#MOST_ROWS}
 */
public record FindingRow(
    String kind,
    String site,
    Optional<String> lot,
    long grams,
    String message,
    List<RowReference> rows) {
  /** A line of a document. */
  public record RowReference(String document, long row) {}

  public static FindingRow of(Finding finding) {
    return new FindingRow(
        finding.kind().name(),
        finding.site().id(),
        finding.lot().map(LotId::uri),
        finding.grams(),
        finding.message(),
        finding.rows().stream()
            .map(ref -> new RowReference(ref.document(), ref.row()))
            .toList());
  }
}
