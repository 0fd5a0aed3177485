package org.lodemark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lodemark.bench.subject.WorldRecords;
import org.lodemark.bench.world.World;
import org.lodemark.bench.world.WorldGenerator;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.Movement;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.CustodyGraph;
import org.lodemark.flow.custody.Trust;

class WorldRecordsTest {
  /** Not as recorded: a stock sells under lot names of its own, which no link leads to. */
  @ParameterizedTest
  @EnumSource(names = {"PHYSICAL", "NONE"})
  void aWorldWrittenDownIsReadWithoutFindingsAndWithEveryMovement(Trust trust) {
    World world = WorldGenerator.pools(4, 5000);
    WorldRecords records = WorldRecords.of(world);
    List<Movement> rows = records.movements();
    long delivered = count(
        rows,
        row -> row.counterparty().filter(site -> site.id().startsWith("mine-")).isPresent());
    assertThat(delivered + count(rows, row -> row.action() == Action.SHIP))
        .isEqualTo(world.arcCount());
    CustodyGraph graph =
        CustodyGraph.of(records.sites(), rows, Assumptions.DEFAULT.withTrust(trust));
    assertThat(graph.findings()).isEmpty();
    assertThat(graph.movements()).hasSameSizeAs(rows);
  }

  private static long count(List<Movement> rows, Predicate<Movement> which) {
    return rows.stream().filter(which).count();
  }
}
