package org.lodemark.trials.fit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lodemark.origin.evidence.EvidenceGroup;
import org.lodemark.origin.evidence.TestId;
import org.lodemark.origin.fusion.FusionModel;
import org.lodemark.origin.fusion.FusionModel.GroupModel;
import org.lodemark.origin.fusion.FusionModel.Knot;
import org.lodemark.origin.fusion.FusionModel.TestWeight;
import org.lodemark.origin.passage.LotPassage;
import org.lodemark.trials.cases.LotCase;

/**
 * Fits the fusion (METHODS 3) in two steps, the second on cases of other traders than the first: one
 * logistic score of all groups at once, so that what they have in common is not counted twice; a
 * rising calibration of the sum.
 *
 * <p>Each group has two features for each of its tests and one for what it looked at, which can only
 * speak for a claim. There is no intercept: of a lot that nobody could look at nothing is said, though in
 * simulated worlds such lots are false more often. Missing paper accuses nobody.
 */
public final class FusionFit {
  private static final double RIDGE = 1e-3;

  private FusionFit() {}

  /**
   * Fits.
   *
   * @param fitting cases for the scores
   * @param calibrating cases of other worlds, for the calibration
   */
  public static FusionModel fit(String version, List<LotCase> fitting, List<LotCase> calibrating) {
    double cap = cap(calibrating);
    FusionModel scored = new FusionModel(version, groups(fitting), List.of(), cap);
    List<Knot> knots = RisingCalibration.fit(calibrating.stream()
        .map(one -> new RisingCalibration.Point(scored.raw(one.passage()), one.isFalse()))
        .toList());
    return new FusionModel(version, scored.groups(), knots, cap);
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

  private static Map<EvidenceGroup, GroupModel> groups(List<LotCase> cases) {
    List<EvidenceGroup> groups =
        Stream.of(EvidenceGroup.values()).filter(group -> isHeard(group, cases)).toList();
    int features = groups.stream().mapToInt(FusionFit::featureCount).sum();
    double[][] x = new double[cases.size()][features];
    boolean[] isFalse = new boolean[cases.size()];
    for (int i = 0; i < x.length; i++) {
      isFalse[i] = cases.get(i).isFalse();
      int at = 0;
      for (EvidenceGroup group : groups) {
        features(group, cases.get(i).passage(), x[i], at);
        at += featureCount(group);
      }
    }
    double[] most = new double[features];
    Arrays.fill(most, Double.POSITIVE_INFINITY);
    List<Double> weights = NonNegativeLogistic.fitThroughOrigin(x, isFalse, most, RIDGE);
    Map<EvidenceGroup, GroupModel> models = new EnumMap<>(EvidenceGroup.class);
    int at = 0;
    for (EvidenceGroup group : groups) {
      models.put(group, model(group, weights.subList(at, at + featureCount(group))));
      at += featureCount(group);
    }
    return models;
  }

  /** Whether a group that can have a weight looked at lots of both classes. */
  private static boolean isHeard(EvidenceGroup group, List<LotCase> cases) {
    List<LotCase> covered = cases.stream()
        .filter(one -> FusionModel.coverage(group, one.passage()) > 0)
        .toList();
    return group != EvidenceGroup.CONTEXT
        && covered.stream().anyMatch(LotCase::isFalse)
        && covered.stream().anyMatch(one -> !one.isFalse());
  }

  private static int featureCount(EvidenceGroup group) {
    return 1 + 2 * TestId.listOf(group).size();
  }

  private static void features(EvidenceGroup group, LotPassage lot, double[] into, int from) {
    int at = from;
    into[at++] = -FusionModel.coverage(group, lot);
    for (TestId test : TestId.listOf(group)) {
      into[at++] = lot.exposure(test);
      into[at++] = FusionModel.early(lot.exposure(test));
    }
  }

  private static GroupModel model(EvidenceGroup group, List<Double> weights) {
    Map<TestId, TestWeight> tests = new EnumMap<>(TestId.class);
    int at = 1;
    for (TestId test : TestId.listOf(group)) {
      tests.put(test, new TestWeight(weights.get(at), weights.get(at + 1)));
      at += 2;
    }
    // Not minus zero, which a table would show.
    return new GroupModel(1, 0 - weights.getFirst(), tests);
  }
}
