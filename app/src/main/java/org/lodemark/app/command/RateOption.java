package org.lodemark.app.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Exchange rates of the user's. */
final class RateOption {
  @Option(
      names = "--rate",
      paramLabel = "CUR=X",
      split = ",",
      description = "X units of a currency for one US dollar, at all times; goes before the table.")
  private List<String> rates = new ArrayList<>();

  /** Units for one US dollar by currency. */
  Map<String, Double> parse(CommandSpec spec) {
    Map<String, Double> parsed = new LinkedHashMap<>();
    for (String rate : rates) {
      int equals = rate.indexOf('=');
      String currency = equals < 0 ? "" : rate.substring(0, equals).strip();
      double units = equals < 0 ? 0 : number(rate.substring(equals + 1).strip());
      if (!currency.matches("[A-Z]{3}") || !(units > 0) || units > 1e12) {
        throw new ParameterException(
            spec.commandLine(),
            "--rate \"" + rate + "\": a currency of three capital letters and its units for one US"
                + " dollar, such as INR=84.5");
      }
      if (parsed.put(currency, units) != null) {
        throw new ParameterException(
            spec.commandLine(), "--rate " + currency + ": given twice. Maybe give it once.");
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
