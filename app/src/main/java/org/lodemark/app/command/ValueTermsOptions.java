package org.lodemark.app.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lodemark.app.answer.Typed;
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

  /** Hands over what was typed. */
  void into(Typed typed) {
    typed.put("payable", payable);
    typed.put("deduction", deduction);
    typed.put("treatment", treatment);
    typed.put("refining", refining);
    typed.put("weight-deduction", weightDeduction);
    typed.put("insurance", insurance);
    typed.put("sort-recovery", sortRecovery);
    typed.put("sort-mass-pull", sortMassPull);
    typed.put("sort-cost", sortCost);
    typed.put("recovery", recovery);
    typed.put("cost", cost);
    typed.put("local-recovery", localRecovery);
    typed.put("local-cost", localCost);
    typed.put("premium", premium);
    typed.put("freight", freight);
    typed.put("duty", duty);
  }
}
