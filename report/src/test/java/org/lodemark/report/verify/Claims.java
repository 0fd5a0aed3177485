package org.lodemark.report.verify;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.DeclaredOrigin;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.answer.CutMovement;
import org.lodemark.flow.answer.Improvement;
import org.lodemark.flow.answer.OriginBound;
import org.lodemark.flow.answer.OriginSet;
import org.lodemark.flow.bounds.LossRule;
import org.lodemark.flow.bounds.Method;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.Target;
import org.lodemark.origin.claim.Claim;
import org.lodemark.origin.evidence.BorderRemark;
import org.lodemark.origin.evidence.EvidenceFinding;
import org.lodemark.origin.evidence.EvidenceGroup;
import org.lodemark.origin.evidence.TestId;
import org.lodemark.origin.evidence.TestTally;
import org.lodemark.origin.fusion.FusedEvidence;
import org.lodemark.origin.fusion.GroupScore;
import org.lodemark.origin.verdict.Ruling;
import org.lodemark.origin.verdict.Verdict;
import org.lodemark.origin.verify.LotBound;
import org.lodemark.origin.verify.LotEvidence;
import org.lodemark.origin.verify.LotVerification;
import org.lodemark.origin.verify.SetAnswer;
import org.lodemark.origin.verify.SupplierRequest;
import org.lodemark.origin.verify.Verification;

/** Verifications made by hand. */
final class Claims {
  static final String HOSTILE = "lot/<script>alert(1)</script>&\"'/\u202e" + "x".repeat(150);
  static final Country HOME = new Country("BOL", "068", List.of(), Country.Kind.COUNTRY, "Bolivia");
  static final SiteId SITE = new SiteId("trader-q");
  static final RecordRef ROW = new RecordRef("books.csv", 7);
  private static final EventTime DAY = EventTime.onDay(LocalDate.of(2025, 3, 1), ZoneOffset.UTC);
  private static final OriginSet OUTSIDE = OriginSet.ofCountry(HOME).complemented();

  private Claims() {}

  /** A lot of 50 t of which 12.34 to 45.67 % can be from elsewhere. */
  static LotVerification lot(String id, Verdict verdict, boolean claimed, boolean hull) {
    LotId lot = new LotId(id);
    EvidenceFinding finding = new EvidenceFinding(
        TestId.B1, 0.4, "5 t left " + SITE + " <b>unexplained</b>", List.of(1), List.of(ROW));
    FusedEvidence fused = new FusedEvidence(
        1.25,
        2,
        List.of(new GroupScore(
            EvidenceGroup.MASS,
            1.25,
            0.9,
            List.of(
                new GroupScore.TestExposure(TestId.B1, 0.2, 0.9),
                new GroupScore.TestExposure(TestId.B2, 0, 0)))),
        "model-1");
    return new LotVerification(
        lot,
        new Target(lot, SITE, DAY, Target.Kind.DEPARTED, 50_000_000, List.of(), List.of(ROW)),
        claimed
            ? Optional.of(
                new Claim(lot, new DeclaredOrigin(HOME, OriginBasis.MINED), ROW, List.of()))
            : Optional.empty(),
        List.of(new LotVerification.CustodyStep(SITE, CustodyModel.MASS_BALANCE, false, 1)),
        Optional.empty(),
        Optional.empty(),
        claimed ? Optional.of(bound(lot, hull)) : Optional.empty(),
        new LotEvidence(fused, List.of(new LotEvidence.Touch(finding, 0.31)), 3),
        new Ruling(verdict, "rule-of-test", "So it is.", List.of("A count."), List.of("An audit.")),
        List.of(new Improvement(
            Improvement.Kind.WEIGHT_COUNT, SITE, Optional.of(DAY), 0.05, 0.2, "Weigh the stock.")));
  }

  /** The same lot, of which another mass left. */
  static LotVerification shipped(LotVerification lot, long grams, Verdict verdict) {
    Target target = lot.target();
    return new LotVerification(
        lot.lot(),
        new Target(
            target.lot(),
            target.site(),
            target.time(),
            target.kind(),
            grams,
            target.sinks(),
            target.rows()),
        lot.claim(),
        lot.custody(),
        lot.shares(),
        lot.insideDeclared(),
        lot.outsideDeclared(),
        lot.evidence(),
        new Ruling(verdict, "rule-of-test", "So it is.", List.of(), List.of()),
        lot.wouldHelp());
  }

  private static LotBound bound(LotId lot, boolean hull) {
    return new LotBound(
        lot, 50_000_000, 0.12349, 0.30001, 0.45671, 0.5, Optional.of(exact(lot)), hull);
  }

  static OriginBound exact(LotId lot) {
    CutMovement cut = new CutMovement(
        CutMovement.Kind.TRANSFER,
        SITE,
        DAY,
        Optional.of(lot),
        9_000_000,
        Optional.of(ROW),
        "9 t were handed over.");
    return new OriginBound(
        OUTSIDE,
        List.of(lot),
        50_000_000,
        6_174_500,
        15_000_500,
        22_835_500,
        0,
        7_835_000,
        Method.EXACT,
        List.of(cut),
        List.of(cut),
        Assumptions.DEFAULT,
        LossRule.ADVERSARIAL);
  }

  static Verification of(
      Verification.Scope scope, List<LotVerification> lots, Optional<String> jointRefused) {
    boolean several = !(scope instanceof Verification.Scope.OneLot);
    LotId first = lots.getFirst().lot();
    SetAnswer set = new SetAnswer(
        OUTSIDE,
        several && jointRefused.isEmpty() ? Optional.of(exact(first)) : Optional.empty(),
        jointRefused,
        lots.stream().map(LotVerification::lot).toList(),
        Optional.empty(),
        lots.stream().map(lot -> bound(lot.lot(), false)).toList());
    return new Verification(
        scope,
        Assumptions.DEFAULT,
        "1",
        "model-1",
        List.of(set),
        lots,
        several
            ? Optional.of(
                new Ruling(Verdict.UNPROVEN, "set-rule", "Together.", List.of(), List.of()))
            : Optional.empty(),
        List.of(new Verification.Unexplained(SITE, 5_000_000)),
        List.of(new Verification.Prior(HOME, Optional.of(0.3), "At least 30 %.", List.of("cat"))),
        List.of(new Verification.Trigger("transit", "A transit country.", "oecd", List.of(SITE))),
        List.of(new BorderRemark(
            BorderRemark.Kind.CLOSED,
            List.of("A pass"),
            "A pass is reported <b>closed</b>.",
            List.of("oecd"),
            List.of(SITE),
            List.of(ROW))),
        List.of(
            new TestTally.Made(TestId.B1, 0),
            new TestTally.Made(TestId.B2, 0),
            new TestTally.NotApplicable(TestId.P1, "No prices."),
            new TestTally.NoReference(TestId.F1, "No samples.")),
        List.of(),
        new Verification.Counts(lots.size(), 1, 1, 2),
        new SupplierRequest(
            Optional.of(SITE),
            List.of(new SupplierRequest.Item(
                Optional.of(SITE), "Send the count.", "it narrows", List.of(ROW), -1, -1))),
        List.of("A note."));
  }

  static Verification one(String id, Verdict verdict) {
    LotVerification lot = lot(id, verdict, true, false);
    return of(new Verification.Scope.OneLot(lot.lot()), List.of(lot), Optional.empty());
  }

  static Verification exporter(List<LotVerification> lots) {
    return of(
        new Verification.Scope.Exporter(SITE, Period.parse("2025-Q1")), lots, Optional.empty());
  }
}
