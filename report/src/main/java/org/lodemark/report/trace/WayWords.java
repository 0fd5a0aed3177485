package org.lodemark.report.trace;

import java.util.Comparator;
import java.util.List;
import org.lodemark.report.text.MassWords;
import org.lodemark.report.text.Words;
import org.lodemark.report.trace.DrawnWay.Lot;

/** What is said of a drawing. Ids are as recorded; who writes them makes them fit to be shown. */
final class WayWords {
  private static final int MOST_NAMED = 10;

  private WayWords() {}

  /** The lot's id, or how many lots. */
  static String whose(DrawnWay way) {
    return way.lots().size() == 1
        ? way.lots().getFirst().lot()
        : Words.count(way.lots().size(), "lot");
  }

  /** What stands at the right edge. */
  static String end(DrawnWay way) {
    return way.lots().size() == 1 ? "the lot" : "the lots";
  }

  /** The mass at the right edge, where it is of several. */
  static String mass(DrawnWay way) {
    return way.lots().size() == 1 ? "" : ", " + MassWords.of(way.massGrams()) + " together";
  }

  /** Why the right edge has less than the lots have; empty where it has as much. */
  static String twice(DrawnWay way) {
    List<Lot> lots = way.lots().stream()
        .filter(lot -> lot.elsewhereGrams() > 0)
        .sorted(Comparator.comparingLong(Lot::elsewhereGrams).reversed().thenComparing(Lot::lot))
        .toList();
    if (lots.isEmpty()) {
      return "";
    }
    List<Lot> others = lots.subList(Math.min(MOST_NAMED, lots.size()), lots.size());
    String more = others.isEmpty()
        ? ""
        : "; of " + Words.count(others.size(), "more lot") + " "
            + MassWords.of(others.stream().mapToLong(Lot::elsewhereGrams).sum());
    return " Each by itself the lots have "
        + MassWords.of(way.lots().stream().mapToLong(Lot::massGrams).sum()) + ". "
        + MassWords.of(lots.stream().mapToLong(Lot::elsewhereGrams).sum())
        + " of that are the same metal again: it went on from one lot into another, came back and"
        + " left a second time, or has the names of two lots. It is drawn only where it ended, and"
        + " not at the right edge of the lot it was in before: "
        + String.join(
            "; ",
            lots.subList(0, Math.min(MOST_NAMED, lots.size())).stream()
                .map(WayWords::elsewhere)
                .toList())
        + more + ".";
  }

  private static String elsewhere(Lot lot) {
    return lot.elsewhereGrams() >= lot.massGrams()
        ? "of " + lot.lot() + " all " + MassWords.of(lot.massGrams())
        : "of " + lot.lot() + " " + MassWords.of(lot.elsewhereGrams()) + " of "
            + MassWords.of(lot.massGrams());
  }
}
