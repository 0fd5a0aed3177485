package org.lodemark.trials.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lodemark.origin.fusion.FusionModel;
import org.lodemark.simworld.world.Typology;
import org.lodemark.trials.cases.LotCase;
import org.lodemark.trials.fit.Baseline;
import org.lodemark.trials.fit.FusionFit;
import org.lodemark.trials.score.Bootstrap;
import org.lodemark.trials.score.Bootstrap.Estimate;
import org.lodemark.trials.score.Reliability;
import org.lodemark.trials.score.Scored;
import org.lodemark.trials.score.Scores;
import org.lodemark.trials.suite.TrialPlan.Purpose;

/** How well false claims are told from true ones, on worlds that were not fitted on. */
public final class DetectionTrial {
  /** Base rates of false claims, of METHODS 3. */
  public static final List<Double> BASE_RATES = List.of(0.01, 0.05, 0.15, 0.30);

  private static final int BINS = 10;
  private static final double ALARMS = 0.01;

  private final TrialPlan plan;
  private final WorldMaker worlds;

  public DetectionTrial(TrialPlan plan, WorldMaker worlds) {
    this.plan = plan;
    this.worlds = worlds;
  }

  /**
   * What came out.
   *
   * @param model as fitted
   * @param cases tested, and how many of them false
   * @param cllr of the fusion
   * @param prAuc of the fusion, per base rate
   * @param comparisons with each baseline at each base rate
   * @param reliabilities per base rate
   * @param typologies recall of each fitted typology
   * @param leftOut each typology, by a model that never saw it
   */
  public record Result(
      FusionModel model,
      int fittingCases,
      int calibratingCases,
      int cases,
      int falseCases,
      int traders,
      Estimate cllr,
      List<Estimate> prAuc,
      List<Comparison> comparisons,
      List<Reliability> reliabilities,
      List<OfTypology> typologies,
      List<OfTypology> leftOut) {}

  /**
   * One typology.
   *
   * @param falseCases false claims with it
   * @param recall part of them caught at 1 % false alarms
   * @param doubtful part of them with log10 LR of 1 or more
   */
  public record OfTypology(
      Typology typology, int falseCases, double cllr, double recall, double doubtful) {}

  /** Fits on some worlds, calibrates on others, tests on yet others. */
  public Result run(String version) {
    Set<Typology> all = TrialPlan.all();
    List<LotCase> fitting = worlds.of(plan.plans(Purpose.FITTING, all));
    List<LotCase> calibrating = worlds.of(plan.plans(Purpose.CALIBRATING, all));
    List<LotCase> testing = worlds.of(plan.plans(Purpose.TESTING, all));
    FusionModel model = FusionFit.fit(version, fitting, calibrating);
    List<Scored> scored = Comparison.score(testing, one -> ratio(model, one));
    Bootstrap bootstrap = new Bootstrap(scored);
    int[] order = Scores.order(scored);
    double[] costs = Scores.costs(scored);
    List<Estimate> areas = new ArrayList<>();
    List<Comparison> comparisons = new ArrayList<>();
    List<Reliability> reliabilities = new ArrayList<>();
    for (double rate : BASE_RATES) {
      areas.add(bootstrap.of(w -> Scores.prAuc(scored, w, order, rate), plan.rounds(), 3));
      for (Baseline baseline :
          List.of(Baseline.capacity(calibrating), Baseline.flags(calibrating))) {
        comparisons.add(
            Comparison.of(testing, one -> ratio(model, one), baseline, rate, plan.rounds()));
      }
      reliabilities.add(Reliability.of(scored, rate, BINS));
    }
    List<OfTypology> fitted =
        all.stream().map(typology -> ofTypology(model, typology, testing)).toList();
    List<OfTypology> leftOut = all.stream()
        .map(typology -> leftOut(typology, fitting, calibrating, testing))
        .toList();
    return new Result(
        model,
        fitting.size(),
        calibrating.size(),
        testing.size(),
        (int) testing.stream().filter(LotCase::isFalse).count(),
        (int) testing.stream().map(LotCase::trader).distinct().count(),
        bootstrap.of(w -> Scores.cllr(scored, costs, w), plan.rounds(), 4),
        areas,
        comparisons,
        reliabilities,
        fitted,
        leftOut);
  }

  private static double ratio(FusionModel model, LotCase one) {
    return model.fuse(one.passage()).log10Lr();
  }

  /** True claims of all worlds, false ones of one typology. */
  private static OfTypology ofTypology(FusionModel model, Typology typology, List<LotCase> cases) {
    List<LotCase> some = cases.stream()
        .filter(one -> !one.isFalse() || one.typologies().contains(typology))
        .toList();
    List<Scored> scored = Comparison.score(some, one -> ratio(model, one));
    double[] ones = new double[scored.size()];
    java.util.Arrays.fill(ones, 1);
    List<Scored> falses = scored.stream().filter(Scored::isFalse).toList();
    double doubtful = falses.stream().filter(one -> one.log10Lr() >= 1).count()
        / (double) Math.max(1, falses.size());
    return new OfTypology(
        typology,
        falses.size(),
        Scores.cllr(scored, ones),
        Scores.recallAtAlarms(scored, ALARMS),
        doubtful);
  }

  /** Fitted and calibrated on worlds without a typology, tested on those of it alone. */
  private static OfTypology leftOut(
      Typology typology, List<LotCase> fitting, List<LotCase> calibrating, List<LotCase> testing) {
    FusionModel model =
        FusionFit.fit("without", without(typology, fitting), without(typology, calibrating));
    return ofTypology(model, typology, testing);
  }

  /** Lots of worlds in which nobody did it. */
  private static List<LotCase> without(Typology typology, List<LotCase> cases) {
    Set<Long> worlds = new java.util.HashSet<>();
    cases.stream()
        .filter(one -> one.typologies().contains(typology))
        .forEach(one -> worlds.add(one.world()));
    return cases.stream().filter(one -> !worlds.contains(one.world())).toList();
  }
}
