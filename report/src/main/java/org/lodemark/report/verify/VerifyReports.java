package org.lodemark.report.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.origin.evidence.TestTally;
import org.lodemark.origin.fusion.FusionModel;
import org.lodemark.origin.verdict.Verdict;
import org.lodemark.origin.verify.LotVerification;
import org.lodemark.origin.verify.SupplierRequest;
import org.lodemark.origin.verify.Verification;
import org.lodemark.report.Rounding;
import org.lodemark.report.trace.AssumptionsRow;
import org.lodemark.report.trace.FindingRow;
import org.lodemark.report.trace.SiteRow;
import org.lodemark.report.verify.VerifyReport.BorderRow;
import org.lodemark.report.verify.VerifyReport.CountsRow;
import org.lodemark.report.verify.VerifyReport.PriorRow;
import org.lodemark.report.verify.VerifyReport.RequestItem;
import org.lodemark.report.verify.VerifyReport.RequestRow;
import org.lodemark.report.verify.VerifyReport.ScopeRow;
import org.lodemark.report.verify.VerifyReport.TestRow;
import org.lodemark.report.verify.VerifyReport.TriggerRow;
import org.lodemark.report.verify.VerifyReport.UnexplainedRow;
import org.lodemark.report.verify.VerifyReport.VerdictCounts;
import org.lodemark.report.verify.VerifyReport.VerdictRow;

/** Makes the report of a verification. */
public final class VerifyReports {
  private static final int BASE = 10;

  private final Verification answer;
  private final VerifyReportExtras extras;

  private VerifyReports(Verification answer, VerifyReportExtras extras) {
    this.answer = answer;
    this.extras = extras;
  }

  /** The rows that an answer points at: those whose words a report wants. */
  public static Set<RecordRef> listEvents(Verification answer) {
    return EventRows.of(answer).keySet();
  }

  /** Makes the report. */
  public static VerifyReport of(Verification answer, VerifyReportExtras extras) {
    return new VerifyReports(answer, extras).make();
  }

  private VerifyReport make() {
    BoundRows bounds = new BoundRows(declared());
    Map<RecordRef, Set<String>> events = EventRows.of(answer);
    Editions editions = new Editions(extras, answer);
    List<VerdictRow> verdicts = new ArrayList<>();
    answer.setRuling().ifPresent(ruling -> verdicts.add(LotRows.ofSet(ruling)));
    answer.lots().forEach(lot -> verdicts.add(LotRows.verdict(lot)));
    return new VerifyReport(
        scope(),
        Headline.of(answer),
        Verification.CONDITION,
        isWeighed() ? VerifyWords.CALIBRATED : VerifyWords.NOT_CALIBRATED,
        BASE,
        answer.methodVersion(),
        answer.modelVersion(),
        AssumptionsRow.of(answer.assumptions()),
        new CountsRow(
            answer.counts().screened(),
            answer.counts().exact(),
            answer.counts().joint(),
            answer.counts().noClaim()),
        verdictCounts(),
        answer.sets().stream().map(bounds::set).toList(),
        verdicts,
        answer.lots().stream().map(lot -> LotRows.lot(lot, bounds)).toList(),
        answer.unexplained().stream()
            .map(gap -> new UnexplainedRow(gap.site().id(), gap.grams()))
            .toList(),
        priors(),
        triggers(),
        borders(),
        answer.tests().stream().map(VerifyReports::test).toList(),
        answer.findings().stream().map(FindingRow::of).toList(),
        request(answer.request()),
        EventRows.rows(events, extras.rows()),
        Math.max(0, events.size() - VerifyReport.MOST_EVENTS),
        editions.rows(),
        editions.sources(),
        sites(),
        answer.notes());
  }

  private boolean isWeighed() {
    return !answer.modelVersion().equals(FusionModel.NONE.version());
  }

  private List<SiteRow> sites() {
    Set<String> named = NamedSites.of(answer, extras.rows().values());
    return SiteRow.listAll(
        extras.sites().stream().filter(site -> named.contains(site.id().id())).toList());
  }

  private Map<LotId, String> declared() {
    Map<LotId, String> declared = new HashMap<>();
    for (LotVerification lot : answer.lots()) {
      lot.claim()
          .ifPresent(claim -> declared.put(lot.lot(), claim.origin().country().iso3()));
    }
    return declared;
  }

  private ScopeRow scope() {
    return switch (answer.scope()) {
      case Verification.Scope.OneLot one ->
        new ScopeRow("lot", List.of(one.lot().uri()), Optional.empty(), Optional.empty());
      case Verification.Scope.SomeLots some ->
        new ScopeRow(
            "lots",
            some.lots().stream().map(LotId::uri).toList(),
            Optional.empty(),
            Optional.empty());
      case Verification.Scope.Exporter exporter ->
        new ScopeRow(
            "exporter",
            List.of(),
            Optional.of(exporter.site().id()),
            Optional.of(exporter.period().toString()));
      case Verification.Scope.All all ->
        new ScopeRow("all", List.of(), Optional.empty(), Optional.empty());
    };
  }

  private VerdictCounts verdictCounts() {
    return new VerdictCounts(
        count(Verdict.SUPPORTED),
        count(Verdict.UNPROVEN),
        count(Verdict.DOUBTFUL),
        count(Verdict.CONTRADICTED));
  }

  private int count(Verdict verdict) {
    return (int)
        answer.lots().stream().filter(lot -> lot.ruling().verdict() == verdict).count();
  }

  private List<PriorRow> priors() {
    return answer.priors().stream()
        .map(prior -> new PriorRow(
            prior.country().iso3(),
            prior.country().name(),
            prior.foreignMin().map(Rounding::of),
            prior.sentence(),
            prior.sources()))
        .toList();
  }

  private List<TriggerRow> triggers() {
    return answer.triggers().stream()
        .map(trigger -> new TriggerRow(
            trigger.id(),
            trigger.sentence(),
            trigger.source(),
            trigger.sites().stream().map(site -> site.id()).toList(),
            0))
        .toList();
  }

  private List<BorderRow> borders() {
    return answer.borders().stream()
        .map(remark -> new BorderRow(
            VerifyWords.word(remark.kind()),
            remark.crossings(),
            remark.sentence(),
            remark.sources(),
            remark.sites().stream().map(site -> site.id()).toList(),
            remark.events().stream().map(BoundRows::ref).toList(),
            0))
        .toList();
  }

  private static TestRow test(TestTally tally) {
    return switch (tally) {
      case TestTally.Made made ->
        test(tally, "made", Optional.of(made.findingCount()), Optional.empty());
      case TestTally.NotApplicable none ->
        test(tally, "not-applicable", Optional.empty(), Optional.of(none.reason()));
      case TestTally.NoReference none ->
        test(tally, "no-reference", Optional.empty(), Optional.of(none.reason()));
    };
  }

  private static TestRow test(
      TestTally tally, String word, Optional<Integer> findings, Optional<String> reason) {
    return new TestRow(
        tally.test().name(),
        tally.test().title(),
        VerifyWords.word(tally.test().group()),
        word,
        findings,
        reason);
  }

  private static RequestRow request(SupplierRequest request) {
    return new RequestRow(
        request.addressee().map(site -> site.id()),
        request.items().stream()
            .map(item -> new RequestItem(
                item.site().map(site -> site.id()),
                item.sentence(),
                item.reason(),
                item.events().stream().map(BoundRows::ref).toList(),
                VerifyWords.gain(item.gainWorst(), item.gainBest())))
            .toList());
  }
}
