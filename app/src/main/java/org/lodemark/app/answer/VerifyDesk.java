package org.lodemark.app.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodemark.app.BadInput;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.ledger.store.RecordSource;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.evidence.TestParameters;
import org.lodemark.origin.verify.SetChoice;
import org.lodemark.origin.verify.Verification;
import org.lodemark.origin.verify.Verifier;
import org.lodemark.origin.verify.VerifyOptions;
import org.lodemark.report.verify.VerifyReport;
import org.lodemark.report.verify.VerifyReportExtras;
import org.lodemark.report.verify.VerifyReports;

/**
 * Verification made ready for books and assumptions, and then asked. The one place where command
 * line and server reach the {@link Verifier}. For one thread at a time.
 */
public final class VerifyDesk {
  private static final Set<String> TABLES = Set.of("evidence", "triggers", "fusion");

  private final Atlas atlas;
  private final Books books;
  private final Set<SiteId> sites;
  private final List<MeasureFact> tuned;
  private final Verifier verifier;

  private VerifyDesk(
      Atlas atlas, Books books, Set<SiteId> sites, List<MeasureFact> tuned, Verifier verifier) {
    this.atlas = atlas;
    this.books = books;
    this.sites = sites;
    this.tuned = tuned;
    this.verifier = verifier;
  }

  /** Reads the books and makes the tests. */
  public static VerifyDesk of(
      RecordSource ledger, Atlas atlas, Assumptions assumptions, VerifyGrounds grounds)
      throws BadInput {
    List<MeasureFact> tuned = grounds.parameters(atlas);
    Books books = Books.of(ledger, atlas.world().countries(), atlas.commodity());
    Set<SiteId> sites = new LinkedHashSet<>();
    books.sites().forEach(site -> sites.add(site.id()));
    VerifyOptions options = new VerifyOptions(
        assumptions, LossRule.ADVERSARIAL, TestParameters.of(tuned), grounds.samples(atlas, sites));
    return new VerifyDesk(atlas, books, sites, tuned, Verifier.of(books, atlas, options));
  }

  /** What is asked about, in the words of the engine; all that names nothing is told at once. */
  public List<SetChoice> sets(VerifyQuery query, boolean lists) throws BadInput {
    return new OriginSets(atlas.world().countries(), sites, lists).read(query.sets());
  }

  /** The verification. */
  public Verification ask(VerifyQuery query, List<SetChoice> sets) throws BadInput {
    return VerifyOutcomes.take(verifier, query.scope(), sets);
  }

  /** The same as it is reported. */
  public VerifyReport report(Verification answer) {
    return VerifyReports.of(
        answer, new VerifyReportExtras(rows(answer), books.sites(), facts(), atlas.sources()));
  }

  /** The tables the answer rests on, with the user's parameters where there are some. */
  private List<MeasureFact> facts() {
    List<MeasureFact> facts = new ArrayList<>(TestParameters.of(tuned).listAll());
    atlas.measures().stream()
        .filter(fact -> TABLES.contains(fact.table()) && !fact.table().equals(TestParameters.TABLE))
        .forEach(facts::add);
    return facts;
  }

  private Map<RecordRef, BookRow> rows(Verification answer) {
    Set<RecordRef> wanted = new HashSet<>(VerifyReports.listEvents(answer));
    Map<RecordRef, BookRow> rows = new HashMap<>();
    for (BookRow row : books.rows()) {
      if (wanted.contains(row.low().ref())) {
        rows.put(row.low().ref(), row);
      }
    }
    return rows;
  }
}
