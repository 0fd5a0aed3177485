package org.lodemark.report.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.report.Sheet;
import org.lodemark.report.value.ValueReport.FigureRow;
import org.lodemark.report.value.ValueReport.SaleRow;

/** The tables of the value report, for CSV. An end that is not known is an empty cell. */
public final class ValueSheets {
  private ValueSheets() {}

  public static List<Sheet> of(ValueReport report) {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(sales(report));
    sheets.add(saleLines(report));
    sheets.add(acceptances(report));
    sheets.add(gates(report));
    sheets.add(keeps(report));
    sheets.add(upgrades(report));
    report
        .sorting()
        .ifPresent(sorting -> sheets.add(new Sheet(
            "sorting",
            columns("lowRecovery,highRecovery,lowAddsUsdPerTonneDry,highAddsUsdPerTonneDry,verdict,"
                + "lowBreakEvenRecovery,highBreakEvenRecovery"),
            List.of(cells(
                sorting.recovery(),
                sorting.addsUsdPerTonneDry(),
                sorting.verdict(),
                sorting.breakEvenRecovery())))));
    sheets.add(landed(report));
    sheets.add(new Sheet(
        "missing",
        columns("what,give"),
        report.missing().stream().map(row -> List.of(row.what(), row.give())).toList()));
    sheets.add(new Sheet(
        "inputs",
        columns("number,name,low,high,unit,from,assumption,words,sources"),
        report.inputs().stream()
            .map(row -> cells(
                String.valueOf(row.number()),
                row.name(),
                row.range(),
                row.unit(),
                row.from(),
                String.valueOf(row.assumption()),
                row.words(),
                String.join("|", row.sources())))
            .toList()));
    return sheets;
  }

  private static List<String> columns(String names) {
    return List.of(names.split(","));
  }

  /** Cells of texts, and of figures as their low and high ends. */
  private static List<String> cells(Object... values) {
    List<String> cells = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof FigureRow figure) {
        ends(figure.range(), cells);
      } else if (value instanceof List<?> range) {
        ends(range, cells);
      } else {
        cells.add(value.toString());
      }
    }
    return cells;
  }

  private static void ends(List<?> range, List<String> cells) {
    for (Object end : range) {
      cells.add(
          end instanceof Optional<?> known && known.isPresent()
              ? Sheet.number((Double) known.get())
              : "");
    }
  }

  private static List<SaleRow> all(ValueReport report) {
    List<SaleRow> all = new ArrayList<>();
    report.sale().ifPresent(all::add);
    all.addAll(report.otherSales());
    return all;
  }

  private static Sheet sales(ValueReport report) {
    return new Sheet(
        "sales",
        columns("contract,used,stated,gate,lowUsdPerTonneDry,highUsdPerTonneDry,"
            + "lowUsdPerTonneContained,highUsdPerTonneContained,lowUsdPerTonneContainedAtLot,"
            + "highUsdPerTonneContainedAtLot,lowOfWorldPrice,highOfWorldPrice"),
        all(report).stream()
            .map(row -> cells(
                row.contract(),
                String.valueOf(report.sale().filter(row::equals).isPresent()),
                String.valueOf(row.fits()),
                row.gate(),
                row.usdPerTonneDry(),
                row.usdPerTonneContained(),
                row.usdPerTonneContainedAtLot(),
                row.ofWorldPrice()))
            .toList());
  }

  private static Sheet saleLines(ValueReport report) {
    List<List<String>> rows = new ArrayList<>();
    all(report)
        .forEach(sale -> sale.lines()
            .forEach(line -> rows.add(cells(sale.contract(), line.what(), line.usdPerTonneDry()))));
    return new Sheet(
        "saleLines", columns("contract,what,lowUsdPerTonneDry,highUsdPerTonneDry"), rows);
  }

  private static Sheet acceptances(ValueReport report) {
    List<List<String>> rows = new ArrayList<>();
    all(report)
        .forEach(sale -> sale.acceptances()
            .forEach(row -> rows.add(cells(
                sale.contract(),
                row.element(),
                row.outcome(),
                row.relativeTo(),
                row.found().orElse(List.of(Optional.empty(), Optional.empty())),
                row.limit()))));
    return new Sheet(
        "acceptances",
        columns("contract,element,outcome,relativeTo,lowFound,highFound,lowLimit,highLimit"),
        rows);
  }

  private static Sheet gates(ValueReport report) {
    return new Sheet(
        "gates",
        columns("gate,name,place,country,form,basis,lowLeft,highLeft,lowUsdPerTonneContained,"
            + "highUsdPerTonneContained,lowUsdPerTonneContainedInLot,"
            + "highUsdPerTonneContainedInLot"),
        report.gates().stream()
            .map(row -> cells(
                row.gate(),
                row.name(),
                row.place(),
                row.country(),
                row.form(),
                row.basis(),
                row.left(),
                row.usdPerTonneContained(),
                row.usdPerTonneContainedInLot()))
            .toList());
  }

  private static Sheet keeps(ValueReport report) {
    return new Sheet(
        "keeps",
        columns("gate,who,kind,what,lowUsdPerTonneContainedInLot,highUsdPerTonneContainedInLot"),
        report.keeps().stream()
            .map(row -> cells(
                row.gate(), row.who(), row.kind(), row.what(), row.usdPerTonneContainedInLot()))
            .toList());
  }

  private static Sheet upgrades(ValueReport report) {
    return new Sheet(
        "upgrades",
        columns("form,soldAt,lowLeft,highLeft,lowGrossUsd,highGrossUsd,lowCostsUsd,highCostsUsd,"
            + "lowAddsUsd,highAddsUsd,verdict"),
        report.upgrades().stream()
            .map(row -> cells(
                row.form(),
                row.soldAt(),
                row.left(),
                row.grossUsd(),
                row.costsUsd(),
                row.addsUsd(),
                row.verdict()))
            .toList());
  }

  private static Sheet landed(ValueReport report) {
    return new Sheet(
        "landed",
        columns("country,from,lowPriceUsdPerTonne,highPriceUsdPerTonne,lowSeaFreightUsdPerTonne,"
            + "highSeaFreightUsdPerTonne,lowInsuranceUsdPerTonne,highInsuranceUsdPerTonne,"
            + "lowDutyUsdPerTonne,highDutyUsdPerTonne,dutyPenalised,lowTotalUsdPerTonne,"
            + "highTotalUsdPerTonne,missing"),
        report.landed().stream()
            .map(row -> cells(
                row.country(),
                row.from().orElse(""),
                row.priceUsdPerTonne(),
                row.seaFreightUsdPerTonne(),
                row.insuranceUsdPerTonne(),
                row.dutyUsdPerTonne(),
                String.valueOf(row.dutyPenalised()),
                row.totalUsdPerTonne(),
                String.join("|", row.missing())))
            .toList());
  }
}
