package org.lodemark.report.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lodemark.domain.custody.DeclaredOrigin;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.answer.Improvement;
import org.lodemark.flow.answer.LotShares;
import org.lodemark.flow.custody.Origin;
import org.lodemark.origin.claim.Claim;
import org.lodemark.origin.evidence.EvidenceGroup;
import org.lodemark.origin.fusion.FusedEvidence;
import org.lodemark.origin.fusion.GroupScore;
import org.lodemark.origin.verdict.Ruling;
import org.lodemark.origin.verify.LotEvidence;
import org.lodemark.origin.verify.LotVerification;
import org.lodemark.report.Rounding;
import org.lodemark.report.verify.LotRow.ClaimRow;
import org.lodemark.report.verify.LotRow.CustodyRow;
import org.lodemark.report.verify.LotRow.ExposureRow;
import org.lodemark.report.verify.LotRow.GroupRow;
import org.lodemark.report.verify.LotRow.OtherClaim;
import org.lodemark.report.verify.LotRow.ShareRow;
import org.lodemark.report.verify.VerifyReport.EvidenceRow;
import org.lodemark.report.verify.VerifyReport.HelpRow;
import org.lodemark.report.verify.VerifyReport.VerdictRow;

/** Lots as rows of a report. */
final class LotRows {
  private LotRows() {}

  static LotRow lot(LotVerification lot, BoundRows bounds) {
    FusedEvidence fused = lot.evidence().fused();
    return new LotRow(
        lot.lot().uri(),
        lot.target().grams(),
        lot.target().site().id(),
        lot.target().time().toString(),
        VerifyWords.word(lot.target().kind()),
        lot.claim().map(LotRows::claim),
        lot.custody().stream()
            .map(step -> new CustodyRow(
                step.site().id(),
                VerifyWords.word(step.model()),
                step.isTrusted(),
                Rounding.of(step.share())))
            .toList(),
        lot.shares().map(shares -> shares.shares().stream().map(LotRows::share).toList()),
        lot.shares().map(LotShares::paperFeasible),
        lot.insideDeclared().map(bounds::lot),
        lot.outsideDeclared().map(bounds::lot),
        Rounding.of(fused.log10Lr()),
        Rounding.of(fused.capLog10()),
        fused.words(),
        fused.groups().stream()
            .filter(group -> group.group() != EvidenceGroup.CONTEXT)
            .map(group -> group(group, fused))
            .toList(),
        lot.evidence().others());
  }

  private static ClaimRow claim(Claim claim) {
    return new ClaimRow(
        claim.origin().country().iso3(),
        claim.origin().country().name(),
        VerifyWords.word(claim.origin().basis()),
        BoundRows.ref(claim.row()),
        claim.others().stream().map(LotRows::other).toList());
  }

  private static OtherClaim other(DeclaredOrigin other) {
    return new OtherClaim(other.country().iso3(), VerifyWords.word(other.basis()));
  }

  private static ShareRow share(LotShares.OriginShare share) {
    Origin origin = share.origin();
    return new ShareRow(
        switch (origin) {
          case Origin.Mined mined -> mined.site().id();
          case Origin.Declared declared ->
            "declared " + declared.declaredCountry().iso3();
          case Origin.Unknown unknown -> VerifyWords.unknown(unknown);
        },
        switch (origin) {
          case Origin.Mined mined -> "mined";
          case Origin.Declared declared -> "declared";
          case Origin.Unknown unknown -> "unknown";
        },
        origin.findCountry().map(Country::iso3),
        Rounding.of(share.asRecorded()),
        Rounding.of(share.proRata()),
        Rounding.of(share.fifo()),
        Rounding.of(share.lifo()));
  }

  /** A group's ratio in the words that the sum has. */
  private static GroupRow group(GroupScore group, FusedEvidence fused) {
    return new GroupRow(
        VerifyWords.word(group.group()),
        Rounding.of(group.log10Lr()),
        Rounding.of(group.coverage()),
        new FusedEvidence(group.log10Lr(), fused.capLog10(), List.of(), fused.modelVersion())
            .words(),
        group.exposures().stream()
            .map(exposure -> new ExposureRow(
                exposure.test().name(),
                Rounding.of(exposure.exposure()),
                Rounding.of(exposure.coverage())))
            .toList());
  }

  static VerdictRow verdict(LotVerification lot) {
    FusedEvidence fused = lot.evidence().fused();
    return verdict(
        "lot",
        Optional.of(lot.lot().uri()),
        lot.ruling(),
        Optional.of(Rounding.of(fused.log10Lr())),
        evidence(lot.evidence()),
        lot.wouldHelp());
  }

  static VerdictRow ofSet(Ruling ruling) {
    return verdict("set", Optional.empty(), ruling, Optional.empty(), List.of(), List.of());
  }

  private static VerdictRow verdict(
      String scope,
      Optional<String> lot,
      Ruling ruling,
      Optional<Double> log10Lr,
      List<EvidenceRow> evidence,
      List<Improvement> help) {
    return new VerdictRow(
        scope,
        lot,
        ruling.verdict().name(),
        ruling.rule(),
        ruling.sentence(),
        log10Lr,
        evidence,
        help.stream().map(LotRows::help).toList(),
        ruling.wouldChange(),
        ruling.missing());
  }

  private static List<EvidenceRow> evidence(LotEvidence evidence) {
    Map<EvidenceGroup, Double> ofGroup = evidence.fused().groups().stream()
        .collect(Collectors.toMap(GroupScore::group, GroupScore::log10Lr, (a, b) -> b));
    return evidence.touching().stream()
        .map(touch -> new EvidenceRow(
            touch.finding().test().name(),
            touch.finding().test().title(),
            VerifyWords.word(touch.finding().test().group()),
            touch.finding().sentence(),
            Rounding.of(ofGroup.getOrDefault(touch.finding().test().group(), 0.0)),
            Rounding.of(touch.finding().strength()),
            Rounding.of(touch.reach()),
            touch.finding().events().stream().map(BoundRows::ref).toList()))
        .toList();
  }

  private static HelpRow help(Improvement fact) {
    return new HelpRow(
        VerifyWords.word(fact.kind()),
        Optional.of(fact.site().id()),
        VerifyWords.gain(fact.gainWorst(), fact.gainBest()),
        fact.time().map(Object::toString),
        fact.sentence());
  }
}
