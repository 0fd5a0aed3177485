package org.lodemark.origin.evidence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.books.Books;

/** What each mine put out, year by year, by its own rows or those of its buyers. */
final class MineYears {
  private final Map<SiteId, Mine> mines = new LinkedHashMap<>();
  private LocalDate first = LocalDate.MAX;
  private LocalDate last = LocalDate.MIN;

  /** One mine. */
  static final class Mine {
    final CustodySite site;
    final SortedMap<Integer, Year> years = new TreeMap<>();

    Mine(CustodySite site) {
      this.site = site;
    }
  }

  /**
   * One year: won and sent by the mine's rows, received by its buyers'; each at least.
   */
  static final class Year {
    final List<BookRow> rows = new ArrayList<>();
    final SortedMap<Integer, Double> byMonth = new TreeMap<>();
    private long won;
    private long sent;
    private long received;

    /** What left: the greatest of three readings of the same metal. */
    long grams() {
      return Math.max(won, Math.max(sent, received));
    }
  }

  MineYears(Books books) {
    for (CustodySite site : books.sites()) {
      if (site.isMine()) {
        mines.put(site.id(), new Mine(site));
      }
    }
    books.rows().forEach(this::add);
  }

  private void add(BookRow row) {
    LocalDate day = row.low().time().date();
    first = day.isBefore(first) ? day : first;
    last = day.isAfter(last) ? day : last;
    Action action = row.low().action();
    if (action == Action.MINE || action == Action.SHIP) {
      Mine mine = mines.get(row.low().site());
      if (mine != null) {
        Year year = year(mine, day);
        year.rows.add(row);
        if (action == Action.MINE) {
          year.won += row.low().mass().grams();
        } else {
          year.sent += row.low().mass().grams();
          year.byMonth.merge(day.getMonthValue(), (double) row.low().mass().grams(), Double::sum);
        }
      }
    } else if (action == Action.RECEIVE && row.low().counterparty().isPresent()) {
      Mine mine = mines.get(row.low().counterparty().get());
      if (mine != null) {
        Year year = year(mine, day);
        year.rows.add(row);
        year.received += row.low().mass().grams();
      }
    }
  }

  private static Year year(Mine mine, LocalDate day) {
    return mine.years.computeIfAbsent(day.getYear(), added -> new Year());
  }

  Iterable<Mine> mines() {
    return mines.values();
  }

  /** The part of a calendar year that the records span, 0 to 1. */
  double spanned(int year) {
    LocalDate from = LocalDate.of(year, 1, 1).isAfter(first) ? LocalDate.of(year, 1, 1) : first;
    LocalDate to = LocalDate.of(year, 12, 31).isBefore(last) ? LocalDate.of(year, 12, 31) : last;
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    return Math.clamp(days / 365.0, 0, 1);
  }

  /** The coefficient of variation of a mine's months, over the years it worked; NaN of too few. */
  static double spread(Mine mine, int leastMonths) {
    List<Double> months = new ArrayList<>();
    int firstMonth = Integer.MAX_VALUE;
    int lastMonth = Integer.MIN_VALUE;
    Map<Integer, Double> all = new LinkedHashMap<>();
    for (Map.Entry<Integer, Year> year : mine.years.entrySet()) {
      for (Map.Entry<Integer, Double> month : year.getValue().byMonth.entrySet()) {
        int number = 12 * year.getKey() + month.getKey();
        all.put(number, month.getValue());
        firstMonth = Math.min(firstMonth, number);
        lastMonth = Math.max(lastMonth, number);
      }
    }
    // Months without a row in between are months of nothing: a closed winter is a season.
    for (int number = firstMonth; number <= lastMonth && !all.isEmpty(); number++) {
      months.add(all.getOrDefault(number, 0.0));
    }
    if (months.size() < leastMonths) {
      return Double.NaN;
    }
    double mean = months.stream().mapToDouble(m -> m).average().orElseThrow();
    double variance =
        months.stream().mapToDouble(m -> (m - mean) * (m - mean)).average().orElseThrow();
    return Math.sqrt(variance) / mean;
  }
}
