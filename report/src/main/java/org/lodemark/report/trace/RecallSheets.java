package org.lodemark.report.trace;

import java.util.List;
import org.lodemark.report.Sheet;

/** The table of a recall, for CSV. */
public final class RecallSheets {
  private RecallSheets() {}

  public static List<Sheet> of(RecallReport report) {
    return List.of(new Sheet(
        "affected",
        List.of(
            "of",
            "lot",
            "site",
            "massGrams",
            "massHighGrams",
            "badGrams",
            "badHighGrams",
            "mostBadGrams"),
        report.affected().stream()
            .map(row -> List.of(
                report.of(),
                row.lot(),
                row.site(),
                String.valueOf(row.massGrams()),
                String.valueOf(row.massHighGrams()),
                String.valueOf(row.badGrams()),
                String.valueOf(row.badHighGrams()),
                String.valueOf(row.mostBadGrams())))
            .toList()));
  }
}
