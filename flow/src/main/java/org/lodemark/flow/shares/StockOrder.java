package org.lodemark.flow.shares;

import java.util.Arrays;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.IntList;
import org.lodemark.flow.graph.LongList;

/**
 * First in first out, last in first out: stocks as layers, in the order of the postings. A
 * departure takes layers from the front; an arrival is laid at the back (FIFO) or at the front
 * (LIFO). A process is no stock: what leaves it is the mix of what is in it.
 */
final class StockOrder {
  private static final int NONE = -1;

  private final FlowGraph graph;
  private final Grouping grouping;
  private final boolean lastFirst;
  private final AttributionBuilder rows;

  private final int[] front;
  private final int[] back;
  private final long[] stock;
  private final IntList layerRow = new IntList(1024);
  private final LongList layerGrams = new LongList(1024);
  private final IntList layerNext = new IntList(1024);
  private int freeLayer = NONE;

  private StockOrder(FlowGraph graph, Grouping grouping, boolean lastFirst) {
    this.graph = graph;
    this.grouping = grouping;
    this.lastFirst = lastFirst;
    rows = new AttributionBuilder(grouping.groupCount(), graph.arcCount() / 4, graph.arcCount());
    front = new int[graph.junctionCount()];
    back = new int[graph.junctionCount()];
    stock = new long[graph.junctionCount()];
    Arrays.fill(front, NONE);
    Arrays.fill(back, NONE);
  }

  /** Replays all postings. */
  static StockRows replay(FlowGraph graph, Grouping grouping, boolean lastFirst) {
    StockOrder order = new StockOrder(graph, grouping, lastFirst);
    order.replay();
    StockLayers left = order.left();
    return new StockRows(order.rows, () -> left);
  }

  /** The layers that are left at the end; of a process one, the mix of what is in it. */
  private StockLayers left() {
    int[] start = new int[front.length + 1];
    IntList rowsLeft = new IntList(1024);
    LongList gramsLeft = new LongList(1024);
    for (int junction = 0; junction < front.length; junction++) {
      if (graph.kind(junction).isProcess()) {
        mix(junction);
      }
      for (int layer = front[junction]; layer != NONE; layer = layerNext.get(layer)) {
        rowsLeft.add(layerRow.get(layer));
        gramsLeft.add(layerGrams.get(layer));
      }
      start[junction + 1] = rowsLeft.size();
    }
    return new StockLayers(start, rowsLeft.toArray(), gramsLeft.toArray());
  }

  private void replay() {
    for (int arc = 0; arc < graph.arcCount(); arc++) {
      int tail = graph.arcTail(arc);
      rows.assign(tail < 0 && tail != FlowGraph.NONE ? group(~tail) : NONE);
    }
    int gap = 0;
    for (int step = 0; step < graph.stepCount(); step++) {
      int junction = graph.stepJunction(step);
      for (; gap < graph.gapCount() && graph.gapFirstStep(gap) == step; gap++) {
        lay(junction, group(graph.gapOrigin(gap)), graph.gapGrams(gap));
      }
      if (graph.stepIsCount(step)) {
        long excess = stock[junction] - graph.stepCountGrams(step);
        if (excess > 0) {
          take(junction, excess);
          rows.finish();
        }

      } else if (graph.stepIsMove(step)) {
        move(junction, graph.stepArc(step), graph.stepIsArrival(step));
      }
    }
  }

  private void move(int junction, int arc, boolean arrival) {
    if (arrival) {
      lay(junction, rows.rowOf(arc), graph.arcGrams(arc));
    } else {
      take(junction, graph.arcGrams(arc));
      rows.reassign(arc, rows.finish());
    }
  }

  private int group(int origin) {
    return grouping.groupOfOrigin()[origin];
  }

  private void lay(int junction, int row, long grams) {
    stock[junction] += grams;
    int end = lastFirst ? front[junction] : back[junction];
    if (end != NONE && layerRow.get(end) == row) {
      layerGrams.set(end, layerGrams.get(end) + grams);
      return;
    }
    int layer = newLayer(row, grams);
    if (front[junction] == NONE) {
      front[junction] = layer;
      back[junction] = layer;
    } else if (lastFirst) {
      layerNext.set(layer, front[junction]);
      front[junction] = layer;
    } else {
      layerNext.set(back[junction], layer);
      back[junction] = layer;
    }
  }

  private int newLayer(int row, long grams) {
    if (freeLayer == NONE) {
      layerRow.add(row);
      layerGrams.add(grams);
      layerNext.add(NONE);
      return layerRow.size() - 1;
    }
    int layer = freeLayer;
    freeLayer = layerNext.get(layer);
    layerRow.set(layer, row);
    layerGrams.set(layer, grams);
    layerNext.set(layer, NONE);
    return layer;
  }

  private void take(int junction, long grams) {
    if (graph.kind(junction).isProcess()) {
      mix(junction);
    }
    stock[junction] -= grams;
    long wanted = grams;
    while (wanted > 0) {
      int layer = front[junction];
      long part = Math.min(wanted, layerGrams.get(layer));
      rows.collect(layerRow.get(layer), part);
      wanted -= part;
      layerGrams.set(layer, layerGrams.get(layer) - part);
      if (layerGrams.get(layer) == 0) {
        dropFront(junction);
      }
    }
  }

  private void dropFront(int junction) {
    int layer = front[junction];
    front[junction] = layerNext.get(layer);
    if (front[junction] == NONE) {
      back[junction] = NONE;
    }
    layerNext.set(layer, freeLayer);
    freeLayer = layer;
  }

  /** Makes the layers of a process one. */
  private void mix(int junction) {
    if (front[junction] == NONE || layerNext.get(front[junction]) == NONE) {
      return;
    }
    while (front[junction] != NONE) {
      rows.collect(layerRow.get(front[junction]), layerGrams.get(front[junction]));
      dropFront(junction);
    }
    int layer = newLayer(rows.finish(), stock[junction]);
    front[junction] = layer;
    back[junction] = layer;
  }
}
