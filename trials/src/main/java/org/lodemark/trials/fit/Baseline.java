package org.lodemark.trials.fit;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lodemark.origin.evidence.TestId;
import org.lodemark.origin.fusion.FusionModel.Knot;
import org.lodemark.trials.cases.LotCase;

/**
 * What the fusion is compared with: one number of a lot, calibrated on the same cases.
 *
 * @param name in reports
 * @param number the number
 * @param knots its calibration
 */
public record Baseline(String name, ToDoubleFunction<LotCase> number, List<Knot> knots) {
  /** The capacity rule alone. */
  public static Baseline capacity(List<LotCase> calibrating) {
    return of("capacity rule alone", one -> one.passage().exposure(TestId.C1), calibrating);
  }

  /** How many tests found something about the lot: the sum of flags. */
  public static Baseline flags(List<LotCase> calibrating) {
    return of(
        "sum of flags",
        one -> one.passage().exposure().values().stream()
            .filter(exposure -> exposure > LotCase.TOLERANCE)
            .count(),
        calibrating);
  }

  private static Baseline of(
      String name, ToDoubleFunction<LotCase> number, List<LotCase> calibrating) {
    return new Baseline(
        name,
        number,
        RisingCalibration.fit(calibrating.stream()
            .map(one -> new RisingCalibration.Point(number.applyAsDouble(one), one.isFalse()))
            .toList()));
  }

  public double log10Lr(LotCase lotCase) {
    return RisingCalibration.at(knots, number.applyAsDouble(lotCase));
  }
}
