package org.lodemark.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as reports carry them: no digits that only the computation made up. */
public final class Rounding {
  private static final MathContext DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);

  private Rounding() {}

  /** Nine significant digits. */
  public static double of(double value) {
    return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
  }

  /** As {@link #of}; empty for an open end. */
  public static Optional<Double> finite(double value) {
    return Double.isFinite(value) ? Optional.of(of(value)) : Optional.empty();
  }
}
