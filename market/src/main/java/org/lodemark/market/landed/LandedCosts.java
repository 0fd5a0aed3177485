package org.lodemark.market.landed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.Quantity;
import org.lodemark.atlas.fact.DutyFact;
import org.lodemark.atlas.fact.PlaceFact;
import org.lodemark.atlas.fact.ProductionFact;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.place.Country;
import org.lodemark.market.ladder.Carriage.Duty;
import org.lodemark.market.ladder.DutyBook;
import org.lodemark.market.ladder.FreightBook;
import org.lodemark.market.range.Formula;
import org.lodemark.market.range.Overrides;
import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Ranges;
import org.lodemark.market.range.Scenario;

/**
 * What a tonne of the metal costs at a port, from each country that mines. The price is one and the
 * same everywhere, the reference price: what differs is what carrying it and the border cost. What a
 * country itself asks is another quote, and quotes of different places are not mixed.
 */
public final class LandedCosts {
  private final Atlas atlas;
  private final PlaceFact port;
  private final Form form;
  private final Parameter price;
  private final FreightBook freights;
  private final DutyBook duties;
  private final Overrides overrides;

  private LandedCosts(
      Atlas atlas,
      PlaceFact port,
      Form form,
      Parameter price,
      FreightBook freights,
      DutyBook duties,
      Overrides overrides) {
    this.atlas = atlas;
    this.port = port;
    this.form = form;
    this.price = price;
    this.freights = freights;
    this.duties = duties;
    this.overrides = overrides;
  }

  /** One row for each country that mines, the largest first. */
  public static List<LandedCost> of(
      Atlas atlas,
      PlaceFact port,
      Form form,
      Parameter price,
      FreightBook freights,
      DutyBook duties,
      Overrides overrides) {
    LandedCosts costs = new LandedCosts(atlas, port, form, price, freights, duties, overrides);
    return costs.miners().stream().map(costs::from).toList();
  }

  /** Countries whose newest mine output that is known is above 0, by that output. */
  private List<Country> miners() {
    Map<Country, ProductionFact> newest = new LinkedHashMap<>();
    atlas.production().stream()
        .filter(fact -> fact.stage() == Stage.MINING && !fact.country().isAggregate())
        .filter(fact -> fact.provenance().counts())
        .filter(fact -> fact.quantity() instanceof Quantity.Known)
        .forEach(fact -> newest.merge(
            fact.country(),
            fact,
            (one, other) -> other.period().compareTo(one.period()) >= 0 ? other : one));
    return newest.values().stream()
        .filter(fact -> high(fact) > 0)
        .sorted(Comparator.comparingDouble(LandedCosts::high).reversed())
        .map(ProductionFact::country)
        .toList();
  }

  private static double high(ProductionFact fact) {
    return fact.quantity().findMass().map(mass -> mass.highTonnes()).orElse(0.0);
  }

  private LandedCost from(Country country) {
    List<String> missing = new ArrayList<>();
    boolean home = country.equals(port.country());
    missing.add("inland to a port");
    Optional<String> place = home ? Optional.of(port.place()) : loadingPlace(country);
    Parameter sea = place
        .filter(one -> !home)
        .flatMap(one -> freights.find(one, port.place()))
        .orElseGet(() -> home
            ? Parameter.fixed("sea freight", "USD/t", 0)
            : Parameter.missing(
                "sea freight " + country.name() + " to " + port.place(),
                "USD/t",
                "a row of freights.csv in --terms"));
    if (sea.findMissing().isPresent()) {
      missing.add("sea freight");
    }
    Parameter insurance = overrides
        .find("insurance", "insurance on the way", "fraction")
        .orElseGet(() -> home
            ? Parameter.fixed("insurance", "fraction", 0)
            : Parameter.missing("insurance on the way", "fraction", "--insurance PERCENT"));
    if (insurance.findMissing().isPresent()) {
      missing.add("insurance");
    }
    Optional<Duty> duty = duties.find(form, country, port.country(), "landed");
    if (duty.isPresent() && duty.get().specificUsdPerWetTonne().findMissing().isPresent()) {
      missing.add("duty");
    }
    Parameter inland = Parameter.missing(
        "inland freight in " + country.name(), "USD/t", "a quote delivered to the port");
    Formula insured = s -> Formula.product(s.of(insurance), s.of(price));
    Formula border = s -> duty.map(one -> duty(s, one, sea, insured.in(s))).orElse(0.0);
    return new LandedCost(
        country,
        place,
        Ranges.figure(Formula.of(price)),
        Ranges.figure(Formula.of(sea)),
        Ranges.figure(insured),
        Ranges.figure(border),
        isPenalised(country),
        Ranges.figure(s -> s.of(price) + s.of(inland) + s.of(sea) + insured.in(s) + border.in(s)),
        missing);
  }

  private double duty(Scenario s, Duty duty, Parameter sea, double insured) {
    double carried = Formula.product(1 - s.of(duty.valuation()), s.of(sea) + insured);
    return s.of(duty.specificUsdPerWetTonne())
        + Formula.product(s.of(duty.adValorem()), s.of(price) + carried);
  }

  private boolean isPenalised(Country country) {
    return atlas.duties().stream()
        .filter(line -> line.importer().equals(port.country()))
        .filter(line -> form.hsCodes().stream()
            .anyMatch(code -> code.covers(line.hs()) || line.hs().covers(code)))
        .anyMatch((DutyFact line) -> DutyBook.isPenalised(line, country));
  }

  /** A place of the country from which a freight to the port is known. */
  private Optional<String> loadingPlace(Country country) {
    return atlas.places().stream()
        .filter(place -> place.country().equals(country))
        .map(PlaceFact::place)
        .distinct()
        .filter(place -> freights.find(place, port.place()).isPresent())
        .findFirst();
  }
}
