package org.lodemark.trials.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lodemark.origin.evidence.EvidenceGroup;
import org.lodemark.origin.evidence.TestId;
import org.lodemark.origin.fusion.FusedEvidence;
import org.lodemark.origin.fusion.FusionModel;
import org.lodemark.origin.fusion.FusionModel.GroupModel;
import org.lodemark.origin.fusion.FusionModel.Knot;
import org.lodemark.origin.fusion.FusionModel.TestWeight;
import org.lodemark.origin.fusion.GroupScore;
import org.lodemark.trials.cases.LotCase;

/**
 * Fits the fusion (METHODS 3) in three steps, the third on cases of other traders than the first two:
 * a logistic score within each group; weights of at most 1 across groups, so that what groups have
 * in common is not counted twice; a rising calibration of the sum.
 */
public final class FusionFit {
  private static final double RIDGE = 1e-3;

  private FusionFit() {}

  /**
   * Fits.
   *
   * @param fitting cases for the scores and weights
   * @param calibrating cases of other worlds, for the calibration
   */
  public static FusionModel fit(String version, List<LotCase> fitting, List<LotCase> calibrating) {
    double cap = cap(calibrating);
    Map<EvidenceGroup, GroupModel> groups = new EnumMap<>(EvidenceGroup.class);
    for (EvidenceGroup group : EvidenceGroup.values()) {
      group(group, fitting).ifPresent(model -> groups.put(group, model));
    }
    FusionModel unweighted = new FusionModel(version, groups, List.of(), cap);
    FusionModel weighted = new FusionModel(version, weights(unweighted, fitting), List.of(), cap);
    List<Knot> knots = RisingCalibration.fit(calibrating.stream()
        .map(one -> new RisingCalibration.Point(weighted.raw(one.passage()), one.isFalse()))
        .toList());
    return new FusionModel(version, weighted.groups(), knots, cap);
  }

  /** What the calibration sample supports: no ratio above the number of its traders of a class. */
  private static double cap(List<LotCase> cases) {
    long falses =
        cases.stream().filter(LotCase::isFalse).map(LotCase::trader).distinct().count();
    long trues = cases.stream()
        .filter(one -> !one.isFalse())
        .map(LotCase::trader)
        .distinct()
        .count();
    return Math.log10(Math.min(falses, trues) + 1.0);
  }

  private static java.util.Optional<GroupModel> group(EvidenceGroup group, List<LotCase> cases) {
    List<TestId> tests = TestId.listOf(group);
    List<LotCase> covered = cases.stream()
        .filter(one -> tests.stream()
            .anyMatch(test -> one.passage().coverage(test) > 0 || one.passage().exposure(test) > 0))
        .toList();
    boolean both = covered.stream().anyMatch(LotCase::isFalse)
        && covered.stream().anyMatch(one -> !one.isFalse());
    if (group == EvidenceGroup.CONTEXT || !both) {
      return java.util.Optional.empty();
    }
    double[][] x = new double[covered.size()][2 * tests.size()];
    boolean[] isFalse = new boolean[covered.size()];
    for (int i = 0; i < x.length; i++) {
      isFalse[i] = covered.get(i).isFalse();
      for (int t = 0; t < tests.size(); t++) {
        double exposure = covered.get(i).passage().exposure(tests.get(t));
        x[i][2 * t] = exposure;
        x[i][2 * t + 1] = FusionModel.early(exposure);
      }
    }
    double[] most = new double[2 * tests.size()];
    Arrays.fill(most, Double.POSITIVE_INFINITY);
    NonNegativeLogistic.Fit fit = NonNegativeLogistic.fit(x, isFalse, most, 0, RIDGE);
    Map<TestId, TestWeight> weights = new EnumMap<>(TestId.class);
    for (int t = 0; t < tests.size(); t++) {
      weights.put(
          tests.get(t), new TestWeight(fit.weights().get(2 * t), fit.weights().get(2 * t + 1)));
    }
    return java.util.Optional.of(new GroupModel(1, fit.intercept(), weights));
  }

  private static Map<EvidenceGroup, GroupModel> weights(
      FusionModel unweighted, List<LotCase> cases) {
    List<EvidenceGroup> groups = new ArrayList<>(new EnumMap<>(unweighted.groups()).keySet());
    double[][] x = new double[cases.size()][groups.size()];
    boolean[] isFalse = new boolean[cases.size()];
    for (int i = 0; i < x.length; i++) {
      isFalse[i] = cases.get(i).isFalse();
      FusedEvidence fused = unweighted.fuse(cases.get(i).passage());
      for (GroupScore score : fused.groups()) {
        int at = groups.indexOf(score.group());
        if (at >= 0) {
          x[i][at] = score.log10Lr() * Math.log(10);
        }
      }
    }
    double[] most = new double[groups.size()];
    Arrays.fill(most, 1);
    NonNegativeLogistic.Fit fit =
        NonNegativeLogistic.fit(x, isFalse, most, Double.POSITIVE_INFINITY, RIDGE);
    Map<EvidenceGroup, GroupModel> weighted = new EnumMap<>(EvidenceGroup.class);
    for (int g = 0; g < groups.size(); g++) {
      GroupModel model = unweighted.groups().get(groups.get(g));
      if (model != null) {
        weighted.put(
            groups.get(g), new GroupModel(fit.weights().get(g), model.intercept(), model.tests()));
      }
    }
    return weighted;
  }
}
