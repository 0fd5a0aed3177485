package org.lodemark.origin.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.Movement;
import org.lodemark.origin.books.BookRow;

/**
 * The book of a whole site as one stock, read in its favour: all that may have come in at its most and
 * its earliest, all that left at its least and its latest. What is then still short came in without
 * a record (METHODS 2.2).
 */
final class StockBook {
  private final List<Step> steps = new ArrayList<>();

  /** Arrivals before departures before counts of one instant. */
  private enum Kind {
    ARRIVAL,
    DEPARTURE,
    COUNT
  }

  private record Step(
      java.time.Instant at, Kind kind, long grams, long countLow, double variance, BookRow row) {}

  /**
   * Between two counts, or from the first row, or to the last.
   *
   * @param shortGrams U: what must have come in without a record
   * @param outGrams what left
   * @param variance of the weighings, grams squared
   * @param isCounted whether a count tells what it began with
   * @param departures rows of what left
   * @param from its first row
   * @param to its last row
   */
  record Interval(
      long shortGrams,
      long outGrams,
      double variance,
      boolean isCounted,
      List<BookRow> departures,
      EventTime from,
      EventTime to) {}

  /** What somebody sent here or the site received. */
  void arrival(EventTime time, long mostGrams, BookRow row) {
    steps.add(new Step(time.earliest(), Kind.ARRIVAL, mostGrams, 0, variance(row), row));
  }

  /** The site's own rows but receipts, whose arrivals are told apart. */
  void own(List<BookRow> rows) {
    Map<String, List<BookRow>> events = new HashMap<>();
    for (BookRow row : rows) {
      Movement low = row.low();
      switch (low.action()) {
        case MINE -> arrival(low.time(), row.high().mass().grams(), row);
        case SHIP, LOSS ->
          steps.add(new Step(
              low.time().latest(), Kind.DEPARTURE, low.mass().grams(), 0, variance(row), row));
        case INPUT, OUTPUT ->
          events.computeIfAbsent(low.event(), added -> new ArrayList<>(4)).add(row);
        case COUNT -> count(row);
        case RECEIVE -> {}
      }
    }
    events.values().forEach(this::transformation);
  }

  private void count(BookRow row) {
    if (row.low().lot().isEmpty()) {
      steps.add(new Step(
          row.low().time().latest(),
          Kind.COUNT,
          row.high().mass().grams(),
          row.low().mass().grams(),
          variance(row),
          row));
    }
  }

  /** Inside a stock a transformation is what it lost, at its last row. */
  private void transformation(List<BookRow> rows) {
    long in = 0;
    long out = 0;
    boolean hasOutput = false;
    BookRow last = rows.get(0);
    for (BookRow row : rows) {
      if (row.low().action() == Action.INPUT) {
        in += row.low().mass().grams();
      } else {
        out += row.high().mass().grams();
        hasOutput = true;
      }
      last = row.low().time().latest().isAfter(last.low().time().latest()) ? row : last;
    }
    // Of what nobody wrote an output the metal is still there.
    if (in > out && hasOutput) {
      steps.add(new Step(last.low().time().latest(), Kind.DEPARTURE, in - out, 0, 0, last));
    }
  }

  private static double variance(BookRow row) {
    double sd = row.low().scaleSdGrams();
    return sd * sd;
  }

  /** What came and left at a time that may have been before a count or after it, in grams. */
  private record Loose(long in, long out) {
    static final Loose NONE = new Loose(0, 0);
  }

  /** A count and a row of one day, of which one has no hour: nobody knows which was first. */
  private Map<Step, Loose> looseRows() {
    Map<java.time.LocalDate, List<Step>> counts = new HashMap<>();
    for (Step step : steps) {
      if (step.kind() == Kind.COUNT) {
        counts
            .computeIfAbsent(step.row().low().time().date(), added -> new ArrayList<>(1))
            .add(step);
      }
    }
    Map<Step, Loose> around = new HashMap<>();
    for (Step step : steps) {
      EventTime time = step.row().low().time();
      for (Step count : counts.getOrDefault(time.date(), List.of())) {
        EventTime counted = count.row().low().time();
        boolean isOpen = !time.earliest().isAfter(counted.latest())
            && !counted.earliest().isAfter(time.latest())
            && !(time.isExact() && counted.isExact());
        if (isOpen && step.kind() != Kind.COUNT) {
          boolean came = step.kind() == Kind.ARRIVAL;
          around.merge(
              count,
              new Loose(came ? step.grams() : 0, came ? 0 : step.grams()),
              (a, b) -> new Loose(a.in() + b.in(), a.out() + b.out()));
        }
      }
    }
    return around;
  }

  /** The intervals between counts of the whole stock. */
  List<Interval> intervals() {
    steps.sort(Comparator.comparing(Step::at).thenComparing(Step::kind));
    List<Interval> intervals = new ArrayList<>();
    Map<Step, Loose> around = looseRows();
    Running running = new Running(0, false);
    for (Step step : steps) {
      if (step.kind() == Kind.COUNT) {
        intervals.add(running.end(step, around.getOrDefault(step, Loose.NONE)));
        running =
            new Running(step.grams() + around.getOrDefault(step, Loose.NONE).in(), true);
        running.variance = step.variance();
        running.from = step.row().low().time();
      } else {
        running.add(step);
      }
    }
    intervals.add(running.end(null, Loose.NONE));
    return intervals.stream()
        .filter(interval -> !interval.departures().isEmpty())
        .toList();
  }

  /** One interval as it goes on. */
  private static final class Running {
    private final long opening;
    private final boolean isCounted;
    private final List<BookRow> departures = new ArrayList<>();
    private long in;
    private long out;
    private long need;
    private double variance;
    private @org.jspecify.annotations.Nullable EventTime from;
    private @org.jspecify.annotations.Nullable EventTime to;

    Running(long opening, boolean isCounted) {
      this.opening = opening;
      this.isCounted = isCounted;
    }

    void add(Step step) {
      from = from == null ? step.row().low().time() : from;
      to = step.row().low().time();
      variance += step.variance();
      if (step.kind() == Kind.ARRIVAL) {
        in += step.grams();
        return;
      }
      out += step.grams();
      need = Math.max(need, out - in - opening);
      if (step.row().low().action() == Action.SHIP) {
        departures.add(step.row());
      }
    }

    Interval end(@org.jspecify.annotations.Nullable Step count, Loose loose) {
      long found = count == null ? 0 : count.countLow() - (opening + in - out) - loose.out();
      EventTime end = count != null ? count.row().low().time() : to;
      EventTime begin = from != null ? from : end;
      if (begin == null || end == null) {
        return new Interval(0, 0, 0, isCounted, List.of(), NEVER, NEVER);
      }
      return new Interval(
          Math.max(0, Math.max(need, found)),
          out,
          variance + (count == null ? 0 : count.variance()),
          isCounted,
          departures,
          begin,
          end);
    }
  }

  private static final EventTime NEVER =
      EventTime.onDay(java.time.LocalDate.EPOCH, java.time.ZoneOffset.UTC);
}
