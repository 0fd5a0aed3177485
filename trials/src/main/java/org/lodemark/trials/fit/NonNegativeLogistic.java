package org.lodemark.trials.fit;

import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression with bounds on its weights: the log odds are {@code b + w x}, each w between 0
 * and an upper end, b at most 0 where asked. Both classes count alike, whatever their numbers, so
 * that the log odds are a log likelihood ratio. Fitted by cyclic coordinate steps of Newton, each cut
 * to its bounds; the loss is convex, so they end at the only minimum.
 */
public final class NonNegativeLogistic {
  private static final int MOST_SWEEPS = 2_000;
  private static final double SMALL_STEP = 1e-7;

  private NonNegativeLogistic() {}

  /** The fit. */
  public record Fit(double intercept, List<Double> weights) {
    public Fit {
      weights = List.copyOf(weights);
    }
  }

  /**
   * Fits.
   *
   * @param x per case, its features
   * @param isFalse per case, its class
   * @param most upper end of each weight; infinity where there is none
   * @param interceptMost upper end of b
   * @param ridge penalty, half of it times the square of each weight, in mean losses
   */
  public static Fit fit(
      double[][] x, boolean[] isFalse, double[] most, double interceptMost, double ridge) {
    return sweep(x, isFalse, most, interceptMost, ridge);
  }

  /** With an upper end of b, or, where that is no number, without b. */
  private static Fit sweep(
      double[][] x, boolean[] isFalse, double[] most, double interceptMost, double ridge) {
    boolean hasIntercept = !Double.isNaN(interceptMost);
    int features = most.length;
    double[] caseWeight = classWeights(isFalse);
    double[] odds = new double[x.length];
    double[] w = new double[features];
    double b = 0;
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      double moved = 0;
      if (hasIntercept) {
        double next = Math.min(interceptMost, b - step(x, isFalse, caseWeight, odds, -1, 0, 0));
        moved = Math.max(moved, Math.abs(next - b));
        shift(x, odds, -1, next - b);
        b = next;
      }
      for (int j = 0; j < features; j++) {
        double step = step(x, isFalse, caseWeight, odds, j, ridge, w[j]);
        double next = Math.clamp(w[j] - step, 0, most[j]);
        moved = Math.max(moved, Math.abs(next - w[j]));
        shift(x, odds, j, next - w[j]);
        w[j] = next;
      }
      if (moved < SMALL_STEP) {
        break;
      }
    }
    return new Fit(b, Arrays.stream(w).boxed().toList());
  }

  /** Fits with no b: of a case without features the log odds are 0. */
  static List<Double> fitThroughOrigin(
      double[][] x, boolean[] isFalse, double[] most, double ridge) {
    return sweep(x, isFalse, most, Double.NaN, ridge).weights();
  }

  private static double[] classWeights(boolean[] isFalse) {
    int falses = 0;
    for (boolean one : isFalse) {
      falses += one ? 1 : 0;
    }
    int trues = isFalse.length - falses;
    if (falses == 0 || trues == 0) {
      throw new IllegalArgumentException(
          "a fit needs both classes; here are " + falses + " false and " + trues + " true claims");
    }
    double[] weights = new double[isFalse.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 0.5 / (isFalse[i] ? falses : trues);
    }
    return weights;
  }

  /** Newton's step of one coordinate, with a curvature that makes it safe far from the minimum. */
  private static double step(
      double[][] x,
      boolean[] isFalse,
      double[] caseWeight,
      double[] odds,
      int feature,
      double ridge,
      double weight) {
    double gradient = ridge * weight;
    double curvature = ridge + 1e-9;
    for (int i = 0; i < x.length; i++) {
      double value = feature < 0 ? 1 : x[i][feature];
      if (value == 0) {
        continue;
      }
      double p = 1 / (1 + Math.exp(-odds[i]));
      gradient += caseWeight[i] * value * (p - (isFalse[i] ? 1 : 0));
      curvature += caseWeight[i] * value * value * Math.max(p * (1 - p), 0.05);
    }
    return gradient / curvature;
  }

  private static void shift(double[][] x, double[] odds, int feature, double by) {
    if (by != 0) {
      Arrays.setAll(odds, i -> odds[i] + by * (feature < 0 ? 1 : x[i][feature]));
    }
  }
}
