package org.lodemark.nations.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.time.Period;

class DisjointCoverTest {
  private static Map<Period, Long> weights(Object... pairs) {
    Map<Period, Long> weights = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      weights.put(Period.parse((String) pairs[i]), (long) (Integer) pairs[i + 1]);
    }
    return weights;
  }

  private static List<String> heaviest(Object... pairs) {
    return DisjointCover.heaviest(weights(pairs)).stream().map(Period::toString).toList();
  }

  @Test
  void aYearBeatsAFewOfItsMonths() {
    assertThat(heaviest("2024", 100, "2024-01", 30, "2024-06", 40)).containsExactly("2024");
  }

  @Test
  void monthsThatSumToMoreBeatTheYear() {
    assertThat(heaviest("2024", 100, "2024-01", 60, "2024-06", 50))
        .containsExactly("2024-01", "2024-06");
  }

  @Test
  void nothingIsTakenTwiceAndNothingGivesNothing() {
    assertThat(heaviest("2024-01/2024-06", 5, "2024-06/2024-07", 7, "2024-08", 1))
        .containsExactly("2024-06/2024-07", "2024-08");
    assertThat(heaviest()).isEmpty();
    assertThat(heaviest("2024", 0)).isEmpty();
  }

  @Test
  void noChoiceWithoutOverlapWeighsMore() {
    Random random = new Random(20240);
    for (int trial = 0; trial < 3_000; trial++) {
      Map<Period, Long> weights = new TreeMap<>();
      int count = random.nextInt(9);
      for (int i = 0; i < count; i++) {
        LocalDate first = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(20));
        weights.put(
            new Period(first, first.plusDays(random.nextInt(8))), (long) random.nextInt(50));
      }
      List<Period> chosen = DisjointCover.heaviest(weights);
      for (int i = 1; i < chosen.size(); i++) {
        assertThat(chosen.get(i).first()).isAfter(chosen.get(i - 1).last());
      }
      assertThat(chosen.stream().mapToLong(weights::get).sum()).isEqualTo(best(weights));
    }
  }

  /** Tries every subset. */
  private static long best(Map<Period, Long> weights) {
    List<Period> periods = List.copyOf(weights.keySet());
    long best = 0;
    for (int subset = 0; subset < 1 << periods.size(); subset++) {
      long sum = 0;
      boolean overlap = false;
      for (int i = 0; i < periods.size(); i++) {
        if ((subset >> i & 1) == 1) {
          sum += weights.get(periods.get(i));
          for (int j = 0; j < i; j++) {
            overlap |= (subset >> j & 1) == 1 && periods.get(i).overlaps(periods.get(j));
          }
        }
      }
      best = overlap ? best : Math.max(best, sum);
    }
    return best;
  }
}
