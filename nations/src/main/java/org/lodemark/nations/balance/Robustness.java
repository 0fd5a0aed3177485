package org.lodemark.nations.balance;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What would have to be true for the exports to have been mined there after all.
 *
 * @param stockTonnes contained metal that would have had to come from stock
 * @param yearsOfOutput the same in years of mine output at its upper figure; infinite where the
 *     upper figure is zero
 * @param breakEvenGrade the mean grade at or below which mine output would be enough; only where
 *     the exports are weights whose grade is not published
 */
public record Robustness(
    double stockTonnes, double yearsOfOutput, Optional<Double> breakEvenGrade) {
  static Robustness none() {
    return new Robustness(0, 0, Optional.empty());
  }

  /** Empty when the upper figure of mine output is zero. */
  public OptionalDouble findYearsOfOutput() {
    return Double.isFinite(yearsOfOutput)
        ? OptionalDouble.of(yearsOfOutput)
        : OptionalDouble.empty();
  }
}
