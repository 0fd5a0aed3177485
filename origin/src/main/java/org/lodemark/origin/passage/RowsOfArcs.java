package org.lodemark.origin.passage;

import java.util.Arrays;
import java.util.List;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.JunctionInfo;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.section.IntColumn;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;

/**
 * The rows a flow was written down in, by their places in the books: where it left, and where it
 * arrived. A whole hand-over is one arc of the graph, and two rows of the books.
 */
final class RowsOfArcs {
  static final int NONE = -1;

  private static final String DEPARTURE = "passage.departure";
  private static final String ARRIVAL = "passage.arrival";

  private final IntColumn departure;
  private final IntColumn arrival;

  private RowsOfArcs(IntColumn departure, IntColumn arrival) {
    this.departure = departure;
    this.arrival = arrival;
  }

  static RowsOfArcs of(CustodyGraph custody) {
    FlowGraph graph = custody.graph();
    int[] departure = new int[graph.arcCount()];
    int[] arrival = new int[graph.arcCount()];
    Arrays.fill(arrival, NONE);
    for (int arc = 0; arc < departure.length; arc++) {
      int head = graph.arcHead(arc);
      // What a mine's year may hold is of no row: the first row only asked for it.
      boolean ofYear =
          head >= 0 && custody.junctionType(graph.junction(head)) == JunctionInfo.Type.MINE_YEAR;
      departure[arc] = ofYear ? NONE : custody.placeOfArc(arc);
    }
    for (int step = 0; step < graph.stepCount(); step++) {
      if (graph.stepIsMove(step) && graph.stepIsArrival(step)) {
        int arc = graph.stepArc(step);
        int row = custody.placeOfStep(step);
        arrival[arc] = row == departure[arc] ? arrival[arc] : row;
      }
    }
    return new RowsOfArcs(IntColumn.of(departure), IntColumn.of(arrival));
  }

  List<Section> image(int arcs) {
    return List.of(departure.section(DEPARTURE, arcs), arrival.section(ARRIVAL, arcs));
  }

  static RowsOfArcs read(Sections sections) {
    return new RowsOfArcs(IntColumn.of(sections, DEPARTURE), IntColumn.of(sections, ARRIVAL));
  }

  int departure(int arc) {
    return departure.get(arc);
  }

  int arrival(int arc) {
    return arrival.get(arc);
  }
}
