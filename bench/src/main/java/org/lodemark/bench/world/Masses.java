package org.lodemark.bench.world;

import java.util.SplittableRandom;

/** Masses in whole grams of contained metal, so that every division is exact. */
final class Masses {
  private Masses() {}

  /** A lot as a small mine sells it: a few kilograms to some tonnes, around 800 kg. */
  static long ofMineLot(SplittableRandom random) {
    return 1000 + (long) (800_000 * Math.exp(Geography.gaussian(random)));
  }

  /** What is kept of {@code grams} when a fraction between {@code low} and {@code high} is lost. */
  static long afterLoss(long grams, double low, double high, SplittableRandom random) {
    return grams - (long) (grams * (low + (high - low) * random.nextDouble()));
  }

  /** Parts that add up exactly to {@code grams}, none empty; fewer than asked of a tiny mass. */
  static long[] split(long grams, int parts, SplittableRandom random) {
    int count = (int) Math.min(parts, grams);
    long[] split = new long[count];
    double[] weight = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      weight[i] = 0.2 + random.nextDouble();
      sum += weight[i];
    }
    long left = grams - count;
    long spread = left;
    for (int i = 0; i < count - 1; i++) {
      long part = Math.min(left, (long) (spread * weight[i] / sum));
      split[i] = 1 + part;
      left -= part;
    }
    split[count - 1] = 1 + left;
    return split;
  }

  /** To how many buyers a lot goes: 1, 2 or 3, on average 1.4. */
  static int buyersOfALot(SplittableRandom random) {
    int die = random.nextInt(10);
    if (die < 7) {
      return 1;
    }
    return die < 9 ? 2 : 3;
  }
}
