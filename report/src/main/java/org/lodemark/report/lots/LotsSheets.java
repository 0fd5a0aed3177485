package org.lodemark.report.lots;

import java.util.List;
import org.lodemark.report.Sheet;
import org.lodemark.report.lots.LotsReport.LotRow;

/** The table of lots, for CSV. */
public final class LotsSheets {
  private LotsSheets() {}

  public static List<Sheet> of(LotsReport report) {
    return List.of(new Sheet(
        "lots",
        List.of(
            "lot",
            "site",
            "firstSeen",
            "lastSeen",
            "lastAction",
            "form",
            "declaredOrigin",
            "declaredOriginBasis",
            "massGrams",
            "massHighGrams",
            "massBasis",
            "movements",
            "findings"),
        report.lots().stream().map(LotsSheets::cells).toList()));
  }

  private static List<String> cells(LotRow row) {
    return List.of(
        row.lot(),
        row.site().orElse(""),
        row.firstSeen().orElse(""),
        row.lastSeen().orElse(""),
        row.lastAction().orElse(""),
        row.form().orElse(""),
        row.declaredOrigin().orElse(""),
        row.declaredOriginBasis().orElse(""),
        row.massGrams().map(String::valueOf).orElse(""),
        row.massHighGrams().map(String::valueOf).orElse(""),
        row.massBasis().orElse(""),
        String.valueOf(row.movements()),
        String.valueOf(row.findings()));
  }
}
