package org.lodemark.market.scenario;

import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.fact.DutyFact;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;

/**
 * What the model stands on before any measure: stages, and numbers with their ranges and sources.
 *
 * @param period the base period
 * @param stages in their order
 * @param referenceStage whose quoted price the curves go through
 * @param referencePrice that price, USD per tonne of contained metal
 * @param mined what each country mines
 * @param scrap what each country makes from scrap
 * @param scrapStage where scrap enters
 * @param uses what countries use, as far as figures place it
 * @param restShares how the rest is used
 * @param conversions recovery and cost from each stage to the next
 * @param capacities of plants, as far as figures place them
 * @param remarks what a reader should know of the choice of figures
 */
public record MarketBase(
    Period period,
    List<StageOfMarket> stages,
    int referenceStage,
    CalibratedFigure referencePrice,
    List<Supply> mined,
    List<Supply> scrap,
    int scrapStage,
    List<Use> uses,
    List<Use> restShares,
    List<Conversion> conversions,
    List<Capacity> capacities,
    CalibratedFigure spareCapacity,
    CalibratedFigure supplyElasticity,
    List<Elasticity> demandElasticities,
    List<Freight> freights,
    List<Inland> inlands,
    List<DutyFact> duties,
    List<String> remarks) {
  /** A stage: its name and what is sold at it. */
  public record StageOfMarket(String name, Form form) {}

  /** What a country supplies in the base period. */
  public record Supply(Country country, CalibratedFigure tonnes) {}

  /**
   * What is used.
   *
   * @param country empty for the rest of the world
   * @param part of {@code tonnes}, or alone where there is none
   */
  public record Use(
      Optional<Country> country,
      int stage,
      String use,
      Optional<CalibratedFigure> tonnes,
      Optional<CalibratedFigure> part) {}

  /** From one stage to the next. */
  public record Conversion(
      int from, CalibratedFigure recovery, CalibratedFigure costUsdPerTonneOut) {}

  /** What a country can make of a stage. */
  public record Capacity(Country country, int from, CalibratedFigure tonnesOut) {}

  /** Of a use, or of all that have none of their own. */
  public record Elasticity(String use, CalibratedFigure value) {}

  /** Between two countries, from one, to one, or between any. */
  public record Freight(
      Optional<Country> from, Optional<Country> to, int stage, CalibratedFigure usdPerTonne) {}

  /** A country far from a port. */
  public record Inland(Country country, CalibratedFigure usdPerTonne) {}

  public MarketBase {
    stages = List.copyOf(stages);
    mined = List.copyOf(mined);
    scrap = List.copyOf(scrap);
    uses = List.copyOf(uses);
    restShares = List.copyOf(restShares);
    conversions = List.copyOf(conversions);
    capacities = List.copyOf(capacities);
    demandElasticities = List.copyOf(demandElasticities);
    freights = List.copyOf(freights);
    inlands = List.copyOf(inlands);
    duties = List.copyOf(duties);
    remarks = List.copyOf(remarks);
  }

  int stage(String name) {
    for (int s = 0; s < stages.size(); s++) {
      if (stages.get(s).name().equals(name)) {
        return s;
      }
    }
    throw new IllegalArgumentException("no stage \"" + name + "\"");
  }

  /** The elasticity of a use. */
  CalibratedFigure demandElasticity(String use) {
    return demandElasticities.stream()
        .filter(one -> one.use().equals(use))
        .findFirst()
        .or(() -> demandElasticities.stream().filter(one -> one.use().isEmpty()).findFirst())
        .orElseThrow(() -> new IllegalArgumentException("no elasticity of the use " + use))
        .value();
  }
}
