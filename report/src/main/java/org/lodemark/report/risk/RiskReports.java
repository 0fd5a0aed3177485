package org.lodemark.report.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Source;
import org.lodemark.atlas.fact.GovernanceFact;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.place.Country;
import org.lodemark.nations.risk.CriticalityAnswer;
import org.lodemark.nations.risk.EconomicImportance;
import org.lodemark.nations.risk.StageRisk;
import org.lodemark.nations.risk.StageRisk.Contribution;
import org.lodemark.nations.risk.StageRisk.WeightedHhi;
import org.lodemark.report.Rounding;
import org.lodemark.report.SourceList;
import org.lodemark.report.risk.RiskReport.ContributionRow;
import org.lodemark.report.risk.RiskReport.SectorRow;
import org.lodemark.report.risk.RiskReport.StageRow;

/** Turns the answer on criticality into the record that all ways out share. */
public final class RiskReports {
  private final Atlas atlas;
  private final SourceList sources = new SourceList();

  private RiskReports(Atlas atlas) {
    this.atlas = atlas;
  }

  public static RiskReport of(Atlas atlas, CriticalityAnswer answer) {
    return new RiskReports(atlas).report(answer);
  }

  private RiskReport report(CriticalityAnswer answer) {
    List<StageRow> stages = answer.stages().stream().map(this::stage).toList();
    Optional<EconomicImportance> importance = answer.economicImportance();
    List<String> importanceSources =
        importance.map(found -> sources.ids(found.inputs())).orElse(List.of());
    List<SectorRow> sectors = importance.map(EconomicImportance::sectors).orElse(List.of()).stream()
        .map(sector -> new SectorRow(
            sector.sector(),
            sector.endUseShare(),
            sector.valueAddedMillionEur(),
            Rounding.of(sector.points())))
        .toList();
    return new RiskReport(
        atlas.commodity().name(),
        answer.method().label(),
        answer.method().importer().iso3(),
        answer.method().importer().name(),
        stages,
        importance.map(found -> Rounding.of(found.value())),
        importance.map(found -> rounded(found.value())),
        importance.map(EconomicImportance::substitutionIndex),
        importanceSources,
        sectors,
        answer.missing(),
        sources.rows());
  }

  private StageRow stage(StageRisk risk) {
    List<Provenance> inputs = new ArrayList<>(risk.inputs());
    List<ContributionRow> global = contributions(risk.global(), inputs);
    List<ContributionRow> importer = contributions(risk.importer(), inputs);
    List<String> ids = new ArrayList<>(sources.ids(inputs));
    governanceSource(risk).map(sources::id).ifPresent(ids::add);
    List<String> without = new ArrayList<>();
    risk.global().ifPresent(hhi -> hhi.withoutGovernance().forEach(c -> without.add(c.iso3())));
    risk.importer().ifPresent(hhi -> hhi.withoutGovernance().forEach(c -> without.add(c.iso3())));
    return new StageRow(
        studyWord(risk.stage()),
        Rounding.of(risk.supplyRisk().low()),
        Rounding.of(risk.supplyRisk().high()),
        rounded(risk.supplyRisk().low()),
        risk.global().map(hhi -> Rounding.of(hhi.value().low())),
        risk.importer().map(hhi -> Rounding.of(hhi.value().low())),
        risk.importReliance(),
        risk.recyclingRate(),
        risk.substitutionIndex(),
        global,
        importer,
        without.stream().distinct().toList(),
        ids);
  }

  /** All governance figures of one country come from one edition; any contributor's will do. */
  private Optional<Source> governanceSource(StageRisk risk) {
    return risk.global()
        .or(risk::importer)
        .map(hhi -> hhi.contributions().getFirst().country())
        .flatMap(this::governance)
        .map(fact -> fact.provenance().source());
  }

  private Optional<GovernanceFact> governance(Country country) {
    return atlas.world().findGovernance(country);
  }

  private static List<ContributionRow> contributions(
      Optional<WeightedHhi> hhi, List<Provenance> inputs) {
    List<ContributionRow> rows = new ArrayList<>();
    for (Contribution one : hhi.map(WeightedHhi::contributions).orElse(List.of())) {
      inputs.add(one.provenance());
      rows.add(new ContributionRow(
          one.country().iso3(),
          one.country().name(),
          one.share().low(),
          one.share().high(),
          one.governance(),
          one.tradeParameter(),
          Rounding.of(one.value().low())));
    }
    return rows;
  }

  /** The studies call mining extraction. */
  private static String studyWord(Stage stage) {
    return stage == Stage.MINING ? "extraction" : stage.word();
  }

  private static double rounded(double value) {
    return new BigDecimal(value).setScale(1, RoundingMode.HALF_UP).doubleValue();
  }
}
