package org.lodemark.report.prices;

import java.util.ArrayList;
import java.util.List;
import org.lodemark.report.Sheet;
import org.lodemark.report.prices.PricesReport.QuoteRow;
import org.lodemark.report.prices.PricesReport.SeriesRow;

/** The tables of the prices, for CSV. */
public final class PricesSheets {
  private PricesSheets() {}

  public static List<Sheet> of(PricesReport report) {
    return List.of(
        quotes(report),
        changes(report),
        spreads(report),
        margins(report),
        Sheet.sources(report.sources()));
  }

  private static Sheet quotes(PricesReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (SeriesRow series : report.series()) {
      for (QuoteRow quote : series.quotes()) {
        rows.add(List.of(
            series.product(),
            series.series(),
            series.place(),
            series.form().orElse(""),
            quote.period(),
            Sheet.number(quote.low()),
            Sheet.number(quote.high()),
            series.priceUnit(),
            series.massBasis(),
            Sheet.number(quote.convertedLow()),
            Sheet.number(quote.convertedHigh()),
            report.unit(),
            quote.quality(),
            quote.confidence(),
            String.join("|", quote.sources()),
            quote.note()));
      }
    }
    return new Sheet(
        "quotes",
        List.of(
            "product",
            "series",
            "place",
            "form",
            "period",
            "low",
            "high",
            "priceUnit",
            "massBasis",
            "convertedLow",
            "convertedHigh",
            "convertedUnit",
            "quality",
            "confidence",
            "sources",
            "note"),
        rows);
  }

  private static Sheet changes(PricesReport report) {
    return new Sheet(
        "changes",
        List.of("product", "series", "place", "priceUnit", "from", "to", "ratio", "usdRatio"),
        report.changes().stream()
            .map(row -> List.of(
                row.product(),
                row.series(),
                row.place(),
                row.priceUnit(),
                row.from().period(),
                row.to().period(),
                Sheet.number(row.ratio()),
                Sheet.number(row.usdRatio())))
            .toList());
  }

  private static Sheet spreads(PricesReport report) {
    return new Sheet(
        "spreads",
        List.of(
            "form",
            "dearerProduct",
            "dearerPlace",
            "dearerPeriod",
            "dearerUsdPerTonne",
            "cheaperProduct",
            "cheaperPlace",
            "cheaperPeriod",
            "cheaperUsdPerTonne",
            "usdPerTonneLow",
            "usdPerTonneHigh",
            "ratio",
            "sources"),
        report.spreads().stream()
            .map(row -> List.of(
                row.form(),
                row.dearerProduct(),
                row.dearerPlace(),
                row.dearerPeriod(),
                Sheet.number(row.dearerUsdPerTonne()),
                row.cheaperProduct(),
                row.cheaperPlace(),
                row.cheaperPeriod(),
                Sheet.number(row.cheaperUsdPerTonne()),
                Sheet.number(row.usdPerTonneLow()),
                Sheet.number(row.usdPerTonneHigh()),
                Sheet.number(row.ratio()),
                String.join("|", row.sources())))
            .toList());
  }

  private static Sheet margins(PricesReport report) {
    return new Sheet(
        "margins",
        List.of(
            "product",
            "over",
            "series",
            "place",
            "period",
            "priceUnit",
            "metalFraction",
            "margin",
            "marginLow",
            "marginHigh",
            "premiumFraction",
            "sources"),
        report.margins().stream()
            .map(row -> List.of(
                row.product(),
                row.over(),
                row.series(),
                row.place(),
                row.period(),
                row.priceUnit(),
                Sheet.number(row.metalFraction()),
                Sheet.number(row.margin()),
                Sheet.number(row.marginLow()),
                Sheet.number(row.marginHigh()),
                Sheet.number(row.premiumFraction()),
                String.join("|", row.sources())))
            .toList());
  }
}
