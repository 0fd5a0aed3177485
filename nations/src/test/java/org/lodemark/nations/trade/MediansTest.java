package org.lodemark.nations.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MediansTest {
  @Test
  void theMiddleOfAnOddListAndTheMeanOfTwoInAnEvenOne() {
    assertThat(Medians.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5);
    assertThat(Medians.median(List.of(9.0, 1.0, 5.0, 6.0))).isEqualTo(5.5);
    assertThat(Medians.median(List.of(7.0))).isEqualTo(7);
  }

  @Test
  void theSpreadIsTheMedianOfDistances() {
    // Distances from 3: 2, 1, 0, 1, 97; sorted 0, 1, 1, 2, 97.
    assertThat(Medians.medianAbsoluteDeviation(List.of(1.0, 2.0, 3.0, 4.0, 100.0), 3))
        .isEqualTo(1);
  }

  @Test
  void onRandomDataHalfOfTheValuesLieOnEachSide() {
    Random random = new Random(7);
    for (int trial = 0; trial < 500; trial++) {
      List<Double> values = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(40); i++) {
        values.add(random.nextInt(10) - 5 + random.nextInt(2) * random.nextDouble());
      }
      double naive = naive(values);
      assertThat(Medians.median(values)).isCloseTo(naive, within(1e-12));
      List<Double> distances = new ArrayList<>();
      values.forEach(value -> distances.add(Math.abs(value - naive)));
      assertThat(Medians.medianAbsoluteDeviation(values, naive))
          .isCloseTo(naive(distances), within(1e-12));
    }
  }

  /** Takes away the smallest and the largest until one or two are left. */
  private static double naive(List<Double> values) {
    List<Double> left = new ArrayList<>(values);
    while (left.size() > 2) {
      left.remove(Collections.min(left));
      left.remove(Collections.max(left));
    }
    return left.size() == 1 ? left.getFirst() : (left.getFirst() + left.getLast()) / 2;
  }
}
