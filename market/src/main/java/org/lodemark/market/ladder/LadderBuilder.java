package org.lodemark.market.ladder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.fact.TermUnit.Per;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.place.Country;
import org.lodemark.market.contract.Material;
import org.lodemark.market.ladder.Way.Stop;
import org.lodemark.market.range.Currencies;
import org.lodemark.market.range.Formula;
import org.lodemark.market.range.Overrides;
import org.lodemark.market.range.Parameter;

/** A way with its numbers: conversions, freights, duties and prices at the gates. */
public final class LadderBuilder {
  private final Way way;
  private final ConversionBook conversions;
  private final FreightBook freights;
  private final DutyBook duties;
  private final GatePrices prices;
  private final Parameter reference;
  private final Overrides overrides;
  private final Map<String, Parameter> freightAfter = new HashMap<>();
  private final Map<String, Parameter> missingPrices = new HashMap<>();
  private final Optional<Parameter> insurance;

  /** What is quoted or given for forms at gates. */
  @FunctionalInterface
  public interface GatePrices {
    /**
     * The price of a tonne of a form.
     *
     * @param quotes words that name the series of the gate; empty where it has none
     */
    Optional<Parameter> find(Form form, String quotes);
  }

  /**
   * Over the books.
   *
   * @param prices of forms at gates
   * @param reference price of a tonne of the metal, where its gate has none of its own
   */
  public LadderBuilder(
      Way way,
      ConversionBook conversions,
      FreightBook freights,
      DutyBook duties,
      GatePrices prices,
      Parameter reference,
      Overrides overrides) {
    this.way = way;
    this.conversions = conversions;
    this.freights = freights;
    this.duties = duties;
    this.prices = prices;
    this.reference = reference;
    this.overrides = overrides;
    this.insurance = overrides.find("insurance", "insurance on the way", "fraction");
  }

  public Way way() {
    return way;
  }

  /** The ladder of a material, without a sale of it. */
  public Ladder build(Material material) {
    List<Gate> gates = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    List<Stop> stops = way.stops();
    for (int i = 0; i < stops.size(); i++) {
      Stop stop = stops.get(i);
      gates.add(new Gate(
          stop.id(),
          stop.name(),
          stop.keeper(),
          stop.place(),
          stop.country(),
          stop.form(),
          contained(material, stop.form()),
          price(i, material),
          priceWords(i)));
      if (i > 0) {
        steps.add(step(stops.get(i - 1), stop, material));
      }
    }
    return new Ladder(gates, steps);
  }

  private Formula contained(Material material, Form form) {
    return form.equals(material.form())
        ? material.containedPerWetTonne()
        : Formula.of(conversions.metalFraction(form));
  }

  private Step step(Stop from, Stop to, Material material) {
    Optional<Conversion> made =
        from.form().equals(to.form()) ? Optional.empty() : Optional.of(conversion(from, to));
    Optional<Carriage> carried = moves(from, to)
        ? Optional.of(carriage(from, to, to.form(), origin(to.form(), from, material)))
        : Optional.empty();
    return new Step(made, carried);
  }

  private Conversion conversion(Stop from, Stop to) {
    if (!conversions.listProducts(from.form()).contains(to.form())) {
      throw new IllegalArgumentException(
          "no row of conversions.csv makes " + to.form().name()
              + " of " + from.form().name() + ", which chain " + way.chain() + " does at "
              + from.name() + ". Maybe another --chain, or a row of your own with --terms");
    }
    return conversions.get(from.form(), to.form(), from.country(), false);
  }

  /** What was made in a plant is of the plant's country; what was mined, of the first gate's. */
  private Country origin(Form form, Stop from, Material material) {
    boolean made =
        !form.equals(material.form()) && form.stage().equals(Optional.of(Stage.PROCESSING));
    return made ? from.country() : way.stops().getFirst().country();
  }

  /** What brings a form from a gate to the next. */
  private Carriage carriage(Stop from, Stop to, Form form, Country origin) {
    Optional<Carriage.Duty> duty = from.country().equals(to.country())
        ? Optional.empty()
        : duties.find(form, origin, to.country(), to.id());
    return new Carriage(from.name() + " to " + to.name(), freight(from, to), insurance, duty);
  }

  /**
   * What brings a form from the lot to a gate: step by step within the lot's country, then straight
   * there. What is made at home is not carried through the plants of another country.
   */
  public List<Carriage> straight(Form form, int gate) {
    List<Stop> stops = way.stops();
    Country home = stops.getFirst().country();
    List<Carriage> carriages = new ArrayList<>();
    int at = 0;
    while (at + 1 <= gate && stops.get(at + 1).country().equals(home)) {
      add(carriages, stops.get(at), stops.get(at + 1), form, home);
      at++;
    }
    if (at < gate) {
      add(carriages, stops.get(at), stops.get(gate), form, home);
    }
    return carriages;
  }

  private void add(List<Carriage> carriages, Stop from, Stop to, Form form, Country origin) {
    if (moves(from, to)) {
      carriages.add(carriage(from, to, form, origin));
    }
  }

  private static boolean moves(Stop from, Stop to) {
    return !from.place().equals(to.place())
        || from.place().isEmpty()
        || !from.country().equals(to.country());
  }

  private boolean isNext(Stop from, Stop to) {
    return way.stops().indexOf(to) == way.stops().indexOf(from) + 1;
  }

  private Parameter freight(Stop from, Stop to) {
    boolean next = isNext(from, to)
        || (!to.place().isEmpty()
            && to.place().equals(way.stops().get(way.stops().indexOf(from) + 1).place()));
    String gates = next ? from.id() : from.id() + "-" + to.id();
    return freightAfter.computeIfAbsent(gates, key -> {
      String name = "freight " + from.name() + " to " + to.name();
      String unit = Currencies.USD + "/" + Per.WET_TONNE.word();
      return overrides
          .find("freight " + gates, name, unit)
          .or(() -> from.place().isEmpty() || to.place().isEmpty()
              ? Optional.empty()
              : freights.find(from.place(), to.place()))
          .orElseGet(() -> Parameter.missing(
              name
                  + (from.place().isEmpty() || to.place().isEmpty()
                      ? ""
                      : " (" + from.place() + " to " + to.place() + ")"),
              unit,
              "--freight " + gates + "=USD_A_WET_TONNE"));
    });
  }

  /** A product's price counts at the last gate at which it passes. */
  private boolean isLastOfForm(int index) {
    Form form = way.stops().get(index).form();
    for (int i = index + 1; i < way.stops().size(); i++) {
      if (way.stops().get(i).form().equals(form)) {
        return false;
      }
    }
    return true;
  }

  private Optional<Formula> price(int index, Material material) {
    Stop stop = way.stops().get(index);
    Form form = stop.form();
    boolean door = index == way.stops().size() - 1;
    if (!isLastOfForm(index) || (form.equals(material.form()) && !door && index == 0)) {
      return Optional.empty();
    }
    return formPrice(stop)
        .or(() -> conversions.isMetalItself(form)
            ? Optional.of(Formula.of(reference))
            : premiumPrice(index, material))
        .or(() -> door ? Optional.of(missingPrice(form)) : Optional.empty());
  }

  private Formula missingPrice(Form form) {
    return Formula.of(missingPrices.computeIfAbsent(
        form.id(),
        id -> Parameter.missing(
            "price of " + form.name(), Currencies.USD + "/t", "--price " + id + "=USD_A_TONNE")));
  }

  /** By a price of the form itself, of a tonne of contained metal. */
  private Optional<Formula> formPrice(Stop stop) {
    return prices
        .find(stop.form(), stop.quotes())
        .map(price -> Formula.of(price).over(Formula.of(conversions.metalFraction(stop.form()))));
  }

  /** By the price of what it is made of, at the gate before. */
  private Optional<Formula> premiumPrice(int index, Material material) {
    if (index == 0
        || way.stops().get(index - 1).form().equals(way.stops().get(index).form())) {
      return Optional.empty();
    }
    Optional<Formula> fed = price(index - 1, material);
    return conversion(way.stops().get(index - 1), way.stops().get(index))
        .premium()
        .flatMap(premium -> fed.map(price -> s -> Formula.product(price.in(s), 1 + s.of(premium))));
  }

  private String priceWords(int index) {
    Stop stop = way.stops().get(index);
    if (index == 0 || !isLastOfForm(index)) {
      return "";
    }
    return prices
        .find(stop.form(), stop.quotes())
        .map(Parameter::name)
        .orElse(
            conversions.isMetalItself(stop.form())
                ? reference.name()
                : "price of what it is made of, and a premium");
  }
}
