package org.lodemark.flow.shares;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;

/**
 * The shares of all mines in all flows, pro rata, exact: one sweep forward, in which a row is shown
 * to the visitor and kept only while a later one needs it. A row is sparse - the mines it has, and
 * their shares - until more than a fifth of all origins are in it, then a plain array. Memory is
 * that of the rows alive at one time, not of all.
 */
public final class MineSweep {
  /** The part of all origins from which a plain array is smaller and faster than a list. */
  static final double DENSE_ABOVE = 0.2;

  private final FlowGraph graph;
  private final Attribution rows;
  private final int origins;
  private final int[] lastUse;
  private final int[] @org.jspecify.annotations.Nullable [] originsOf;
  private final double[] @org.jspecify.annotations.Nullable [] sharesOf;
  private final Deque<double[]> freeDense = new ArrayDeque<>();

  /** The row being summed: shares by origin, and which origins it has. */
  private final double[] sum;

  private final int[] touched;
  private final boolean[] isTouched;
  private int touchedCount;

  private MineSweep(FlowGraph graph, Attribution rows) {
    this.graph = graph;
    this.rows = rows;
    origins = rows.base();
    lastUse = new int[rows.rowCount()];
    originsOf = new int[rows.rowCount()][];
    sharesOf = new double[rows.rowCount()][];
    sum = new double[origins];
    touched = new int[origins];
    isTouched = new boolean[origins];
  }

  public static MineSweep of(FlowGraph graph) {
    return new MineSweep(graph, ProRata.of(graph));
  }

  /** Sees each row once. The arrays are the sweep's own: read them at once, keep nothing. */
  public interface Visitor {
    /**
     * One composition.
     *
     * @param row its number, see {@link #rowOf}
     * @param origins the origins it has, the first {@code count} entries
     * @param shares the share of each of them
     */
    void row(int row, int[] origins, double[] shares, int count);
  }

  /** How many different compositions the flows have; the first are the origins by themselves. */
  public int rowCount() {
    return rows.rowCount();
  }

  /** The row that a flow has. */
  public int rowOf(Sink sink) {
    return sink.tail() < 0 ? ~sink.tail() : rows.rowOf(sink.tail());
  }

  /** The row of a recorded arc. */
  public int rowOf(int arc) {
    int tail = graph.arcTail(arc);
    return tail < 0 ? ~tail : rows.rowOf(tail);
  }

  /** Sweeps all rows, in order. */
  public void run(Visitor visitor) {
    noteLastUses();
    for (int origin = 0; origin < origins; origin++) {
      visitor.row(origin, new int[] {origin}, new double[] {1}, 1);
    }
    double[] seen = new double[origins];
    for (int row = origins; row < rows.rowCount(); row++) {
      addParts(row);
      double total = 0;
      for (int i = 0; i < touchedCount; i++) {
        total += sum[touched[i]];
      }
      for (int i = 0; i < touchedCount; i++) {
        sum[touched[i]] /= total;
        seen[i] = sum[touched[i]];
      }
      visitor.row(row, touched, seen, touchedCount);
      if (lastUse[row] > row) {
        keep(row, seen);
      }
      clear();
      release(row);
    }
  }

  private void noteLastUses() {
    for (int row = origins; row < rows.rowCount(); row++) {
      for (int part = rows.partsFrom(row); part < rows.partsTo(row); part++) {
        lastUse[rows.partRow(part)] = row;
      }
    }
  }

  private void addParts(int row) {
    for (int part = rows.partsFrom(row); part < rows.partsTo(row); part++) {

      int tail = rows.partRow(part);
      double grams = rows.partGrams(part);
      if (tail < origins) {
        touch(tail);
        sum[tail] += grams;
        continue;
      }
      double[] shares = Objects.requireNonNull(sharesOf[tail]);
      int[] which = originsOf[tail];
      if (which == null) {
        addDense(shares, grams);
      } else {
        addSparse(which, shares, grams);
      }
    }
  }

  private void addSparse(int[] which, double[] shares, double grams) {
    for (int i = 0; i < which.length; i++) {
      touch(which[i]);
      sum[which[i]] += grams * shares[i];
    }
  }

  private void addDense(double[] shares, double grams) {
    if (touchedCount < origins) {
      for (int origin = 0; origin < origins; origin++) {
        if (shares[origin] > 0) {
          touch(origin);
        }
      }
    }
    for (int origin = 0; origin < origins; origin++) {
      sum[origin] += grams * shares[origin];
    }
  }

  private void touch(int origin) {
    if (!isTouched[origin]) {
      isTouched[origin] = true;
      touched[touchedCount++] = origin;
    }
  }

  private void keep(int row, double[] shares) {
    if (touchedCount > origins * DENSE_ABOVE) {
      double[] dense = freeDense.isEmpty() ? new double[origins] : freeDense.pop();
      System.arraycopy(sum, 0, dense, 0, origins);
      sharesOf[row] = dense;
    } else {
      originsOf[row] = Arrays.copyOf(touched, touchedCount);
      sharesOf[row] = Arrays.copyOf(shares, touchedCount);
    }
  }

  private void clear() {
    for (int i = 0; i < touchedCount; i++) {
      sum[touched[i]] = 0;
      isTouched[touched[i]] = false;
    }
    touchedCount = 0;
  }

  private void release(int row) {
    for (int part = rows.partsFrom(row); part < rows.partsTo(row); part++) {
      int tail = rows.partRow(part);

      double[] shares = tail < origins || lastUse[tail] != row ? null : sharesOf[tail];
      if (shares != null) {
        if (originsOf[tail] == null) {
          freeDense.push(shares);
        }
        originsOf[tail] = null;
        sharesOf[tail] = null;
      }
    }
  }
}
