package org.lodemark.flow.naive;

import java.util.Random;

/**
 * Small random worlds of custody records: a metal trade that mostly keeps honest books, with
 * everything in it that real books have. One seed always gives the same world.
 */
public final class RandomWorlds {
  private RandomWorlds() {}

  /** 5 to about 60 rows in 3 to 6 sites: small enough for a linear program. */
  public static World small(long seed) {
    Random random = mixed(seed);
    return new WorldGrower(seed, random, 1 + random.nextInt(3), 2 + random.nextInt(2))
        .grow(5 + random.nextInt(50));
  }

  /** 200 to 400 rows in 8 to 12 sites. */
  public static World medium(long seed) {
    Random random = mixed(seed);
    return new WorldGrower(seed, random, 3, 5 + random.nextInt(5)).grow(200 + random.nextInt(200));
  }

  /** Neighbouring seeds of {@link Random} start alike. */
  private static Random mixed(long seed) {
    return new Random(seed * 0x9E3779B97F4A7C15L ^ 0x5DEECE66DL);
  }
}
