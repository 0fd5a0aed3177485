package org.lodemark.origin.evidence;

import java.util.Arrays;

/**
 * The last digits of figures that somebody wrote, in units of the division they all keep: 8,350 kg
 * and 7,200 kg among multiples of 50 kg are 167 and 144 divisions, and end in 7 and 4. A figure that
 * stands several times counts once: a load that is always the same has one weight.
 */
final class LastDigits {
  /** Divisions of scales: 1, 2 and 5 times a power of ten. */
  private static final int[] STEPS = {5, 2, 1};

  private static final long LARGEST_POWER = 1_000_000_000L;

  private final long division;
  private final int[] counts = new int[10];
  private final int figures;
  private final int tens;

  private LastDigits(long[] sorted, long division) {
    this.division = division;
    int distinct = 0;
    int occupied = 0;
    long before = Long.MIN_VALUE;
    long tenBefore = Long.MIN_VALUE;
    for (long value : sorted) {
      if (value % division != 0 || value == before) {
        continue;
      }
      before = value;
      long units = value / division;
      counts[(int) (units % 10)]++;
      distinct++;
      occupied += units / 10 == tenBefore ? 0 : 1;
      tenBefore = units / 10;
    }
    figures = distinct;
    tens = occupied;
  }

  /**
   * The digits of figures; the array comes back sorted.
   *
   * @param values above 0
   * @param part of them that must be multiples of the division, above 0
   */
  static LastDigits of(long[] values, double part) {
    long division = division(values, part);
    Arrays.sort(values);
    return new LastDigits(values, division);
  }

  /** The coarsest division that nearly all figures keep; a slip of the pen is left out. */
  private static long division(long[] values, double part) {
    for (long power = LARGEST_POWER; power > 0; power /= 10) {
      for (int step : STEPS) {
        long division = step * power;
        if (keep(values, division, part)) {
          return division;
        }
      }
    }
    return 1;
  }

  private static boolean keep(long[] values, long division, double part) {
    double mayMiss = (1 - part) * values.length;
    int missed = 0;
    for (long value : values) {
      missed += value % division == 0 ? 0 : 1;
      if (missed > mayMiss) {
        return false;
      }
    }
    return true;
  }

  long division() {
    return division;
  }

  /** How many figures end in a digit. */
  int count(int digit) {
    return counts[digit];
  }

  /** Different figures that keep the division. */
  int figures() {
    return figures;
  }

  /** Different figures when the last digit is left away: how widely they lie. */
  int tens() {
    return tens;
  }
}
