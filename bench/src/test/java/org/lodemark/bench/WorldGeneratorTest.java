package org.lodemark.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.bench.world.Exports;
import org.lodemark.bench.world.LotGraph;
import org.lodemark.bench.world.World;
import org.lodemark.bench.world.WorldGenerator;

class WorldGeneratorTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void nothingLeavesABlendThatDidNotComeIn(long seed) {
    StockBook book = new StockBook();
    World world = WorldGenerator.lots(seed, 3000);
    world.replay(book);
    assertThat(book.lots).hasSize(world.lotCount());
    assertThat(book.arcs).isEqualTo(world.arcCount());
    assertThat(book.originOfLot.keySet())
        .allSatisfy(lot -> assertThat(world.originOf(lot)).isNotEqualTo(World.NO_ORIGIN));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void nothingLeavesAStockThatIsNotThereAndSomeAreEmptiedAtTimes(long seed) {
    StockBook book = new StockBook();
    World world = WorldGenerator.pools(seed, 20_000);
    world.replay(book);
    assertThat(world.arcCount()).isBetween(20_000, 20_050);
    assertThat(book.emptyCounts).isGreaterThan(20);
    assertThat(book.stock.values()).anyMatch(grams -> grams > 0);
    assertThat(Exports.lastLots(world, 60)).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void theSameSeedMakesTheSameWorldAndAnotherSeedAnother() {
    assertThat(fingerprint(7)).isEqualTo(fingerprint(7)).isNotEqualTo(fingerprint(8));
  }

  private static long fingerprint(long seed) {
    LotGraph graph = LotGraph.of(WorldGenerator.lots(seed, 2000));
    long print = 0;
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      print = print * 31 + graph.grams(edge) * 7 + graph.parent(edge);
    }
    return print;
  }

  @Test
  void aWorldHasTheShapeThatIsPromised() {
    LotGraph plain = LotGraph.of(WorldGenerator.lots(1, 200_000));
    double lots = plain.world().lotCount();
    assertThat(lots).isBetween(198_000.0, 210_000.0);
    assertThat(plain.edgeCount() / lots).isBetween(2.25, 2.55);
    assertThat(plain.contracted().nodeCount() / lots).isBetween(0.05, 0.1);
    assertThat(Arrays.stream(plain.levels()).max().orElse(0)).isBetween(20, 30);
  }

  @Test
  void aWorldTooSmallToTradeInIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorldGenerator.lots(1, 99))
        .withMessageContaining("99");
  }
}
