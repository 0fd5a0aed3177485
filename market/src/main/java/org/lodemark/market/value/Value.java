package org.lodemark.market.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.Assumption;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.Atlas.FormSources;
import org.lodemark.atlas.MarketTerms;
import org.lodemark.atlas.fact.ConversionFact;
import org.lodemark.domain.commodity.Form;
import org.lodemark.market.contract.Contract;
import org.lodemark.market.contract.ContractBook;
import org.lodemark.market.contract.Material;
import org.lodemark.market.contract.Penalty;
import org.lodemark.market.contract.RejectLimit;
import org.lodemark.market.contract.Sale;
import org.lodemark.market.ladder.ConversionBook;
import org.lodemark.market.ladder.DutyBook;
import org.lodemark.market.ladder.FreightBook;
import org.lodemark.market.ladder.Ladder;
import org.lodemark.market.ladder.LadderBuilder;
import org.lodemark.market.ladder.Way;
import org.lodemark.market.landed.LandedCosts;
import org.lodemark.market.range.Currencies;
import org.lodemark.market.range.Origin;
import org.lodemark.market.range.Overrides;
import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Range;
import org.lodemark.market.range.Ranges;
import org.lodemark.market.value.ValueQuestion.Stated;

/** Answers what a lot is worth. Start reading here. */
public final class Value {
  private final Atlas atlas;
  private final ValueQuestion question;
  private final MarketTerms terms;
  private final Overrides overrides;
  private final Prices prices;
  private final Currencies currencies;
  private final ConversionBook conversions;
  private final FreightBook freights;
  private final DutyBook duties;
  private final ContractBook contracts;
  private final Form referenceForm;
  private final List<String> notes = new ArrayList<>();

  private Value(Atlas atlas, ValueQuestion question) throws ValueRefused {
    this.atlas = atlas;
    this.question = question;
    this.terms = TermsInUse.of(atlas.terms(), question.own());
    this.overrides = question.overrides();
    this.referenceForm = referenceForm();
    this.prices = Prices.of(question, atlas.commodity().symbol(), referenceForm);
    this.currencies = new Currencies(question.book().rates(), prices.time());
    this.conversions =
        new ConversionBook(terms.conversions(), atlas.commodity(), currencies, overrides);
    this.freights = new FreightBook(terms.freights(), terms.portRanges(), currencies);
    this.duties = new DutyBook(atlas.duties(), overrides);
    this.contracts = new ContractBook(
        terms.contracts(), atlas.commodity().symbol(), prices.all(), currencies, overrides);
  }

  /**
   * The answer.
   *
   * @throws ValueRefused when the question cannot be answered as it is put; the message says why and
   *     what would do
   */
  public static ValueAnswer answer(Atlas atlas, ValueQuestion question) throws ValueRefused {
    try {
      return new Value(atlas, question).answer();
    } catch (IllegalArgumentException e) {
      throw new ValueRefused(String.valueOf(e.getMessage()));
    }
  }

  /** The form in which a tonne counts as a tonne of metal, and which the metal's price is of. */
  private Form referenceForm() throws ValueRefused {
    ConversionBook all = new ConversionBook(
        terms.conversions(),
        atlas.commodity(),
        new Currencies(question.book().rates(), Optional.empty()),
        Overrides.NONE);
    return terms.conversions().stream()
        .map(ConversionFact::to)
        .filter(all::isMetalItself)
        .findFirst()
        .orElseThrow(() -> new ValueRefused("the atlas does not say what makes the metal itself:"
            + " conversions.csv has no row to a form of the stage processing without a compound."
            + " Maybe give one with --terms"));
  }

  private ValueAnswer answer() throws ValueRefused {
    Way way = Way.find(
        terms.gates(), atlas.places(), question.form(), question.chain(), at(), question.to());
    LadderBuilder builder = new LadderBuilder(
        way, conversions, freights, duties, prices::at, prices.reference(), overrides);
    Optional<Parameter> wet =
        question.wetTonnes().map(stated -> parameter("wet mass of the lot", "t", stated));
    Material described = material();
    SaleChoice choice = choose();
    Sales sales = new Sales(builder, prices.reference(), wet);
    Optional<Sale> sale = choice.contract().map(one -> sales.sale(one, completed(described, one)));
    Material material = sale.map(Sale::material).orElse(described);
    Ladder bare = builder.build(material);
    Ladder ladder = sales.anchor(bare, sale, choice.paid(), material, currencies);
    Valuation valuation = new Valuation(ladder, prices.reference(), material, wet);
    List<ValueAnswer.SaleAnswer> others = new ArrayList<>();
    for (Contract other : choice.others()) {
      Sale one = sales.sale(other, completed(described, other));
      others.add(sales.answer(one, builder.build(one.material()), fits(other)));
    }
    Optional<ValueAnswer.SaleAnswer> sold = sale.isPresent()
        ? sale.map(one -> sales.answer(one, bare, fits(one.contract())))
        : choice.paid().map(paid -> sales.paid(paid, ladder, material, prices.reference()));
    notes.addAll(sales.notes());
    return new ValueAnswer(
        question.lot(),
        material,
        wet,
        Ranges.figure(material.containedPerWetTonne()),
        prices.reference(),
        referenceForm,
        way.chain(),
        sold,
        others,
        valuation.rungs(),
        valuation.keeps(),
        valuation.door(),
        valuation.discount(),
        valuation.lost(),
        valuation.wetTonneUsd(),
        valuation.lotUsd(),
        new Upgrades(builder, conversions, contracts, ladder, atlas.commodity()).list(material),
        sorting(builder, sales, choice, sale, material, ladder),
        landed(),
        notes());
  }

  private Optional<String> at() {
    return question
        .at()
        .or(() -> question
            .recordedAt()
            .filter(where -> terms.gates().stream().anyMatch(gate -> gate.gate().equals(where))));
  }

  private List<String> notes() {
    notes.addAll(0, question.notes());
    if (!overrides.given().containsKey("insurance")) {
      notes.add("Insurance on the way is not counted: --insurance 0.3% would");
    }
    notes.add(
        "Royalties, export taxes, port and border fees, finance and what was spent to mine the"
            + " lot are not counted");
    return notes;
  }

  private Parameter parameter(String name, String unit, Stated stated) {
    return Parameter.of(name, unit, stated.range(), stated.origin());
  }

  private Material material() throws ValueRefused {
    Form form = question.form();
    FormSources sources = atlas
        .formSources()
        .getOrDefault(form.id(), new FormSources(Optional.empty(), Optional.empty()));
    Parameter grade = question.grade().isPresent()
        ? parameter("grade", "fraction", question.grade().get())
        : sources
            .grade()
            .map(range -> formRange("grade", form, range))
            .orElseThrow(() -> new ValueRefused(
                "the grade of " + form.name() + " is not known: give it with --grade 45%"));
    Parameter moisture = question.moisture().isPresent()
        ? parameter("moisture", "fraction", question.moisture().get())
        : sources
            .moisture()
            .map(range -> formRange("moisture", form, range))
            .orElseGet(() -> Parameter.fixed("moisture", "fraction", 0));
    Map<String, Parameter> assays = new HashMap<>();
    question
        .assays()
        .forEach((element, stated) ->
            assays.put(element, parameter(element + " in the lot", "fraction", stated)));
    return new Material(atlas.commodity().symbol(), form, grade, moisture, assays);
  }

  private static Parameter formRange(String name, Form form, Assumption range) {
    return Parameter.of(
        name,
        "fraction",
        new Range(range.low().doubleValue(), range.high().doubleValue()),
        new Origin.FormRange(
            "what " + form.name() + " may have, none being stated",
            range.quality(),
            range.source()));
  }

  /** What the lot is sold by: a contract or a price paid, or neither; and contracts beside it. */
  private record SaleChoice(
      Optional<Contract> contract, Optional<ValueQuestion.Paid> paid, List<Contract> others) {}

  private SaleChoice choose() throws ValueRefused {
    List<Contract> all = contracts.listIds().stream()
        .flatMap(id -> contracts.findContract(id).stream())
        .toList();
    Optional<Contract> used = Optional.empty();
    if (question.contract().isPresent()) {
      String id = question.contract().get();
      used = Optional.of(contracts
          .findContract(id)
          .orElseThrow(() -> new ValueRefused("contract \"" + id + "\": "
              + (all.isEmpty()
                  ? "the atlas has none. Maybe give one with --terms"
                  : "one of " + String.join(", ", contracts.listIds())))));
    } else if (question.paid().isEmpty()) {
      used = all.stream().filter(this::fits).filter(Contract::saysWhatIsPaid).findFirst();
      if (used.isEmpty() && overrides.given().containsKey("payable")) {
        used = Optional.of(contracts.percentage(question.form()));
      }
    }
    if (used.isEmpty()) {
      all.stream()
          .filter(this::fits)
          .filter(one -> !one.saysWhatIsPaid())
          .forEach(one ->
              notes.add("Contract " + one.id() + " is stated for this lot, but not what part of the"
                  + " price it pays: --payable 70% would use it"));
    }
    String usedId = used.map(Contract::id).orElse("");
    boolean paid = question.paid().isPresent() && used.isEmpty();
    return new SaleChoice(
        used,
        paid ? question.paid() : Optional.empty(),
        all.stream()
            .filter(one -> !one.id().equals(usedId) && one.saysWhatIsPaid())
            .filter(one -> one.forms().stream()
                .anyMatch(form -> form.stage().equals(question.form().stage())))
            .limit(6)
            .toList());
  }

  /** Whether a contract is stated for the lot's form and grade. */
  private boolean fits(Contract contract) {
    boolean formFits = contract.forms().contains(question.form());
    Range grade = question
        .grade()
        .map(Stated::range)
        .orElseGet(() -> new Range(
            question.form().grade().low().fraction().doubleValue(),
            question.form().grade().high().fraction().doubleValue()));
    return formFits && contract.statedFor(grade);
  }

  /** With what the contract asks for and nobody measured, as numbers that are not known. */
  private static Material completed(Material material, Contract contract) {
    Map<String, Parameter> assays = new HashMap<>(material.assays());
    for (Penalty penalty : contract.penalties()) {
      String element = penalty.element();
      if (material.findGrade(element).isPresent()) {
        continue;
      }
      double most = contract.rejects().stream()
          .filter(limit -> limit.element().equals(element))
          .mapToDouble(limit -> most(limit, material))
          .findFirst()
          .orElse(Double.POSITIVE_INFINITY);
      assays.put(
          element,
          Parameter.of(
              element + " in the lot",
              "fraction",
              new Range(0, most),
              new Origin.Missing("--assay " + element + "=PERCENT")));
    }
    return new Material(
        material.metal(), material.form(), material.grade(), material.moisture(), assays);
  }

  /** A lot above its limit of rejection is not sold, so a penalty for more is never due. */
  private static double most(RejectLimit limit, Material material) {
    return limit.limit().range().high()
        * (limit.ofMetal() ? material.grade().range().high() : 1);
  }

  private Optional<ValueAnswer.Sorting> sorting(
      LadderBuilder builder,
      Sales sales,
      SaleChoice choice,
      Optional<Sale> sale,
      Material material,
      Ladder ladder) {
    if (question.sortTo().isEmpty()) {
      return Optional.empty();
    }
    if (choice.paid().isPresent()) {
      notes.add(
          "The value of sorting is not computed from a price that was paid: it says nothing of"
              + " another grade. Name a --contract");
      return Optional.empty();
    }
    Parameter to = Parameter.of(
        "grade after sorting", "fraction", question.sortTo().get(), new Origin.Given("--sort-to"));
    Material sorted = material.withGrade(to);
    Optional<Sale> sortedSale = sale.map(one -> sales.sale(one.contract(), sorted));
    Material soldAs = sortedSale.map(Sale::material).orElse(sorted);
    Ladder after =
        sales.anchor(builder.build(soldAs), sortedSale, Optional.empty(), soldAs, currencies);
    return Optional.of(SortingValue.of(material, soldAs, ladder, after, overrides));
  }

  private List<org.lodemark.market.landed.LandedCost> landed() {
    if (question.to().isEmpty()) {
      return List.of();
    }
    return LandedCosts.of(
        atlas,
        Way.place(question.to().get(), atlas.places()).orElseThrow(),
        referenceForm,
        prices.reference(),
        freights,
        duties,
        overrides);
  }
}
