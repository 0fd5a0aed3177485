package org.lodemark.report.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.report.Sheet;
import org.lodemark.report.SourceRow;
import org.lodemark.report.market.MarketReport.CalibrationRow;
import org.lodemark.report.market.MarketReport.SpreadRow;
import org.lodemark.report.market.MarketReport.StateRow;

/** The tables of the market reports, for CSV. */
public final class MarketSheets {
  private MarketSheets() {}

  public static List<Sheet> of(MarketReport report) {
    List<List<String>> measures = new ArrayList<>();
    List<List<String>> prices = new ArrayList<>();
    List<List<String>> trade = new ArrayList<>();
    List<List<String>> gains = new ArrayList<>();
    List<List<String>> limits = new ArrayList<>();
    List<List<String>> quotes = new ArrayList<>();
    for (StateRow state : report.states()) {
      String step = state.step().map(String::valueOf).orElse("base");
      String date = state.date().orElse("");
      state
          .inForce()
          .forEach(row -> measures.add(List.of(
              step,
              date,
              row.measure(),
              String.join("+", row.countries()),
              row.words(),
              Sheet.number(row.low()),
              Sheet.number(row.high()),
              row.unit(),
              row.starts().orElse(""),
              row.ends().orElse(""),
              row.quality(),
              String.join("|", row.sources()))));
      state
          .prices()
          .forEach(row -> prices.add(cells(
              List.of(step, date, row.region(), row.stage(), String.valueOf(row.drawsTrading())),
              List.of(Optional.of(row.usdPerTonne()), row.changeUsdPerTonne()))));
      state
          .trade()
          .forEach(row -> trade.add(cells(
              List.of(step, date, row.region(), row.stage()),
              List.of(
                  Optional.of(row.suppliedTonnes()),
                  Optional.of(row.usedTonnes()),
                  Optional.of(row.netExportTonnes()),
                  Optional.of(row.unsoldTonnes())))));
      state
          .gains()
          .forEach(row -> gains.add(cells(
              List.of(step, date, row.region()),
              List.of(
                  Optional.of(row.suppliersMillionUsd()),
                  Optional.of(row.usersMillionUsd()),
                  Optional.of(row.plantsMillionUsd()),
                  Optional.of(row.licencesMillionUsd()),
                  Optional.of(row.dutiesMillionUsd()),
                  Optional.of(row.sumMillionUsd())))));
      state
          .limits()
          .forEach(row -> limits.add(cells(
              List.of(
                  step,
                  date,
                  row.kind(),
                  String.join("+", row.regions()),
                  row.stages(),
                  String.valueOf(row.drawsBinding())),
              List.of(Optional.of(row.usdPerTonne())))));
      state.quotes().forEach(row -> quotes.add(quote(step, row)));
    }
    return List.of(
        new Sheet(
            "run",
            List.of(
                "scenario", "basePeriod", "seed", "draws", "gapUsdPerTonne", "gapTonnes", "notice"),
            List.of(List.of(
                report.scenario(),
                report.basePeriod(),
                String.valueOf(report.seed()),
                String.valueOf(report.draws()),
                Sheet.number(report.largestGapUsdPerTonne()),
                Sheet.number(report.largestGapTonnes()),
                report.notice()))),
        new Sheet(
            "measures",
            List.of(
                "step",
                "date",
                "measure",
                "countries",
                "words",
                "low",
                "high",
                "unit",
                "starts",
                "ends",
                "quality",
                "sources"),
            measures),
        new Sheet(
            "prices",
            columns(
                List.of("step", "date", "region", "stage", "drawsTrading"),
                List.of("usdPerTonne", "changeUsdPerTonne")),
            prices),
        new Sheet(
            "trade",
            columns(
                List.of("step", "date", "region", "stage"),
                List.of("suppliedTonnes", "usedTonnes", "netExportTonnes", "unsoldTonnes")),
            trade),
        new Sheet(
            "gains",
            columns(
                List.of("step", "date", "region"),
                List.of(
                    "suppliersMillionUsd",
                    "usersMillionUsd",
                    "plantsMillionUsd",
                    "licencesMillionUsd",
                    "dutiesMillionUsd",
                    "sumMillionUsd")),
            gains),
        new Sheet(
            "limits",
            columns(
                List.of("step", "date", "kind", "regions", "stages", "drawsBinding"),
                List.of("usdPerTonne")),
            limits),
        new Sheet(
            "quotes",
            columns(
                List.of(
                    "step",
                    "period",
                    "product",
                    "series",
                    "place",
                    "stage",
                    "lowUsdPerTonne",
                    "highUsdPerTonne",
                    "region",
                    "ratioToBase",
                    "sources"),
                List.of("modelUsdPerTonne", "modelRatioToBase")),
            quotes),
        base(report.base()),
        sources(report.sources()));
  }

  public static List<Sheet> of(ScenarioListReport report) {
    return List.of(
        new Sheet(
            "scenarios",
            List.of("scenario", "title"),
            report.scenarios().stream()
                .map(row -> List.of(row.scenario(), row.title()))
                .toList()),
        base(report.base()),
        sources(report.sources()));
  }

  private static List<String> quote(String step, MarketReport.QuoteRow row) {
    return cells(
        List.of(
            step,
            row.period(),
            row.product(),
            row.series(),
            row.place(),
            row.stage(),
            Sheet.number(row.lowUsdPerTonne()),
            Sheet.number(row.highUsdPerTonne()),
            row.region().orElse(""),
            Sheet.number(row.ratioToBase()),
            String.join("|", row.sources())),
        List.of(row.modelUsdPerTonne(), row.modelRatioToBase()));
  }

  private static List<String> columns(List<String> first, List<String> spreads) {
    List<String> columns = new ArrayList<>(first);
    for (String spread : spreads) {
      columns.add(spread);
      columns.add(spread + "StandardError");
      columns.add(spread + "Low");
      columns.add(spread + "High");
    }
    return columns;
  }

  private static List<String> cells(List<String> first, List<Optional<SpreadRow>> spreads) {
    List<String> cells = new ArrayList<>(first);
    for (Optional<SpreadRow> spread : spreads) {
      cells.add(Sheet.number(spread.map(SpreadRow::mean)));
      cells.add(Sheet.number(spread.map(SpreadRow::standardError)));
      cells.add(Sheet.number(spread.map(SpreadRow::low)));
      cells.add(Sheet.number(spread.map(SpreadRow::high)));
    }
    return cells;
  }

  private static Sheet base(List<CalibrationRow> rows) {
    return new Sheet(
        "base",
        List.of("what", "region", "stage", "low", "high", "unit", "quality", "rule", "sources"),
        rows.stream()
            .map(row -> List.of(
                row.what(),
                row.region(),
                row.stage(),
                Sheet.number(row.low()),
                Sheet.number(row.high()),
                row.unit(),
                row.quality(),
                row.rule(),
                String.join("|", row.sources())))
            .toList());
  }

  private static Sheet sources(List<SourceRow> rows) {
    return new Sheet(
        "sources",
        List.of("id", "title", "url", "licence", "note"),
        rows.stream()
            .map(row -> List.of(row.id(), row.title(), row.url(), row.licence(), row.note()))
            .toList());
  }
}
