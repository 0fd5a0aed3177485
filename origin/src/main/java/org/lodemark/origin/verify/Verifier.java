package org.lodemark.origin.verify;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.custody.RecordedCustody;
import org.lodemark.flow.custody.Target;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.claim.Claim;
import org.lodemark.origin.claim.Claims;
import org.lodemark.origin.context.DueDiligence;
import org.lodemark.origin.evidence.BorderRemarks;
import org.lodemark.origin.evidence.TestParameters;
import org.lodemark.origin.fusion.FusionModel;
import org.lodemark.origin.fusion.FusionRows;
import org.lodemark.origin.passage.LotPassage;
import org.lodemark.origin.verify.Verification.Scope;

/**
 * Verifies claims of origin. Prepared once for records - the tests of evidence are made, the graph
 * is read, the metal is followed - and then asked about lots. Not safe for several threads.
 */
public final class Verifier {
  /** Version of the rules: goes up when a verdict could come out otherwise on the same records. */
  public static final String METHOD_VERSION = "3";

  /** The tables of measures an answer quotes; to make it ready takes others too. */
  public static final Set<String> TABLES =
      Set.of(TestParameters.TABLE, DueDiligence.TABLE, FusionRows.TABLE, BorderRemarks.TABLE);

  private final Atlas atlas;
  private final VerifyOptions options;
  private final FusionModel model;
  private final CaseFile file;
  private final boolean screening;

  Verifier(CaseFile file, Atlas atlas, VerifyOptions options, FusionModel model) {
    this(file, atlas, options, model, false);
  }

  private Verifier(
      CaseFile file, Atlas atlas, VerifyOptions options, FusionModel model, boolean screening) {
    this.file = file;
    this.atlas = atlas;
    this.options = options;
    this.model = model;
    this.screening = screening;
  }

  /**
   * The same on the same records, by the screen: bounds that are never too narrow and often too wide,
   * at once. Exact ones are computed only where they could change a verdict; none jointly, and not what
   * would narrow them.
   */
  public Verifier screening() {
    return new Verifier(file, atlas, options, model, true);
  }

  /**
   * Prepares for records, with the fitted parameters of the atlas.
   *
   * @throws IllegalArgumentException when the atlas's table {@code fusion} is not whole
   */
  public static Verifier of(Books books, Atlas atlas, VerifyOptions options) {
    return of(books, atlas, options, FusionRows.read(atlas.measures()));
  }

  /** Prepares for records, with other fitted parameters. */
  public static Verifier of(Books books, Atlas atlas, VerifyOptions options, FusionModel model) {
    return new Verifier(LiveCase.of(books, atlas, options).file(), atlas, options, model);
  }

  /** One lot, in detail. */
  public VerifyOutcome verifyLot(LotId lot, List<SetChoice> sets) {
    return file.low().findTarget(lot).isEmpty()
        ? new VerifyOutcome.NoSuchLot(lot)
        : answer(
            new Selection(
                new Scope.OneLot(lot), graph -> graph.findTarget(lot).stream().toList(), false),
            sets);
  }

  /** Several lots, together and each; at least one. */
  public VerifyOutcome verifyLots(List<LotId> lots, List<SetChoice> sets) {
    if (lots.isEmpty()) {
      throw new IllegalArgumentException("no lot to verify; name at least one");
    }
    List<LotId> distinct = List.copyOf(new LinkedHashSet<>(lots));
    for (LotId lot : distinct) {
      if (file.low().findTarget(lot).isEmpty()) {
        return new VerifyOutcome.NoSuchLot(lot);
      }
    }
    return answer(
        new Selection(new Scope.SomeLots(distinct), graph -> targets(graph, distinct), true), sets);
  }

  private static List<Target> targets(RecordedCustody graph, List<LotId> lots) {
    return lots.stream().flatMap(lot -> graph.findTarget(lot).stream()).toList();
  }

  /** All that left a site in a period, together and each. */
  public VerifyOutcome verifyExporter(SiteId site, Period period, List<SetChoice> sets) {
    if (!file.hasSite(site)) {
      return new VerifyOutcome.NoSuchSite(site);
    }
    return file.low().custody().listShipments(site, period).isEmpty()
        ? new VerifyOutcome.NothingShipped(site, period)
        : answer(
            new Selection(
                new Scope.Exporter(site, period), graph -> graph.listShipments(site, period), true),
            sets);
  }

  /** Every lot with a claim of where it was mined. */
  public VerifyOutcome verifyAll(List<SetChoice> sets) {
    List<LotId> lots = file.claims().listMined().stream()
        .map(Claim::lot)
        .filter(lot -> file.low().findTarget(lot).isPresent())
        .toList();
    return lots.isEmpty()
        ? new VerifyOutcome.NothingClaimed()
        : answer(new Selection(new Scope.All(), graph -> targets(graph, lots), false), sets);
  }

  /**
   * What the metal of each lot with a claim of a mined origin passed, at the lower reading: what
   * the fusion is fitted on.
   */
  public Map<LotId, LotPassage> passages() {
    Map<LotId, LotPassage> passages = new LinkedHashMap<>();
    for (Claim claim : file.claims().listMined()) {
      file.low()
          .findTarget(claim.lot())
          .ifPresent(target -> passages.put(claim.lot(), file.low().passed(target)));
    }
    return passages;
  }

  /** What was declared of each lot. */
  public Claims claims() {
    return file.claims();
  }

  private VerifyOutcome answer(Selection selection, List<SetChoice> sets) {
    return new VerifyOutcome.Verified(
        new Answer(file, atlas, options, model, screening).of(selection, sets));
  }

  /** The rows of the books that were written down there. */
  public Map<RecordRef, BookRow> listRows(Set<RecordRef> refs) {
    return file.rows().find(refs);
  }

  /** All sites, as the engine has them. */
  public List<CustodySite> sites() {
    return file.sites();
  }
}
