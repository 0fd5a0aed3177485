package org.lodemark.report.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lodemark.report.market.MarketReport.GainRow;
import org.lodemark.report.market.MarketReport.MeasureRow;
import org.lodemark.report.market.MarketReport.PriceRow;
import org.lodemark.report.market.MarketReport.QuoteRow;
import org.lodemark.report.market.MarketReport.StateRow;
import org.lodemark.report.market.MarketReport.TradeRow;
import org.lodemark.report.text.References;
import org.lodemark.report.text.TextTable;
import org.lodemark.report.text.TextTable.Align;
import org.lodemark.report.text.Words;

/** The tables of one state of the world. */
final class StateTables {
  private StateTables() {}

  /** The places with the most use and trade; those a quote or a measure names come first. */
  static Set<String> places(StateRow now, List<MeasureRow> fresh, int most) {
    Map<String, Double> weight = new LinkedHashMap<>();
    for (TradeRow row : now.trade()) {
      double tonnes = row.suppliedTonnes().mean()
          + row.usedTonnes().mean()
          + Math.abs(row.netExportTonnes().mean());
      weight.merge(row.region(), tonnes, Double::sum);
    }
    Set<String> places = new LinkedHashSet<>();
    Set<String> known = weight.keySet();
    fresh.stream()
        .flatMap(row -> row.countries().stream())
        .filter(known::contains)
        .forEach(places::add);
    now.quotes().forEach(row -> row.region().ifPresent(places::add));
    weight.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .forEach(region -> {
          if (places.size() < most) {
            places.add(region);
          }
        });
    return places;
  }

  static TextTable prices(StateRow before, StateRow now, Set<String> places) {
    TextTable table = new TextTable()
        .column("place", Align.FLEXIBLE)
        .column("stage", Align.LEFT)
        .column("before", Align.RIGHT)
        .column("now", Align.RIGHT)
        .column("±", Align.RIGHT)
        .column("5-95 %", Align.RIGHT)
        .column("change", Align.RIGHT);
    String last = "";
    for (PriceRow row : inOrder(now.prices(), places)) {
      Optional<PriceRow> was = before.prices().stream()
          .filter(old -> old.region().equals(row.region()) && old.stage().equals(row.stage()))
          .findFirst();
      table.row(List.of(
          row.region().equals(last) ? "" : row.name(),
          row.stage(),
          was.map(old -> Cells.whole(old.usdPerTonne().mean())).orElse("none"),
          Cells.whole(row.usdPerTonne().mean()),
          Cells.whole(row.usdPerTonne().standardError()),
          Cells.between(row.usdPerTonne()),
          row.changeUsdPerTonne()
              .map(change -> Cells.change(row.usdPerTonne(), change))
              .orElse("")));
      last = row.region();
    }
    return table;
  }

  private static List<PriceRow> inOrder(List<PriceRow> rows, Set<String> places) {
    List<PriceRow> chosen = new ArrayList<>();
    places.forEach(
        place -> rows.stream().filter(row -> row.region().equals(place)).forEach(chosen::add));
    return chosen;
  }

  static TextTable trade(StateRow now, Set<String> places) {
    List<String> stages = now.trade().stream().map(TradeRow::stage).distinct().toList();
    List<String> all = new ArrayList<>(stages);
    TextTable table = new TextTable().column("place", Align.FLEXIBLE);
    all.forEach(stage -> table.column(stage, Align.FLEXIBLE));
    for (String place : places) {
      List<String> cells = new ArrayList<>();
      for (TradeRow row : now.trade()) {
        if (row.region().equals(place) && cells.isEmpty()) {
          cells.add(row.name());
        }
      }
      for (String stage : all) {
        cells.add(now.trade().stream()
            .filter(row -> row.region().equals(place) && row.stage().equals(stage))
            .findFirst()
            .map(row -> Cells.tonnes(row.netExportTonnes()))
            .orElse("none"));
      }
      if (cells.size() == all.size() + 1) {
        table.row(cells);
      }
    }
    return table;
  }

  static TextTable gains(StateRow now, Set<String> named, int most) {
    TextTable table = new TextTable()
        .column("place", Align.FLEXIBLE)
        .column("suppliers", Align.RIGHT)
        .column("users", Align.RIGHT)
        .column("plants", Align.RIGHT)
        .column("licences", Align.RIGHT)
        .column("duties", Align.RIGHT)
        .column("sum", Align.RIGHT)
        .column("5-95 %", Align.RIGHT);
    now.gains().stream()
        .sorted(Comparator.comparingDouble(
            (GainRow row) -> -Math.abs(row.sumMillionUsd().mean())))
        .limit(most)
        .sorted(Comparator.comparingDouble((GainRow row) -> -row.sumMillionUsd().mean()))
        .forEach(row -> table.row(List.of(
            row.name(),
            Cells.whole(row.suppliersMillionUsd().mean()),
            Cells.whole(row.usersMillionUsd().mean()),
            Cells.whole(row.plantsMillionUsd().mean()),
            Cells.whole(row.licencesMillionUsd().mean()),
            Cells.whole(row.dutiesMillionUsd().mean()),
            Cells.whole(row.sumMillionUsd().mean()),
            Cells.between(row.sumMillionUsd()))));
    return table;
  }

  static TextTable quotes(StateRow now, References references, boolean sources) {
    TextTable table = new TextTable()
        .column("quoted", Align.FLEXIBLE)
        .column("USD/t metal", Align.RIGHT)
        .column("x base", Align.RIGHT)
        .column("model", Align.FLEXIBLE)
        .column("x base", Align.RIGHT);
    for (QuoteRow row : now.quotes()) {
      String what = row.period() + " " + row.product() + ", " + row.place();
      table.row(List.of(
          sources ? what + " " + references.marks(row.sources()) : what,
          Cells.whole((row.lowUsdPerTonne() + row.highUsdPerTonne()) / 2),
          row.ratioToBase().map(ratio -> Words.number(ratio, 1)).orElse(""),
          row.modelUsdPerTonne()
              .map(model -> row.region().orElse("") + " " + Cells.usd(model))
              .orElse("not compared: no such place"),
          row.modelRatioToBase()
              .map(ratio -> Words.number(ratio.mean(), 1) + " (" + Words.number(ratio.low(), 1)
                  + "-" + Words.number(ratio.high(), 1) + ")")
              .orElse("")));
    }
    return table;
  }
}
