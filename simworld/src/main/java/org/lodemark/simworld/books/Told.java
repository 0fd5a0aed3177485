package org.lodemark.simworld.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What somebody believes of a bag, or says.
 *
 * @param wetGrams as weighed, or as he says
 * @param scaleSdGrams what he states of his scale; 0: nothing
 * @param moisture fraction of the wet mass, where he knows
 * @param grade fraction of the dry mass, where he knows
 */
public record Told(
    long wetGrams, long scaleSdGrams, Optional<BigDecimal> moisture, Optional<BigDecimal> grade) {
  /** The same of another mass. */
  public Told of(long grams) {
    return new Told(grams, scaleSdGrams, moisture, grade);
  }

  /** A part of it, by the book. */
  public Told part(double fraction) {
    return new Told(
        Math.max(1, Math.round(wetGrams * fraction)),
        Math.round(scaleSdGrams * fraction),
        moisture,
        grade);
  }

  /** The same with a grade of somebody's choice. */
  public Told graded(double fraction) {
    return new Told(
        wetGrams,
        scaleSdGrams,
        moisture,
        Optional.of(BigDecimal.valueOf(fraction).setScale(4, RoundingMode.HALF_EVEN)));
  }
}
