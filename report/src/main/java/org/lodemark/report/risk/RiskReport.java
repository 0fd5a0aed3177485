package org.lodemark.report.risk;

import java.util.List;
import java.util.Optional;
import org.lodemark.report.SourceRow;

/**
 * The answer of {@code risk}. {@code hhiGlobal} and {@code hhiEu} are the weighted concentrations of
 * the EU method (sum of share squared x governance 0..10 x trade parameter), not fractions.
 */
public record RiskReport(
    String commodity,
    String method,
    String importer,
    String importerName,
    List<StageRow> stages,
    Optional<Double> economicImportance,
    Optional<Double> economicImportanceRounded,
    Optional<Double> substitutionIndexEconomicImportance,
    List<String> economicImportanceSources,
    List<SectorRow> sectors,
    List<String> missing,
    List<SourceRow> sources) {
  /**
   * Supply risk of a stage.
   *
   * @param stage in the words of the studies: extraction or processing
   * @param supplyRiskHigh above {@code supplyRisk} only where a share is published as "less than"
   * @param supplyRiskRounded as the studies print it
   */
  public record StageRow(
      String stage,
      double supplyRisk,
      double supplyRiskHigh,
      double supplyRiskRounded,
      Optional<Double> hhiGlobal,
      Optional<Double> hhiEu,
      double importReliance,
      double endOfLifeRecyclingRate,
      double substitutionIndexSupplyRisk,
      List<ContributionRow> global,
      List<ContributionRow> importer,
      List<String> withoutGovernance,
      List<String> sources) {}

  /** What one country adds to a weighted concentration. */
  public record ContributionRow(
      String country,
      String name,
      double share,
      double shareHigh,
      Optional<Double> governance,
      double tradeParameter,
      double contribution) {}

  /** One sector's part of the economic importance. */
  public record SectorRow(
      String sector, double endUseShare, double valueAddedMillionEur, double points) {}
}
