package org.lodemark.report.risk;

import java.util.ArrayList;
import java.util.List;
import org.lodemark.report.Sheet;
import org.lodemark.report.risk.RiskReport.ContributionRow;
import org.lodemark.report.risk.RiskReport.StageRow;

/** The tables of the risk report, for CSV. */
public final class RiskSheets {
  private RiskSheets() {}

  public static List<Sheet> of(RiskReport report) {
    List<List<String>> stages = report.stages().stream()
        .map(row -> List.of(
            row.stage(),
            Sheet.number(row.supplyRisk()),
            Sheet.number(row.supplyRiskRounded()),
            Sheet.number(row.hhiGlobal()),
            Sheet.number(row.hhiEu()),
            Sheet.number(row.importReliance()),
            Sheet.number(row.endOfLifeRecyclingRate()),
            Sheet.number(row.substitutionIndexSupplyRisk()),
            String.join("|", row.sources())))
        .toList();
    List<List<String>> contributions = new ArrayList<>();
    for (StageRow stage : report.stages()) {
      stage.global().forEach(row -> contributions.add(contribution(stage, "WLD", row)));
      stage
          .importer()
          .forEach(row -> contributions.add(contribution(stage, report.importer(), row)));
    }
    List<List<String>> sectors = report.sectors().stream()
        .map(row -> List.of(
            row.sector(),
            Sheet.number(row.endUseShare()),
            Sheet.number(row.valueAddedMillionEur()),
            Sheet.number(row.points())))
        .toList();
    return List.of(
        new Sheet(
            "stages",
            List.of(
                "stage",
                "supplyRisk",
                "supplyRiskRounded",
                "hhiGlobal",
                "hhiEu",
                "importReliance",
                "endOfLifeRecyclingRate",
                "substitutionIndexSupplyRisk",
                "sources"),
            stages),
        new Sheet(
            "contributions",
            List.of(
                "stage",
                "supplyTo",
                "country",
                "share",
                "shareHigh",
                "governance",
                "tradeParameter",
                "contribution"),
            contributions),
        new Sheet(
            "sectors", List.of("sector", "endUseShare", "valueAddedMillionEur", "points"), sectors),
        new Sheet(
            "economicImportance",
            List.of("economicImportance", "economicImportanceRounded"),
            List.of(List.of(
                Sheet.number(report.economicImportance()),
                Sheet.number(report.economicImportanceRounded())))),
        new Sheet(
            "sources",
            List.of("id", "title", "url", "licence", "note"),
            report.sources().stream()
                .map(row -> List.of(row.id(), row.title(), row.url(), row.licence(), row.note()))
                .toList()));
  }

  private static List<String> contribution(StageRow stage, String supplyTo, ContributionRow row) {
    return List.of(
        stage.stage(),
        supplyTo,
        row.country(),
        Sheet.number(row.share()),
        Sheet.number(row.shareHigh()),
        Sheet.number(row.governance()),
        Sheet.number(row.tradeParameter()),
        Sheet.number(row.contribution()));
  }
}
