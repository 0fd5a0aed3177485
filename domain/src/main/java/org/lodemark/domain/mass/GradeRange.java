package org.lodemark.domain.mass;

/**
 * The grades a material may have when no assay is at hand.
 *
 * @param low the lowest, not above {@code high}
 * @param high the highest
 */
public record GradeRange(Grade low, Grade high) {
  /** Nothing is known of the grade. */
  public static final GradeRange UNKNOWN = new GradeRange(Grade.of("0"), Grade.of("1"));

  public GradeRange {
    if (low.fraction().compareTo(high.fraction()) > 0) {
      throw new IllegalArgumentException("grade range " + low.fraction().toPlainString() + " to "
          + high.fraction().toPlainString() + ": the low end is above the high end");
    }
  }

  public static GradeRange of(String low, String high) {
    return new GradeRange(Grade.of(low), Grade.of(high));
  }

  /** The smallest range that holds both. */
  public GradeRange hull(GradeRange other) {
    return new GradeRange(
        new Grade(low.fraction().min(other.low.fraction())),
        new Grade(high.fraction().max(other.high.fraction())));
  }
}
