package org.lodemark.domain.mass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lodemark.domain.mass.MassInterval.UNBOUNDED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MassIntervalTest {
  private static MassInterval grams(long low, long high) {
    return new MassInterval(low, high);
  }

  @ParameterizedTest(name = "{0} to {1} g")
  @CsvSource({"-1, 0", "2, 1", "-5, -1", "0, -1", "1, -9223372036854775808"})
  void invalidEndsAreRefused(long low, long high) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> grams(low, high))
        .withMessageContaining("needs 0 <= low <= high");
  }

  @Test
  void sumsAddEndByEnd() {
    assertThat(grams(1, 2).plus(grams(10, 20))).isEqualTo(grams(11, 22));
    assertThat(grams(3, 4).plus(MassInterval.ZERO)).isEqualTo(grams(3, 4));
  }

  @Test
  void sumsWithAnOpenEndStayOpen() {
    MassInterval atLeast500 = MassInterval.atLeast(new Mass(500));
    assertThat(atLeast500.plus(grams(1, 2))).isEqualTo(grams(501, UNBOUNDED));
    assertThat(grams(1, 2).plus(atLeast500)).isEqualTo(grams(501, UNBOUNDED));
    assertThat(atLeast500.plus(MassInterval.ANY).isBounded()).isFalse();
    assertThat(atLeast500.highTonnes()).isPositive().isInfinite();
  }

  @Test
  void sumsThatOverflowStayTrue() {
    // "At least" a little less and "at most anything" are still true of the sum.
    assertThat(grams(0, UNBOUNDED - 1).plus(grams(0, 2))).isEqualTo(grams(0, UNBOUNDED));
    assertThat(grams(UNBOUNDED - 1, UNBOUNDED).plus(grams(2, 2)))
        .isEqualTo(grams(UNBOUNDED, UNBOUNDED));
  }

  @Test
  void timesAFactorScalesBothEnds() {
    assertThat(grams(3, 5).times(12)).isEqualTo(grams(36, 60));
    assertThat(grams(3, UNBOUNDED).times(12)).isEqualTo(grams(36, UNBOUNDED));
    assertThat(grams(3, 5).times(0)).isEqualTo(MassInterval.ZERO);
    assertThatIllegalArgumentException().isThrownBy(() -> grams(3, 5).times(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> MassInterval.ZERO.times(-1));
    assertThatThrownBy(() -> grams(0, UNBOUNDED - 1).times(2))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void theHullHoldsBoth() {
    assertThat(grams(1, 5).hull(grams(3, 9))).isEqualTo(grams(1, 9));
    assertThat(grams(1, 2).hull(grams(8, 9))).isEqualTo(grams(1, 9));
    assertThat(grams(8, 9).hull(grams(1, 2))).isEqualTo(grams(1, 9));
    assertThat(grams(4, 5).hull(MassInterval.atLeast(new Mass(2)))).isEqualTo(grams(2, UNBOUNDED));
  }

  @ParameterizedTest(name = "[{0},{1}] and [{2},{3}] apart: {4}")
  @CsvSource({
    "1, 2, 3, 4, true",
    "3, 4, 1, 2, true",
    "1, 3, 3, 4, false",
    "1, 9, 3, 4, false",
    "5, 9223372036854775807, 1, 4, true",
    "5, 9223372036854775807, 1, 5, false"
  })
  void intervalsAreDisjointWhenNoGramLiesInBoth(
      long low, long high, long otherLow, long otherHigh, boolean apart) {
    assertThat(grams(low, high).isDisjointFrom(grams(otherLow, otherHigh))).isEqualTo(apart);
  }

  @ParameterizedTest(name = "[{0},{1}] x {2}/{3} = [{4},{5}]")
  @CsvSource({
    "10, 10, 1, 3, 3, 4",
    "10, 11, 1, 2, 5, 6",
    "0, 1, 1, 366, 0, 1",
    "366, 366, 31, 366, 31, 31",
    "7, 9, 5, 5, 7, 9",
    "7, 9, 0, 5, 0, 0"
  })
  void proRataRoundsOutwards(
      long low, long high, long part, long whole, long partLow, long partHigh) {
    assertThat(grams(low, high).prorate(part, whole)).isEqualTo(grams(partLow, partHigh));
  }

  /** docs/methods/nations.md: at most 110 t a year are at most 64.016394 t in the 213 days of Jan-Jul 2024. */
  @Test
  void thailandsShareOfAYearRoundsUp() {
    MassInterval year = grams(0, 110_000_000);
    assertThat(year.prorate(213, 366)).isEqualTo(grams(0, 64_016_394));
  }

  @Test
  void proRataOfAnOpenIntervalStaysOpen() {
    assertThat(MassInterval.atLeast(new Mass(366)).prorate(1, 366)).isEqualTo(grams(1, UNBOUNDED));
  }

  @Test
  void proRataOfTheLargestMassIsExact() {
    // 9,223,372,036,854,775,806 x 31 / 366 = 781,214,571,427,590,300.2...
    MassInterval huge = grams(0, UNBOUNDED - 1);
    assertThat(huge.prorate(31, 366)).isEqualTo(grams(0, 781_214_571_427_590_301L));
  }

  @ParameterizedTest(name = "{0} of {1} days")
  @CsvSource({"-1, 5", "1, 0", "6, 5", "0, 0", "1, -1"})
  void proRataNeedsAPartOfAWhole(long part, long whole) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> grams(1, 2).prorate(part, whole))
        .withMessageContaining(part + " of " + whole + " days");
  }

  @Test
  void aPartOfAnUnknownWholeIsOpenAbove() {
    assertThat(grams(3, 5).openAbove()).isEqualTo(grams(3, UNBOUNDED));
    assertThat(MassInterval.exactly(new Mass(4))).isEqualTo(grams(4, 4));
    assertThat(MassInterval.between(new Mass(4), new Mass(6)).highTonnes()).isEqualTo(6e-6);
    assertThat(grams(2_000_000, 3_000_000).lowTonnes()).isEqualTo(2);
  }
}
