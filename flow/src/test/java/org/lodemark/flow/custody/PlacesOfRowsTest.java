package org.lodemark.flow.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Movement;
import org.lodemark.flow.graph.FlowGraph;
import org.lodemark.flow.naive.RandomWorlds;
import org.lodemark.flow.naive.World;

/** Every arc and step tells where its row stands among those given, also of rows nobody wrote. */
class PlacesOfRowsTest {
  @Test
  void thePlaceIsThatOfTheRowItWasRecordedIn() {
    int implied = 0;
    for (long seed = 0; seed < 200; seed++) {
      World world = AppendComparison.inTime(RandomWorlds.small(seed));
      List<Movement> rows = world.movements();
      int cut = rows.size() * 2 / 3;
      CustodyGraph grown = Comparison.graphOf(
              new World(seed, world.sites(), rows.subList(0, cut)),
              Trust.PHYSICAL,
              SourceTrust.RECORDED)
          .with(rows.subList(cut, rows.size()));
      FlowGraph graph = grown.graph();
      for (int arc = 0; arc < graph.arcCount(); arc++) {
        Movement given = rows.get(grown.placeOfArc(arc));
        assertThat(given.ref()).isEqualTo(grown.movementOfArc(arc).ref());
        implied += given.action() == grown.movementOfArc(arc).action() ? 0 : 1;
      }
      for (int step = 0; step < graph.stepCount(); step++) {
        assertThat(rows.get(grown.placeOfStep(step)).ref())
            .isEqualTo(grown.movementOfStep(step).ref());
      }
    }
    // If no row had been implied, the above would not have shown much.
    assertThat(implied).isPositive();
  }
}
