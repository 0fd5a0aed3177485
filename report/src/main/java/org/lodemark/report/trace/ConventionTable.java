package org.lodemark.report.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lodemark.report.text.ShareWords;
import org.lodemark.report.text.Style;
import org.lodemark.report.text.TextTable;
import org.lodemark.report.text.TextTable.Align;
import org.lodemark.report.trace.TraceReport.Ranges;

/** Shares by the four conventions as rows of text, in per cent. */
final class ConventionTable {
  static final List<String> HEADERS = List.of("as recorded", "pro rata", "FIFO", "LIFO", "spread");

  private ConventionTable() {}

  private static final int ROOM_FOR_SPREAD = 76;

  /** A table; on a narrow page without the spread, which can be read off the others. */
  static TextTable of(String first, Style style) {
    TextTable table = new TextTable().column(first, Align.BREAKING);
    HEADERS.subList(0, columns(style)).forEach(header -> table.column(header, Align.RIGHT));
    return table;
  }

  private static int columns(Style style) {
    return style.width() < ROOM_FOR_SPREAD ? HEADERS.size() - 1 : HEADERS.size();
  }

  static List<String> row(String first, Ranges ranges, Style style) {
    List<String> cells = new ArrayList<>();
    cells.add(first);
    cells.addAll(cells(ranges).subList(0, columns(style)));
    return cells;
  }

  /** One cell for each of the headers. */
  static List<String> cells(Ranges ranges) {
    List<String> cells = new ArrayList<>();
    all(ranges).forEach(range -> cells.add(ShareWords.range(range.getFirst(), range.getLast())));
    String spread = ShareWords.range(least(ranges), most(ranges));
    cells.add(spread.contains("-") ? spread : "none");
    return cells;
  }

  static double least(Ranges ranges) {
    return all(ranges).mapToDouble(List::getFirst).min().orElse(0);
  }

  /** The largest share by any convention at any end. */
  static double most(Ranges ranges) {
    return all(ranges).mapToDouble(List::getLast).max().orElse(0);
  }

  private static Stream<List<Double>> all(Ranges ranges) {
    return Stream.of(ranges.asRecorded(), ranges.proRata(), ranges.fifo(), ranges.lifo());
  }
}
