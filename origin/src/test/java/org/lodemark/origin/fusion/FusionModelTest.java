package org.lodemark.origin.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lodemark.origin.evidence.EvidenceGroup;
import org.lodemark.origin.evidence.TestId;
import org.lodemark.origin.fusion.FusionModel.GroupModel;
import org.lodemark.origin.fusion.FusionModel.Knot;
import org.lodemark.origin.fusion.FusionModel.TestWeight;
import org.lodemark.origin.passage.LotPassage;

/** Fusion by hand. */
class FusionModelTest {
  private static final double LN_10 = Math.log(10);

  /** Mass: ln LR = -1 + 4 e + 2 early(e), counted by half. Capacity: -0.5 + 3 e, counted whole. */
  private static final FusionModel MODEL = new FusionModel(
      "hand",
      Map.of(
          EvidenceGroup.MASS,
          new GroupModel(0.5, -1, Map.of(TestId.B1, new TestWeight(4, 2))),
          EvidenceGroup.CAPACITY,
          new GroupModel(1, -0.5, Map.of(TestId.C1, new TestWeight(3, 0)))),
      List.of(new Knot(-1, -0.5), new Knot(0, 0), new Knot(1, 2)),
      1.5);

  private static LotPassage lot(Map<TestId, Double> exposure, Map<TestId, Double> coverage) {
    return new LotPassage(exposure, coverage, 0, 0, Map.of());
  }

  @Test
  void addsGroupsByTheirWeightsAndCalibrates() {
    FusedEvidence fused = MODEL.fuse(
        lot(Map.of(TestId.B1, 0.05, TestId.C1, 0.4), Map.of(TestId.B1, 1.0, TestId.C1, 1.0)));
    // Mass: -1 + 0.2 + 2 x 0.5 = 0.2, by half 0.1. Capacity: -0.5 + 1.2 = 0.7. Sum 0.8 / ln 10.
    double raw = 0.8 / LN_10;
    assertThat(fused.log10Lr()).isCloseTo(2 * raw, within(1e-12));
    assertThat(fused.groups().get(0).log10Lr()).isCloseTo(0.1 / LN_10, within(1e-12));
  }

  @Test
  void goesNoFurtherThanTheCap() {
    FusedEvidence fused = MODEL.fuse(
        lot(Map.of(TestId.B1, 1.0, TestId.C1, 1.0), Map.of(TestId.B1, 1.0, TestId.C1, 1.0)));
    assertThat(fused.log10Lr()).isEqualTo(1.5);
  }

  @Test
  void whatWasNotExaminedSupportsNothing() {
    double none = MODEL
        .fuse(lot(Map.of(TestId.B1, 0.0), Map.of(TestId.B1, 0.0)))
        .groups()
        .get(0)
        .log10Lr();
    assertThat(none).isEqualTo(0);
    double half = MODEL
        .fuse(lot(Map.of(TestId.B1, 0.0), Map.of(TestId.B1, 0.5)))
        .groups()
        .get(0)
        .log10Lr();
    assertThat(half).isCloseTo(-0.25 / LN_10, within(1e-12));
    assertThat(MODEL.fuse(lot(Map.of(), Map.of())).log10Lr()).isEqualTo(0);
  }

  @Test
  void moreOfAFindingNeverSpeaksForAClaim() {
    double last = Double.NEGATIVE_INFINITY;
    for (double exposure = 0; exposure <= 1; exposure += 0.01) {
      double now =
          MODEL.fuse(lot(Map.of(TestId.B1, exposure), Map.of(TestId.B1, 1.0))).log10Lr();
      assertThat(now).isGreaterThanOrEqualTo(last);
      last = now;
    }
  }

  @Test
  void refusesParametersThatCannotBe() {
    assertThatThrownBy(() -> new TestWeight(-1, 0)).hasMessageContaining("never speak for");
    assertThatThrownBy(() -> new GroupModel(1.1, 0, Map.of())).hasMessageContaining("0 to 1");
    assertThatThrownBy(() -> new GroupModel(1, 0.1, Map.of())).hasMessageContaining("intercept");
    assertThatThrownBy(
            () -> new FusionModel("x", Map.of(), List.of(new Knot(0, 1), new Knot(1, 0)), 1))
        .hasMessageContaining("does not rise");
  }

  @Test
  void withoutAFitNothingIsSaid() {
    FusedEvidence fused =
        FusionModel.NONE.fuse(lot(Map.of(TestId.B1, 1.0), Map.of(TestId.B1, 1.0)));
    assertThat(fused.log10Lr()).isEqualTo(0);
    assertThat(fused.words()).isEqualTo("no support for either");
  }
}
