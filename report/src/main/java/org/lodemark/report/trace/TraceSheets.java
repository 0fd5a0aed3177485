package org.lodemark.report.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.report.Sheet;
import org.lodemark.report.trace.TraceReport.AncestorRow;
import org.lodemark.report.trace.TraceReport.Ranges;

/**
 * The tables of a trace, for CSV. A share that differs between the ends is empty, its range not.
 */
public final class TraceSheets {
  private static final List<String> SHARES = List.of(
      "asRecorded",
      "asRecordedLow",
      "asRecordedHigh",
      "proRata",
      "proRataLow",
      "proRataHigh",
      "fifo",
      "fifoLow",
      "fifoHigh",
      "lifo",
      "lifoLow",
      "lifoHigh");

  private TraceSheets() {}

  public static List<Sheet> of(TraceReport report) {
    return List.of(
        shares(report), countries(report), ancestors(report), edges(report), findings(report));
  }

  private static Sheet shares(TraceReport report) {
    return new Sheet(
        "shares",
        columns("lot", "origin", "country", "kind"),
        report.shares().stream()
            .map(row -> cells(
                List.of(report.lot(), row.origin(), row.country().orElse(""), row.kind()),
                List.of(row.asRecorded(), row.proRata(), row.fifo(), row.lifo()),
                row.ranges()))
            .toList());
  }

  private static Sheet countries(TraceReport report) {
    return new Sheet(
        "countries",
        columns("lot", "country"),
        report.countries().stream()
            .map(row -> cells(
                List.of(report.lot(), row.country()),
                List.of(row.asRecorded(), row.proRata(), row.fifo(), row.lifo()),
                row.ranges()))
            .toList());
  }

  private static List<String> columns(String... first) {
    List<String> columns = new ArrayList<>(List.of(first));
    columns.addAll(SHARES);
    return columns;
  }

  private static List<String> cells(
      List<String> first, List<Optional<Double>> plain, Ranges ranges) {
    List<List<Double>> all =
        List.of(ranges.asRecorded(), ranges.proRata(), ranges.fifo(), ranges.lifo());
    List<String> cells = new ArrayList<>(first);
    for (int i = 0; i < all.size(); i++) {
      cells.add(Sheet.number(plain.get(i)));
      cells.add(Sheet.number(all.get(i).getFirst()));
      cells.add(Sheet.number(all.get(i).getLast()));
    }
    return cells;
  }

  private static Sheet ancestors(TraceReport report) {
    List<List<String>> rows = new ArrayList<>();
    for (AncestorRow row : report.ancestors()) {
      rows.add(List.of(
          report.lot(),
          row.lot(),
          row.site(),
          String.valueOf(row.massGrams()),
          String.valueOf(row.massHighGrams())));
    }
    return new Sheet("ancestors", List.of("of", "lot", "site", "massGrams", "massHighGrams"), rows);
  }

  private static Sheet edges(TraceReport report) {
    List<TraceReport.NodeRow> nodes = report.graph().nodes();
    return new Sheet(
        "edges",
        List.of("lot", "from", "fromLabel", "to", "toLabel", "massGrams"),
        report.graph().edges().stream()
            .map(edge -> List.of(
                report.lot(),
                String.valueOf(edge.from()),
                nodes.get(edge.from()).label(),
                String.valueOf(edge.to()),
                nodes.get(edge.to()).label(),
                String.valueOf(edge.massGrams())))
            .toList());
  }

  private static Sheet findings(TraceReport report) {
    List<List<String>> rows = new ArrayList<>();
    report.findings().forEach(row -> rows.add(finding(row, "both")));
    report.conditionalFindings().forEach(row -> rows.add(finding(row, "one")));
    return new Sheet(
        "findings", List.of("ends", "kind", "site", "lot", "grams", "message", "rows"), rows);
  }

  private static List<String> finding(FindingRow row, String ends) {
    return List.of(
        ends,
        row.kind(),
        row.site(),
        row.lot().orElse(""),
        String.valueOf(row.grams()),
        row.message(),
        TraceWords.rawRows(row, "|"));
  }
}
