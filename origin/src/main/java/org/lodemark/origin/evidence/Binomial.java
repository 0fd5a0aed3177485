package org.lodemark.origin.evidence;

/** Exact tails of the binomial distribution, up to a number of trials. */
final class Binomial {
  /** A term this much smaller than the sum no longer changes it. */
  private static final double NEGLIGIBLE = 1e-17;

  private final double[] lnFactorial;

  Binomial(int mostTrials) {
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
    double term = Math.exp(lnFactorial[trials]
        - lnFactorial[successes]
        - lnFactorial[trials - successes]
        + successes * Math.log(probability)
        + (trials - successes) * Math.log1p(-probability));
    double sum = 0;
    for (int k = successes; k <= trials && term > NEGLIGIBLE * sum; k++) {
      sum += term;
      term *= odds * (trials - k) / (k + 1);
    }
    return Math.min(1, sum);
  }
}
