package org.lodemark.trials.suite;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lodemark.simworld.world.Typology;
import org.lodemark.simworld.world.WorldPlan;

/**
 * Which worlds are made for what. Seeds never meet: a world is for fitting, for calibrating, or for
 * testing.
 *
 * @param worlds per typology and purpose, how many worlds
 * @param lots per world
 * @param rounds of each resampling
 */
public record TrialPlan(int worlds, int lots, int rounds) {
  /** What stands in docs/origin-performance.md. */
  public static final TrialPlan FULL = new TrialPlan(60, 250, 1_000);

  /** For tests: minutes become seconds, and intervals wide. */
  public static final TrialPlan SHORT = new TrialPlan(1, 120, 100);

  private static final double[] SHARES = {0.05, 0.15, 0.3, 0.5};

  /** What a world is for. */
  public enum Purpose {
    FITTING(1_000_000),
    CALIBRATING(2_000_000),
    TESTING(3_000_000),
    CLEAN(4_000_000),
    ROBUSTNESS(5_000_000),
    BOUNDS(6_000_000),
    VERDICTS(7_000_000);

    private final long firstSeed;

    Purpose(long firstSeed) {
      this.firstSeed = firstSeed;
    }

    long seed(long number) {
      return firstSeed + number;
    }
  }

  /** Worlds of each typology by itself, of all together, and clean ones, for a purpose. */
  public List<WorldPlan> plans(Purpose purpose, Set<Typology> typologies) {
    List<WorldPlan> plans = new ArrayList<>();
    for (Typology typology : typologies) {
      for (int i = 0; i < worlds; i++) {
        plans.add(plan(
            purpose, number(typology) * 1_000L + i, SHARES[i % SHARES.length], Set.of(typology)));
      }
    }
    if (typologies.size() > 1) {
      for (int i = 0; i < 2 * worlds; i++) {
        plans.add(
            plan(purpose, 100_000L + hash(typologies) + i, SHARES[i % SHARES.length], typologies));
      }
    }
    plans.addAll(clean(purpose, 2 * worlds));
    return plans;
  }

  /** Stable only within one edition of the list; seeds of trials are. */
  private static int number(Typology typology) {
    return List.of(Typology.values()).indexOf(typology);
  }

  /** Mixed worlds of a left-out typology's trial must not be those of another's. */
  private static long hash(Set<Typology> typologies) {
    long bits = 0;
    for (Typology typology : typologies) {
      bits |= 1L << number(typology);
    }
    return bits * 1_000L;
  }

  /** Worlds of each typology by itself, with one share of foreign metal. */
  List<WorldPlan> eachTypology(Purpose purpose, int count, double share) {
    List<WorldPlan> plans = new ArrayList<>();
    for (Typology typology : all()) {
      for (int i = 0; i < count; i++) {
        plans.add(plan(purpose, number(typology) * 1_000L + i, share, Set.of(typology)));
      }
    }
    return plans;
  }

  /** Clean worlds, with sloppy traders. */
  public List<WorldPlan> clean(Purpose purpose, int count) {
    List<WorldPlan> plans = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      plans.add(new WorldPlan(purpose.firstSeed + 900_000L + i, lots, 0, Set.of(), true));
    }
    return plans;
  }

  private WorldPlan plan(Purpose purpose, long seed, double share, Set<Typology> typologies) {
    return new WorldPlan(purpose.firstSeed + seed, lots, share, typologies, true);
  }

  /** All typologies. */
  public static Set<Typology> all() {
    return EnumSet.allOf(Typology.class);
  }

  /** All but one. */
  public static Set<Typology> without(Typology one) {
    return EnumSet.complementOf(EnumSet.of(one));
  }
}
