package org.lodemark.nations.doubt;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.mass.MassInterval;

/** Amounts in words. */
final class Amounts {
  private Amounts() {}

  static String tonnes(MassInterval mass, String of) {
    String unit = " t " + of;
    if (!mass.isBounded()) {
      return "at least " + number(mass.lowTonnes()) + unit;
    }
    return mass.lowGrams() == mass.highGrams()
        ? number(mass.lowTonnes()) + unit
        : number(mass.lowTonnes()) + " to " + number(mass.highTonnes()) + unit;
  }

  static String value(Interval value, String unit) {
    String number = value.isPoint()
        ? number(value.low())
        : Double.isInfinite(value.high())
            ? "at least " + number(value.low())
            : number(value.low()) + " to " + number(value.high());
    return number + " " + unit;
  }

  private static String number(double value) {
    // As published where it is a published figure, without the digits that a division makes up.
    String pattern = Math.abs(value) >= 100 ? "#,##0.#" : "#,##0.####";
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(new BigDecimal(value).round(new MathContext(10, RoundingMode.HALF_EVEN)));
  }
}
