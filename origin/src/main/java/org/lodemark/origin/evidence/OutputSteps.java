package org.lodemark.origin.evidence;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.place.Country;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.evidence.MineMonths.Mine;

/**
 * Of C1: a mine whose output steps up and stays up: in each of some months in a row it hands on more,
 * by a factor, than in any month of at least a year before, and more than the country's other mines
 * rose meanwhile. A year has every season; the best month of it forgives outages; a mine that stood
 * still before is opening again, and is not told of. A new shaft makes a step too.
 */
final class OutputSteps {
  private static final TestId ID = TestId.C1;
  private static final int LEAST_PEERS = 3;

  private final Evidence evidence;
  private final MineMonths months;
  private final int past;
  private final int working;
  private final int lasting;
  private final int closed;
  private final double ratio;
  private final double strength;

  OutputSteps(EvidenceCase records, Evidence evidence) {
    this.evidence = evidence;
    months = new MineMonths(records.books());
    TestParameters parameters = records.parameters();
    past = (int) parameters.get(ID, "step past months");
    working = (int) parameters.get(ID, "step working months");
    lasting = (int) parameters.get(ID, "step lasting months");
    closed = (int) parameters.get(ID, "step closed months");
    ratio = parameters.get(ID, "step ratio");
    strength = parameters.get(ID, "step strength");
  }

  /** A mine's rise at a month: the least of the months from then on over the most of all before. */
  private record Rise(Mine mine, int month, long before, long after) {
    double ratio() {
      return (double) after / before;
    }
  }

  void judge() {
    Map<Country, Map<Integer, List<Rise>>> rises = new HashMap<>();
    Map<Mine, List<Rise>> ofMines = new LinkedHashMap<>();
    for (Mine mine : months.mines()) {
      for (Rise rise : rises(mine)) {
        rises
            .computeIfAbsent(mine.site.country(), added -> new HashMap<>())
            .computeIfAbsent(rise.month(), added -> new ArrayList<>())
            .add(rise);
        ofMines.computeIfAbsent(mine, added -> new ArrayList<>()).add(rise);
      }
    }
    Map<Country, Map<Integer, List<Double>>> sorted = new HashMap<>();
    rises.forEach((country, byMonth) -> {
      Map<Integer, List<Double>> ratios = new HashMap<>();
      byMonth.forEach((month, all) ->
          ratios.put(month, all.stream().map(Rise::ratio).sorted().toList()));
      sorted.put(country, ratios);
    });
    ofMines.forEach((mine, all) -> judge(mine, all, sorted));
  }

  /** Of each month that has a past and lasts; a mine that stood still at its end has none. */
  private List<Rise> rises(Mine mine) {
    List<Rise> rises = new ArrayList<>();
    long most = 0;
    int worked = 0;
    for (int month = mine.first(); !mine.isEmpty() && month + lasting - 1 <= mine.last(); month++) {
      if (month - mine.first() >= past && worked >= working && !wasClosed(mine, month)) {
        long least = Long.MAX_VALUE;
        for (int later = month; later < month + lasting; later++) {
          least = Math.min(least, mine.ownGrams(later));
        }
        rises.add(new Rise(mine, month, most, least));
      }
      long grams = mine.mostGrams(month);
      most = Math.max(most, grams);
      worked += grams > 0 ? 1 : 0;
    }
    return rises;
  }

  private boolean wasClosed(Mine mine, int month) {
    for (int before = month - closed; before < month; before++) {
      if (mine.mostGrams(before) > 0) {
        return false;
      }
    }
    return true;
  }

  /** The first step of a mine; what follows at that height belongs to it. */
  private void judge(Mine mine, List<Rise> rises, Map<Country, Map<Integer, List<Double>>> sorted) {
    for (Rise rise : rises) {
      List<Double> all =
          sorted.getOrDefault(mine.site.country(), Map.of()).getOrDefault(rise.month(), List.of());
      if (all.size() <= LEAST_PEERS) {
        continue;
      }
      double others = Math.max(1, medianOfOthers(all, rise.ratio()));
      if (rise.after() >= ratio * others * rise.before()) {
        double usual = others * rise.before();
        List<BookRow> rows = rowsFrom(mine, rise.month(), usual);
        // A mine without a step is not thereby cleared: only what is found counts as looked at.
        evidence.examined(rows);
        evidence.found(strength * (1 - usual / rise.after()), words(rise, others), rows);
        return;
      }
    }
  }

  /** The rows of the months from the step on that are above what was before. */
  private static List<BookRow> rowsFrom(Mine mine, int first, double usual) {
    List<BookRow> rows = new ArrayList<>();
    for (int month = first; month <= mine.last(); month++) {
      if (mine.mostGrams(month) > usual) {
        rows.addAll(mine.rows(month));
      }
    }
    return rows;
  }

  private String words(Rise rise, double others) {
    return rise.mine().site.id() + " hands on at least " + Say.tonnes(rise.after())
        + " in each of " + lasting + " months from " + yearMonth(rise.month()) + " on, and at most "
        + Say.tonnes(rise.before()) + " in any month before, back to "
        + yearMonth(rise.mine().first()) + "; the country's other mines rose "
        + (others > 1 ? "by " + Say.number(others) + " times" : "not above theirs")
        + ". A new shaft makes a step too.";
  }

  private static YearMonth yearMonth(int month) {
    return YearMonth.of(
        Math.floorDiv(month, MineMonths.MONTHS_OF_YEAR),
        Math.floorMod(month, MineMonths.MONTHS_OF_YEAR) + 1);
  }

  /** Of sorted values one of which is left out. */
  static double medianOfOthers(List<Double> sorted, double one) {
    int at = Collections.binarySearch(sorted, one);
    int middle = (sorted.size() - 1) / 2;
    return sorted.get(at >= 0 && at <= middle ? middle + 1 : middle);
  }
}
