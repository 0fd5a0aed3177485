package org.lodemark.report.calendar;

import java.util.List;
import org.lodemark.report.Sheet;

/** The tables of the calendar, for CSV. */
public final class CalendarSheets {
  private CalendarSheets() {}

  public static List<Sheet> of(CalendarReport report) {
    List<List<String>> changes = report.changes().stream()
        .map(row -> List.of(
            row.on(),
            String.valueOf(row.daysAhead()),
            row.change(),
            row.id(),
            String.join("+", row.countries()),
            row.effect(),
            row.causeId().orElse(""),
            String.join("|", row.sources())))
        .toList();
    List<List<String>> rows = report.rows().stream()
        .map(row -> List.of(
            row.state(),
            row.id(),
            row.announced().orElse(""),
            row.startsOn().orElse(""),
            row.endsOn().orElse(""),
            String.join("+", row.countries()),
            row.kind(),
            row.effect(),
            row.suspendedBy().orElse(""),
            row.quality(),
            row.note(),
            String.join("|", row.sources())))
        .toList();
    return List.of(
        new Sheet(
            "changes",
            List.of("on", "daysAhead", "change", "id", "countries", "effect", "causeId", "sources"),
            changes),
        new Sheet(
            "policy",
            List.of(
                "state",
                "id",
                "announced",
                "startsOn",
                "endsOn",
                "countries",
                "kind",
                "effect",
                "suspendedBy",
                "quality",
                "note",
                "sources"),
            rows),
        Sheet.sources(report.sources()));
  }
}
