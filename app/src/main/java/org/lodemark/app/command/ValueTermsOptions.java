package org.lodemark.app.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lodemark.market.range.Overrides;
import org.lodemark.market.range.Overrides.Given;
import org.lodemark.market.range.Range;
import picocli.CommandLine.Option;

/** Single numbers of a value that stand before all tables. */
final class ValueTermsOptions {
  @Option(
      names = "--payable",
      paramLabel = "F",
      description =
          "Paid of the metal's price, or of the metal in a smelter's contract: 70%%," + " 60-80%%.")
  @Nullable
  private String payable;

  @Option(names = "--deduction", paramLabel = "F", description = "Grade that is not paid: 2%%.")
  @Nullable
  private String deduction;

  @Option(names = "--treatment", paramLabel = "USD", description = "Treatment, USD a dry tonne.")
  @Nullable
  private String treatment;

  @Option(names = "--refining", paramLabel = "USD", description = "Refining, USD a tonne paid.")
  @Nullable
  private String refining;

  @Option(
      names = "--weight-deduction",
      paramLabel = "F",
      description = "Of the dry weight, not paid: 0.5%%.")
  @Nullable
  private String weightDeduction;

  @Option(
      names = "--recovery",
      paramLabel = "FORM=F",
      description = "Metal that making a form keeps: metal=93%%.")
  private List<String> recovery = new ArrayList<>();

  @Option(
      names = "--cost",
      paramLabel = "FORM=USD",
      description = "Cost of making a tonne of a form: metal=1200.")
  private List<String> cost = new ArrayList<>();

  @Option(
      names = "--local-recovery",
      paramLabel = "FORM=F",
      description = "The same for a plant where the lot is.")
  private List<String> localRecovery = new ArrayList<>();

  @Option(
      names = "--local-cost",
      paramLabel = "FORM=USD",
      description = "The same for a plant where the lot is.")
  private List<String> localCost = new ArrayList<>();

  @Option(
      names = "--premium",
      paramLabel = "FORM=F",
      description = "Price of the metal in a form over the metal's own price.")
  private List<String> premium = new ArrayList<>();

  @Option(
      names = "--freight",
      paramLabel = "GATE=USD",
      description = "From a gate to the next, USD a wet tonne: terminal=60-95.")
  private List<String> freight = new ArrayList<>();

  @Option(
      names = "--duty",
      paramLabel = "GATE=F",
      description = "On what arrives at a gate, of its value: smelter=0%%.")
  private List<String> duty = new ArrayList<>();

  @Option(
      names = "--insurance",
      paramLabel = "F",
      description = "On the way, of the value that arrives: 0.3%%.")
  @Nullable
  private String insurance;

  @Option(
      names = "--sort-recovery",
      paramLabel = "F",
      description = "Metal that sorting keeps: 85-90%%.")
  @Nullable
  private String sortRecovery;

  @Option(
      names = "--sort-mass-pull",
      paramLabel = "F",
      description = "Mass that sorting keeps, instead of the metal.")
  @Nullable
  private String sortMassPull;

  @Option(names = "--sort-cost", paramLabel = "USD", description = "Cost of sorting a dry tonne.")
  @Nullable
  private String sortCost;

  /**
   * All that were given.
   *
   * @throws IllegalArgumentException naming the option
   */
  Overrides overrides() {
    Map<String, Given> given = new HashMap<>();
    one(given, "payable", payable, TypedRange::ratio);
    one(given, "deduction", deduction, TypedRange::fraction);
    one(given, "treatment", treatment, TypedRange::number);
    one(given, "refining", refining, TypedRange::number);
    one(given, "weight-deduction", weightDeduction, TypedRange::fraction);
    one(given, "insurance", insurance, TypedRange::fraction);
    one(given, "sort-recovery", sortRecovery, TypedRange::fraction);
    one(given, "sort-mass-pull", sortMassPull, TypedRange::fraction);
    one(given, "sort-cost", sortCost, TypedRange::number);
    each(given, "recovery", recovery, TypedRange::fraction);
    each(given, "cost", cost, TypedRange::number);
    each(given, "local-recovery", localRecovery, TypedRange::fraction);
    each(given, "local-cost", localCost, TypedRange::number);
    each(given, "premium", premium, TypedRange::ratio);
    each(given, "freight", freight, TypedRange::number);
    each(given, "duty", duty, TypedRange::ratio);
    return new Overrides(given);
  }

  private static void one(
      Map<String, Given> given, String key, @Nullable String text, Function<String, Range> parse) {
    if (text != null) {
      given.put(key, new Given(parsed("--" + key, text, parse), "--" + key + " " + text));
    }
  }

  private static void each(
      Map<String, Given> given, String key, List<String> texts, Function<String, Range> parse) {
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("--" + key + " \"" + text
            + "\": what it is for, an equals sign and a number, as in " + example(key));
      }
      String option = "--" + key + " " + text;
      String name = key + " " + text.substring(0, equals).strip();
      if (given.put(name, new Given(parsed(option, text.substring(equals + 1), parse), option))
          != null) {
        throw new IllegalArgumentException(option + ": given twice");
      }
    }
  }

  private static String example(String key) {
    return switch (key) {
      case "freight" -> "terminal=60-95";
      case "duty" -> "smelter=0%";
      case "cost", "local-cost" -> "metal=1200";
      default -> "metal=93%";
    };
  }

  private static Range parsed(String option, String text, Function<String, Range> parse) {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
    }
  }
}
