package org.lodemark.nations.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lodemark.atlas.Assumption;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Quantity;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.atlas.fact.PlantFact;
import org.lodemark.atlas.fact.ProductionFact;
import org.lodemark.atlas.fact.Route;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.ContainedMetal;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.mass.Mass;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;

/** What a country mines, makes, keeps in stock and uses, for any period, in contained metal. */
final class Supply {
  private static final String STOCKS = "stocks-year-end";
  private static final String CONSUMPTION = "apparent-consumption";
  private static final String CONTAINED = "t contained";

  private final Atlas atlas;

  Supply(Atlas atlas) {
    this.atlas = atlas;
  }

  /**
   * Output of a stage, figures of a year falling to a part of it pro rata by days. Editions that
   * differ give their hull. Where any day of the period has no figure the whole is unknown.
   */
  Input produced(CountryGroup countries, Stage stage, Period period) {
    MassInterval sum = MassInterval.ZERO;
    List<Provenance> sources = new ArrayList<>();
    boolean prorated = false;
    for (Country country : countries.members()) {
      Input input = produced(country, stage, period);
      sources.addAll(input.sources());
      switch (input) {
        case Input.Unknown unknown -> {
          return unknown;
        }
        case Input.Known known -> {
          sum = sum.plus(known.mass());
          prorated |= !known.remark().isEmpty();
        }
      }
    }
    return new Input.Known(sum, prorated ? "pro rata by days" : "", sources);
  }

  private Input produced(Country country, Stage stage, Period period) {
    Map<Period, List<ProductionFact>> byPeriod = new TreeMap<>();
    for (ProductionFact fact : atlas.production()) {
      if (fact.country().equals(country)
          && fact.stage() == stage
          && fact.basis() == Basis.CONTAINED
          && fact.provenance().counts()
          && fact.period().overlaps(period)) {
        byPeriod.computeIfAbsent(fact.period(), p -> new ArrayList<>()).add(fact);
      }
    }
    List<Period> shortest = shortestFirst(List.copyOf(byPeriod.keySet()));
    Input parts = covered(country, stage, period, byPeriod, shortest);
    if (shortest.equals(List.of(period)) || !byPeriod.containsKey(period)) {
      return parts;
    }
    // A figure of this very period and figures of its parts are two readings.
    Input whole = covered(country, stage, period, byPeriod, List.of(period));
    return eitherReading(whole, parts);
  }

  private static Input eitherReading(Input whole, Input parts) {
    if (whole instanceof Input.Known one && parts instanceof Input.Known other) {
      List<Provenance> sources = new ArrayList<>(one.sources());
      sources.addAll(other.sources());
      return new Input.Known(one.mass().hull(other.mass()), "", sources);
    }
    return whole instanceof Input.Known ? whole : parts;
  }

  /** Output of a period from figures that do not overlap; unknown when they leave a day out. */
  private static Input covered(
      Country country,
      Stage stage,
      Period period,
      Map<Period, List<ProductionFact>> byPeriod,
      List<Period> chosen) {
    long uncovered = period.days();
    MassInterval sum = MassInterval.ZERO;
    List<Provenance> sources = new ArrayList<>();
    for (Period reported : chosen) {
      List<ProductionFact> facts = byPeriod.getOrDefault(reported, List.of());
      facts.forEach(fact -> sources.add(fact.provenance()));
      Optional<MassInterval> mass = hullByRoute(facts);
      if (mass.isEmpty()) {
        return new Input.Unknown(
            country.name() + " " + stage.word() + " output " + reported + " "
                + wordOfUnknown(facts),
            sources);
      }
      long days = reported.intersection(period).map(Period::days).orElse(0L);
      uncovered -= days;
      sum = sum.plus(mass.get().prorate(days, reported.days()));
    }
    if (uncovered > 0) {
      return new Input.Unknown(
          "no " + stage.word() + " output of " + country.name() + " for "
              + (chosen.isEmpty() ? period.toString() : "all of " + period),
          sources);
    }
    boolean prorated = chosen.stream().anyMatch(reported -> !period.contains(reported));
    return new Input.Known(sum, prorated ? "pro rata" : "", sources);
  }

  private static String wordOfUnknown(List<ProductionFact> facts) {
    return facts.stream()
        .map(ProductionFact::quantity)
        .filter(quantity -> quantity.findMass().isEmpty())
        .map(Quantity::word)
        .findFirst()
        .orElseThrow();
  }

  /** Of figures that overlap, the ones for the shorter periods. */
  private static List<Period> shortestFirst(List<Period> periods) {
    List<Period> chosen = new ArrayList<>();
    periods.stream().sorted(Comparator.comparingLong(Period::days)).forEach(candidate -> {
      if (chosen.stream().noneMatch(candidate::overlaps)) {
        chosen.add(candidate);
      }
    });
    return chosen;
  }

  /**
   * Routes (from ore, from scrap) add up; editions of one route give their hull. A route that no
   * edition tells makes the sum unknown.
   */
  private static Optional<MassInterval> hullByRoute(List<ProductionFact> facts) {
    Map<Route, MassInterval> byRoute = new EnumMap<>(Route.class);
    Set<Route> routes = EnumSet.noneOf(Route.class);
    for (ProductionFact fact : facts) {
      routes.add(fact.route());
      fact.quantity()
          .findMass()
          .ifPresent(mass -> byRoute.merge(fact.route(), mass, MassInterval::hull));
    }
    return byRoute.keySet().equals(routes)
        ? byRoute.values().stream().reduce(MassInterval::plus)
        : Optional.empty();
  }

  /**
   * What was smelted and refined: the published output of all routes, else what the feed allows,
   * {@code recovery_hi x (mined + ore imports)}, and no more than all plants together can do where
   * each has a published capacity.
   */
  Input made(CountryGroup countries, Period period, Input mined, Input oreImports) {
    Input published = produced(countries, Stage.PROCESSING, period);
    if (published instanceof Input.Known && hasAllRoutes(countries, period)) {
      return published;
    }
    Optional<MassInterval> feed =
        mined.findMass().flatMap(mass -> oreImports.findMass().map(mass::plus));
    Optional<Assumption> recovery = atlas.processingRecovery();
    if (feed.isEmpty() || recovery.isEmpty()) {
      return new Input.Unknown("smelter output not published, and ore imports not known");
    }
    // What is published of some routes comes on top: from scrap no ore is needed.
    MassInterval fromFeed =
        times(feed.get(), recovery.get()).plus(published.findMass().orElse(MassInterval.ZERO));
    List<Provenance> sources = new ArrayList<>(mined.sources());
    sources.addAll(oreImports.sources());
    sources.addAll(published.sources());
    Optional<MassInterval> capacity =
        published instanceof Input.Known ? Optional.empty() : capacity(countries, period);
    if (capacity.isEmpty() || capacity.get().highGrams() >= fromFeed.highGrams()) {
      return new Input.Known(
          new MassInterval(0, fromFeed.highGrams()), "at most recovery x ore at hand", sources);
    }
    plants(countries).forEach(plant -> sources.add(plant.provenance()));
    return new Input.Known(
        new MassInterval(0, capacity.get().highGrams()),
        "at most the capacity of the plants listed",
        sources);
  }

  /** From ore alone or from scrap alone is not all that is made: taken so, too little is explained. */
  private boolean hasAllRoutes(CountryGroup countries, Period period) {
    return countries.members().stream().allMatch(country -> {
      Set<Route> routes = atlas.production().stream()
          .filter(fact -> fact.country().equals(country)
              && fact.stage() == Stage.PROCESSING
              && fact.provenance().counts()
              && fact.period().overlaps(period))
          .map(ProductionFact::route)
          .collect(Collectors.toSet());
      return routes.contains(Route.UNSTATED)
          || routes.containsAll(Set.of(Route.PRIMARY, Route.SECONDARY));
    });
  }

  private static MassInterval times(MassInterval mass, Assumption fraction) {
    long high = mass.isBounded()
        ? grams(BigDecimal.valueOf(mass.highGrams()).multiply(fraction.high()))
        : MassInterval.UNBOUNDED;
    return new MassInterval(
        grams(BigDecimal.valueOf(mass.lowGrams()).multiply(fraction.low())), high);
  }

  private static long grams(BigDecimal grams) {
    return Mass.ofGrams(grams).grams();
  }

  /**
   * Capacity of all plants for the days of a period; empty unless every plant's is published. Of
   * several readings of one plant and product the highest counts: the cap stays safe. A plant
   * known by other figures only has none, and of one shared with other countries the part there
   * is not known.
   */
  private Optional<MassInterval> capacity(CountryGroup countries, Period period) {
    Map<String, MassInterval> byPlant = new TreeMap<>();
    Set<String> rated = plants(countries).stream().map(PlantFact::name).collect(Collectors.toSet());
    boolean othersThere = atlas.plants().stream()
        .filter(
            plant -> plant.countries().members().stream().anyMatch(countries.members()::contains))
        .anyMatch(plant ->
            !rated.contains(plant.name()) || !plant.countries().isWithin(countries.members()));
    if (othersThere) {
      return Optional.empty();
    }
    for (PlantFact plant : plants(countries)) {
      Optional<MassInterval> perYear =
          plant.quantityPerYear().findMass().filter(MassInterval::isBounded);
      if (perYear.isEmpty() || !plant.provenance().counts()) {
        return Optional.empty();
      }
      MassInterval contained = plant.basis() == Basis.CONTAINED
          ? perYear.get()
          : ContainedMetal.hull(
              perYear.get(), plant.form().moisture(), plant.form().grade());
      byPlant.merge(plant.name() + "|" + plant.form().id(), contained, MassInterval::hull);
    }
    long years = Math.ceilDiv(period.days(), 365);
    return byPlant.values().stream()
        .map(perYear -> perYear.times(years).prorate(period.days(), longest(period, years)))
        .reduce(MassInterval::plus);
  }

  /** Whole years in days; a leap day counts as one more day of the year it falls in. */
  private static long longest(Period period, long years) {
    return Math.max(period.days(), years * 365);
  }

  /** Capacity figures, planned ones too: one for each plant, product and reading. */
  List<PlantFact> plants(CountryGroup countries) {
    return atlas.plants().stream()
        .filter(plant -> plant.measure() == PlantFact.Measure.CAPACITY)
        .filter(plant -> plant.countries().isWithin(countries.members()))
        .toList();
  }

  /**
   * Stock at the start of a period, from year-end stocks. Any of it may be metal mined there that
   * leaves now, whatever takes its place: it counts in full for the exporter.
   */
  Input openingStock(CountryGroup countries, Period period) {
    if (period.first().getDayOfYear() != 1) {
      return new Input.Unknown("opening stock not known");
    }
    return yearEndStock(countries, period.first().getYear() - 1)
        .<Input>map(stock -> new Input.Known(
            tonnes(stock.value().low(), stock.value().high()), "opening stock", stock.sources()))
        .orElse(new Input.Unknown("opening stock not known"));
  }

  /** D, opening minus closing stock, from year-end stocks; a build-up counts as 0 drawn. */
  Input stockChange(CountryGroup countries, Period period) {
    if (period.wholeYears() == 0) {
      return new Input.Unknown("stock change not known");
    }
    Optional<Stock> opening = yearEndStock(countries, period.first().getYear() - 1);
    Optional<Stock> closing = yearEndStock(countries, period.last().getYear());
    if (opening.isEmpty() || closing.isEmpty()) {
      return new Input.Unknown("stock change not known");
    }
    Interval before = opening.get().value();
    Interval after = closing.get().value();
    List<Provenance> sources = new ArrayList<>(opening.get().sources());
    sources.addAll(closing.get().sources());
    return new Input.Known(
        tonnes(Math.max(0, before.low() - after.high()), Math.max(0, before.high() - after.low())),
        "opening minus closing stock",
        sources);
  }

  /** Stock in tonnes, with the facts behind it. */
  private record Stock(Interval value, List<Provenance> sources) {}

  /** Stock at the end of a year; of a group only when every member's is published. */
  private Optional<Stock> yearEndStock(CountryGroup countries, int year) {
    Interval sum = Interval.exactly(0);
    List<Provenance> sources = new ArrayList<>();
    for (Country country : countries.members()) {
      List<MeasureFact> facts = measures(country, STOCKS, Period.ofYear(year));
      if (facts.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(hull(facts));
      facts.forEach(fact -> sources.add(fact.provenance()));
    }
    return Optional.of(new Stock(sum, sources));
  }

  /** C, what stayed in the country; at the processing stage only. */
  Input consumption(CountryGroup countries, Stage stage, Period period) {
    if (stage == Stage.PROCESSING && countries.isSingle()) {
      List<MeasureFact> facts = measures(countries.members().getFirst(), CONSUMPTION, period);
      if (!facts.isEmpty()) {
        Interval value = hull(facts);
        return new Input.Known(
            tonnes(value.low(), value.high()),
            "",
            facts.stream().map(MeasureFact::provenance).toList());
      }
    }
    return new Input.Unknown("consumption not known, at least 0");
  }

  private List<MeasureFact> measures(Country country, String attribute, Period period) {
    return atlas.measures().stream()
        .filter(fact -> fact.attribute().equals(attribute)
            && fact.key("country").equals(country.iso3())
            && fact.key("form").isEmpty()
            && fact.unit().equals(CONTAINED)
            && fact.value().isPresent()
            && fact.provenance().counts()
            && fact.period().equals(Optional.of(period)))
        .toList();
  }

  private static Interval hull(List<MeasureFact> facts) {
    return facts.stream()
        .flatMap(f -> f.value().stream())
        .reduce(Interval::hull)
        .orElseThrow();
  }

  private static MassInterval tonnes(double low, double high) {
    return new MassInterval(Math.round(low * 1e6), Math.round(high * 1e6));
  }
}
