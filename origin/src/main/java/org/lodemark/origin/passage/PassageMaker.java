package org.lodemark.origin.passage;

import java.util.Arrays;
import java.util.List;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Origin;
import org.lodemark.flow.graph.FlowGraph;

/**
 * The pass over all flows. A node has the mean of what flows into it, by mass (pro rata, a
 * convention); a flow through a row has at least what the row has.
 *
 * <p>Cost: in-arcs x lanes.
 */
final class PassageMaker {
  private final CustodyGraph custody;
  private final FlowGraph graph;
  private final RowLanes rowLanes;
  private final RowsOfArcs rows;
  private final LaneIndex index;
  private final int lanes;
  private final float[] ofRow;
  private final float[] flow;
  private final int[] countryOfOrigin;

  PassageMaker(CustodyGraph custody, RowLanes rowLanes, RowsOfArcs rows, List<Country> countries) {
    this.custody = custody;
    this.rowLanes = rowLanes;
    this.rows = rows;
    graph = custody.graph();
    index = rowLanes.index(countries);
    lanes = index.count();
    ofRow = new float[index.rowCount()];
    flow = new float[lanes];
    countryOfOrigin = custody.origins().stream()
        .mapToInt(origin -> origin.findCountry().map(countries::indexOf).orElse(-1))
        .toArray();
  }

  /** Per node its lanes, one node after the other. */
  float[] pass() {
    float[] values = new float[Math.multiplyExact(graph.nodeCount(), lanes)];
    double[] sum = new double[lanes];
    for (int node = 0; node < graph.nodeCount(); node++) {
      Arrays.fill(sum, 0);
      double mass = 0;
      for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
        flow(values, k);
        double grams = graph.inGrams(k);
        mass += grams;
        for (int lane = 0; lane < lanes; lane++) {
          sum[lane] += grams * flow[lane];
        }
      }
      for (int lane = 0; lane < lanes && mass > 0; lane++) {
        values[node * lanes + lane] = (float) (sum[lane] / mass);
      }
    }
    return values;
  }

  /** What an in-arc brings. */
  private void flow(float[] values, int k) {
    List<Origin> origins = custody.origins();
    int tail = graph.inTail(k);
    boolean isKnown = false;
    if (tail >= 0) {
      System.arraycopy(values, tail * lanes, flow, 0, lanes);
    } else {
      Arrays.fill(flow, 0);
      isKnown = !origins.get(~tail).isUnknown();
      flow[LaneIndex.UNKNOWN] = isKnown ? 0 : 1;
      if (countryOfOrigin[~tail] >= 0) {
        flow[index.firstCountry() + countryOfOrigin[~tail]] = 1;
      }
    }
    // What is of no known origin is unknown already, and counted against the claim in bounds.
    through(graph.inArc(k), isKnown);
  }

  /** What a flow has when it has gone through a recorded arc: by the row it left by, then arrived. */
  private void through(int arc, boolean fromMine) {
    if (arc < 0) {
      return;
    }
    int left = rows.departure(arc);
    boolean saidByAnother =
        fromMine && left != RowsOfArcs.NONE && custody.movementOfArc(arc).action() != Action.MINE;
    if (saidByAnother) {
      flow[LaneIndex.UNAUDITED] = 1;
    }
    throughRow(left);
    throughRow(rows.arrival(arc));
  }

  private void throughRow(int row) {
    if (row != RowsOfArcs.NONE) {
      rowLanes.copy(row, ofRow);
      Passage.atLeast(ofRow, flow);
    }
  }
}
