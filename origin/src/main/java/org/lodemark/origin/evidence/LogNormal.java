package org.lodemark.origin.evidence;

/**
 * A quantity of which a range is known: lognormal, the range's ends its 5th and 95th percentile
 * (METHODS 3, C1).
 */
record LogNormal(double mu, double sigma) {
  /** The 95th percentile of the standard normal. */
  private static final double Z_95 = 1.6448536269514722;

  private static final double LEAST_SIGMA = 0.01;

  /** Of a range; a point is taken as good to about a per cent. */
  static LogNormal ofRange(double low, double high) {
    if (!(low > 0 && high >= low)) {
      throw new IllegalArgumentException("a range from " + low + " to " + high + ": above 0");
    }
    return new LogNormal(
        (Math.log(low) + Math.log(high)) / 2,
        Math.max(LEAST_SIGMA, (Math.log(high) - Math.log(low)) / (2 * Z_95)));
  }

  /** The probability that the quantity is below a value. */
  double below(double value) {
    return value <= 0 ? 0 : normal((Math.log(value) - mu) / sigma);
  }

  /**
   * The standard normal distribution, by Zelen and Severo's formula (Abramowitz and Stegun 1964,
   * 26.2.17): the error is below 7.5e-8.
   */
  static double normal(double x) {
    double t = 1 / (1 + 0.2316419 * Math.abs(x));
    double tail = Math.exp(-x * x / 2)
        / Math.sqrt(2 * Math.PI)
        * t
        * (0.319381530
            + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return x >= 0 ? 1 - tail : tail;
  }
}
