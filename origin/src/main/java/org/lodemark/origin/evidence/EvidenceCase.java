package org.lodemark.origin.evidence;

import java.util.List;
import org.lodemark.atlas.Atlas;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.origin.books.Books;

/**
 * What tests of evidence are given.
 *
 * @param books all records
 * @param atlas public facts
 * @param parameters thresholds and the like, each with its source
 * @param reference assays of samples known to be of the site their lot's id names; may be empty
 */
public record EvidenceCase(
    Books books, Atlas atlas, TestParameters parameters, List<AssayStatement> reference) {
  public EvidenceCase {
    reference = List.copyOf(reference);
  }
}
