package org.lodemark.report.market;

import java.util.List;
import java.util.Optional;
import org.lodemark.report.SourceRow;

/**
 * The answer of {@code market --scenario}. All prices are USD per tonne of contained metal, all masses
 * tonnes of contained metal a year; {@code rest} is the rest of the world.
 *
 * @param notice what every reader must know first
 * @param seed and {@code draws}: the same give the same numbers
 * @param solved how many equilibria were solved and checked
 * @param largestGapUsdPerTonne and {@code largestGapTonnes}: how far any of them is from the
 *     conditions
 * @param basePeriod whose figures the curves go through
 * @param states the base year, then each step
 */
public record MarketReport(
    String commodity,
    String scenario,
    String title,
    String model,
    String notice,
    String basePeriod,
    long seed,
    int draws,
    int solved,
    double largestGapUsdPerTonne,
    double largestGapTonnes,
    List<String> assumptions,
    List<StateRow> states,
    List<CalibrationRow> base,
    List<String> remarks,
    List<SourceRow> sources) {
  /**
   * A number over the draws.
   *
   * @param standardError of the mean
   * @param low 5th percentile
   * @param high 95th percentile
   */
  public record SpreadRow(double mean, double standardError, double low, double high) {}

  /**
   * A state of the world.
   *
   * @param step null for the base year, 0 for the world before the first step
   * @param date the day it is computed for; null for the base year
   * @param inForce the measures that act
   * @param notInForce those that do not on that day
   */
  public record StateRow(
      Optional<Integer> step,
      String title,
      Optional<String> date,
      List<MeasureRow> inForce,
      List<MeasureRow> notInForce,
      List<PriceRow> prices,
      List<TradeRow> trade,
      List<GainRow> gains,
      List<LimitRow> limits,
      List<QuoteRow> quotes) {}

  /**
   * A measure in words, with its range and source.
   *
   * @param scenario whose measure: this one's, or that of the one before it
   * @param step from which on it is there
   * @param countries it acts on; empty for all
   */
  public record MeasureRow(
      String scenario,
      int step,
      String measure,
      List<String> countries,
      String words,
      Optional<Double> low,
      Optional<Double> high,
      String unit,
      Optional<String> starts,
      Optional<String> ends,
      String quality,
      String note,
      List<String> sources) {}

  /**
   * A price over the draws in which the place trades at that stage.
   *
   * @param changeUsdPerTonne against the same draw of the state before; null where there is nothing to
   *     compare with
   */
  public record PriceRow(
      String region,
      String name,
      String stage,
      SpreadRow usdPerTonne,
      int drawsTrading,
      Optional<SpreadRow> changeUsdPerTonne) {}

  /** Masses; {@code netExport} is negative where more arrives than leaves. */
  public record TradeRow(
      String region,
      String name,
      String stage,
      SpreadRow suppliedTonnes,
      SpreadRow usedTonnes,
      SpreadRow netExportTonnes,
      SpreadRow unsoldTonnes) {}

  /** Gains against the state before, million USD a year; losses are negative. */
  public record GainRow(
      String region,
      String name,
      SpreadRow suppliersMillionUsd,
      SpreadRow usersMillionUsd,
      SpreadRow plantsMillionUsd,
      SpreadRow licencesMillionUsd,
      SpreadRow dutiesMillionUsd,
      SpreadRow sumMillionUsd) {}

  /** A limit that binds in some draw, and what a tonne more would be worth. */
  public record LimitRow(
      String kind, List<String> regions, String stages, SpreadRow usdPerTonne, int drawsBinding) {}

  /**
   * A quoted price of the span of a step.
   *
   * @param comparable whether the place of the quote is a region of the model
   * @param ratioToBase of the quote to the same series in the base period; null where there is none
   */
  public record QuoteRow(
      String product,
      String series,
      String place,
      String period,
      String stage,
      double lowUsdPerTonne,
      double highUsdPerTonne,
      boolean comparable,
      Optional<String> region,
      Optional<SpreadRow> modelUsdPerTonne,
      Optional<Double> ratioToBase,
      Optional<SpreadRow> modelRatioToBase,
      String note,
      List<String> sources) {}

  /**
   * A number the base stands on.
   *
   * @param ofAnotherYear whether a figure of another year stands for the base period's
   */
  public record CalibrationRow(
      String what,
      String region,
      String stage,
      double low,
      double high,
      String unit,
      String quality,
      boolean ofAnotherYear,
      String rule,
      List<String> sources) {}
}
