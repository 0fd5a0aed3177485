package org.lodemark.domain.mass;

import java.math.BigDecimal;

/**
 * Metal in a material as a fraction of its dry mass.
 *
 * @param fraction 0 to 1
 */
public record Grade(BigDecimal fraction) {
  public Grade {
    Fraction.check("grade", fraction);
  }

  public static Grade of(String fraction) {
    return new Grade(new BigDecimal(fraction));
  }
}
