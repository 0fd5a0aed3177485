package org.lodemark.market.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lodemark.atlas.fact.ScenarioFact;
import org.lodemark.atlas.fact.ScenarioFact.Measure;
import org.lodemark.domain.place.Country;

/**
 * The places of a model and the numbers of its nodes: every region at every stage.
 *
 * @param regions countries by code, then the rest of the world
 */
record Layout(List<Region> regions, int stages) {
  Layout {
    regions = List.copyOf(regions);
  }

  /** Every country with a figure, and those that measures of a scenario give capacity. */
  static Layout of(MarketBase base, Optional<Scenario> scenario) {
    TreeSet<Country> countries = new TreeSet<>();
    base.mined().forEach(one -> countries.add(one.country()));
    base.scrap().forEach(one -> countries.add(one.country()));
    base.uses().forEach(one -> one.country().ifPresent(countries::add));
    base.capacities().forEach(one -> countries.add(one.country()));
    scenario.ifPresent(found -> found.steps().forEach(step -> {
      for (ScenarioFact measure : step.measures()) {
        if (measure.measure() == Measure.MINE_CAPACITY
            || measure.measure() == Measure.PLANT_CAPACITY) {
          measure.countries().ifPresent(group -> countries.addAll(group.members()));
        }
      }
    }));
    List<Region> regions = new ArrayList<>();
    countries.forEach(country -> regions.add(Region.of(country)));
    regions.add(Region.REST);
    return new Layout(regions, base.stages().size());
  }

  int nodes() {
    return regions.size() * stages;
  }

  int node(int region, int stage) {
    return stage * regions.size() + region;
  }

  int region(int node) {
    return node % regions.size();
  }

  int stage(int node) {
    return node / regions.size();
  }

  int indexOf(Country country) {
    return regions.indexOf(Region.of(country));
  }

  int rest() {
    return regions.size() - 1;
  }
}
