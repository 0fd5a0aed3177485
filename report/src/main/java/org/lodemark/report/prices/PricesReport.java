package org.lodemark.report.prices;

import java.util.List;
import java.util.Optional;
import org.lodemark.report.SourceRow;
import org.lodemark.report.calendar.CalendarReport.ChangeRow;

/**
 * The answer of {@code prices}.
 *
 * @param on the day of the question, ISO 8601
 * @param unit what converted figures are in, such as {@code USD/t}
 * @param nextPolicyChange the nearest dated change of policy
 * @param notConverted currencies for which some quote has no rate of its time
 * @param inputs what was read beside the atlas
 */
public record PricesReport(
    String commodity,
    String on,
    String unit,
    Optional<ChangeRow> nextPolicyChange,
    List<SeriesRow> series,
    List<PriceChangeRow> changes,
    List<SpreadRow> spreads,
    List<MarginRow> margins,
    List<String> notConverted,
    List<String> inputs,
    List<SourceRow> sources) {
  /**
   * One series; quotes that differ in any of its fields are never mixed.
   *
   * @param form id of a form of the commodity; null when the atlas does not say what it is
   * @param formName in words; null as {@code form}
   * @param priceUnit what its quotes are in
   * @param massBasis empty for the product's own mass
   */
  public record SeriesRow(
      String product,
      String series,
      String place,
      Optional<String> form,
      Optional<String> formName,
      String priceUnit,
      String massBasis,
      List<QuoteRow> quotes) {}

  /**
   * One quote.
   *
   * @param high null when open: "above"
   * @param convertedLow in the report's unit, by the rate of the quote's own time; null without one
   * @param convertedHigh null when open or without a rate
   * @param confidence empty when the source states none
   */
  public record QuoteRow(
      String period,
      double low,
      Optional<Double> high,
      Optional<Double> convertedLow,
      Optional<Double> convertedHigh,
      String quality,
      String confidence,
      String note,
      List<String> sources) {}

  /**
   * How a series moved.
   *
   * @param ratio later over earlier, in its own unit
   * @param usdRatio the same in dollars, each at the rate of its time
   */
  public record PriceChangeRow(
      String product,
      String series,
      String place,
      String priceUnit,
      QuoteRow from,
      QuoteRow to,
      double ratio,
      Optional<Double> usdRatio) {}

  /**
   * One form at two places at one time. Terms of the places differ; nobody earns the difference.
   *
   * @param usdPerTonneLow dearer less cheaper from the nearest ends; may be below 0
   * @param usdPerTonneHigh null when the dearer quote is open
   */
  public record SpreadRow(
      String form,
      String dearerProduct,
      String dearerPlace,
      String dearerPeriod,
      double dearerUsdPerTonne,
      String cheaperProduct,
      String cheaperPlace,
      String cheaperPeriod,
      double cheaperUsdPerTonne,
      double usdPerTonneLow,
      Optional<Double> usdPerTonneHigh,
      double ratio,
      List<String> sources) {}

  /**
   * A compound over the metal in it.
   *
   * @param margin per mass of the compound, from the middles, in {@code priceUnit}
   * @param premiumFraction per mass of contained metal, over the metal's price
   */
  public record MarginRow(
      String product,
      String over,
      String series,
      String place,
      String period,
      String priceUnit,
      double metalFraction,
      double margin,
      double marginLow,
      double marginHigh,
      double premiumFraction,
      List<String> sources) {}
}
