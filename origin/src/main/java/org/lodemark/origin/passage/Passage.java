package org.lodemark.origin.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.place.Country;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Origin;
import org.lodemark.flow.custody.Target;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.graph.Sink;
import org.lodemark.origin.books.Books;
import org.lodemark.origin.evidence.EvidenceFinding;
import org.lodemark.origin.evidence.TestId;
import org.lodemark.origin.evidence.TestOutcome;

/**
 * What the metal of every lot passed on its way, in one pass over all flows.
 *
 * <p>Evidence follows the metal. Each test has a lane: the part of a node's metal that its findings
 * touch, weighted by their strength. A node has the mean of what flows into it, by mass (pro rata, a
 * convention); a flow through a row of a finding has at least that finding's strength. The greater
 * counts, not the sum: a second row of the same finding adds nothing. Other lanes are: metal that
 * passed a row some test examined, metal that passed a row no audit covers, metal of no known
 * origin, and metal of each country.
 *
 * <p>Cost: in-arcs x lanes.
 */
public final class Passage {
  /** The lane of metal that passed a row without audit, or entered by an origin without backing. */
  private static final int UNAUDITED = 0;

  private static final int UNKNOWN = 1;
  private static final int FIXED_LANES = 2;

  private final CustodyGraph custody;
  private final Books books;
  private final FlowGraph graph;
  private final RowFacts facts;
  private final ShipmentsOfLots shipments;
  private final List<Country> countries;
  private final Map<TestId, Integer> touched = new EnumMap<>(TestId.class);
  private final Map<TestId, Integer> examined = new EnumMap<>(TestId.class);
  private final List<float[]> rowLanes = new ArrayList<>();
  private final int firstCountry;
  private final int lanes;
  private final RowsOfArcs rows;
  private final double[] values;

  private Passage(
      CustodyGraph custody, Books books, List<TestOutcome> outcomes, List<Country> countries) {
    this.custody = custody;
    this.books = books;
    graph = custody.graph();
    facts = new RowFacts(books);
    shipments = new ShipmentsOfLots(books);
    this.countries = List.copyOf(countries);
    for (TestOutcome outcome : outcomes) {
      if (outcome instanceof TestOutcome.Made made) {
        addLanes(made, books.rows().size());
      }
    }
    firstCountry = FIXED_LANES + rowLanes.size();
    lanes = firstCountry + countries.size();
    rows = RowsOfArcs.of(custody);
    values = new double[Math.multiplyExact(graph.nodeCount(), lanes)];
    pass();
  }

  /**
   * Follows the metal.
   *
   * @param custody the graph of the books' movements, at either end
   * @param countries whose shares are wanted
   */
  public static Passage of(
      CustodyGraph custody, Books books, List<TestOutcome> outcomes, List<Country> countries) {
    return new Passage(custody, books, outcomes, countries);
  }

  private void addLanes(TestOutcome.Made made, int rows) {
    float[] strength = new float[rows];
    for (EvidenceFinding finding : made.findings()) {
      for (int row : finding.touchedRows()) {
        touch(strength, row, (float) finding.strength());
      }
    }
    touched.put(made.test(), FIXED_LANES + rowLanes.size());
    rowLanes.add(strength);
    float[] seen = new float[rows];
    made.examined().stream().forEach(row -> seen[row] = 1);
    examined.put(made.test(), FIXED_LANES + rowLanes.size());
    rowLanes.add(seen);
  }

  /**
   * Inside a stock whose links nobody believes an output is no flow: what is found of it is found of
   * the shipments of its lot from there.
   */
  private void touch(float[] strength, int row, float by) {
    strength[row] = Math.max(strength[row], by);
    if (movement(row).action() == Action.OUTPUT) {
      for (int shipped : shipments.of(movement(row))) {
        strength[shipped] = Math.max(strength[shipped], by);
      }
    }
  }

  private void pass() {
    int[] countryOfOrigin = custody.origins().stream()
        .mapToInt(origin -> origin.findCountry().map(countries::indexOf).orElse(-1))
        .toArray();
    List<Origin> origins = custody.origins();
    double[] flow = new double[lanes];
    for (int node = 0; node < graph.nodeCount(); node++) {
      int at = node * lanes;
      double mass = 0;
      for (int k = graph.inFrom(node); k < graph.inTo(node); k++) {
        int tail = graph.inTail(k);
        if (tail >= 0) {
          System.arraycopy(values, tail * lanes, flow, 0, lanes);
        } else {
          Arrays.fill(flow, 0);
          flow[UNKNOWN] = origins.get(~tail).isUnknown() ? 1 : 0;
          if (countryOfOrigin[~tail] >= 0) {
            flow[firstCountry + countryOfOrigin[~tail]] = 1;
          }
        }
        // What is of no known origin is unknown already, and counted against the claim in bounds.
        through(graph.inArc(k), tail < 0 && !origins.get(~tail).isUnknown(), flow);
        double grams = graph.inGrams(k);
        mass += grams;
        for (int lane = 0; lane < lanes; lane++) {
          values[at + lane] += grams * flow[lane];
        }
      }
      for (int lane = 0; lane < lanes && mass > 0; lane++) {
        values[at + lane] /= mass;
      }
    }
  }

  /** What a flow has when it has gone through a recorded arc: by the row it left by, then arrived. */
  private void through(int arc, boolean fromMine, double[] flow) {
    if (arc < 0) {
      return;
    }
    int left = rows.departure(arc);
    int arrived = rows.arrival(arc);
    boolean saidByAnother =
        fromMine && left != RowsOfArcs.NONE && custody.movementOfArc(arc).action() != Action.MINE;
    if (saidByAnother) {
      flow[UNAUDITED] = 1;
    }
    throughRow(left, flow);
    throughRow(arrived, flow);
  }

  private void throughRow(int row, double[] flow) {
    if (row == RowsOfArcs.NONE) {
      return;
    }
    if (facts.isUnaudited(row)) {
      flow[UNAUDITED] = 1;
    }
    for (int lane = 0; lane < rowLanes.size(); lane++) {
      double ofRow = rowLanes.get(lane)[row];
      if (ofRow > flow[FIXED_LANES + lane]) {
        flow[FIXED_LANES + lane] = ofRow;
      }
    }
  }

  /** What the metal of a target passed. */
  public LotPassage at(Target target) {
    double[] sum = new double[lanes];
    double[] flow = new double[lanes];
    double mass = 0;
    for (Sink sink : target.sinks()) {
      if (sink.tail() >= 0) {
        System.arraycopy(values, sink.tail() * lanes, flow, 0, lanes);
      } else {
        Arrays.fill(flow, 0);
      }
      throughRow(sink.arc() == FlowGraph.NONE ? RowsOfArcs.NONE : rows.departure(sink.arc()), flow);
      mass += sink.grams();
      for (int lane = 0; lane < lanes; lane++) {
        sum[lane] += sink.grams() * flow[lane];
      }
    }
    for (int lane = 0; lane < lanes; lane++) {
      // Rounding may leave a share a hair above 1.
      sum[lane] = Math.min(1, sum[lane] / mass);
    }
    return new LotPassage(
        lane(touched, sum), lane(examined, sum), sum[UNAUDITED], sum[UNKNOWN], byCountry(sum));
  }

  private static Map<TestId, Double> lane(Map<TestId, Integer> lanes, double[] values) {
    Map<TestId, Double> of = new EnumMap<>(TestId.class);
    lanes.forEach((test, lane) -> of.put(test, values[lane]));
    return of;
  }

  private Map<Country, Double> byCountry(double[] sum) {
    Map<Country, Double> shares = new java.util.LinkedHashMap<>();
    for (int i = 0; i < countries.size(); i++) {
      shares.put(countries.get(i), sum[firstCountry + i]);
    }
    return shares;
  }

  /** The rows arcs were recorded in. */
  RowsOfArcs rows() {
    return rows;
  }

  CustodyGraph custody() {
    return custody;
  }

  /** A row of the books. */
  Movement movement(int row) {
    return books.rows().get(row).low();
  }

  boolean isUnaudited(int row) {
    return facts.isUnaudited(row);
  }
}
