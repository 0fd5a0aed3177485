package org.lodemark.flow.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A queue of plain numbers gives what the JDK's queue of objects gives. */
class MomentQueueTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void givesTheEarliestAndOfOneTimeTheLowerNumber(long seed) {
    Random random = new Random(seed);
    long[] times = random.longs(3_000, -20, 20).toArray();
    times[17] = Long.MIN_VALUE;
    times[18] = Long.MAX_VALUE;
    MomentQueue queue = new MomentQueue(times);
    PriorityQueue<Integer> naive =
        new PriorityQueue<>(Comparator.<Integer>comparingLong(moment -> times[moment])
            .thenComparing(Comparator.naturalOrder()));
    for (int turn = 0; turn < 20_000; turn++) {
      if (naive.isEmpty() || random.nextInt(5) < (turn < 10_000 ? 3 : 2)) {
        int moment = random.nextInt(times.length);
        queue.add(moment);
        naive.add(moment);
      } else {
        assertThat(queue.remove()).isEqualTo(naive.remove());
      }
      assertThat(queue.isEmpty()).isEqualTo(naive.isEmpty());
    }
  }
}
