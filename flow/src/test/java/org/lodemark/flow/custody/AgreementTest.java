package org.lodemark.flow.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.lodemark.flow.naive.RandomWorlds;
import org.lodemark.flow.naive.World;

/**
 * The engine and the naive reading of flow.md, on random worlds. What fails is made as small as it
 * can be before it is shown.
 */
class AgreementTest {
  private static final int TIMES = Boolean.getBoolean("lodemark.full") ? 20 : 1;

  @Test
  void smallWorldsAreReadAlike() {
    assertAgreement(RandomWorlds::small, 500 * TIMES);
  }

  @Test
  void mediumWorldsAreReadAlike() {
    assertAgreement(RandomWorlds::medium, 8 * TIMES);
  }

  /** Circles are compared on invariants only: too many of them, and nothing would be compared. */
  @Test
  void fewWorldsGoInCircles() {
    int circles = 0;
    for (int seed = 0; seed < 500; seed++) {
      circles += Comparison.goesInCircles(RandomWorlds.small(seed), Trust.PHYSICAL) ? 1 : 0;
    }
    assertThat(circles).describedAs("circles %s", circles).isBetween(1, 75);
  }

  private static void assertAgreement(LongFunction<World> worlds, int count) {
    for (long seed = 0; seed < count; seed++) {
      World world = worlds.apply(seed);
      for (Trust trust : Trust.values()) {
        for (SourceTrust sources : SourceTrust.values()) {
          if (!Comparison.differences(world, trust, sources).isEmpty()) {
            throw new AssertionError(smallest(world, trust, sources));
          }
        }
      }
    }
  }

  private static String smallest(World world, Trust trust, SourceTrust sources) {
    World smallest = Minimiser.minimise(
        world, smaller -> !Comparison.differences(smaller, trust, sources).isEmpty());
    return trust + ", sources " + sources + ", " + Minimiser.describe(smallest)
        + String.join("\n", Comparison.differences(smallest, trust, sources));
  }
}
