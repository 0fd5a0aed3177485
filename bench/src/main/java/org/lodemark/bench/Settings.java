package org.lodemark.bench;

import java.util.SplittableRandom;

/**
 * How much is run.
 *
 * @param repeats measured runs of whole passes of the subject; peers get fewer
 * @param queries how many random lots are asked about, one by one
 */
record Settings(long seed, int repeats, int queries) {
  static final int MILLION = 1_000_000;
  static final int TEN_MILLION = 10_000_000;
  static final int WARM_UPS = 8;
  static final int WARM_UP_QUERIES = 1000;
  static final int PEER_ROUNDS = 7;
  static final int SLOW_PEER_ROUNDS = 3;

  Settings {
    if (repeats < 1 || queries < 1) {
      throw new IllegalArgumentException(
          "repeats " + repeats + ", queries " + queries + ": each must be at least 1");
    }
  }

  /** For warming up: not the lots that are measured, whose data would then lie in the cache. */
  int[] otherRandomLots(int lotCount) {
    return new SplittableRandom(seed + 1_000_003)
        .ints(WARM_UP_QUERIES, 0, lotCount)
        .toArray();
  }

  /** The same random lots for the same seed. */
  int[] randomLots(int lotCount, int count) {
    return new SplittableRandom(seed).ints(count, 0, lotCount).toArray();
  }
}
