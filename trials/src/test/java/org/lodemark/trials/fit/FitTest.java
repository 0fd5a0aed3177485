package org.lodemark.trials.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lodemark.origin.fusion.FusionModel.Knot;

/** Fits against what is known of them. */
class FitTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  @Test
  void findsTheLogOddsOfATwoByTwoTable() {
    // Found in 30 of 40 false claims and 20 of 160 true ones: LR 0.75 / 0.125 = 6; not found
    // 0.25 / 0.875. So intercept ln(2/7), weight ln 6 - ln(2/7) = ln 21.
    double[][] x = new double[200][1];
    boolean[] isFalse = new boolean[200];
    for (int i = 0; i < 200; i++) {
      isFalse[i] = i < 40;
      x[i][0] = i < 30 || (i >= 40 && i < 60) ? 1 : 0;
    }
    NonNegativeLogistic.Fit fit =
        NonNegativeLogistic.fit(x, isFalse, new double[] {INFINITE}, INFINITE, 0);
    assertThat(fit.intercept()).isCloseTo(Math.log(2.0 / 7), within(1e-4));
    assertThat(fit.weights().get(0)).isCloseTo(Math.log(21), within(1e-4));
  }

  @Test
  void withoutAnInterceptTheLogOddsOfNothingAreNought() {
    // Found in 30 of 40 false claims and 20 of 160 true ones: where it is found the ratio is 6, and
    // what is of the cases where it is not cannot be said with this one feature.
    double[][] x = new double[200][1];
    boolean[] isFalse = new boolean[200];
    for (int i = 0; i < 200; i++) {
      isFalse[i] = i < 40;
      x[i][0] = i < 30 || (i >= 40 && i < 60) ? 1 : 0;
    }
    assertThat(NonNegativeLogistic.fitThroughOrigin(x, isFalse, new double[] {INFINITE}, 0))
        .singleElement()
        .satisfies(weight -> assertThat(weight).isCloseTo(Math.log(6), within(1e-4)));
  }

  @Test
  void keepsWeightsWithinTheirBounds() {
    // A feature that speaks for the claim gets no weight; one too loud is held.
    double[][] x = new double[200][2];
    boolean[] isFalse = new boolean[200];
    for (int i = 0; i < 200; i++) {
      isFalse[i] = i < 40;
      x[i][0] = isFalse[i] ? 0 : 1;
      x[i][1] = i < 30 || i > 190 ? 1 : 0;
    }
    NonNegativeLogistic.Fit fit =
        NonNegativeLogistic.fit(x, isFalse, new double[] {INFINITE, 0.5}, 0, 0);
    assertThat(fit.weights()).containsExactly(0.0, 0.5);
    assertThat(fit.intercept()).isLessThanOrEqualTo(0);
  }

  @Test
  void noNeighbourHasALowerLoss() {
    SplittableRandom random = new SplittableRandom(11);
    double[][] x = new double[300][3];
    boolean[] isFalse = new boolean[300];
    for (int i = 0; i < 300; i++) {
      for (int j = 0; j < 3; j++) {
        x[i][j] = random.nextDouble();
      }
      isFalse[i] = random.nextDouble() < 1 / (1 + Math.exp(1 - 2 * x[i][0] + x[i][2]));
    }
    double[] most = {INFINITE, INFINITE, INFINITE};
    NonNegativeLogistic.Fit fit = NonNegativeLogistic.fit(x, isFalse, most, INFINITE, 1e-3);
    double best = loss(x, isFalse, fit.intercept(), fit.weights());
    for (int round = 0; round < 300; round++) {
      List<Double> near = new ArrayList<>();
      for (double weight : fit.weights()) {
        near.add(Math.max(0, weight + 0.2 * (random.nextDouble() - 0.5)));
      }
      double b = fit.intercept() + 0.2 * (random.nextDouble() - 0.5);
      assertThat(loss(x, isFalse, b, near)).isGreaterThanOrEqualTo(best - 1e-9);
    }
  }

  /** The loss, written once more: mean of both classes' mean cost, and the penalty. */
  private static double loss(double[][] x, boolean[] isFalse, double b, List<Double> w) {
    double ofFalse = 0;
    double ofTrue = 0;
    int falses = 0;
    for (int i = 0; i < x.length; i++) {
      double odds = b;
      for (int j = 0; j < w.size(); j++) {
        odds += w.get(j) * x[i][j];
      }
      if (isFalse[i]) {
        ofFalse += Math.log1p(Math.exp(-odds));
        falses++;
      } else {
        ofTrue += Math.log1p(Math.exp(odds));
      }
    }
    double penalty = w.stream().mapToDouble(weight -> 0.5e-3 * weight * weight).sum();
    return 0.5 * ofFalse / falses + 0.5 * ofTrue / (x.length - falses) + penalty;
  }

  @Test
  void calibrationRisesAndFollowsTheCounts() {
    List<RisingCalibration.Point> points = new ArrayList<>();
    // At 0: 10 false of 110; at 1: 90 false of 100. LR (11/102)/(101/112), (91/102)/(11/112).
    for (int i = 0; i < 110; i++) {
      points.add(new RisingCalibration.Point(0, i < 10));
    }
    for (int i = 0; i < 100; i++) {
      points.add(new RisingCalibration.Point(1, i < 90));
    }
    List<Knot> knots = RisingCalibration.fit(points);
    assertThat(knots).hasSize(2);
    assertThat(knots.get(0).log10Lr())
        .isCloseTo(Math.log10(11.0 / 102 / (101.0 / 112)), within(1e-12));
    assertThat(knots.get(1).log10Lr())
        .isCloseTo(Math.log10(91.0 / 102 / (11.0 / 112)), within(1e-12));
    assertThat(RisingCalibration.at(knots, 0.5))
        .isCloseTo((knots.get(0).log10Lr() + knots.get(1).log10Lr()) / 2, within(1e-12));
    assertThat(RisingCalibration.at(knots, -9)).isEqualTo(knots.get(0).log10Lr());
    assertThat(RisingCalibration.at(knots, 9)).isEqualTo(knots.get(1).log10Lr());
  }

  @Test
  void calibrationPoolsWhatWouldFall() {
    List<RisingCalibration.Point> points = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 5_000; i++) {
      double raw = random.nextDouble();
      points.add(new RisingCalibration.Point(raw, random.nextDouble() < 0.3 + 0.4 * raw));
    }
    List<Knot> knots = RisingCalibration.fit(points);
    for (int i = 1; i < knots.size(); i++) {
      assertThat(knots.get(i).raw()).isGreaterThan(knots.get(i - 1).raw());
      assertThat(knots.get(i).log10Lr()).isGreaterThanOrEqualTo(knots.get(i - 1).log10Lr());
    }
  }
}
