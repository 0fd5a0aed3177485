package org.lodemark.app.answer;

import java.util.LinkedHashMap;
import java.util.Map;

/** Exchange rates of the user's: {@code INR=84.5}. */
final class Rates {
  private Rates() {}

  /** Units for one US dollar by currency. */
  static Map<String, Double> read(Typed typed) {
    Map<String, Double> parsed = new LinkedHashMap<>();
    for (String rate : typed.listByComma("rate")) {
      int equals = rate.indexOf('=');
      String currency = equals < 0 ? "" : rate.substring(0, equals).strip();
      double units = equals < 0 ? 0 : number(rate.substring(equals + 1).strip());
      if (!currency.matches("[A-Z]{3}") || !(units > 0) || units > 1e12) {
        typed.refuse(Refusal.ofValue(
            "rate",
            rate,
            "a currency of three capital letters and its units for one US dollar, such as"
                + " INR=84.5"));
      } else if (parsed.put(currency, units) != null) {
        typed.refuse(Refusal.plain(
            "rate", rate, "--rate " + currency + ": given twice. Maybe give it once."));
      }
    }
    return parsed;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
