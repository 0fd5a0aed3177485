package org.lodemark.flow.shares;

import java.util.BitSet;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;
import org.lodemark.flow.section.IntColumn;
import org.lodemark.flow.section.LongColumn;

/**
 * All origins of one flow, by a sweep back through the rows it is made of. No
 * composition is stored: only the flow's ancestors are visited, each once, in descending order of
 * their numbers, which a bit set of "still to visit" gives for free.
 *
 * <p>Keeps a workspace; not safe for several threads. {@link #forThread} makes another over the
 * same rows.
 */
public final class MineLineage {

  private final Rows source;
  private final Attribution rows;
  private final double[] weight;
  private final BitSet toVisit;

  private MineLineage(Rows source) {
    this.source = source;
    rows = source.attribution;
    weight = new double[rows.rowCount()];
    toVisit = new BitSet(rows.rowCount());
  }

  /** Pro rata. */
  public static MineLineage of(FlowGraph graph) {
    return of(graph, Convention.PRO_RATA);
  }

  public static MineLineage of(FlowGraph graph, Convention convention) {
    Grouping origins = Grouping.ofOrigins(graph.originCount());
    return new MineLineage(Rows.of(graph, origins, convention));
  }

  public int originCount() {
    return rows.base();
  }

  public MineLineage forThread() {
    return new MineLineage(source);
  }

  private void start(Sink sink, double[] into) {
    source.of(sink, (row, grams) -> {
      double share = (double) grams / sink.grams();
      if (row < rows.base()) {
        into[row] += share;
      } else {
        weight[row] += share;
        toVisit.set(row);
      }
    });
  }

  /**
   * The share of each origin in a flow; sums to 1.
   *
   * @param into as long as there are origins; overwritten
   */
  public void shares(Sink sink, double[] into) {
    java.util.Arrays.fill(into, 0);

    start(sink, into);
    IntColumn start = rows.startColumn();
    IntColumn partRow = rows.partRowColumn();
    LongColumn partGrams = rows.partGramsColumn();
    int origins = rows.base();

    for (int at = toVisit.length() - 1; at >= 0; at = toVisit.previousSetBit(at - 1)) {
      toVisit.clear(at);
      double here = weight[at];
      weight[at] = 0;
      int from = start.get(at - origins);
      int to = start.get(at - origins + 1);
      long total = 0;
      for (int part = from; part < to; part++) {
        total += partGrams.get(part);
      }
      double perGram = here / total;
      for (int part = from; part < to; part++) {
        int tail = partRow.get(part);
        double share = perGram * partGrams.get(part);
        if (tail < origins) {
          into[tail] += share;
        } else {
          weight[tail] += share;
          toVisit.set(tail);
        }
      }
    }
  }
}
