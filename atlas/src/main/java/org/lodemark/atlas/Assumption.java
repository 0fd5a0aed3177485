package org.lodemark.atlas;

import java.math.BigDecimal;

/**
 * A parameter of a commodity that is a range with a source, such as the recovery of a smelter.
 *
 * @param low fraction, not above {@code high}
 * @param high fraction
 */
public record Assumption(
    BigDecimal low, BigDecimal high, Quality quality, Source source, String note) {
  public Assumption {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "range " + low + " to " + high + ": the low end is above the high end");
    }
  }
}
