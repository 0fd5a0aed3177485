package org.lodemark.origin.passage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.RecordedCustody;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;
import org.lodemark.origin.books.BookRows;
import org.lodemark.origin.evidence.TestId;

/**
 * What the metal of every lot passed on its way, in one pass over all flows ({@link PassageMaker}).
 *
 * <p>Evidence follows the metal. Each test has a lane: the part of a node's metal that its findings
 * touch, weighted by their strength. A node has the mean of what flows into it, by mass (pro rata, a
 * convention); a flow through a row of a finding has at least that finding's strength. The greater
 * counts, not the sum: a second row of the same finding adds nothing. Other lanes are: metal that
 * passed a row some test examined, metal that passed a row no audit covers, metal of no known
 * origin, and metal of each country.
 */
public final class Passage {
  private final RecordedCustody custody;
  private final BookRows books;
  private final LaneIndex index;
  private final Lanes ofNodes;
  private final RowLanes ofRows;
  private final RowsOfArcs rows;

  Passage(
      RecordedCustody custody,
      BookRows books,
      List<Country> countries,
      Lanes ofNodes,
      RowLanes ofRows,
      RowsOfArcs rows) {
    this.custody = custody;
    this.books = books;
    index = ofRows.index(countries);
    this.ofNodes = ofNodes;
    this.ofRows = ofRows;
    this.rows = rows;
  }

  /**
   * Follows the metal.
   *
   * @param custody the graph of the books' movements, at either end
   * @param ofRows what is found of the books' rows
   * @param countries whose shares are wanted
   */
  public static Passage of(
      CustodyGraph custody, BookRows books, RowLanes ofRows, List<Country> countries) {
    RowsOfArcs rows = RowsOfArcs.of(custody);
    float[] values = new PassageMaker(custody, ofRows, rows, countries).pass();
    int lanes = ofRows.index(countries).count();
    return new Passage(custody, books, countries, Lanes.of(values, lanes), ofRows, rows);
  }

  /** Raises each lane of a flow to what a row it goes through has. */
  static void atLeast(float[] ofRow, float[] flow) {
    for (int lane = 0; lane < ofRow.length; lane++) {
      int to = LaneIndex.ofRowLane(lane);
      if (ofRow[lane] > flow[to]) {
        flow[to] = ofRow[lane];
      }
    }
  }

  /** What the metal of a target passed. */
  public LotPassage at(Target target) {
    int lanes = index.count();
    double[] sum = new double[lanes];
    float[] flow = new float[lanes];
    float[] ofRow = new float[index.rowCount()];
    double mass = 0;
    for (Sink sink : target.sinks()) {
      if (sink.tail() >= 0) {
        ofNodes.copy(sink.tail(), flow);
      } else {
        Arrays.fill(flow, 0);
      }
      int left = sink.arc() == FlowGraph.NONE ? RowsOfArcs.NONE : rows.departure(sink.arc());
      if (left != RowsOfArcs.NONE) {
        ofRows.copy(left, ofRow);
        atLeast(ofRow, flow);
      }
      mass += sink.grams();
      for (int lane = 0; lane < lanes; lane++) {
        sum[lane] += sink.grams() * (double) flow[lane];
      }
    }
    for (int lane = 0; lane < lanes; lane++) {
      // Rounding may leave a share a hair above 1.
      sum[lane] = Math.min(1, sum[lane] / mass);
    }
    return passed(sum);
  }

  private LotPassage passed(double[] lanes) {
    Map<TestId, Double> exposure = new EnumMap<>(TestId.class);
    Map<TestId, Double> coverage = new EnumMap<>(TestId.class);
    for (int test = 0; test < index.tests().size(); test++) {
      exposure.put(index.tests().get(test), lanes[index.touched(test)]);
      coverage.put(index.tests().get(test), lanes[index.examined(test)]);
    }
    Map<Country, Double> shares = new LinkedHashMap<>();
    for (int i = 0; i < index.countries().size(); i++) {
      shares.put(index.countries().get(i), lanes[index.firstCountry() + i]);
    }
    return new LotPassage(
        exposure, coverage, lanes[LaneIndex.UNAUDITED], lanes[LaneIndex.UNKNOWN], shares);
  }

  /** The rows arcs were recorded in. */
  RowsOfArcs rows() {
    return rows;
  }

  RecordedCustody custody() {
    return custody;
  }

  Lanes ofNodes() {
    return ofNodes;
  }

  RowLanes ofRows() {
    return ofRows;
  }

  LaneIndex index() {
    return index;
  }

  BookRows books() {
    return books;
  }

  boolean isUnaudited(int row) {
    return ofRows.isUnaudited(row);
  }
}
