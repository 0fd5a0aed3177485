package org.lodemark.flow.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.flow.naive.RandomWorlds;
import org.lodemark.flow.naive.Rows;
import org.lodemark.flow.naive.World;

/** Records that come one after the other are answered like those that come together. */
class AppendTest {
  private static final int TIMES = Boolean.getBoolean("lodemark.full") ? 20 : 1;

  @Test
  void worldsCutInTwoAtAnyTimeGiveTheSameAnswers() {
    assertAppends(seed -> AppendComparison.inTime(RandomWorlds.small(seed)), 300 * TIMES, 1);
  }

  @Test
  void rowsThatComeLateGiveTheSameAnswers() {
    assertAppends(RandomWorlds::small, 200 * TIMES, 1);
  }

  @Test
  void worldsCutInManyGiveTheSameAnswers() {
    assertAppends(seed -> AppendComparison.inTime(RandomWorlds.small(seed)), 150 * TIMES, 6);
    assertAppends(seed -> AppendComparison.inTime(RandomWorlds.medium(seed)), 4 * TIMES, 30);
  }

  /** If every later row made all be read anew, the tests above would show nothing. */
  @Test
  void laterRowsAreReallyAppended() {
    int appended = 0;
    for (long seed = 0; seed < 200; seed++) {
      World world = AppendComparison.inTime(RandomWorlds.small(seed));
      List<Movement> rows = world.movements();
      int cut = rows.size() - 1;
      CustodyGraph first = Comparison.graphOf(
          new World(seed, world.sites(), rows.subList(0, cut)), Trust.NONE, SourceTrust.RECORDED);
      CustodyGraph grown = first.with(rows.subList(cut, rows.size()));
      appended += grown.graph().continues(first.graph()) ? 1 : 0;
    }
    assertThat(appended).isGreaterThan(60);
  }

  @Test
  void anOlderGraphKnowsNothingOfLaterLots() {
    World world = new Rows()
        .mine("M")
        .trader("A")
        .mined("1", "M", "a", 10)
        .mined("2", "M", "b", 10)
        .world();
    CustodyGraph older = Comparison.graphOf(
        new World(0, world.sites(), world.movements().subList(0, 1)),
        Trust.PHYSICAL,
        SourceTrust.RECORDED);
    assertThat(older.findTarget(new LotId("a"))).isPresent();
    CustodyGraph newer = older.with(world.movements().subList(1, 2));
    assertThat(newer.findTarget(new LotId("b"))).isPresent();
    assertThat(older.findTarget(new LotId("b"))).isEmpty();
    assertThat(older.listLots()).containsExactly(new LotId("a"));
  }

  private static void assertAppends(LongFunction<World> worlds, int count, int mostCuts) {
    for (long seed = 0; seed < count; seed++) {
      World world = worlds.apply(seed);
      int rows = world.movements().size();
      int[] cuts = new Random(seed).ints(mostCuts, 0, rows + 1).sorted().toArray();
      Trust trust = Trust.values()[(int) (seed % 3)];
      for (SourceTrust sources : SourceTrust.values()) {
        List<String> differences = AppendComparison.differences(world, trust, sources, cuts);
        assertThat(differences)
            .describedAs("%s, sources %s, cut at %s, %s", trust, sources, cuts, seed)
            .isEmpty();
      }
    }
  }
}
