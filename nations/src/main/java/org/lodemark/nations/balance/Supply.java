package org.lodemark.nations.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lodemark.atlas.Assumption;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.atlas.fact.PlantFact;
import org.lodemark.atlas.fact.ProductionFact;
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
    List<Period> chosen = shortestFirst(byPeriod.keySet().stream().toList());
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
                + facts.getFirst().quantity().word(),
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
    boolean prorated = !(chosen.size() == 1 && chosen.getFirst().equals(period));
    return new Input.Known(sum, prorated ? "pro rata" : "", sources);
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

  /** Routes (from ore, from scrap) add up; editions of one route give their hull. */
  private static Optional<MassInterval> hullByRoute(List<ProductionFact> facts) {
    Map<String, MassInterval> byRoute = new TreeMap<>();
    for (ProductionFact fact : facts) {
      fact.quantity()
          .findMass()
          .ifPresent(mass -> byRoute.merge(fact.route().name(), mass, MassInterval::hull));
    }
    return byRoute.values().stream().reduce(MassInterval::plus);
  }

  /**
   * What was smelted and refined: the published output, else what the feed allows,
   * {@code recovery_hi x (mined + ore imports)}, and no more than all plants together can do where
   * each has a published capacity.
   */
  Input made(CountryGroup countries, Period period, Input mined, Input oreImports) {
    Input published = produced(countries, Stage.PROCESSING, period);
    if (published instanceof Input.Known) {
      return published;
    }
    Optional<MassInterval> feed =
        mined.findMass().flatMap(mass -> oreImports.findMass().map(mass::plus));
    Optional<Assumption> recovery = atlas.processingRecovery();
    if (feed.isEmpty() || recovery.isEmpty()) {
      return new Input.Unknown("smelter output not published, and ore imports not known");
    }
    MassInterval fromFeed = times(feed.get(), recovery.get());
    List<Provenance> sources = new ArrayList<>(mined.sources());
    sources.addAll(oreImports.sources());
    Optional<MassInterval> capacity = capacity(countries, period);
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
   * several readings of one plant and product the highest counts: the cap stays safe.
   */
  private Optional<MassInterval> capacity(CountryGroup countries, Period period) {
    Map<String, MassInterval> byPlant = new TreeMap<>();
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

  /** D, opening minus closing stock, from year-end stocks; a build-up counts as 0 drawn. */
  Input stockChange(CountryGroup countries, Period period) {
    if (!countries.isSingle() || period.wholeYears() == 0) {
      return new Input.Unknown("stock change not known");
    }
    int firstYear = period.first().getYear();
    List<MeasureFact> opening =
        measures(countries.members().getFirst(), STOCKS, Period.ofYear(firstYear - 1));
    List<MeasureFact> closing = measures(
        countries.members().getFirst(), STOCKS, Period.ofYear(period.last().getYear()));
    if (opening.isEmpty() || closing.isEmpty()) {
      return new Input.Unknown("stock change not known");
    }
    Interval before = hull(opening);
    Interval after = hull(closing);
    List<Provenance> sources = new ArrayList<>();
    opening.forEach(fact -> sources.add(fact.provenance()));
    closing.forEach(fact -> sources.add(fact.provenance()));
    return new Input.Known(
        tonnes(Math.max(0, before.low() - after.high()), Math.max(0, before.high() - after.low())),
        "opening minus closing stock",
        sources);
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
