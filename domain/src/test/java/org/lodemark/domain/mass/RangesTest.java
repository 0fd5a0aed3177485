package org.lodemark.domain.mass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {
  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "1.01", "60", "-1e-20", "1e20"})
  void aGradeOrMoistureOutsideZeroToOneIsRefused(String fraction) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Grade.of(fraction))
        .withMessageContaining("grade ")
        .withMessageContaining("divide by 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Moisture.of(fraction))
        .withMessageContaining("moisture ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "0.7169", "1.000", "0e5"})
  void aFractionFromZeroToOneIsFine(String fraction) {
    assertThat(Grade.of(fraction).fraction()).isEqualByComparingTo(fraction);
    assertThat(Moisture.of(fraction).fraction()).isEqualByComparingTo(fraction);
  }

  @Test
  void aRangeIsRefusedWhenItsEndsAreExchanged() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradeRange.of("0.6", "0.3"))
        .withMessage("grade range 0.6 to 0.3: the low end is above the high end");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MoistureRange.of("0.2", "0.1"))
        .withMessage("moisture range 0.2 to 0.1: the low end is above the high end");
  }

  @Test
  void theHullHoldsBothRanges() {
    assertThat(GradeRange.of("0.3", "0.6").hull(GradeRange.of("0.5", "0.7")))
        .isEqualTo(GradeRange.of("0.3", "0.7"));
    assertThat(GradeRange.of("0.3", "0.6").hull(GradeRange.of("0.1", "0.2")))
        .isEqualTo(GradeRange.of("0.1", "0.6"));
    assertThat(MoistureRange.of("0.05", "0.1").hull(MoistureRange.DRY))
        .isEqualTo(new MoistureRange(Moisture.NONE, Moisture.of("0.1")));
    assertThat(MoistureRange.of("0.05", "0.1").hull(MoistureRange.of("0.08", "0.2")))
        .isEqualTo(MoistureRange.of("0.05", "0.2"));
    assertThat(GradeRange.UNKNOWN.hull(GradeRange.of("0.3", "0.6"))).isEqualTo(GradeRange.UNKNOWN);
  }
}
