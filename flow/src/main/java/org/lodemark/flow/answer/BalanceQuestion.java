package org.lodemark.flow.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.answer.StockHistory.Point;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.JunctionInfo;
import org.lodemark.flow.graph.FlowGraph;

/** Asks for stocks through time, what they cannot explain, and what processors recover. */
public final class BalanceQuestion {
  private final CustodyGraph custody;
  private final FlowGraph graph;

  public BalanceQuestion(CustodyGraph custody) {
    this.custody = custody;
    graph = custody.graph();
  }

  /** The book of every stock at a site; processes and transits are no stocks. */
  public List<StockHistory> askStocks(SiteId site) {
    Map<Integer, StockBook> books = new LinkedHashMap<>();
    int gap = 0;
    for (int step = 0; step < graph.stepCount(); step++) {
      int junction = graph.stepJunction(step);
      long unexplained = 0;
      for (; gap < graph.gapCount() && graph.gapFirstStep(gap) == step; gap++) {
        unexplained += graph.gapGrams(gap);
      }
      if (isStockAt(junction, site)) {
        books.computeIfAbsent(junction, added -> new StockBook()).add(step, unexplained);
      }
    }
    List<StockHistory> histories = new ArrayList<>();
    books.forEach((junction, book) -> {
      JunctionInfo info = custody.junction(junction);
      histories.add(new StockHistory(
          site,
          info.type(),
          info.label() == null ? "" : info.label(),
          custody.findLot(info.lot()),
          book.points,
          book.ended()));
    });
    return histories;
  }

  private boolean isStockAt(int junction, SiteId site) {
    JunctionInfo info = custody.junction(junction);
    return info.type().isStock() && custody.site(info.site()).id().equals(site);
  }

  /** Adds up one stock, step by step. */
  private final class StockBook {
    final List<Point> points = new ArrayList<>();
    private final List<StockHistory.Interval> intervals = new ArrayList<>();
    private Optional<EventTime> from = Optional.empty();
    private Optional<EventTime> last = Optional.empty();
    private long opening;
    private long in;
    private long out;
    private long unexplained;
    private boolean isCounted;

    void add(int step, long gapGrams) {
      EventTime time = custody.movementOfStep(step).time();
      last = Optional.of(time);
      if (from.isEmpty()) {
        from = last;
      }
      unexplained += gapGrams;
      if (graph.stepIsCount(step)) {
        count(graph.stepCountGrams(step), time);
      } else if (graph.stepIsMove(step)) {
        long grams = graph.arcGrams(graph.stepArc(step));
        if (graph.stepIsArrival(step)) {
          in += grams;
        } else {
          out += grams;
        }
      }
      points.add(new Point(time, stock()));
    }

    private long stock() {
      return opening + in + unexplained - out;
    }

    private void count(long counted, EventTime time) {
      boolean finds = !isCounted && in == 0 && out == 0 && unexplained == counted;
      isCounted = true;
      if (!finds) {
        end(time, Optional.of(counted), stock() - counted);
      }
      from = Optional.of(time);
      opening = counted;
      in = 0;
      out = 0;
      unexplained = 0;
    }

    private void end(EventTime time, Optional<Long> counted, long writtenOff) {
      intervals.add(new StockHistory.Interval(
          from.orElse(time), time, opening, in, out, unexplained, counted, writtenOff));
    }

    List<StockHistory.Interval> ended() {
      if (in + out + unexplained > 0) {
        end(last.orElseThrow(), Optional.empty(), 0);
      }
      return intervals;
    }
  }

  /** What each transformation at a site gave for what it took. */
  public List<Recovery> askEvents(SiteId site) {
    Map<String, List<Movement>> byEvent = new LinkedHashMap<>();
    for (Movement row : transformations(site)) {
      byEvent.computeIfAbsent(row.event(), added -> new ArrayList<>(4)).add(row);
    }
    List<Recovery> recoveries = new ArrayList<>();
    byEvent.forEach(
        (event, rows) -> recovery(site, Optional.of(event), rows).ifPresent(recoveries::add));
    return recoveries;
  }

  /**
   * The same over whole campaigns, from one count of the site to the next: only there does what is
   * left in furnaces and heaps not disturb the ratio. The count of one lot
   * is no count of the site. A row without an hour stands at the end of its day.
   */
  public List<Recovery> askCampaigns(SiteId site) {
    List<EventTime> counts = custody.movements().stream()
        .filter(row -> row.site().equals(site))
        .filter(row -> row.action() == Action.COUNT && row.lot().isEmpty())
        .map(Movement::time)
        .distinct()
        .sorted(Comparator.comparing(EventTime::latest))
        .toList();
    List<Movement> all = transformations(site);
    List<Recovery> recoveries = new ArrayList<>();
    for (int i = 1; i < counts.size(); i++) {
      EventTime begins = counts.get(i - 1);
      EventTime ends = counts.get(i);
      List<Movement> rows = all.stream()
          .filter(row -> row.time().latest().isAfter(begins.latest())
              && !row.time().latest().isAfter(ends.latest()))
          .toList();
      recovery(site, Optional.empty(), rows).ifPresent(recoveries::add);
    }
    return recoveries;
  }

  private List<Movement> transformations(SiteId site) {
    return custody.movements().stream()
        .filter(row -> row.site().equals(site))
        .filter(row -> row.action() == Action.INPUT || row.action() == Action.OUTPUT)
        .toList();
  }

  private Optional<Recovery> recovery(SiteId site, Optional<String> event, List<Movement> rows) {
    long in = 0;
    long out = 0;
    for (Movement row : rows) {
      if (row.action() == Action.INPUT) {
        in += row.mass().grams();
      } else {
        out += row.mass().grams();
      }
    }
    if (in == 0) {
      return Optional.empty();
    }
    List<EventTime> times = rows.stream()
        .map(Movement::time)
        .sorted(Comparator.comparing(EventTime::earliest))
        .toList();
    CustodySite processor = custody.sites().stream()
        .filter(known -> known.id().equals(site))
        .findFirst()
        .orElseThrow();
    return Optional.of(new Recovery(
        site, event, times.get(0), times.get(times.size() - 1), in, out, processor.recovery()));
  }
}
