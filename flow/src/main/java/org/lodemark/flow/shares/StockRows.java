package org.lodemark.flow.shares;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows of all arcs by an order of stock, and what is left at the end. */
final class StockRows {
  private final Attribution rows;
  private final Supplier<StockLayers> source;
  private volatile @Nullable StockLayers left;

  /** Rows at hand, and layers that are fetched when they are first asked for. */
  StockRows(Attribution rows, Supplier<StockLayers> left) {
    this.rows = rows;
    source = left;
  }

  Attribution rows() {
    return rows;
  }

  StockLayers left() {
    StockLayers found = left;
    if (found == null) {
      found = source.get();
      left = found;
    }
    return found;
  }

  /** Those of one graph by both orders, over all its origins, as far as they were kept. */
  record Kept(@Nullable StockRows fifo, @Nullable StockRows lifo) {
    static final Kept NONE = new Kept(null, null);

    @Nullable
    StockRows find(Convention convention) {
      return convention == Convention.LIFO ? lifo : fifo;
    }
  }
}
