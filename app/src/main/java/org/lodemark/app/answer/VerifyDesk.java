package org.lodemark.app.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodemark.app.BadInput;
import org.lodemark.app.engine.Facts;
import org.lodemark.app.engine.VerifyRoom;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.ledger.custody.MovementReading;
import org.lodemark.ledger.store.LedgerReader;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.origin.books.BookRow;
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
  private final List<MeasureFact> tuned;
  private final Verifier verifier;

  private VerifyDesk(Atlas atlas, List<MeasureFact> tuned, Verifier verifier) {
    this.atlas = atlas;
    this.tuned = tuned;
    this.verifier = verifier;
  }

  /**
   * Takes what is kept of the books, or reads them and makes the tests.
   *
   * @param watch is told of rows read; may throw to end it
   */
  public static VerifyDesk of(
      LedgerReader ledger,
      Facts facts,
      Assumptions assumptions,
      VerifyGrounds grounds,
      WatchedRecords.Watch watch)
      throws BadInput, StoreUnavailable {
    if (grounds.isOfAtlas() && VerifyRoom.isKept(ledger, assumptions)) {
      Optional<VerifyDesk> kept = kept(ledger, facts, assumptions);
      if (kept.isPresent()) {
        return kept.get();
      }
    }
    Atlas atlas = facts.whole();
    List<MeasureFact> tuned = grounds.parameters(atlas);
    VerifyOptions options = new VerifyOptions(
        assumptions,
        LossRule.ADVERSARIAL,
        TestParameters.of(tuned),
        grounds.samples(
            atlas, () -> ids(MovementReading.sites(ledger, atlas.world().countries()))));
    Verifier verifier = new VerifyRoom(ledger, atlas, facts.findKey())
        .open(options, new WatchedRecords(ledger, watch));
    return new VerifyDesk(atlas, tuned, verifier);
  }

  /** From what was kept: of the facts only what answers quote is read. */
  private static Optional<VerifyDesk> kept(
      LedgerReader ledger, Facts facts, Assumptions assumptions) throws BadInput, StoreUnavailable {
    Atlas quoted = facts.quoted();
    return new VerifyRoom(ledger, quoted, facts.findKey())
        .find(VerifyRoom.ofAtlas(quoted, assumptions))
        .map(verifier -> new VerifyDesk(quoted, quoted.measures(), verifier));
  }

  private static Set<SiteId> ids(List<CustodySite> sites) {
    Set<SiteId> ids = new LinkedHashSet<>();
    sites.forEach(site -> ids.add(site.id()));
    return ids;
  }

  /** What is asked about, in the words of the engine; all that names nothing is told at once. */
  public List<SetChoice> sets(VerifyQuery query, boolean lists) throws BadInput {
    return new OriginSets(atlas.world().countries(), ids(verifier.sites()), lists)
        .read(query.sets());
  }

  /** The verification. */
  public Verification ask(VerifyQuery query, List<SetChoice> sets) throws BadInput {
    return VerifyOutcomes.take(
        query.screen() ? verifier.screening() : verifier, query.scope(), sets);
  }

  /** The same as it is reported. */
  public VerifyReport report(Verification answer) {
    return VerifyReports.of(
        answer, new VerifyReportExtras(rows(answer), verifier.sites(), facts(), atlas.sources()));
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
    return verifier.listRows(new HashSet<>(VerifyReports.listEvents(answer)));
  }
}
