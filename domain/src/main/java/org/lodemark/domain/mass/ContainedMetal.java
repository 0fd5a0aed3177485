package org.lodemark.domain.mass;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Contained metal: wet mass x (1 - moisture) x grade, computed in decimals and rounded half-even
 * to one gram per row (docs/methods/units.md). Where moisture or grade was not measured both ends of the
 * form's range are computed and the hull is returned.
 */
public final class ContainedMetal {
  private ContainedMetal() {}

  public static Mass of(Mass wet, Moisture moisture, Grade grade) {
    return new Mass(grams(wet.grams(), moisture, grade));
  }

  /** The hull over every moisture and grade of the ranges and every wet mass of the interval. */
  public static MassInterval hull(MassInterval wet, MoistureRange moisture, GradeRange grade) {
    long low = grams(wet.lowGrams(), moisture.high(), grade.low());
    long high = wet.isBounded()
        ? grams(wet.highGrams(), moisture.low(), grade.high())
        : MassInterval.UNBOUNDED;
    return new MassInterval(low, high);
  }

  private static long grams(long wetGrams, Moisture moisture, Grade grade) {
    BigDecimal dryFraction = BigDecimal.ONE.subtract(moisture.fraction());
    return BigDecimal.valueOf(wetGrams)
        .multiply(dryFraction)
        .multiply(grade.fraction())
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }
}
