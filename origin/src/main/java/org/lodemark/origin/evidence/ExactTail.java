package org.lodemark.origin.evidence;

/** Exact tails of the binomial and the hypergeometric distribution, up to a number of trials. */
final class ExactTail {
  /** A term this much smaller than the sum no longer changes it. */
  private static final double NEGLIGIBLE = 1e-17;

  private final double[] lnFactorial;

  ExactTail(int mostTrials) {
    lnFactorial = new double[mostTrials + 1];
    for (int i = 2; i <= mostTrials; i++) {
      lnFactorial[i] = lnFactorial[i - 1] + Math.log(i);
    }
  }

  /**
   * The chance of so many successes or more.
   *
   * @param probability of one, above 0 and below 1
   */
  double atLeast(int successes, int trials, double probability) {
    if (successes <= 0) {
      return 1;
    }
    if (successes > trials) {
      return 0;
    }
    double odds = probability / (1 - probability);
    double term = Math.exp(lnChoose(trials, successes)
        + successes * Math.log(probability)
        + (trials - successes) * Math.log1p(-probability));
    double sum = 0;
    for (int k = successes; k <= trials && term > NEGLIGIBLE * sum; k++) {
      sum += term;
      term *= odds * (trials - k) / (k + 1);
    }
    return Math.min(1, sum);
  }

  private double lnChoose(int all, int some) {
    return lnFactorial[all] - lnFactorial[some] - lnFactorial[all - some];
  }

  /**
   * The chance that of some drawn from all so many or more are marked (Fisher's exact test).
   *
   * @param marked of those drawn
   * @param markedOfAll of all
   */
  double drawnAtLeast(int marked, int drawn, int markedOfAll, int all) {
    double sum = 0;
    for (int k = Math.max(marked, drawn + markedOfAll - all);
        k <= Math.min(drawn, markedOfAll);
        k++) {
      sum += Math.exp(
          lnChoose(markedOfAll, k) + lnChoose(all - markedOfAll, drawn - k) - lnChoose(all, drawn));
    }
    return Math.min(1, sum);
  }
}
