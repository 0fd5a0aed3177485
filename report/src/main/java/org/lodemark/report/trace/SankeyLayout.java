package org.lodemark.report.trace;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.report.trace.SankeyOrder.Item;
import org.lodemark.report.trace.SankeyOrder.Strand;
import org.lodemark.report.trace.TraceReport.Graph;

/**
 * Where the places of a drawing stand, in pixels. Heights are proportional to mass. Each place has
 * a slot as high as it and its label; slots of a column never overlap.
 */
final class SankeyLayout {
  static final double NODE_PX = 14;
  static final double LABEL_GAP_PX = 6;
  static final double LEFT_PX = 190;
  static final double RIGHT_PX = 180;
  private static final double TOP_PX = 10;
  private static final double LOT_PX = 300;
  private static final double WIDTH_PX = 1320;
  private static final double NARROWEST_PITCH_PX = 150;
  private static final double WIDEST_PITCH_PX = 300;
  private static final double SLOT_GAP_PX = 10;
  private static final double PASSING_GAP_PX = 4;
  private static final int RELAXATIONS = 10;

  final SankeyOrder order;
  private final double pxPerGram;
  private final double pitchPx;
  private final Map<Integer, List<String>> labels = new HashMap<>();
  private final double heightPx;

  SankeyLayout(Graph graph, long lotGrams, SiteNames names) {
    order = new SankeyOrder(graph);
    pxPerGram = LOT_PX / lotGrams;
    int gaps = Math.max(1, order.columns.size() - 1);
    pitchPx = Math.clamp(
        (WIDTH_PX - LEFT_PX - RIGHT_PX - NODE_PX) / gaps, NARROWEST_PITCH_PX, WIDEST_PITCH_PX);
    for (List<Item> column : order.columns) {
      for (Item item : column) {
        if (item.node >= 0) {
          String words = names.words(graph.nodes().get(item.node));
          labels.put(item.node, SankeyLabel.lines(words, labelPx(item.column)));
        }
      }
    }
    heightPx = place();
    order.columns.forEach(column -> column.forEach(this::attach));
  }

  private double labelPx(int column) {
    if (column == 0) {
      return LEFT_PX - 2 * LABEL_GAP_PX;
    }
    return (column == order.columns.size() - 1 ? RIGHT_PX : pitchPx - NODE_PX) - 2 * LABEL_GAP_PX;
  }

  double widthPx() {
    return LEFT_PX + (order.columns.size() - 1) * pitchPx + NODE_PX + RIGHT_PX;
  }

  double heightPx() {
    return heightPx;
  }

  double leftPx(Item item) {
    return LEFT_PX + item.column * pitchPx;
  }

  double thicknessPx(long grams) {
    return grams * pxPerGram;
  }

  List<String> label(int node) {
    return labels.getOrDefault(node, List.of());
  }

  /** Height of the label with the line of mass below it. */
  double labelHeightPx(int node) {
    return (label(node).size() + 1) * SankeyLabel.LINE_PX;
  }

  private double slotPx(Item item) {
    double thickness = thicknessPx(item.grams);
    return item.node < 0
        ? thickness + PASSING_GAP_PX
        : Math.max(thickness, labelHeightPx(item.node)) + SLOT_GAP_PX;
  }

  /** Puts the slots; returns the height of all. */
  private double place() {
    double tallest = 0;
    for (List<Item> column : order.columns) {
      tallest = Math.max(tallest, column.stream().mapToDouble(this::slotPx).sum());
    }
    for (List<Item> column : order.columns) {
      double above =
          TOP_PX + (tallest - column.stream().mapToDouble(this::slotPx).sum()) / 2;
      for (Item item : column) {
        item.centrePx = above + slotPx(item) / 2;
        above += slotPx(item);
      }
    }
    for (int i = 0; i < RELAXATIONS; i++) {
      for (int k = 0; k < order.columns.size(); k++) {
        boolean forward = i % 2 == 0;
        relax(order.columns.get(forward ? k : order.columns.size() - 1 - k), tallest);
      }
    }
    return tallest + 2 * TOP_PX;
  }

  /** Moves each place towards its neighbours, then apart again where slots overlap. */
  private void relax(List<Item> column, double tallest) {
    for (Item item : column) {
      double sum = 0;
      double grams = 0;
      for (Strand strand : item.in) {
        sum += strand.grams * strand.from.centrePx;
        grams += strand.grams;
      }
      for (Strand strand : item.out) {
        sum += strand.grams * strand.to.centrePx;
        grams += strand.grams;
      }
      item.centrePx = grams > 0 ? sum / grams : item.centrePx;
    }
    apart(column, tallest);
  }

  /**
   * The places nearest to where they want to be, by least squares weighed by mass, such that slots
   * do not overlap: isotonic regression on what remains when the slots above are taken off, by
   * pooling neighbours that want to pass each other.
   */
  private void apart(List<Item> column, double tallest) {
    double[] value = new double[column.size()];
    double[] weight = new double[column.size()];
    int[] size = new int[column.size()];
    int blocks = 0;
    double above = 0;
    for (Item item : column) {
      value[blocks] = item.centrePx - above - slotPx(item) / 2;
      weight[blocks] = item.grams;
      size[blocks++] = 1;
      above += slotPx(item);
      while (blocks > 1 && value[blocks - 2] >= value[blocks - 1]) {
        blocks--;
        double sum = weight[blocks - 1] + weight[blocks];
        value[blocks - 1] =
            (value[blocks - 1] * weight[blocks - 1] + value[blocks] * weight[blocks]) / sum;
        weight[blocks - 1] = sum;
        size[blocks - 1] += size[blocks];
      }
    }
    double most = TOP_PX + tallest - above;
    double placed = 0;
    int next = 0;
    for (int block = 0; block < blocks; block++) {
      double start = Math.max(TOP_PX, Math.min(most, value[block]));
      for (int k = 0; k < size[block]; k++) {
        Item item = column.get(next++);
        item.centrePx = start + placed + slotPx(item) / 2;
        placed += slotPx(item);
      }
    }
  }

  /** Stacks the flows of a place in the order of where they come from and go to. */
  private void attach(Item item) {
    double from = item.centrePx - thicknessPx(item.grams) / 2;
    item.in.sort(Comparator.comparingDouble(strand -> strand.from.centrePx));
    for (Strand strand : item.in) {
      strand.toPx = from + thicknessPx(strand.grams) / 2;
      from += thicknessPx(strand.grams);
    }
    from = item.centrePx - thicknessPx(item.grams) / 2;
    item.out.sort(Comparator.comparingDouble(strand -> strand.to.centrePx));
    for (Strand strand : item.out) {
      strand.fromPx = from + thicknessPx(strand.grams) / 2;
      from += thicknessPx(strand.grams);
    }
  }
}
