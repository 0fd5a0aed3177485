package org.lodemark.market.scenario;

import java.util.SplittableRandom;
import org.lodemark.domain.mass.Interval;

/**
 * One joint draw of everything that is a range, each uniform within its ends and apart from the
 * others. The draw of a number depends on seed, number of the draw and the number's key only, so it is
 * the same with and without a measure: differences are of the measure and not of luck.
 */
final class Draw {
  private final long seed;
  private final int number;
  private final boolean middle;

  private Draw(long seed, int number, boolean middle) {
    this.seed = seed;
    this.number = number;
    this.middle = middle;
  }

  static Draw of(long seed, int number) {
    return new Draw(seed, number, false);
  }

  /** Everything in the middle of its range. */
  static Draw middle() {
    return new Draw(0, 0, true);
  }

  double of(String key, Interval range) {
    if (range.isPoint()) {
      return range.low();
    }
    double part = middle ? 0.5 : part(key);
    return range.low() + part * (range.high() - range.low());
  }

  private double part(String key) {
    long mixed = seed * 0x9E3779B97F4A7C15L + number;
    for (int i = 0; i < key.length(); i++) {
      mixed = (mixed ^ key.charAt(i)) * 0x100000001B3L;
    }
    return new SplittableRandom(mixed).nextDouble();
  }
}
