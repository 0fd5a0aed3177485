package org.lodemark.market.scenario;

import java.util.List;
import java.util.Optional;
import org.lodemark.market.equilibrium.Gap;

/**
 * What a scenario gives.
 *
 * @param draws how many of everything that is a range
 * @param solved equilibria, each checked
 * @param worst the largest gap of any of them
 * @param world the base year, then each step
 * @param remarks what a reader should know of this computation
 */
public record MarketAnswer(
    Scenario scenario,
    MarketBase base,
    long seed,
    int draws,
    int solved,
    Gap worst,
    List<StepAnswer> world,
    List<String> remarks) {
  /**
   * One state of the world.
   *
   * @param step empty for the base year
   */
  public record StepAnswer(
      Optional<Scenario.Step> step,
      List<PriceRow> prices,
      List<TradeRow> trade,
      List<GainRow> gains,
      List<LimitRow> limits,
      List<QuoteRow> quotes) {
    public StepAnswer {
      prices = List.copyOf(prices);
      trade = List.copyOf(trade);
      gains = List.copyOf(gains);
      limits = List.copyOf(limits);
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * The price at a place and stage, USD per tonne of contained metal, over the draws in which it
   * trades there.
   *
   * @param drawsTrading in how many
   * @param changeUsdPerTonne against the same draw of the state before; empty in the base year, or
   *     where it traded in no draw before
   */
  public record PriceRow(
      Region region,
      String stage,
      Spread usdPerTonne,
      int drawsTrading,
      Optional<Spread> changeUsdPerTonne) {}

  /**
   * Tonnes a year of contained metal: supplied and used there, what leaves less what arrives, and
   * what stays unsold at a price of nothing.
   */
  public record TradeRow(
      Region region, String stage, Spread supplied, Spread used, Spread netExport, Spread unsold) {}

  /**
   * USD a year against the state before: suppliers (mines and scrap), users, owners of plants,
   * holders of export licences, the importer's treasury, and their sum.
   */
  public record GainRow(
      Region region,
      Spread suppliersUsd,
      Spread usersUsd,
      Spread plantsUsd,
      Spread licencesUsd,
      Spread dutiesUsd,
      Spread sumUsd) {}

  /** What a tonne more of a limit is worth, and in how many draws it binds. */
  public record LimitRow(
      String kind, List<Region> regions, String stages, Spread usdPerTonne, int drawsBinding) {
    public LimitRow {
      regions = List.copyOf(regions);
    }
  }

  /**
   * A quoted price beside the model's.
   *
   * @param quote what was quoted, in USD per tonne of contained metal
   * @param model at the region's stage; empty where the place of the quote is no region
   * @param ratio of the quote to that of the base period, where there is one of the same series and
   *     place
   * @param modelRatio of the model's price to the base year's
   */
  public record QuoteRow(
      Quotes.Quote quote,
      Optional<Region> region,
      String stage,
      Optional<Spread> model,
      Optional<Double> ratio,
      Optional<Spread> modelRatio) {}

  public MarketAnswer {
    world = List.copyOf(world);
    remarks = List.copyOf(remarks);
  }
}
