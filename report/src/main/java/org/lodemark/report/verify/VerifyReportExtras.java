package org.lodemark.report.verify;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.Source;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.origin.books.BookRow;
import org.lodemark.report.trace.TraceReport;

/**
 * What a report shows beside the verification.
 *
 * @param rows the rows that the answer points at, as far as they are movements
 * @param drawing the way of one lot, to be drawn on a page
 * @param sites names and countries
 * @param facts public facts and parameters the answer rests on, for their editions
 * @param sources by id
 */
public record VerifyReportExtras(
    Map<RecordRef, BookRow> rows,
    Optional<TraceReport> drawing,
    Collection<CustodySite> sites,
    List<MeasureFact> facts,
    Map<String, Source> sources) {
  /** Nothing but the verification. */
  public static final VerifyReportExtras NONE =
      new VerifyReportExtras(Map.of(), Optional.empty(), List.of(), List.of(), Map.of());

  public VerifyReportExtras {
    rows = Map.copyOf(rows);
    sites = List.copyOf(sites);
    facts = List.copyOf(facts);
    sources = Map.copyOf(sources);
  }
}
