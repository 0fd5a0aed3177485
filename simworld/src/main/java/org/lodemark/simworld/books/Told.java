package org.lodemark.simworld.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
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

  /** What the book says of several put together; unknown where it is of one. */
  public static Told sum(List<Told> parts) {
    long wet = parts.stream().mapToLong(Told::wetGrams).sum();
    long sd = Math.round(Math.sqrt(parts.stream()
        .mapToDouble(part -> (double) part.scaleSdGrams * part.scaleSdGrams)
        .sum()));
    boolean all =
        parts.stream().allMatch(part -> part.grade.isPresent() && part.moisture.isPresent());
    if (!all) {
      return new Told(wet, sd, Optional.empty(), Optional.empty());
    }
    double dry = 0;
    double metal = 0;
    for (Told part : parts) {
      double its = part.wetGrams * (1 - part.moisture.orElseThrow().doubleValue());
      dry += its;
      metal += its * part.grade.orElseThrow().doubleValue();
    }
    return new Told(
        wet,
        sd,
        Optional.of(BigDecimal.valueOf(1 - dry / wet).setScale(3, RoundingMode.HALF_EVEN)),
        Optional.of(BigDecimal.valueOf(metal / dry).setScale(4, RoundingMode.HALF_EVEN)));
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
