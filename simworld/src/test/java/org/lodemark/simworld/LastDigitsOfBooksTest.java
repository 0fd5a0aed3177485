package org.lodemark.simworld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Action;
import org.lodemark.ledger.statement.EventStatement;
import org.lodemark.simworld.world.Typology;
import org.lodemark.simworld.world.World;

/** How people in a world round, and how careless wrongdoers make figures up. */
class LastDigitsOfBooksTest {
  private static final long TEN_KILOGRAMS = 10_000;

  /** Counts of last digits, in tens of kilograms. */
  private static int[] digits(List<EventStatement> events) {
    int[] counts = new int[10];
    events.forEach(event -> counts[(int) (event.line().wetGrams() / TEN_KILOGRAMS % 10)]++);
    return counts;
  }

  private static Map<String, List<EventStatement>> shippedToTenKilograms(World world) {
    Map<String, List<EventStatement>> bySite = new HashMap<>();
    for (EventStatement event : world.events()) {
      if (event.line().action() == Action.SHIP) {
        bySite.computeIfAbsent(event.site().id(), added -> new ArrayList<>()).add(event);
      }
    }
    bySite
        .values()
        .removeIf(events ->
            events.stream().anyMatch(event -> event.line().wetGrams() % TEN_KILOGRAMS != 0));
    return bySite;
  }

  /** Of a world's sites that weigh to 10 kg: of all figures a tenth would end in 0, a tenth in 5. */
  @Test
  void honestSitesRoundNowAndThenAndLikeNoOtherDigit() {
    World world = Fixture.world(Fixture.clean(12, 1500, true));
    int[] sum = new int[10];
    shippedToTenKilograms(world).values().forEach(events -> {
      int[] counts = digits(events);
      for (int digit = 0; digit < 10; digit++) {
        sum[digit] += counts[digit];
      }
    });
    int odd = sum[1] + sum[3] + sum[7] + sum[9];
    int even = sum[2] + sum[4] + sum[6] + sum[8];
    assertThat(odd).isGreaterThan(400);
    // Five standard errors of a quarter: each digit of a class is as frequent as the others.
    for (int digit : new int[] {1, 3, 7, 9}) {
      assertThat(Math.abs(sum[digit] - odd / 4.0)).isLessThan(5 * Math.sqrt(odd * 3 / 16.0));
    }
    for (int digit : new int[] {2, 4, 6, 8}) {
      assertThat(Math.abs(sum[digit] - even / 4.0)).isLessThan(5 * Math.sqrt(even * 3 / 16.0));
    }
    assertThat((double) (sum[0] + sum[5])).isGreaterThan(1.3 * odd / 2);
  }

  /** At one mine at least four fifths of false figures end in three digits or fewer. */
  @Test
  void carelessMinesMakeFiguresUpInWorldsOfTheirTypologyOnly() {
    int made = 0;
    for (long seed = 1; seed <= 8; seed++) {
      World world = Fixture.world(Fixture.dirty(seed, 250, 0.3, true, Typology.INFLATED_CAPACITY));
      Map<String, List<EventStatement>> falses = new HashMap<>();
      world.truth().typologyOfEvent().keySet().forEach(index -> {
        EventStatement event = world.events().get(index);
        if (event.line().action() == Action.SHIP) {
          falses.computeIfAbsent(event.site().id(), added -> new ArrayList<>()).add(event);
        }
      });
      made += (int) falses.values().stream()
          .filter(events -> events.size() >= 20)
          .map(LastDigitsOfBooksTest::digits)
          .filter(LastDigitsOfBooksTest::fourFifthsInThree)
          .count();
    }
    assertThat(made).isPositive();
  }

  private static boolean fourFifthsInThree(int[] counts) {
    int[] sorted = counts.clone();
    // 0 and 5 are what rounding gives.
    sorted[0] = 0;
    sorted[5] = 0;
    java.util.Arrays.sort(sorted);
    int all = java.util.Arrays.stream(counts).sum();
    return sorted[9] + sorted[8] + sorted[7] >= 0.8 * all;
  }

  /** Some careless mine's false rows begin after 400 days, and none of a mine that hides well's. */
  @Test
  void someCarelessMinesBeginLate() {
    int late = 0;
    int early = 0;
    for (long seed = 1; seed <= 8; seed++) {
      World world = Fixture.world(Fixture.dirty(seed, 250, 0.3, true, Typology.INFLATED_CAPACITY));
      Map<String, Long> first = new HashMap<>();
      world.truth().typologyOfEvent().keySet().forEach(index -> {
        EventStatement event = world.events().get(index);
        if (event.line().action() == Action.MINE) {
          first.merge(event.site().id(), event.line().time().date().toEpochDay(), Math::min);
        }
      });
      long begin = org.lodemark.simworld.books.Calendar.FIRST.toEpochDay();
      late += (int) first.values().stream().filter(day -> day >= begin + 400).count();
      early += (int) first.values().stream().filter(day -> day < begin + 200).count();
    }
    assertThat(late).isPositive();
    assertThat(early).isPositive();
  }
}
