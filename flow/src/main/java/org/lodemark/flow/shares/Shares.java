package org.lodemark.flow.shares;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;

/**
 * Shares of the groups of origins in every flow of a graph, by one convention. Immutable.
 *
 * <p>Sums over groups are 1 within 1e-9; UNKNOWN is an origin like others.
 */
public final class Shares {
  private final Grouping grouping;
  private final Rows rows;
  private final double[] values;
  private final int stride;
  private final int base;
  private final int rowCount;
  private final int computedRows;

  /** True once other shares go on in these arrays; only one may. */
  private final AtomicBoolean extended = new AtomicBoolean();

  private Shares(Grouping grouping, Rows rows, double[] values, int computedRows) {
    this.grouping = grouping;
    this.rows = rows;
    this.values = values;
    this.computedRows = computedRows;
    base = rows.attribution.base();
    rowCount = rows.attribution.rowCount();
    stride = ShareKernel.stride(grouping.groupCount());
  }

  /** Shares in all flows of a graph. */
  public static Shares of(FlowGraph graph, Grouping grouping, Convention convention) {
    Rows all = Rows.of(graph, grouping, convention);
    int stride = ShareKernel.stride(grouping.groupCount());
    int from = all.attribution.base();
    int to = all.attribution.rowCount();
    double[] values = new double[entries(to - from, stride)];
    ShareKernel.compute(all, values, stride, from, to);
    return new Shares(grouping, all, values, to - from);
  }

  private static int entries(int rowCount, int stride) {
    long entries = (long) rowCount * stride;
    if (entries > Integer.MAX_VALUE - 16) {
      throw new IllegalStateException(rowCount + " rows of " + stride
          + " shares do not fit one table; ask for fewer groups, or sweep the mines");
    }
    return (int) entries;
  }

  /**
   * The shares of a newer graph, computed where they differ from these: the rows of new nodes, or,
   * after a correction, those of its descendants. A row is the same when it is made of the same
   * rows in the same parts; so whatever was changed, and wherever, is found by comparing.
   */
  public Shares refreshed(FlowGraph newer) {
    boolean appended = rows.convention == Convention.PRO_RATA
        && newer.continues(rows.graph)
        && extended.compareAndSet(false, true);
    return appended ? appended(newer) : compared(newer);
  }

  /** Writes on behind these rows, in the same arrays; these shares do not look there. */
  private Shares appended(FlowGraph newer) {
    Rows all = rows.extended(newer);
    int needed = entries(all.attribution.rowCount() - base, stride);
    double[] more = needed <= values.length
        ? values
        : Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 16L, needed + (needed >> 2)));
    ShareKernel.compute(all, more, stride, rowCount, all.attribution.rowCount());
    return new Shares(grouping, all, more, all.attribution.rowCount() - rowCount);
  }

  private Shares compared(FlowGraph newer) {
    Rows all = Rows.of(newer, grouping, rows.convention);
    return new Refresh(rows.attribution, values, rowCount, all, stride)
        .of((newValues, computed) -> new Shares(grouping, all, newValues, computed));
  }

  public Convention convention() {
    return rows.convention;
  }

  public Grouping grouping() {
    return grouping;
  }

  public FlowGraph graph() {
    return rows.graph;
  }

  /** How many rows were computed to get here, of {@link #rowCount}. */
  public int computedRows() {
    return computedRows;
  }

  /** How many compositions had to be computed: those of which no two are trivially the same. */
  public int rowCount() {
    return rowCount - base;
  }

  /** The share of a group in a flow, 0 to 1. */
  public double share(int arc, int group) {
    return value(rows.ofArc(arc), group);
  }

  /** The shares of all groups in a flow. */
  public double[] shares(int arc) {
    return valuesOf(rows.ofArc(arc));
  }

  /** The shares of all groups in a part of a target. */
  public double[] shares(Sink sink) {
    double[] mean = new double[grouping.groupCount()];
    rows.of(sink, (row, grams) -> {
      double weight = (double) grams / sink.grams();
      for (int group = 0; group < mean.length; group++) {
        mean[group] += weight * value(row, group);
      }
    });
    return mean;
  }

  /** The shares of what is in a node; for {@link Convention#PRO_RATA} only. */
  public double[] sharesOfNode(int node) {
    if (rows.convention != Convention.PRO_RATA) {
      throw new IllegalStateException(rows.convention + " knows layers, not the mix of a stock");
    }
    return valuesOf(rows.attribution.rowOf(node));
  }

  private double value(int row, int group) {
    if (row < base) {
      return rows.groupOfBase[row] == group ? 1 : 0;
    }
    return values[(row - base) * stride + group];
  }

  private double[] valuesOf(int row) {
    if (row < base) {
      double[] whole = new double[grouping.groupCount()];
      whole[rows.groupOfBase[row]] = 1;
      return whole;
    }
    int at = (row - base) * stride;
    return Arrays.copyOfRange(values, at, at + grouping.groupCount());
  }
}
