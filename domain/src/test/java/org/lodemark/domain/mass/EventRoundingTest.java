package org.lodemark.domain.mass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodemark.domain.mass.EventRounding.Difference;
import org.lodemark.domain.mass.EventRounding.Outcome;
import org.lodemark.domain.mass.EventRounding.Settled;

class EventRoundingTest {
  private static Outcome settle(long total, long... rows) {
    return EventRounding.settle(rows, total);
  }

  private static Settled rows(Long... grams) {
    return new Settled(List.of(grams));
  }

  @Test
  void rowsThatBalanceStayAsTheyAre() {
    assertThat(settle(6, 1, 2, 3)).isEqualTo(rows(1L, 2L, 3L));
    assertThat(settle(0, 0)).isEqualTo(rows(0L));
  }

  @ParameterizedTest(name = "rows 10, 30, 20 against {0}: largest becomes {1}")
  @CsvSource({"61, 31", "63, 33", "59, 29", "57, 27"})
  void upToOneGramARowGoesToTheLargest(long total, long largest) {
    assertThat(settle(total, 10, 30, 20)).isEqualTo(rows(10L, largest, 20L));
  }

  @ParameterizedTest(name = "rows 10, 30, 20 against {0}: {1} g are missing")
  @CsvSource({"64, 4", "56, -4", "0, -60", "1060, 1000"})
  void moreIsADifferenceAndStaysVisible(long total, long difference) {
    assertThat(settle(total, 10, 30, 20)).isEqualTo(new Difference(difference, 3));
  }

  @Test
  void ofEqualRowsTheFirstTakesTheRounding() {
    assertThat(settle(11, 5, 5)).isEqualTo(rows(6L, 5L));
    assertThat(settle(9, 5, 5)).isEqualTo(rows(4L, 5L));
  }

  @Test
  void noRowIsMadeNegative() {
    assertThat(settle(-1, 0, 0, 0)).isEqualTo(new Difference(-1, 3));
    assertThat(settle(-1, 1, 0)).isEqualTo(new Difference(-2, 2));
    assertThat(settle(0, 1, 1)).isEqualTo(new Difference(-2, 2));
    assertThat(settle(0, 1, 0)).isEqualTo(rows(0L, 0L));
  }

  @Test
  void theRowsGivenAreNotChanged() {
    long[] rows = {5, 5};
    EventRounding.settle(rows, 11);
    assertThat(rows).containsExactly(5, 5);
  }

  @Test
  void anEventWithoutRowsOrWithANegativeRowIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> settle(0));
    assertThatIllegalArgumentException().isThrownBy(() -> settle(0, 1, -1));
  }
}
