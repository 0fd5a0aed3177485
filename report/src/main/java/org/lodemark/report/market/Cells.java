package org.lodemark.report.market;

import org.lodemark.report.market.MarketReport.CalibrationRow;
import org.lodemark.report.market.MarketReport.SpreadRow;
import org.lodemark.report.text.Words;

/** Numbers of the market report as cells. */
final class Cells {
  private static final double THREE_DIGITS = 1000;
  private static final double LEAST_PRICE = 1;

  private Cells() {}

  /** {@code 26,528 (12,441 to 52,010)}; one number where all draws agree. */
  static String usd(SpreadRow row) {
    return whole(row.mean()) + within(row);
  }

  static String tonnes(SpreadRow row) {
    return usd(row);
  }

  private static String within(SpreadRow row) {
    return whole(row.low()).equals(whole(row.high())) ? "" : " (" + between(row) + ")";
  }

  /** {@code 12,441 to 52,010}. */
  static String between(SpreadRow row) {
    return whole(row.low()) + " to " + whole(row.high());
  }

  /** To the unit below a thousand, to three digits above: more would be made up. */
  static String whole(double value) {
    double size = Math.abs(value);
    double step = size < THREE_DIGITS ? 1 : Math.pow(10, Math.floor(Math.log10(size)) - 2);
    double rounded = Math.rint(value / step) * step;
    return Words.number(rounded == 0 ? 0 : rounded, 0);
  }

  /** The mean change as a part of the mean before: {@code +116 %}; of next to nothing, in USD. */
  static String change(SpreadRow now, SpreadRow change) {
    double before = now.mean() - change.mean();
    return before >= LEAST_PRICE
        ? perCent(change.mean() / before)
        : (change.mean() > 0 ? "+" : "") + whole(change.mean());
  }

  static String perCent(double fraction) {
    double perCent = fraction * 100;
    int decimals = Math.abs(perCent) < 10 ? 1 : 0;
    String number = Words.number(perCent, decimals);
    boolean nothing = number.chars().noneMatch(c -> c >= '1' && c <= '9');
    return nothing ? "0 %" : (perCent > 0 ? "+" : "") + number + " %";
  }

  static String range(CalibrationRow row) {
    String unit =
        row.unit().equals("ratio") || row.unit().equals("fraction") ? "" : " " + row.unit();
    return row.low() == row.high()
        ? Words.number(row.low()) + unit
        : Words.number(row.low()) + " to " + Words.number(row.high()) + unit;
  }
}
