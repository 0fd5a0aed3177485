package org.lodemark.market.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random worlds against a naive oracle that shares no code with the solver: flows are set one after
 * the other to what ends the gain on that way alone, each price found by halving, until nothing
 * moves (coordinate ascent on a concave sum, which converges).
 */
class RandomWorldsTest {
  private static final int NODES = 6;

  static List<Long> seeds() {
    return new Random(20261125).longs(300).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void pricesAgreeWithTheNaiveOracle(long seed) {
    SpatialModel model = world(new Random(seed));
    Equilibrium found = Worlds.solved(model).equilibrium();
    double[] naive = new NaiveAscent(model).prices();
    for (int n = 0; n < NODES; n++) {
      assertThat(found.priceUsdPerTonne(n)).isCloseTo(naive[n], within(0.02));
    }
  }

  /**
   * Masses of 1 to 22,000 t and elasticities from 0.01, too steep for the naive oracle: the
   * conditions, evaluated apart from the solver, must hold.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void steepWorldsKeepTheConditions(long seed) {
    SpatialModel model = world(new Random(seed), 1, 10, 0.01);
    Solving.Solved solved = Worlds.solved(model);
    assertThat(Conditions.measure(model, solved.equilibrium()).isWithin()).isTrue();
  }

  /** Prices of 5,000 to 30,000 USD/t, some quotas, some losses on the way. */
  static SpatialModel world(Random random) {
    return world(random, 100, 2, 0.3);
  }

  private static SpatialModel world(Random random, double least, double spread, double elasticity) {
    Worlds worlds = Worlds.of(NODES);
    for (int n = 0; n < NODES; n++) {
      double price = 5000 + 25_000 * random.nextDouble();
      double supply = least * Math.exp(spread * random.nextDouble());
      double use = least * Math.exp(spread * random.nextDouble());
      double up = supply * elasticity * (1 + 4 * random.nextDouble()) / price;
      double down = use * elasticity * (1 + 4 * random.nextDouble()) / price;
      worlds.supply(n, supply - up * price, up).use(n, use + down * price, down);
    }
    int arc = 0;
    for (int from = 0; from < NODES; from++) {
      for (int to = 0; to < NODES; to++) {
        if (from != to && random.nextInt(3) > 0) {
          double recovery = random.nextInt(4) == 0 ? 0.9 + 0.1 * random.nextDouble() : 1;
          worlds.way(from, to, recovery, 50 + 3000 * random.nextDouble(), 0);
          if (random.nextInt(5) == 0) {
            worlds.quota(1 + 3000 * random.nextDouble(), arc);
          }
          arc++;
        }
      }
    }
    return worlds.model();
  }
}
