package org.lodemark.domain.mass;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.mass.EventRounding.Difference;
import org.lodemark.domain.mass.EventRounding.Settled;

/** Random worlds against naive arithmetic in whole numbers that shares no code with the rooms. */
class RandomMassWorldsTest {
  private static final int WORLDS = 20_000;

  @Test
  void containedMetalEqualsWholeNumberArithmetic() {
    Random random = new Random(1);
    for (int i = 0; i < WORLDS; i++) {
      long wet = random.nextLong(1L << (1 + random.nextInt(61)));
      long moisture = random.nextInt(1_001);
      long grade = random.nextInt(1_001);
      Mass metal = ContainedMetal.of(
          new Mass(wet), Moisture.of(thousandths(moisture)), Grade.of(thousandths(grade)));
      // wet x (1000 - moisture) x grade millionths of a gram, rounded by looking at the remainder
      BigInteger millionths = BigInteger.valueOf(wet)
          .multiply(BigInteger.valueOf(1_000 - moisture))
          .multiply(BigInteger.valueOf(grade));
      assertThat(metal.grams())
          .as("%s g, %s, %s", wet, moisture, grade)
          .isEqualTo(halfEvenMillionths(millionths));
    }
  }

  @Test
  void proRataIsTheTightestOuterInterval() {
    Random random = new Random(2);
    for (int i = 0; i < WORLDS; i++) {
      long low = random.nextLong(1L << 50);
      long high = low + random.nextLong(1L << 50);
      long whole = 1L + random.nextInt(3_660);
      long part = random.nextLong(whole + 1);
      MassInterval prorated = new MassInterval(low, high).prorate(part, whole);
      // The largest whole L with L x whole <= low x part; the smallest H the other way round.
      assertThat(times(prorated.lowGrams(), whole)).isLessThanOrEqualTo(times(low, part));
      assertThat(times(prorated.lowGrams() + 1, whole)).isGreaterThan(times(low, part));
      assertThat(times(prorated.highGrams(), whole)).isGreaterThanOrEqualTo(times(high, part));
      if (prorated.highGrams() > 0) {
        assertThat(times(prorated.highGrams() - 1, whole)).isLessThan(times(high, part));
      }
    }
  }

  @Test
  void theHullHoldsEveryMixOfItsEnds() {
    Random random = new Random(3);
    for (int i = 0; i < WORLDS / 10; i++) {
      long wetLow = random.nextInt(1_000_000);
      long wetHigh = wetLow + random.nextInt(1_000_000);
      int wetterBy = random.nextInt(500);
      int richerBy = random.nextInt(500);
      int driest = random.nextInt(500);
      int poorest = random.nextInt(500);
      MassInterval hull = ContainedMetal.hull(
          new MassInterval(wetLow, wetHigh),
          MoistureRange.of(thousandths(driest), thousandths(driest + wetterBy)),
          GradeRange.of(thousandths(poorest), thousandths(poorest + richerBy)));
      for (int mix = 0; mix < 10; mix++) {
        long wet = random.nextLong(wetLow, wetHigh + 1);
        int moisture = driest + random.nextInt(wetterBy + 1);
        int grade = poorest + random.nextInt(richerBy + 1);
        long metal = halfEvenMillionths(
            BigInteger.valueOf(wet * (1_000 - moisture)).multiply(BigInteger.valueOf(grade)));
        assertThat(metal).isBetween(hull.lowGrams(), hull.highGrams());
      }
    }
  }

  @Test
  void settledEventsBalanceAndDifferencesAreMoreThanRounding() {
    Random random = new Random(4);
    for (int i = 0; i < WORLDS; i++) {
      long[] rows =
          random.longs(1 + random.nextInt(6), 0, 1 + random.nextInt(20)).toArray();
      long sum = 0;
      long largest = 0;
      for (long row : rows) {
        sum += row;
        largest = Math.max(largest, row);
      }
      long total = Math.max(0, sum + random.nextInt(17) - 8);
      switch (EventRounding.settle(rows, total)) {
        case Settled settled -> {
          assertThat(settled.rowGrams().stream().mapToLong(Long::longValue).sum())
              .isEqualTo(total);
          assertThat(settled.rowGrams()).allMatch(row -> row >= 0);
        }
        case Difference difference -> {
          assertThat(difference.grams()).isEqualTo(total - sum);
          assertThat(Math.abs(total - sum) > rows.length || largest + total - sum < 0)
              .isTrue();
        }
      }
    }
  }

  private static String thousandths(long count) {
    return count / 1_000 + "." + String.format("%03d", count % 1_000);
  }

  private static BigInteger times(long grams, long days) {
    return BigInteger.valueOf(grams).multiply(BigInteger.valueOf(days));
  }

  private static long halfEvenMillionths(BigInteger millionths) {
    BigInteger[] parts = millionths.divideAndRemainder(BigInteger.valueOf(1_000_000));
    long whole = parts[0].longValueExact();
    long rest = parts[1].longValueExact();
    boolean up = rest > 500_000 || (rest == 500_000 && whole % 2 == 1);
    return up ? whole + 1 : whole;
  }
}
