package org.lodemark.flow.custody;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.graph.Stocks;

/** Finds the mass that a question about a lot is about (docs/methods/flow.md, 5). */
final class Targets {
  private final FlowGraph graph;
  private final JunctionPlan plan;
  private final List<List<Row>> rowsOfLot;
  private final List<Row> shipments;
  private long[] stock = new long[0];

  Targets(FlowGraph graph, JunctionPlan plan, List<Row> rows, int lotCount) {
    this.graph = graph;
    this.plan = plan;
    rowsOfLot = new ArrayList<>(lotCount);
    for (int lot = 0; lot < lotCount; lot++) {
      rowsOfLot.add(new ArrayList<>(4));
    }
    shipments = new ArrayList<>();
    for (Row row : rows) {
      if (row.lot != Row.NONE) {
        rowsOfLot.get(row.lot).add(row);
      }
      if (row.action() == Action.SHIP) {
        shipments.add(row);
      }
    }
  }

  int lotCount() {
    return rowsOfLot.size();
  }

  /** The targets of a lot, at each site by itself. */
  List<Target> listBySite(int lot) {
    return rowsOfLot.get(lot).stream()
        .mapToInt(row -> row.site)
        .distinct()
        .mapToObj(site -> find(lot, row -> row.site == site))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The target of a lot, at one site or wherever it was last. */
  Optional<Target> find(int lot, Predicate<Row> at) {
    if (lot >= rowsOfLot.size()) {
      return Optional.empty(); // named by later records only
    }
    List<Row> rows = new ArrayList<>();
    for (Row row : rowsOfLot.get(lot)) {
      if (at.test(row)) {
        rows.add(row);
      }
    }
    List<Row> departures = lastEvent(
        rows, row -> row.action() == Action.SHIP || (row.action() == Action.INPUT && moves(row)));
    if (!departures.isEmpty()) {
      return Optional.of(ofArcs(departures, Target.Kind.DEPARTED));
    }
    List<Row> receipts = lastEvent(rows, row -> row.action() == Action.RECEIVE);
    if (!receipts.isEmpty()) {
      return Optional.of(ofArcs(receipts, Target.Kind.RECEIVED));
    }
    return inStock(
        lastEvent(rows, row -> row.action() == Action.MINE || row.action() == Action.OUTPUT));
  }

  private static boolean moves(Row row) {
    return row.active && row.to != Row.NONE;
  }

  /** The rows of the last event among those asked for. Loops: an image asks this of every lot. */
  private static List<Row> lastEvent(List<Row> rows, Predicate<Row> which) {
    Row last = null;
    for (Row row : rows) {
      if (which.test(row) && (last == null || Row.BY_LATEST.compare(row, last) > 0)) {
        last = row;
      }
    }
    if (last == null) {
      return List.of();
    }
    List<Row> event = new ArrayList<>(2);
    for (Row row : rows) {
      boolean same = row.site == last.site && row.movement.event().equals(last.movement.event());
      if (same && which.test(row)) {
        event.add(row);
      }
    }
    return event;
  }

  private Target ofArcs(List<Row> rows, Target.Kind kind) {
    List<Sink> sinks = new ArrayList<>();
    for (Row row : rows) {
      for (int i = 0; i < row.arcs.size(); i++) {
        sinks.add(Sink.ofArc(graph, row.arcs.get(i)));
      }
    }
    return target(rows, kind, sinks);
  }

  private static Target target(List<Row> rows, Target.Kind kind, List<Sink> sinks) {
    Row last = rows.stream().max(Row.BY_LATEST).orElseThrow();
    List<RecordRef> refs = rows.stream().map(row -> row.movement.ref()).toList();
    return new Target(
        last.movement.lot().orElseThrow(),
        last.movement.site(),
        last.movement.time(),
        kind,
        sinks.stream().mapToLong(Sink::grams).sum(),
        sinks,
        refs);
  }

  private Optional<Target> inStock(List<Row> rows) {
    if (rows.isEmpty()) {
      return Optional.empty();
    }

    Row last = rows.get(rows.size() - 1);
    int junction = plan.junctionOf(last);
    long made = 0;
    for (Row row : rowsOfLot.get(last.lot)) {
      if (row.site == last.site) {
        made += madeGrams(row);
      }
    }
    long left = Math.min(made, stockAtEnd(junction));
    int node = graph.latestNode(junction);
    if (left <= 0 || node == FlowGraph.NONE) {
      return Optional.empty();
    }
    return Optional.of(
        target(rows, Target.Kind.IN_STOCK, List.of(new Sink(node, left, FlowGraph.NONE))));
  }

  private static long madeGrams(Row row) {
    long grams = row.movement.mass().grams();
    return switch (row.action()) {
      case MINE, OUTPUT -> grams;
      case INPUT, LOSS -> -grams;
      default -> 0;
    };
  }

  private synchronized long stockAtEnd(int junction) {
    if (stock.length == 0) {
      stock = Stocks.atEnd(graph);
    }
    return stock[junction];
  }

  /** The shipments of one site that a test accepts, one target per lot and event. */
  List<Target> shipments(Predicate<Row> which) {
    Map<List<Object>, List<Row>> byEvent = new LinkedHashMap<>();
    for (Row row : shipments) {
      if (which.test(row)) {
        byEvent
            .computeIfAbsent(
                List.of(row.lot, row.site, Objects.requireNonNull(row.movement.event())),
                added -> new ArrayList<>(1))
            .add(row);
      }
    }
    return byEvent.values().stream()
        .map(rows -> ofArcs(rows, Target.Kind.DEPARTED))
        .toList();
  }
}
