package org.lodemark.report.prices;

import java.util.Optional;
import org.lodemark.report.prices.PricesReport.QuoteRow;
import org.lodemark.report.text.Words;

/** Prices as people read them. */
final class PriceWords {
  private PriceWords() {}

  /** {@code 59,500-61,000}, {@code above 22,000}, {@code 20.3}. */
  static String range(double low, Optional<Double> high) {
    if (high.isEmpty()) {
      return "above " + Words.number(low);
    }
    return low == high.get()
        ? Words.number(low)
        : Words.number(low) + "-" + Words.number(high.get());
  }

  /** A quote in its own unit, with a sign before a figure that is no reported price. */
  static String quoted(QuoteRow quote, String unit) {
    return sign(quote) + range(quote.low(), quote.high()) + " " + unit;
  }

  private static String sign(QuoteRow quote) {
    return switch (quote.quality()) {
      case "reported" -> quote.confidence().equals("low") ? "~" : "";
      case "planned" -> "!";
      default -> "~";
    };
  }

  /** In the report's unit; a dash without a rate. */
  static String converted(QuoteRow quote) {
    return quote.convertedLow().map(low -> range(low, quote.convertedHigh())).orElse("-");
  }

  /** {@code +125.2 %}, {@code -3.0 %}; above three times as {@code x 4.1}. */
  static String change(double ratio) {
    if (ratio >= 3) {
      return "x " + Words.number(ratio, 1);
    }
    double percent = (ratio - 1) * 100;
    return (percent < 0 ? "" : "+") + Words.number(percent, 1) + " %";
  }
}
