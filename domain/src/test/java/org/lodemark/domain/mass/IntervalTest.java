package org.lodemark.domain.mass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({"2, 1", "NaN, 1", "1, NaN", "NaN, NaN", "-Infinity, 1", "Infinity, Infinity"})
  void invalidEndsAreRefused(double low, double high) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(low, high))
        .withMessageContaining("interval " + low + " to " + high);
  }

  @Test
  void intervalsAddScaleAndJoin() {
    Interval tenth = new Interval(0.5, 0.75);
    assertThat(tenth.plus(Interval.exactly(0.25))).isEqualTo(new Interval(0.75, 1));
    assertThat(tenth.times(4)).isEqualTo(new Interval(2, 3));
    assertThat(tenth.hull(new Interval(-1, 0.6))).isEqualTo(new Interval(-1, 0.75));
    assertThat(new Interval(-1, 0.6).hull(tenth)).isEqualTo(new Interval(-1, 0.75));
    assertThat(Interval.exactly(3).isPoint()).isTrue();
    assertThat(tenth.isPoint()).isFalse();
  }

  @Test
  void anOpenEndStaysOpen() {
    Interval over20Percent = new Interval(0.2, INFINITY);
    assertThat(over20Percent.plus(Interval.exactly(1))).isEqualTo(new Interval(1.2, INFINITY));
    assertThat(over20Percent.times(2)).isEqualTo(new Interval(0.4, INFINITY));
  }

  @Test
  void nothingOfAnOpenAmountIsNothing() {
    assertThat(new Interval(0.2, INFINITY).times(0)).isEqualTo(Interval.exactly(0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -0.001, Double.NEGATIVE_INFINITY, Double.NaN})
  void aFactorThatIsNoFactorIsRefused(double factor) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(1, 2).times(factor));
    assertThatIllegalArgumentException().isThrownBy(() -> Interval.exactly(2).times(factor));
  }
}
