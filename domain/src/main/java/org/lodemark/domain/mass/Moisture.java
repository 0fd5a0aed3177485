package org.lodemark.domain.mass;

import java.math.BigDecimal;

/**
 * Water in a material as a fraction of its wet mass.
 *
 * @param fraction 0 to 1
 */
public record Moisture(BigDecimal fraction) {
  public static final Moisture NONE = new Moisture(BigDecimal.ZERO);

  public Moisture {
    Fraction.check("moisture", fraction);
  }

  public static Moisture of(String fraction) {
    return new Moisture(new BigDecimal(fraction));
  }
}
