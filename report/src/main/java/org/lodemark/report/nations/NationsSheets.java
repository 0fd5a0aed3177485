package org.lodemark.report.nations;

import java.util.ArrayList;
import java.util.List;
import org.lodemark.report.Sheet;
import org.lodemark.report.SourceRow;
import org.lodemark.report.nations.NationsReport.BalanceRow;
import org.lodemark.report.nations.NationsReport.DoubtRow;
import org.lodemark.report.nations.NationsReport.ReadingRow;

/** The tables of the nations report, for CSV. Several values in one cell are joined by a bar. */
public final class NationsSheets {
  private NationsSheets() {}

  public static List<Sheet> of(NationsReport report) {
    return List.of(
        concentration(report),
        holdings(report),
        reserves(report),
        balances(report),
        unitValues(report),
        mirrorGaps(report),
        doubts(report),
        sources(report.sources()));
  }

  private static Sheet concentration(NationsReport report) {
    return new Sheet(
        "concentration",
        List.of(
            "stage",
            "period",
            "edition",
            "hhi",
            "hhiHigh",
            "largest",
            "largestShare",
            "n1Share",
            "unattributedShare",
            "notShown",
            "worldTonnes",
            "sources"),
        report.concentration().stream()
            .map(row -> List.of(
                row.stage(),
                row.period(),
                row.edition(),
                Sheet.number(row.hhi()),
                Sheet.number(row.hhiHigh()),
                row.largest().orElse(""),
                Sheet.number(row.largestShare()),
                Sheet.number(row.n1Share()),
                Sheet.number(row.unattributedShare()),
                bars(row.notShown()),
                Sheet.number(row.worldTonnes()),
                bars(row.sources())))
            .toList());
  }

  private static Sheet holdings(NationsReport report) {
    return new Sheet(
        "holdings",
        List.of(
            "country",
            "stage",
            "period",
            "status",
            "lowTonnes",
            "highTonnes",
            "shareLow",
            "shareHigh",
            "quality",
            "edition",
            "sources"),
        report.holdings().stream()
            .map(row -> List.of(
                row.country(),
                row.stage(),
                row.period(),
                row.status(),
                Sheet.number(row.lowTonnes()),
                Sheet.number(row.highTonnes()),
                Sheet.number(row.shareLow()),
                Sheet.number(row.shareHigh()),
                row.quality(),
                row.edition(),
                bars(row.sources())))
            .toList());
  }

  private static Sheet reserves(NationsReport report) {
    return new Sheet(
        "reserves",
        List.of(
            "country",
            "category",
            "period",
            "status",
            "basis",
            "lowTonnes",
            "highTonnes",
            "share",
            "quality",
            "edition",
            "sources"),
        report.reserves().stream()
            .map(row -> List.of(
                row.country(),
                row.category(),
                row.period(),
                row.status(),
                row.basis(),
                Sheet.number(row.lowTonnes()),
                Sheet.number(row.highTonnes()),
                Sheet.number(row.share()),
                row.quality(),
                row.edition(),
                bars(row.sources())))
            .toList());
  }

  private static Sheet balances(NationsReport report) {
    return new Sheet(
        "balances",
        List.of(
            "country",
            "stage",
            "period",
            "foreignMin",
            "foreignMinAtHighestGrade",
            "unexplainedMin",
            "flag",
            "words",
            "reason",
            "exportsLowTonnes",
            "exportsHighTonnes",
            "minedHighTonnes",
            "unknown",
            "conditions",
            "sources"),
        report.balances().stream().map(NationsSheets::balance).toList());
  }

  private static List<String> balance(BalanceRow row) {
    return List.of(
        String.join("+", row.country()),
        row.stage(),
        row.period(),
        Sheet.number(row.foreignMin()),
        Sheet.number(row.foreignMinAtHighestGrade()),
        Sheet.number(row.unexplainedMin()),
        row.flag(),
        row.words(),
        row.reason(),
        Sheet.number(row.exports().lowTonnes()),
        Sheet.number(row.exports().highTonnes()),
        Sheet.number(row.mined().highTonnes()),
        bars(row.unknown()),
        bars(row.conditions()),
        bars(row.sources()));
  }

  private static Sheet unitValues(NationsReport report) {
    return new Sheet(
        "unitValues",
        List.of(
            "reporter",
            "flow",
            "partner",
            "hs",
            "period",
            "usdPerTonneLow",
            "usdPerTonneHigh",
            "usdPerContainedTonneLow",
            "usdPerContainedTonneHigh",
            "ratioToMedian",
            "quality",
            "sources"),
        report.unitValues().stream()
            .map(row -> List.of(
                row.reporter(),
                row.flow(),
                row.partner().orElse(""),
                row.hs(),
                row.period(),
                Sheet.number(row.usdPerTonneLow()),
                Sheet.number(row.usdPerTonneHigh()),
                Sheet.number(row.usdPerContainedTonneLow()),
                Sheet.number(row.usdPerContainedTonneHigh()),
                Sheet.number(row.ratioToMedian()),
                row.quality(),
                bars(row.sources())))
            .toList());
  }

  private static Sheet mirrorGaps(NationsReport report) {
    return new Sheet(
        "mirrorGaps",
        List.of(
            "exporter",
            "importer",
            "hs",
            "period",
            "exporterTonnes",
            "importerTonnes",
            "gap",
            "observations",
            "median",
            "mad",
            "flagged",
            "words",
            "sources"),
        report.mirrorGaps().stream()
            .map(row -> List.of(
                row.exporter(),
                row.importer(),
                row.hs(),
                row.period(),
                Sheet.number(row.exporterTonnes()),
                Sheet.number(row.importerTonnes()),
                Sheet.number(row.gap()),
                String.valueOf(row.observations()),
                Sheet.number(row.median()),
                Sheet.number(row.mad()),
                String.valueOf(row.flagged()),
                row.words(),
                bars(row.sources())))
            .toList());
  }

  private static Sheet doubts(NationsReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (DoubtRow doubt : report.doubts()) {
      for (ReadingRow reading : doubt.readings()) {
        rows.add(List.of(
            doubt.kind(),
            doubt.subject(),
            reading.value(),
            reading.edition(),
            reading.quality(),
            reading.note(),
            doubt.remark(),
            reading.source()));
      }
    }
    return new Sheet(
        "doubts",
        List.of("kind", "subject", "reading", "edition", "quality", "note", "remark", "source"),
        rows);
  }

  static Sheet sources(List<SourceRow> sources) {
    return new Sheet(
        "sources",
        List.of("id", "title", "url", "licence", "note"),
        sources.stream()
            .map(row -> List.of(row.id(), row.title(), row.url(), row.licence(), row.note()))
            .toList());
  }

  private static String bars(List<String> values) {
    return String.join("|", values);
  }
}
