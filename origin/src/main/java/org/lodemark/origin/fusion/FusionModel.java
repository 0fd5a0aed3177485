package org.lodemark.origin.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.origin.evidence.EvidenceGroup;
import org.lodemark.origin.evidence.TestId;
import org.lodemark.origin.fusion.GroupScore.TestExposure;
import org.lodemark.origin.passage.LotPassage;

/**
 * The fitted fusion (METHODS 3, docs/methods/evidence.md). A group's score is a logistic regression
 * on two rising features of each of its tests, with weights that are never negative: more of a
 * finding never speaks for a claim. Groups are added with weights of at most 1. The sum goes through
 * a rising, piecewise linear calibration, and no further than the cap.
 *
 * <p>Where a group speaks for the claim, it does so only as far as its tests had something to look
 * at: what was not examined supports nothing.
 *
 * @param version of the fit
 * @param groups by group; one that is not there has no weight
 * @param knots the calibration, rising in both; beyond the ends it is flat
 * @param capLog10 the most any lot's evidence may say, either way
 */
public record FusionModel(
    String version, Map<EvidenceGroup, GroupModel> groups, List<Knot> knots, double capLog10) {
  private static final double LN_10 = Math.log(10);

  /** Nothing fitted: every ratio is 1. */
  public static final FusionModel NONE = new FusionModel("none", Map.of(), List.of(), 0);

  public FusionModel {
    groups = Map.copyOf(groups);
    knots = List.copyOf(knots);
    for (int i = 1; i < knots.size(); i++) {
      if (knots.get(i).raw() <= knots.get(i - 1).raw()
          || knots.get(i).log10Lr() < knots.get(i - 1).log10Lr()) {
        throw new IllegalArgumentException(
            "fusion " + version + ": knot " + (i + 1) + " does not rise above knot " + i);
      }
    }
    if (!(capLog10 >= 0)) {
      throw new IllegalArgumentException("fusion " + version + ": cap " + capLog10);
    }
  }

  /**
   * One group.
   *
   * @param weight by which its ratio counts in the sum, 0 to 1
   * @param intercept natural log of the ratio where nothing was found
   * @param tests weights of its tests
   */
  public record GroupModel(double weight, double intercept, Map<TestId, TestWeight> tests) {
    public GroupModel {
      tests = Map.copyOf(tests);
      if (!(weight >= 0 && weight <= 1)) {
        throw new IllegalArgumentException("a group counts by 0 to 1, not " + weight);
      }
      if (!(intercept <= 0)) {
        throw new IllegalArgumentException(
            "intercept " + intercept + ": where nothing is found nothing speaks against a claim");
      }
    }
  }

  /**
   * One test: natural log of the ratio per unit of exposure, and for the first {@link #EARLY} of it.
   */
  public record TestWeight(double wide, double early) {
    public TestWeight {
      if (!(wide >= 0 && early >= 0)) {
        throw new IllegalArgumentException(
            "weights " + wide + ", " + early + ": findings never speak for a claim");
      }
    }
  }

  /** From this exposure on the early feature is full. */
  public static final double EARLY = 0.1;

  /** A point of the calibration. */
  public record Knot(double raw, double log10Lr) {}

  /** The early feature of an exposure, 0 to 1. */
  public static double early(double exposure) {
    return Math.min(1, exposure / EARLY);
  }

  /** The part of a lot that any test of a group looked at. */
  public static double coverage(EvidenceGroup group, LotPassage lot) {
    double coverage = 0;
    for (TestId test : TestId.listOf(group)) {
      if (lot.exposure().containsKey(test)) {
        coverage = Math.max(coverage, Math.max(lot.coverage(test), lot.exposure(test)));
      }
    }
    return coverage;
  }

  /** Fuses what is known of a lot. */
  public FusedEvidence fuse(LotPassage lot) {
    List<GroupScore> scores = new ArrayList<>();
    double raw = 0;
    for (EvidenceGroup group : EvidenceGroup.values()) {
      GroupScore score = score(group, lot);
      scores.add(score);
      raw += score.log10Lr();
    }
    double calibrated = knots.isEmpty() ? 0 : calibrate(raw);
    return new FusedEvidence(
        Math.clamp(calibrated, -capLog10, capLog10), capLog10, scores, version);
  }

  /** The sum of the groups, before calibration. */
  public double raw(LotPassage lot) {
    double raw = 0;
    for (EvidenceGroup group : EvidenceGroup.values()) {
      raw += score(group, lot).log10Lr();
    }
    return raw;
  }

  private GroupScore score(EvidenceGroup group, LotPassage lot) {
    Optional<GroupModel> model = Optional.ofNullable(groups.get(group));
    List<TestExposure> exposures = new ArrayList<>();
    double coverage = coverage(group, lot);
    double natural = model.map(GroupModel::intercept).orElse(0.0);
    for (TestId test : TestId.listOf(group)) {
      if (!lot.exposure().containsKey(test)) {
        continue;
      }
      double exposure = lot.exposure(test);
      exposures.add(new TestExposure(test, exposure, lot.coverage(test)));
      TestWeight weight = model.map(found -> found.tests().get(test)).orElse(null);
      if (weight != null) {
        natural += weight.wide() * exposure + weight.early() * early(exposure);
      }
    }
    // What nobody could look at supports nothing.
    double heard = exposures.isEmpty() ? 0 : natural < 0 ? natural * coverage : natural;
    double log10 = model.map(GroupModel::weight).orElse(0.0) * heard / LN_10;
    return new GroupScore(group, Math.clamp(log10, -capLog10, capLog10), coverage, exposures);
  }

  private double calibrate(double raw) {
    Knot first = knots.get(0);
    if (raw <= first.raw()) {
      return first.log10Lr();
    }
    for (int i = 1; i < knots.size(); i++) {
      Knot from = knots.get(i - 1);
      Knot to = knots.get(i);
      if (raw <= to.raw()) {
        double part = (raw - from.raw()) / (to.raw() - from.raw());
        return from.log10Lr() + part * (to.log10Lr() - from.log10Lr());
      }
    }
    return knots.get(knots.size() - 1).log10Lr();
  }
}
