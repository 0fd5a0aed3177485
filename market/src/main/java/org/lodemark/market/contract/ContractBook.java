package org.lodemark.market.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodemark.atlas.fact.ContractTermFact;
import org.lodemark.atlas.fact.ContractTermFact.Term;
import org.lodemark.atlas.fact.TermUnit.Per;
import org.lodemark.domain.commodity.Form;
import org.lodemark.market.range.Currencies;
import org.lodemark.market.range.Origin;
import org.lodemark.market.range.Overrides;
import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Range;

/** Rows of contracts as contracts. */
public final class ContractBook {
  private final List<ContractTermFact> facts;
  private final String metal;
  private final Map<String, Parameter> pricesUsd;
  private final Currencies currencies;
  private final Overrides overrides;

  /**
   * Over all rows.
   *
   * @param facts rows; a user's contract stands before one of the atlas with its id
   * @param metal symbol of the metal
   * @param pricesUsd of a tonne of each element, as far as known
   */
  public ContractBook(
      List<ContractTermFact> facts,
      String metal,
      Map<String, Parameter> pricesUsd,
      Currencies currencies,
      Overrides overrides) {
    this.facts = List.copyOf(facts);
    this.metal = metal;
    this.pricesUsd = Map.copyOf(pricesUsd);
    this.currencies = currencies;
    this.overrides = overrides;
  }

  /** All ids, in the order of the tables. */
  public List<String> listIds() {
    return facts.stream().map(ContractTermFact::contract).distinct().toList();
  }

  /** Contracts stated for a form, in the order of the tables. */
  public List<Contract> listFor(Form form) {
    return listIds().stream()
        .map(this::getContract)
        .filter(contract -> contract.forms().contains(form))
        .toList();
  }

  public Optional<Contract> findContract(String id) {
    return listIds().contains(id) ? Optional.of(getContract(id)) : Optional.empty();
  }

  private Contract getContract(String id) {
    List<ContractTermFact> rows =
        facts.stream().filter(fact -> fact.contract().equals(id)).toList();
    ContractTermFact first = rows.getFirst();
    Rows terms = new Rows(rows);
    return new Contract(
        id,
        first.type(),
        first.forms(),
        first.gate(),
        terms.find("", 1, Term.GRADE).map(grade -> grade.range()),
        first.type() == ContractTermFact.Type.NSR ? payables(terms) : List.of(),
        payableOfPrice(first, terms),
        price(metal),
        terms.override("treatment", "treatment charge", "", Term.TREATMENT_CHARGE),
        penalties(terms),
        rejects(terms),
        terms.override("weight-deduction", "weight deduction", "", Term.WEIGHT_DEDUCTION),
        terms.override("sale-insurance", "insurance of the sale", "", Term.INSURANCE),
        terms.per("assay of the lot", Per.LOT),
        terms.per("assay", Per.DRY_TONNE),
        terms.find("", 1, Term.QUOTATIONAL_MONTHS));
  }

  private Parameter payableOfPrice(ContractTermFact first, Rows terms) {
    if (first.type() == ContractTermFact.Type.NSR) {
      return Parameter.fixed("percentage of the price", "fraction", 0);
    }
    String name = "paid of the metal's price";
    return overrides
        .find("payable", name, "fraction")
        .or(() -> terms.find("", 1, Term.PAYABLE_OF_PRICE))
        .orElseGet(() -> Parameter.missing(name, "fraction", "--payable 70%"));
  }

  private List<Payable> payables(Rows terms) {
    List<Payable> payables = new ArrayList<>();
    Set<String> elements = new LinkedHashSet<>(List.of(metal));
    terms.rows.stream()
        .filter(row -> row.term() == Term.PAYABLE_FRACTION)
        .forEach(row -> elements.add(named(row)));
    for (String element : elements) {
      boolean own = element.equals(metal);
      String name = "payable " + element;
      Parameter fraction = (own ? overrides.find("payable", name, "fraction") : none())
          .or(() -> terms.find(element, 1, Term.PAYABLE_FRACTION))
          .orElseGet(() -> Parameter.missingFraction(name, "--payable 85%"));
      payables.add(new Payable(
          element,
          fraction,
          own
              ? terms.override("deduction", "minimum deduction", element, Term.MINIMUM_DEDUCTION)
              : terms.orNothing("minimum deduction " + element, element, Term.MINIMUM_DEDUCTION),
          own
              ? terms.override("refining", "refining charge", element, Term.REFINING_CHARGE)
              : terms.orNothing("refining charge " + element, element, Term.REFINING_CHARGE),
          price(element)));
    }
    return payables;
  }

  private static Optional<Parameter> none() {
    return Optional.empty();
  }

  private Parameter price(String element) {
    Parameter price = pricesUsd.get(element);
    return price != null
        ? price
        : Parameter.missing("price of " + element, "USD/t", "--price " + element + "=USD_A_TONNE");
  }

  private List<Penalty> penalties(Rows terms) {
    List<Penalty> penalties = new ArrayList<>();
    for (ContractTermFact row : terms.rows) {
      boolean over = row.term() == Term.PENALTY_RATE;
      if (!over && row.term() != Term.SHORTFALL_RATE) {
        continue;
      }
      String element = named(row);
      int band = row.band();
      Parameter from = terms
          .find(element, band, over ? Term.PENALTY_FROM : Term.SHORTFALL_FROM)
          .orElseGet(() -> Parameter.fixed("penalty from", "fraction", over ? 0 : 1));
      Parameter step = terms
          .find(element, band, over ? Term.PENALTY_STEP : Term.SHORTFALL_STEP)
          .orElseThrow(() -> new IllegalArgumentException("contract " + row.contract() + ": "
              + row.term().word() + " of " + element + " has no step"));
      penalties.add(new Penalty(
          element,
          over ? Penalty.Side.OVER : Penalty.Side.UNDER,
          over && terms.isOfMetal(element, band, Term.PENALTY_STEP),
          from,
          terms.find(element, band, over ? Term.PENALTY_TO : Term.SHORTFALL_TO),
          step,
          terms.money("penalty for " + element, row),
          row.unit().per() == Per.CONTAINED_TONNE));
    }
    return penalties;
  }

  private List<RejectLimit> rejects(Rows terms) {
    return terms.rows.stream()
        .filter(row -> row.term() == Term.REJECT_ABOVE)
        .map(row -> new RejectLimit(
            named(row),
            row.unit().per() == Per.FRACTION_OF_METAL,
            terms.find(named(row), row.band(), Term.REJECT_ABOVE).orElseThrow()))
        .toList();
  }

  /** The element a row is about; one that names none is about the metal itself. */
  private String named(ContractTermFact row) {
    return row.element().isEmpty() ? metal : row.element();
  }

  /** The rows of one contract. */
  private final class Rows {
    private final List<ContractTermFact> rows;

    Rows(List<ContractTermFact> rows) {
      this.rows = rows;
    }

    /** The one number of a term; an element that is empty stands for the metal. */
    Optional<Parameter> find(String element, int band, Term term) {
      String asked = element.isEmpty() ? metal : element;
      return rows.stream()
          .filter(row -> row.term() == term && row.band() == band && named(row).equals(asked))
          .findFirst()
          .map(row -> row.unit().isMoney()
              ? money(label(term, element), row)
              : Parameter.of(
                  label(term, element),
                  row.unit().toString(),
                  new Range(row.value().low(), row.value().high()),
                  new Origin.Stated(row.provenance())));
    }

    private String label(Term term, String element) {
      return term.word().replace('-', ' ') + (element.isEmpty() ? "" : " " + element);
    }

    Parameter money(String name, ContractTermFact row) {
      return currencies.usd(
          name,
          row.unit().per().word(),
          row.value(),
          row.unit().currency().orElseThrow(),
          Optional.empty(),
          new Origin.Stated(row.provenance()));
    }

    Parameter orNothing(String name, String element, Term term) {
      return find(element, 1, term).orElseGet(() -> Parameter.fixed(name, "", 0));
    }

    Parameter override(String key, String name, String element, Term term) {
      return overrides.find(key, name, "").orElseGet(() -> orNothing(name, element, term));
    }

    Parameter per(String name, Per per) {
      return rows.stream()
          .filter(row -> row.term() == Term.ASSAY_COST && row.unit().per() == per)
          .findFirst()
          .map(row -> money(name, row))
          .orElseGet(() -> Parameter.fixed(name, "USD", 0));
    }

    boolean isOfMetal(String element, int band, Term step) {
      return rows.stream()
          .anyMatch(row -> row.term() == step
              && row.band() == band
              && named(row).equals(element)
              && row.unit().per() == Per.FRACTION_OF_METAL);
    }
  }

  /** A contract of nothing but a percentage that the user gave. */
  public Contract percentage(Form form) {
    Parameter none = Parameter.fixed("none", "", 0);
    String name = "paid of the metal's price";
    return new Contract(
        "given",
        ContractTermFact.Type.PERCENTAGE,
        List.of(form),
        "",
        Optional.empty(),
        List.of(),
        overrides.find("payable", name, "fraction").orElseThrow(),
        price(metal),
        none,
        List.of(),
        List.of(),
        none,
        none,
        none,
        none,
        Optional.empty());
  }
}
