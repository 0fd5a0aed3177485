package org.lodemark.flow.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The sums and choices of a trace, against what the library's collections make of the same. */
class SumsTest {
  @Test
  void sumsByPairAreThoseOfAMap() {
    Random random = new Random(3);
    Numbering sums = new Numbering();
    Map<Long, Double> expected = new TreeMap<>();
    for (int i = 0; i < 20_000; i++) {
      int left = random.nextInt(90) - 3;
      int right = random.nextInt(90) - 3;
      int more = random.nextInt(100);
      sums.add(left, right, more);
      expected.merge(left * 1000L + right, (double) more, Double::sum);
    }
    List<Long> keys = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      long key = sums.left(i) * 1000L + sums.right(i);
      keys.add(key);
      assertThat(sums.sum(i)).isEqualTo(expected.get(key));
    }
    assertThat(keys).doesNotHaveDuplicates().hasSize(expected.size());
  }

  @Test
  void pairsOfNumbersFromZeroAreSorted() {
    Numbering sums = new Numbering();
    sums.add(2, 1, 1);
    sums.add(0, 7, 1);
    sums.add(2, 0, 1);
    assertThat(sums.sorted()).containsExactly(1, 2, 0);
  }

  @Test
  void theLargestAreThoseOfASortAndTheOthersComeBackOnce() {
    Random random = new Random(4);
    for (int most = 0; most < 12; most++) {
      List<Integer> all = random.ints(200, 0, 1000).distinct().boxed().toList();
      Largest largest = new Largest(most, number -> number / 3, Comparator.reverseOrder());
      List<Integer> left = new ArrayList<>();
      for (int number : all) {
        int out = largest.add(number);
        if (out >= 0) {
          left.add(out);
        }
      }
      List<Integer> sorted =
          all.stream().sorted(Comparator.<Integer>reverseOrder()).toList(); // thirds tie
      assertThat(largest.inOrder()).isEqualTo(sorted.subList(0, most));
      assertThat(left).containsExactlyInAnyOrderElementsOf(sorted.subList(most, sorted.size()));
    }
  }
}
