package org.lodemark.report.value;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodemark.atlas.Atlas;
import org.lodemark.market.contract.Acceptance;
import org.lodemark.market.contract.Material;
import org.lodemark.market.landed.LandedCost;
import org.lodemark.market.range.Figure;
import org.lodemark.market.range.Range;
import org.lodemark.market.value.ValueAnswer;
import org.lodemark.market.value.ValueAnswer.Keep;
import org.lodemark.market.value.ValueAnswer.Rung;
import org.lodemark.market.value.ValueAnswer.SaleAnswer;
import org.lodemark.market.value.ValueAnswer.Sorting;
import org.lodemark.market.value.ValueAnswer.Upgrade;
import org.lodemark.report.SourceList;
import org.lodemark.report.value.ValueReport.AcceptanceRow;
import org.lodemark.report.value.ValueReport.AssayRow;
import org.lodemark.report.value.ValueReport.FigureRow;
import org.lodemark.report.value.ValueReport.GateRow;
import org.lodemark.report.value.ValueReport.InputRow;
import org.lodemark.report.value.ValueReport.KeepRow;
import org.lodemark.report.value.ValueReport.LandedRow;
import org.lodemark.report.value.ValueReport.LineRow;
import org.lodemark.report.value.ValueReport.LotRow;
import org.lodemark.report.value.ValueReport.PriceRow;
import org.lodemark.report.value.ValueReport.RawRow;
import org.lodemark.report.value.ValueReport.SaleRow;
import org.lodemark.report.value.ValueReport.SortingRow;
import org.lodemark.report.value.ValueReport.UpgradeRow;

/** Turns the answer on value into the record that all ways out share. */
public final class ValueReports {
  private final Atlas atlas;
  private final ValueAnswer answer;
  private final SourceList sources = new SourceList();
  private final InputList inputs = new InputList(sources);

  private ValueReports(Atlas atlas, ValueAnswer answer) {
    this.atlas = atlas;
    this.answer = answer;
  }

  public static ValueReport of(Atlas atlas, ValueAnswer answer) {
    return new ValueReports(atlas, answer).report();
  }

  private ValueReport report() {
    LotRow lot = lot();
    PriceRow price = new PriceRow(
        answer.referenceForm().id(),
        answer.referenceForm().name(),
        inputs.row(answer.reference()),
        answer.reference().name());
    Optional<SaleRow> sale = answer.sale().map(this::sale);
    List<GateRow> gates = answer.rungs().stream().map(this::gate).toList();
    List<KeepRow> keeps = answer.keeps().stream().map(this::keep).toList();
    FigureRow door = inputs.row(answer.door());
    RawRow raw = new RawRow(
        inputs.row(answer.rungs().getFirst().value()),
        inputs.row(answer.wetTonneUsd()),
        inputs.row(answer.lotUsd()),
        inputs.row(answer.discount()),
        inputs.row(answer.lost()));
    List<UpgradeRow> upgrades = answer.upgrades().stream().map(this::upgrade).toList();
    Optional<SortingRow> sorting = answer.sorting().map(this::sorting);
    List<LandedRow> landed = answer.landed().stream().map(this::landed).toList();
    List<SaleRow> others = answer.otherSales().stream().map(this::sale).toList();
    List<InputRow> rows = inputs.rows();
    return new ValueReport(
        atlas.commodity().name(),
        atlas.commodity().symbol(),
        lot,
        price,
        answer.chain(),
        sale,
        others,
        gates,
        keeps,
        door,
        raw,
        upgrades,
        sorting,
        landed,
        inputs.missing(),
        rows,
        answer.notes(),
        sources.rows());
  }

  private LotRow lot() {
    Material material = answer.material();
    Rung first = answer.rungs().getFirst();
    List<AssayRow> assays = material.assays().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(assay -> new AssayRow(
            assay.getKey(), assay.getValue().findMissing().isEmpty(), inputs.row(assay.getValue())))
        .toList();
    Optional<FigureRow> wet = answer.wetTonnes().map(inputs::row);
    return new LotRow(
        answer.lot(),
        material.form().id(),
        material.form().name(),
        first.gate(),
        first.name(),
        first.place(),
        first.country().iso3(),
        wet,
        inputs.row(material.grade()),
        inputs.row(material.moisture()),
        inputs.row(answer.contained()),
        assays);
  }

  private SaleRow sale(SaleAnswer sale) {
    return new SaleRow(
        sale.contract(),
        sale.fits(),
        sale.gate(),
        sale.lines().stream()
            .map(line -> new LineRow(line.words(), inputs.row(line.usdPerDryTonne())))
            .toList(),
        inputs.row(sale.perDryTonne()),
        inputs.row(sale.perContainedTonne()),
        inputs.row(sale.atLot()),
        inputs.row(sale.ofReference()),
        sale.acceptances().stream().map(this::acceptance).toList());
  }

  private AcceptanceRow acceptance(Acceptance acceptance) {
    return new AcceptanceRow(
        acceptance.limit().element(),
        word(acceptance.outcome()),
        acceptance.limit().ofMetal() ? "metal" : "dry-mass",
        acceptance.found().map(InputList::ends),
        inputs.row(acceptance.limit().limit()));
  }

  private GateRow gate(Rung rung) {
    return new GateRow(
        rung.gate(),
        rung.name(),
        rung.place(),
        rung.country().iso3(),
        rung.form().id(),
        rung.form().name(),
        rung.priced() ? "price" : "netback",
        rung.priceWords(),
        inputs.row(rung.left()),
        inputs.row(rung.value()),
        inputs.row(rung.lotValue()));
  }

  private KeepRow keep(Keep keep) {
    return new KeepRow(
        keep.gate(), keep.who(), word(keep.kind()), keep.words(), inputs.row(keep.usd()));
  }

  private UpgradeRow upgrade(Upgrade upgrade) {
    return new UpgradeRow(
        upgrade.form().id(),
        upgrade.form().name(),
        upgrade.soldAt(),
        inputs.row(upgrade.left()),
        inputs.row(upgrade.gross()),
        inputs.row(upgrade.costs()),
        inputs.row(upgrade.adds()),
        verdict(upgrade.adds()),
        upgrade.addsOverBefore().map(inputs::row));
  }

  private SortingRow sorting(Sorting sorting) {
    return new SortingRow(
        inputs.row(sorting.from()),
        inputs.row(sorting.to()),
        inputs.row(sorting.recovery()),
        inputs.row(sorting.massPull()),
        inputs.row(sorting.adds()),
        verdict(sorting.adds()),
        sorting.costKnown(),
        inputs.row(sorting.breakEvenRecovery()));
  }

  private LandedRow landed(LandedCost cost) {
    return new LandedRow(
        cost.country().iso3(),
        cost.country().name(),
        cost.from(),
        inputs.row(cost.price()),
        inputs.row(cost.freight()),
        inputs.row(cost.insurance()),
        inputs.row(cost.duty()),
        cost.dutyPenalised(),
        inputs.row(cost.total()),
        cost.missing());
  }

  private static String verdict(Figure figure) {
    Range.Sign sign = figure.range().sign();
    return switch (sign) {
      case POSITIVE -> "gain";
      case NEGATIVE -> "loss";
      case ZERO -> "none";
      case UNDECIDED -> "undecided";
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
