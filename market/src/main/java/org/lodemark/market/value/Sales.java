package org.lodemark.market.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.fact.ContractTermFact;
import org.lodemark.market.contract.Contract;
import org.lodemark.market.contract.Material;
import org.lodemark.market.contract.Payable;
import org.lodemark.market.contract.Penalty;
import org.lodemark.market.contract.Sale;
import org.lodemark.market.ladder.Gate;
import org.lodemark.market.ladder.Ladder;
import org.lodemark.market.ladder.LadderBuilder;
import org.lodemark.market.range.Currencies;
import org.lodemark.market.range.Figure;
import org.lodemark.market.range.Formula;
import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Ranges;
import org.lodemark.market.range.Scenario;
import org.lodemark.market.value.ValueAnswer.Line;
import org.lodemark.market.value.ValueAnswer.SaleAnswer;
import org.lodemark.market.value.ValueQuestion.Paid;

/** What is paid for a lot, set into its ladder. */
final class Sales {
  private final LadderBuilder builder;
  private final Parameter reference;
  private final Optional<Parameter> wetTonnes;
  private final List<String> notes = new ArrayList<>();

  Sales(LadderBuilder builder, Parameter reference, Optional<Parameter> wetTonnes) {
    this.builder = builder;
    this.reference = reference;
    this.wetTonnes = wetTonnes;
  }

  List<String> notes() {
    return notes.stream().distinct().toList();
  }

  Sale sale(Contract contract, Material material) {
    Sale sale = new Sale(
        contract,
        material,
        wetTonnes
            .filter(tonnes ->
                tonnes.range().isPoint() && material.moisture().range().isPoint())
            .map(tonnes -> Parameter.fixed(
                "dry mass of the lot",
                "t",
                tonnes.range().low() * (1 - material.moisture().range().low()))));
    if (!sale.isLotCostSpread()) {
      notes.add("The assay that " + contract.id() + " takes for each lot is not counted: the lot's"
          + " dry tonnes are not known. --tonnes and --moisture would tell them");
    }
    return sale;
  }

  /** The gate where a contract pays, counted from the lot. */
  private int gate(Contract contract) {
    var stops = builder.way().stops();
    for (int i = 0; i < stops.size(); i++) {
      if (stops.get(i).id().equals(contract.gate())) {
        if (stops.get(i).form().equals(stops.getFirst().form())) {
          return i;
        }
        notes.add("Contract " + contract.id() + " pays at " + stops.get(i).name()
            + ", where the lot is another form already; it is taken to pay where the lot is");
      }
    }
    return 0;
  }

  /** The ladder with the sale's price at the gate where it is paid. */
  Ladder anchor(
      Ladder bare,
      Optional<Sale> sale,
      Optional<Paid> paid,
      Material material,
      Currencies currencies) {
    if (sale.isPresent()) {
      return priced(
          bare,
          gate(sale.get().contract()),
          sale.get()::netUsdPerContainedTonne,
          "contract " + sale.get().contract().id());
    }
    return paid.map(one -> priced(bare, 0, paidFormula(one, material, currencies), "price paid"))
        .orElse(bare);
  }

  private static Ladder priced(Ladder ladder, int gate, Formula price, String words) {
    List<Gate> gates = new ArrayList<>(ladder.gates());
    gates.set(gate, gates.get(gate).withPrice(price, words));
    return new Ladder(gates, ladder.steps());
  }

  private Formula paidFormula(Paid paid, Material material, Currencies currencies) {
    Parameter amount = currencies.usd(
        "price paid", word(paid), paid.amount(), paid.currency(), paid.time(), paid.origin());
    return switch (paid.per()) {
      case CONTAINED_TONNE -> Formula.of(amount);
      case DRY_TONNE -> Formula.of(amount).over(Formula.of(material.grade()));
      case WET_TONNE -> Formula.of(amount).over(material.containedPerWetTonne());
      case LOT -> {
        Parameter tonnes = wetTonnes.orElseThrow(() ->
            new IllegalArgumentException("a price for the lot needs its tonnes: give --tonnes"));
        yield s -> s.of(amount) / s.of(tonnes) / material.containedPerWetTonne().in(s);
      }
    };
  }

  private static String word(Paid paid) {
    return switch (paid.per()) {
      case CONTAINED_TONNE -> "t-contained";
      case DRY_TONNE -> "t-dry";
      case WET_TONNE -> "t-wet";
      case LOT -> "lot";
    };
  }

  /** A sale by itself. */
  SaleAnswer answer(Sale sale, Ladder bare, boolean fits) {
    int gate = gate(sale.contract());
    Ladder ladder = priced(bare, gate, sale::netUsdPerContainedTonne, "");
    return new SaleAnswer(
        sale.contract().id(),
        fits,
        bare.gates().get(gate).id(),
        lines(sale),
        Ranges.figure(sale::netUsdPerDryTonne),
        Ranges.figure(sale::netUsdPerContainedTonne),
        Ranges.figure(s -> ladder.value(s, 0)),
        Ranges.figure(s -> ladder.value(s, 0) / s.of(reference)),
        sale.acceptances());
  }

  /** A price that was paid. */
  SaleAnswer paid(Paid paid, Ladder ladder, Material material, Parameter reference) {
    Formula value = s -> ladder.value(s, 0);
    Figure perContained = Ranges.figure(value);
    Figure perDry = Ranges.figure(value.times(Formula.of(material.grade())));
    return new SaleAnswer(
        "paid",
        true,
        ladder.gates().getFirst().id(),
        List.of(),
        perDry,
        perContained,
        perContained,
        Ranges.figure(value.over(Formula.of(reference))),
        List.of());
  }

  private static List<Line> lines(Sale sale) {
    List<Line> lines = new ArrayList<>();
    Contract contract = sale.contract();
    boolean nsr = contract.type() == ContractTermFact.Type.NSR;
    lines.add(line(
        nsr ? "payable metal at its price" : "part of the metal's price",
        sale::revenueUsdPerDryTonne));
    if (nsr) {
      add(lines, "treatment charge", sale::treatmentUsdPerDryTonne, contract.treatmentUsd());
      add(
          lines,
          "refining charge",
          sale::refiningUsdPerDryTonne,
          contract.payables().stream().map(Payable::refiningUsd).toArray(Parameter[]::new));
    }
    for (Penalty penalty : contract.penalties()) {
      boolean over = penalty.side() == Penalty.Side.OVER;
      add(
          lines,
          (over ? "penalty for " : "low grade of ")
              + penalty.element()
              + (penalty.ofMetal() ? " relative to the metal" : ""),
          s -> sale.penaltyUsdPerDryTonne(s, penalty),
          penalty.rateUsd());
    }
    add(lines, "weight deduction", sale::weightDeductionUsdPerDryTonne, contract.weightDeduction());
    add(lines, "insurance", sale::insuranceUsdPerDryTonne, contract.insurance());
    add(
        lines,
        "assay",
        sale::assayUsdPerDryTonne,
        contract.assayUsdPerLot(),
        contract.assayUsdPerDryTonne());
    return lines;
  }

  private static Line line(String words, Formula formula) {
    return new Line(words, Ranges.figure(formula));
  }

  /** A deduction that is agreed; one of nothing is told too, for it says what was looked at. */
  private static void add(List<Line> lines, String words, Formula deduction, Parameter... agreed) {
    if (Arrays.stream(agreed).anyMatch(one -> !one.origins().isEmpty())) {
      lines.add(new Line(words, Ranges.figure(negative(deduction))));
    }
  }

  /** Below 0; never the minus of 0, which a page would show. */
  private static Formula negative(Formula formula) {
    return (Scenario s) -> 0.0 - formula.in(s);
  }
}
