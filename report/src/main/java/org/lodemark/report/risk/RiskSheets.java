package org.lodemark.report.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            number(row.supplyRisk()),
            number(row.supplyRiskRounded()),
            number(row.hhiGlobal()),
            number(row.hhiEu()),
            number(row.importReliance()),
            number(row.endOfLifeRecyclingRate()),
            number(row.substitutionIndexSupplyRisk()),
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
            number(row.endUseShare()),
            number(row.valueAddedMillionEur()),
            number(row.points())))
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
                number(report.economicImportance()), number(report.economicImportanceRounded())))),
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
        number(row.share()),
        number(row.shareHigh()),
        number(row.governance()),
        number(row.tradeParameter()),
        number(row.contribution()));
  }

  private static String number(Optional<Double> value) {
    return value.map(RiskSheets::number).orElse("");
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
