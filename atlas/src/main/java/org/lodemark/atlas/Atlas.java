package org.lodemark.atlas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.fact.CriticalityFact;
import org.lodemark.atlas.fact.DepositFact;
import org.lodemark.atlas.fact.DutyFact;
import org.lodemark.atlas.fact.MarketParameterFact;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.atlas.fact.MineFact;
import org.lodemark.atlas.fact.PlaceFact;
import org.lodemark.atlas.fact.PlantFact;
import org.lodemark.atlas.fact.PolicyFact;
import org.lodemark.atlas.fact.PriceFact;
import org.lodemark.atlas.fact.ProductFact;
import org.lodemark.atlas.fact.ProductionFact;
import org.lodemark.atlas.fact.ReserveFact;
import org.lodemark.atlas.fact.ScenarioFact;
import org.lodemark.atlas.fact.SectorFact;
import org.lodemark.atlas.fact.ShareFact;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.Commodity;

/**
 * Everything known of one commodity, fact by fact. Immutable. The format of the directory it is
 * read from stands in docs/atlas-format.md.
 *
 * @param sources by id
 * @param processingRecovery metal out by metal in of smelters and refiners, where stated
 * @param criticality the study whose inputs the atlas carries, where it does
 * @param marketModel what the model of the market stands on
 * @param scenarios rows of the scenarios that come with the atlas
 * @param measures the rows of the measure tables
 * @param terms contracts, gates, conversions and freights
 */
public record Atlas(
    Commodity commodity,
    World world,
    Map<String, Source> sources,
    Map<String, FormSources> formSources,
    Optional<Assumption> processingRecovery,
    Optional<CriticalityMethod> criticality,
    List<ProductionFact> production,
    List<ReserveFact> reserves,
    List<ShareFact> shares,
    List<CriticalityFact> criticalityInputs,
    List<SectorFact> sectors,
    List<TradeFact> trade,
    List<PlantFact> plants,
    List<MineFact> mines,
    List<DepositFact> deposits,
    List<PriceFact> prices,
    List<ProductFact> products,
    List<PolicyFact> policy,
    List<PlaceFact> places,
    List<DutyFact> duties,
    List<MarketParameterFact> marketModel,
    List<ScenarioFact> scenarios,
    List<MeasureFact> measures,
    MarketTerms terms) {
  /**
   * Where a form's ranges come from.
   *
   * @param grade absent when the grade is unknown
   * @param moisture absent when none is given: the form is taken as dry
   */
  public record FormSources(Optional<Assumption> grade, Optional<Assumption> moisture) {}

  public Atlas {
    sources = Map.copyOf(sources);
    formSources = Map.copyOf(formSources);
    production = List.copyOf(production);
    reserves = List.copyOf(reserves);
    shares = List.copyOf(shares);
    criticalityInputs = List.copyOf(criticalityInputs);
    sectors = List.copyOf(sectors);
    trade = List.copyOf(trade);
    plants = List.copyOf(plants);
    mines = List.copyOf(mines);
    deposits = List.copyOf(deposits);
    prices = List.copyOf(prices);
    products = List.copyOf(products);
    policy = List.copyOf(policy);
    places = List.copyOf(places);
    duties = List.copyOf(duties);
    marketModel = List.copyOf(marketModel);
    scenarios = List.copyOf(scenarios);
    measures = List.copyOf(measures);
  }
}
