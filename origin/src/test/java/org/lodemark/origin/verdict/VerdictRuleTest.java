package org.lodemark.origin.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodemark.origin.BuiltIn;
import org.lodemark.origin.evidence.EvidenceGroup;
import org.lodemark.origin.fusion.FusedEvidence;
import org.lodemark.origin.fusion.GroupScore;

/** The rule at its edges. */
class VerdictRuleTest {
  /** Evidence of groups, each by its log10 LR; fused as told. */
  private static FusedEvidence evidence(double fused, double... groups) {
    List<GroupScore> scores = new ArrayList<>();
    for (int i = 0; i < groups.length; i++) {
      scores.add(new GroupScore(EvidenceGroup.values()[i], groups[i], 1, List.of()));
    }
    return new FusedEvidence(fused, 3, scores, "test");
  }

  private static Verdict verdict(double min, double max, double unaudited, FusedEvidence evidence) {
    return ruling(min, max, unaudited, evidence).verdict();
  }

  private static Ruling ruling(double min, double max, double unaudited, FusedEvidence evidence) {
    return VerdictRule.of(new Grounds(
        BuiltIn.country("PAK"), min, max, 0, List.of(), false, unaudited, 0, evidence, List.of()));
  }

  private static final FusedEvidence NOTHING = evidence(0);

  @ParameterizedTest
  @CsvSource({
    // At the tolerance of 0.02 and a hair on either side.
    "0.98, 1, SUPPORTED",
    "0.9799999, 1, UNPROVEN",
    "0, 0.98, UNPROVEN",
    "0, 0.9799999, CONTRADICTED",
    "0, 1, UNPROVEN",
    "1, 1, SUPPORTED",
    "0, 0, CONTRADICTED"
  })
  void boundsDecideAtTheTolerance(double min, double max, Verdict expected) {
    assertThat(verdict(min, max, 0, NOTHING)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.7, 0.3, DOUBTFUL",
    "0.9999, 0.7, 0.3, UNPROVEN",
    "1, 1.5, 0.29, UNPROVEN",
    "3, 3, 0, UNPROVEN",
    "2, 1, 1, DOUBTFUL",
    "-2, -1, -1, UNPROVEN"
  })
  void doubtTakesTwoGroups(double fused, double first, double second, Verdict expected) {
    assertThat(verdict(0, 1, 1, evidence(fused, first, second))).isEqualTo(expected);
  }

  @Test
  void hiddenInflowAloneIsNoDoubtHoweverStrong() {
    Ruling ruling = ruling(0, 1, 1, evidence(3, 3));
    assertThat(ruling.verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(ruling.rule()).isEqualTo("unproven-one-group");
  }

  @Test
  void oneRecordWithoutAuditIsEnoughToLeaveItUnproven() {
    assertThat(verdict(1, 1, 0.001, NOTHING)).isEqualTo(Verdict.UNPROVEN);
    assertThat(verdict(1, 1, 0, NOTHING)).isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void aStrongFindingTakesSupportAway() {
    assertThat(verdict(1, 1, 0, evidence(0.5, 0.5))).isEqualTo(Verdict.UNPROVEN);
    assertThat(verdict(1, 1, 0, evidence(0.49, 0.49))).isEqualTo(Verdict.SUPPORTED);
    // One group that shouts, drowned by others that speak for the claim.
    assertThat(verdict(1, 1, 0, evidence(0, 1, -1))).isEqualTo(Verdict.UNPROVEN);
  }

  @Test
  void boundsGoBeforeEvidence() {
    assertThat(verdict(0, 0.5, 1, evidence(-3, -3))).isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  void ofTwoReadingsADoubtNeedsBothAndSoDoesSupport() {
    Ruling supported = ruling(1, 1, 0, NOTHING);
    Ruling unproven = ruling(0, 1, 0, NOTHING);
    Ruling doubtful = ruling(0, 1, 1, evidence(2, 1, 1));
    Ruling contradicted = ruling(0, 0, 1, NOTHING);
    assertThat(VerdictRule.ofBoth(supported, unproven)).isEqualTo(unproven);
    assertThat(VerdictRule.ofBoth(unproven, contradicted)).isEqualTo(unproven);
    assertThat(VerdictRule.ofBoth(doubtful, contradicted)).isEqualTo(doubtful);
    assertThat(VerdictRule.ofBoth(contradicted, doubtful)).isEqualTo(doubtful);
    assertThat(VerdictRule.ofBoth(supported, contradicted).verdict()).isEqualTo(Verdict.UNPROVEN);
    assertThat(VerdictRule.ofBoth(supported, supported)).isEqualTo(supported);
  }

  /** Tables beside the sentence are rounded outwards too; a bound that is a round figure stays so. */
  @ParameterizedTest
  @CsvSource({
    "0.6178, 0.9911, 61.7, 99.2",
    "0.6, 0.99, 60.0, 99.0",
    "0.29, 1, 29.0, 100.0",
    "0, 0.98001, 0.0, 98.1"
  })
  void theSentenceRoundsBoundsOutwards(double min, double max, String least, String most) {
    assertThat(ruling(min, max, 1, NOTHING).sentence())
        .startsWith("Between " + least + " % and " + most + " % can be of Pakistan");
  }
}
