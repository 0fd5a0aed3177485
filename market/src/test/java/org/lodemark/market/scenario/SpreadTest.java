package org.lodemark.market.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.mass.Interval;

class SpreadTest {
  /** 0, 10, ... 200: mean 100; 5 % lies at the second, 95 % at the last but one. */
  @Test
  void endsAreTheFifthAndTheNinetyFifthPercentile() {
    Spread spread =
        Spread.of(IntStream.rangeClosed(0, 20).mapToDouble(i -> 200 - 10 * i).toArray());
    assertThat(spread.mean()).isEqualTo(100);
    assertThat(spread.low()).isCloseTo(10, within(1e-9));
    assertThat(spread.high()).isCloseTo(190, within(1e-9));
    // Sum of squares 2 x 100 x (1 + 4 + ... + 100) = 77,000; / 20 / 21 = 183.33; root 13.54.
    assertThat(spread.standardError()).isCloseTo(Math.sqrt(77_000.0 / 20 / 21), within(1e-9));
  }

  @Test
  void drawsFillTheRangeEvenlyAndDependOnTheKey() {
    Interval range = new Interval(10, 20);
    double[] draws =
        IntStream.range(0, 2_000).mapToDouble(i -> Draw.of(1, i).of("a", range)).toArray();
    assertThat(draws).doesNotContain(Double.NaN);
    assertThat(java.util.Arrays.stream(draws).min().orElseThrow()).isBetween(10.0, 10.1);
    assertThat(java.util.Arrays.stream(draws).max().orElseThrow()).isBetween(19.9, 20.0);
    Spread spread = Spread.of(draws);
    assertThat(spread.mean()).isCloseTo(15, within(0.25));
    assertThat(spread.low()).isCloseTo(10.5, within(0.25));
    assertThat(Draw.of(1, 0).of("a", range)).isNotEqualTo(Draw.of(1, 0).of("b", range));
    assertThat(Draw.of(1, 0).of("a", range)).isNotEqualTo(Draw.of(2, 0).of("a", range));
    assertThat(Draw.middle().of("a", range)).isEqualTo(15);
  }
}
