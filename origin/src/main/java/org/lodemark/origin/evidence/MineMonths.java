package org.lodemark.origin.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.books.Books;

/**
 * What each mine put out month by month, in two readings. For what it did before, the most that
 * anybody's rows say; for what it does now, the least that its own rows say. So rows that are lacking
 * make no step.
 */
final class MineMonths {
  static final int MONTHS_OF_YEAR = 12;

  private final Map<SiteId, Mine> mines = new LinkedHashMap<>();

  /** One mine. */
  static final class Mine {
    final CustodySite site;
    private final Map<Integer, Month> months = new HashMap<>();
    private boolean writesWinning;
    private boolean writesShipments;
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;

    Mine(CustodySite site) {
      this.site = site;
    }

    /** Its first month with a row; months count from year 0. */
    int first() {
      return first;
    }

    int last() {
      return last;
    }

    boolean isEmpty() {
      return first > last;
    }

    /** The most that anybody says of a month, in grams. */
    long mostGrams(int month) {
      Month found = months.get(month);
      return found == null ? 0 : Math.max(found.won, Math.max(found.sent, found.received));
    }

    /** The least of what its own rows say of a month: won or sent, whichever it writes. */
    long ownGrams(int month) {
      Month found = months.get(month);
      if (found == null || !(writesWinning || writesShipments)) {
        return 0;
      }
      return Math.min(
          writesWinning ? found.won : Long.MAX_VALUE,
          writesShipments ? found.sent : Long.MAX_VALUE);
    }

    List<BookRow> rows(int month) {
      Month found = months.get(month);
      return found == null ? List.of() : found.rows;
    }

    private Month month(LocalDate day) {
      int number = MONTHS_OF_YEAR * day.getYear() + day.getMonthValue() - 1;
      first = Math.min(first, number);
      last = Math.max(last, number);
      return months.computeIfAbsent(number, added -> new Month());
    }
  }

  private static final class Month {
    final List<BookRow> rows = new ArrayList<>(4);
    long won;
    long sent;
    long received;
  }

  MineMonths(Books books) {
    for (CustodySite site : books.sites()) {
      if (site.isMine()) {
        mines.put(site.id(), new Mine(site));
      }
    }
    books.rows().forEach(this::add);
  }

  private void add(BookRow row) {
    Action action = row.low().action();
    boolean isOwn = action == Action.MINE || action == Action.SHIP;
    if (!isOwn && action != Action.RECEIVE) {
      return;
    }
    Mine mine = isOwn
        ? mines.get(row.low().site())
        : row.low().counterparty().map(mines::get).orElse(null);
    if (mine == null) {
      return;
    }
    Month month = mine.month(row.low().time().date());
    month.rows.add(row);
    long grams = row.low().mass().grams();
    if (action == Action.MINE) {
      mine.writesWinning = true;
      month.won += grams;
    } else if (action == Action.SHIP) {
      mine.writesShipments = true;
      month.sent += grams;
    } else {
      month.received += row.high().mass().grams();
    }
  }

  Iterable<Mine> mines() {
    return mines.values();
  }
}
