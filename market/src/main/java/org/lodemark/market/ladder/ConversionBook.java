package org.lodemark.market.ladder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lodemark.atlas.fact.ConversionFact;
import org.lodemark.atlas.fact.ConversionFact.Term;
import org.lodemark.atlas.fact.TermUnit.Per;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.domain.commodity.Compound;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.place.Country;
import org.lodemark.market.range.Currencies;
import org.lodemark.market.range.Origin;
import org.lodemark.market.range.Overrides;
import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Range;

/**
 * Rows of conversions as conversions. A number given by the user stands before all; then rows of the
 * country, then rows of no one country, then rows of other countries, which are marked as such. Of
 * several rows of one rank the hull is taken.
 */
public final class ConversionBook {
  private final List<ConversionFact> facts;
  private final Commodity commodity;
  private final Currencies currencies;
  private final Overrides overrides;
  private final Map<Form, Parameter> grades = new HashMap<>();

  /** A conversion that is asked for twice is one plant's, uncertain in one way. */
  private final Map<List<Object>, Conversion> found = new HashMap<>();

  public ConversionBook(
      List<ConversionFact> facts, Commodity commodity, Currencies currencies, Overrides overrides) {
    this.facts = List.copyOf(facts);
    this.commodity = commodity;
    this.currencies = currencies;
    this.overrides = overrides;
  }

  /** What can be made of a form, in the order of the table. */
  public List<Form> listProducts(Form from) {
    return facts.stream()
        .filter(fact -> fact.from().contains(from))
        .map(ConversionFact::to)
        .distinct()
        .toList();
  }

  /** Whether a form is a conversion's product that counts tonne for tonne as the metal. */
  public boolean isMetalItself(Form form) {
    List<ConversionFact> making =
        facts.stream().filter(fact -> fact.to().equals(form)).toList();
    return !making.isEmpty()
        && making.stream().allMatch(fact -> fact.compound().isEmpty())
        && form.stage().equals(Optional.of(Stage.PROCESSING));
  }

  /**
   * A conversion at a country's plants. What no row states is missing in it; one of which there is
   * no row at all is as well given, since the user may know it.
   *
   * @param local whether the numbers given for local plants count
   */
  public Conversion get(Form from, Form to, Country country, boolean local) {
    return found.computeIfAbsent(
        List.of(from, to, country, local), key -> make(from, to, country, local));
  }

  private Conversion make(Form from, Form to, Country country, boolean local) {
    List<ConversionFact> rows = facts.stream()
        .filter(fact -> fact.from().contains(from) && fact.to().equals(to))
        .toList();
    boolean perContained = rows.stream()
        .anyMatch(row -> row.term() == Term.COST && row.unit().per() == Per.CONTAINED_TONNE);
    String made = to.name();
    Parameter recovery = find("recovery", Term.RECOVERY, rows, to, country, local)
        .orElseGet(() -> Parameter.missingFraction(
            "recovery to " + made, "--recovery " + to.id() + "=LOW-HIGH%"));
    Optional<Parameter> cost = find("cost", Term.COST, rows, to, country, local);
    return new Conversion(
        from,
        to,
        metalFraction(to),
        recovery,
        cost.orElseGet(() -> Parameter.missing(
            "cost of making " + made,
            Currencies.USD + "/" + Per.PRODUCT_TONNE.word(),
            "--cost " + to.id() + "=USD_A_TONNE")),
        perContained && overrides.find("cost " + to.id(), "", "").isEmpty(),
        find("premium", Term.PREMIUM, rows, to, country, local));
  }

  /**
   * Contained metal in a tonne of a form as it is priced: by its formula, or 1 for the metal itself;
   * of anything else the grade of the form.
   */
  public Parameter metalFraction(Form form) {
    return grades.computeIfAbsent(form, key -> makeFraction(form));
  }

  private Parameter makeFraction(Form form) {
    Optional<Compound> compound = facts.stream()
        .filter(fact -> fact.to().equals(form))
        .flatMap(fact -> fact.compound().stream())
        .findFirst();
    if (compound.isPresent()) {
      double fraction = commodity.metalFraction(compound.get()).doubleValue();
      return Parameter.of(
          commodity.symbol() + " in " + compound.get().formula(),
          "fraction",
          Range.exactly(fraction),
          new Origin.Derived("atomic masses of commodity.json", false));
    }
    if (isMetalItself(form)) {
      return Parameter.fixed("metal", "fraction", 1);
    }
    return Parameter.of(
        "grade of " + form.name(),
        "fraction",
        new Range(
            form.grade().low().fraction().doubleValue(),
            form.grade().high().fraction().doubleValue()),
        new Origin.Derived("the range of the form in commodity.json", true));
  }

  private Optional<Parameter> find(
      String key, Term term, List<ConversionFact> all, Form to, Country country, boolean local) {
    String name = switch (term) {
      case RECOVERY -> "recovery to " + to.name();
      case COST -> "cost of making " + to.name();
      case PREMIUM -> "premium of " + to.name() + " over its metal";
    };
    String unit = term == Term.COST ? Currencies.USD + "/" + Per.PRODUCT_TONNE.word() : "fraction";
    List<ConversionFact> rows = all.stream().filter(row -> row.term() == term).toList();
    return (local
            ? overrides.find("local-" + key + " " + to.id(), name, unit)
            : Optional.<Parameter>empty())
        .or(() -> overrides.find(key + " " + to.id(), name, unit))
        .or(() -> hull(name, rows, row -> row.country().equals(Optional.of(country)), ""))
        .or(() -> hull(name, rows, row -> row.country().isEmpty(), ""))
        .or(() -> hull(name, rows, row -> true, "no figure for " + country.name()));
  }

  private Optional<Parameter> hull(
      String name, List<ConversionFact> rows, Predicate<ConversionFact> rank, String applied) {
    List<Parameter> found = rows.stream()
        .filter(rank)
        .filter(row -> row.provenance().counts())
        .map(row -> parameter(name, row, elsewhere(row, applied)))
        .toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Range range = found.stream().map(Parameter::range).reduce(Range::hull).orElseThrow();
    List<Origin> origins = new ArrayList<>();
    found.forEach(one -> origins.addAll(one.origins()));
    return Optional.of(
        Parameter.of(name, found.getFirst().unit(), range, origins.toArray(Origin[]::new)));
  }

  private static String elsewhere(ConversionFact row, String applied) {
    return applied.isEmpty()
        ? ""
        : "a figure of " + row.country().map(Country::name).orElse("elsewhere") + ", " + applied;
  }

  private Parameter parameter(String name, ConversionFact row, String applied) {
    Origin origin = new Origin.Stated(row.provenance(), applied);
    return row.unit().isMoney()
        ? currencies.usd(
            name,
            row.unit().per().word(),
            row.value(),
            row.unit().currency().orElseThrow(),
            Optional.empty(),
            origin)
        : Parameter.of(
            name,
            row.unit().toString(),
            new Range(row.value().low(), row.value().high()),
            origin);
  }
}
