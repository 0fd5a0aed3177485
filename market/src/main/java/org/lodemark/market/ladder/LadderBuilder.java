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
  private final Map<String, Parameter> pricesUsd;
  private final Parameter reference;
  private final Overrides overrides;
  private final Map<String, Parameter> freightAfter = new HashMap<>();
  private final Map<String, Parameter> missingPrices = new HashMap<>();
  private final Optional<Parameter> insurance;

  /**
   * Over the books.
   *
   * @param pricesUsd of a tonne of a form, by its id
   * @param reference price of a tonne of the metal
   */
  public LadderBuilder(
      Way way,
      ConversionBook conversions,
      FreightBook freights,
      DutyBook duties,
      Map<String, Parameter> pricesUsd,
      Parameter reference,
      Overrides overrides) {
    this.way = way;
    this.conversions = conversions;
    this.freights = freights;
    this.duties = duties;
    this.pricesUsd = Map.copyOf(pricesUsd);
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
    Optional<Conversion> made = from.form().equals(to.form())
        ? Optional.empty()
        : Optional.of(conversion(from, to));
    boolean moves = !from.place().equals(to.place()) || from.place().isEmpty()
        || !from.country().equals(to.country());
    return new Step(
        made,
        moves ? Optional.of(carriage(from, to, to.form(), origin(to.form(), from, material))) : Optional.empty());
  }

  private Conversion conversion(Stop from, Stop to) {
    if (!conversions.listProducts(from.form()).contains(to.form())) {
      throw new IllegalArgumentException("no row of conversions.csv makes " + to.form().name()
          + " of " + from.form().name() + ", which chain " + way.chain() + " does at "
          + from.name() + ". Maybe another --chain, or a row of your own with --terms");
    }
    return conversions.get(from.form(), to.form(), from.country(), false);
  }

  /** What was made in a plant is of the plant's country; what was mined, of the first gate's. */
  private Country origin(Form form, Stop from, Material material) {
    boolean made = !form.equals(material.form())
        && form.stage().equals(Optional.of(Stage.PROCESSING));
    return made ? from.country() : way.stops().getFirst().country();
  }

  /** What brings a form from a gate to the next. */
  public Carriage carriage(Stop from, Stop to, Form form, Country origin) {
    Optional<Carriage.Duty> duty = from.country().equals(to.country())
        ? Optional.empty()
        : duties.find(form, origin, to.country(), to.id());
    return new Carriage(
        from.name() + " to " + to.name(), freight(from, to), insurance, duty);
  }

  private Parameter freight(Stop from, Stop to) {
    return freightAfter.computeIfAbsent(from.id(), key -> {
      String name = "freight " + from.name() + " to " + to.name();
      String unit = Currencies.USD + "/" + Per.WET_TONNE.word();
      return overrides
          .find("freight " + from.id(), name, unit)
          .or(() -> from.place().isEmpty() || to.place().isEmpty()
              ? Optional.empty()
              : freights.find(from.place(), to.place()))
          .orElseGet(() -> Parameter.missing(
              name + (from.place().isEmpty() || to.place().isEmpty()
                  ? ""
                  : " (" + from.place() + " to " + to.place() + ")"),
              unit,
              "--freight " + from.id() + "=USD_PER_WET_TONNE"));
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
    Form form = way.stops().get(index).form();
    boolean door = index == way.stops().size() - 1;
    if (!isLastOfForm(index) || (form.equals(material.form()) && !door && index == 0)) {
      return Optional.empty();
    }
    return formPrice(form)
        .or(() -> premiumPrice(form, index))
        .or(() -> door ? Optional.of(missingPrice(form)) : Optional.empty());
  }

  private Formula missingPrice(Form form) {
    return Formula.of(missingPrices.computeIfAbsent(
        form.id(),
        id -> Parameter.missing(
            "price of " + form.name(),
            Currencies.USD + "/t",
            "--price " + id + "=USD_PER_TONNE")));
  }

  /** By a price of the form itself, of a tonne of contained metal. */
  public Optional<Formula> formPrice(Form form) {
    Parameter price = pricesUsd.get(form.id());
    return price == null
        ? Optional.empty()
        : Optional.of(Formula.of(price).over(Formula.of(conversions.metalFraction(form))));
  }

  private Optional<Formula> premiumPrice(Form form, int index) {
    if (index == 0) {
      return Optional.empty();
    }
    Stop before = way.stops().get(index - 1);
    return before.form().equals(form)
        ? Optional.empty()
        : conversion(before, way.stops().get(index))
            .premium()
            .map(premium -> s -> s.of(reference) * (1 + s.of(premium)));
  }

  private String priceWords(int index) {
    Form form = way.stops().get(index).form();
    Parameter price = pricesUsd.get(form.id());
    if (price != null) {
      return price.name();
    }
    return isLastOfForm(index) && index > 0 ? "price of the metal and a premium" : "";
  }
}
