package org.lodemark.report.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.lodemark.report.trace.TraceReport.EdgeRow;
import org.lodemark.report.trace.TraceReport.Graph;

/**
 * The columns of a drawing and the order in each. A flow that passes a column has a place there
 * too, so that it runs between the others and not behind them. Order is by barycentres: sweeping
 * back and forth, each place goes to the mean of its neighbours, and the order with the fewest
 * crossings is kept (Sugiyama, Tagawa and Toda 1981).
 */
final class SankeyOrder {
  private static final int SWEEPS = 12;

  final List<List<Item>> columns = new ArrayList<>();
  final List<List<Strand>> strandsOfEdge = new ArrayList<>();

  /** A node in its column, or the place of a flow that passes it. */
  static final class Item {
    /** The node's number; -1 for a passing flow. */
    final int node;

    final int column;
    final long grams;
    final List<Strand> in = new ArrayList<>();
    final List<Strand> out = new ArrayList<>();
    double rank;
    double centrePx;

    Item(int node, int column, long grams) {
      this.node = node;
      this.column = column;
      this.grams = grams;
    }
  }

  /** A flow from one column to the next. */
  static final class Strand {
    final Item from;
    final Item to;
    final long grams;
    double fromPx;
    double toPx;

    Strand(Item from, Item to, long grams) {
      this.from = from;
      this.to = to;
      this.grams = grams;
      from.out.add(this);
      to.in.add(this);
    }
  }

  SankeyOrder(Graph graph) {
    TreeMap<Integer, Integer> columnOfLevel = new TreeMap<>();
    graph.nodes().forEach(node -> columnOfLevel.put(node.level(), 0));
    columnOfLevel.replaceAll((level, none) -> columnOfLevel.headMap(level).size());
    columnOfLevel.forEach((level, column) -> columns.add(new ArrayList<>()));
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < graph.nodes().size(); i++) {
      int column = columnOfLevel.getOrDefault(graph.nodes().get(i).level(), 0);
      items.add(new Item(i, column, graph.nodes().get(i).massGrams()));
      columns.get(column).add(items.getLast());
    }
    for (EdgeRow edge : graph.edges()) {
      List<Strand> strands = new ArrayList<>();
      Item from = items.get(edge.from());
      Item to = items.get(edge.to());
      for (int column = from.column + 1; column < to.column; column++) {
        Item passing = new Item(-1, column, edge.massGrams());
        columns.get(column).add(passing);
        strands.add(new Strand(from, passing, edge.massGrams()));
        from = passing;
      }
      strands.add(new Strand(from, to, edge.massGrams()));
      strandsOfEdge.add(strands);
    }
    order();
  }

  private void order() {
    rank();
    List<List<Item>> best = copy();
    long fewest = crossings();
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      boolean forward = sweep % 2 == 0;
      for (int k = 1; k < columns.size(); k++) {
        List<Item> column = columns.get(forward ? k : columns.size() - 1 - k);
        column.forEach(item -> item.centrePx = barycentre(item, forward));
        column.sort(Comparator.comparingDouble((Item item) -> item.centrePx));
        rank(column);
      }
      long now = crossings();
      if (now < fewest) {
        fewest = now;
        best = copy();
      }
    }
    for (int k = 0; k < columns.size(); k++) {
      columns.set(k, best.get(k));
    }
    rank();
  }

  private List<List<Item>> copy() {
    List<List<Item>> copy = new ArrayList<>();
    columns.forEach(column -> copy.add(new ArrayList<>(column)));
    return copy;
  }

  private void rank() {
    columns.forEach(SankeyOrder::rank);
  }

  private static void rank(List<Item> column) {
    for (int i = 0; i < column.size(); i++) {
      column.get(i).rank = column.size() == 1 ? 0.5 : (double) i / (column.size() - 1);
    }
  }

  private static double barycentre(Item item, boolean forward) {
    List<Strand> strands = forward ? item.in : item.out;
    double sum = 0;
    double grams = 0;
    for (Strand strand : strands) {
      sum += strand.grams * (forward ? strand.from : strand.to).rank;
      grams += strand.grams;
    }
    return grams > 0 ? sum / grams : item.rank;
  }

  /** How often flows cross between neighbouring columns. */
  long crossings() {
    long crossings = 0;
    for (List<Item> column : columns) {
      List<Strand> strands = new ArrayList<>();
      column.forEach(item -> strands.addAll(item.out));
      for (int i = 0; i < strands.size(); i++) {
        for (int j = 0; j < i; j++) {
          double from = strands.get(i).from.rank - strands.get(j).from.rank;
          double to = strands.get(i).to.rank - strands.get(j).to.rank;
          crossings += from * to < 0 ? 1 : 0;
        }
      }
    }
    return crossings;
  }
}
