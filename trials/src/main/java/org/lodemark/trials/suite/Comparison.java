package org.lodemark.trials.suite;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lodemark.trials.cases.LotCase;
import org.lodemark.trials.fit.Baseline;
import org.lodemark.trials.score.Bootstrap;
import org.lodemark.trials.score.Bootstrap.Estimate;
import org.lodemark.trials.score.Scored;
import org.lodemark.trials.score.Scores;

/**
 * The fusion beside a baseline, on the same cases and the same resamplings.
 *
 * @param baseline its name
 * @param baseRate of false claims, for the curve
 * @param cllr of the baseline
 * @param cllrGain by how much the fusion's cost is lower
 * @param prAuc of the baseline
 * @param prAucGain by how much the fusion's area is greater
 */
public record Comparison(
    String baseline,
    double baseRate,
    double cllr,
    Estimate cllrGain,
    double prAuc,
    Estimate prAucGain) {
  /** Compares. */
  static Comparison of(
      List<LotCase> cases,
      ToDoubleFunction<LotCase> fusion,
      Baseline baseline,
      double baseRate,
      int rounds) {
    List<Scored> ours = score(cases, fusion);
    List<Scored> theirs = score(cases, baseline::log10Lr);
    int[] ourOrder = Scores.order(ours);
    int[] theirOrder = Scores.order(theirs);
    double[] ourCosts = Scores.costs(ours);
    double[] theirCosts = Scores.costs(theirs);
    Bootstrap bootstrap = new Bootstrap(ours);
    Estimate cllr = bootstrap.of(
        weights -> Scores.cllr(theirs, theirCosts, weights) - Scores.cllr(ours, ourCosts, weights),
        rounds,
        1);
    Estimate area = bootstrap.of(
        weights -> Scores.prAuc(ours, weights, ourOrder, baseRate)
            - Scores.prAuc(theirs, weights, theirOrder, baseRate),
        rounds,
        2);
    double[] ones = new double[cases.size()];
    java.util.Arrays.fill(ones, 1);
    return new Comparison(
        baseline.name(),
        baseRate,
        Scores.cllr(theirs, ones),
        cllr,
        Scores.prAuc(theirs, ones, theirOrder, baseRate),
        area);
  }

  static List<Scored> score(List<LotCase> cases, ToDoubleFunction<LotCase> log10Lr) {
    return cases.stream()
        .map(one -> new Scored(one.trader(), one.isFalse(), log10Lr.applyAsDouble(one)))
        .toList();
  }
}
