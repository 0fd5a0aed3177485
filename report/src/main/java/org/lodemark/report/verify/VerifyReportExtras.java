package org.lodemark.report.verify;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lodemark.atlas.Source;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.origin.books.BookRow;

/**
 * What a report shows beside the verification.
 *
 * @param rows the rows that the answer points at, as far as they are movements
 * @param sites names and countries
 * @param facts public facts and parameters the answer rests on, for their editions
 * @param sources by id
 */
public record VerifyReportExtras(
    Map<RecordRef, BookRow> rows,
    Collection<CustodySite> sites,
    List<MeasureFact> facts,
    Map<String, Source> sources) {
  /** Nothing but the verification. */
  public static final VerifyReportExtras NONE =
      new VerifyReportExtras(Map.of(), List.of(), List.of(), Map.of());

  public VerifyReportExtras {
    rows = Map.copyOf(rows);
    sites = List.copyOf(sites);
    facts = List.copyOf(facts);
    sources = Map.copyOf(sources);
  }
}
