package org.lodemark.nations.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.Question;

/** No bound is ever above the truth, on worlds whose truth is known. */
class SimulatedWorldsTest {
  private static final int WORLDS = 2_500;
  private static final double ROUNDING = 1e-6;

  private static List<Balance> balances(SimulatedBooks books, String period) {
    Question question = new Question(Optional.of(Period.parse(period)), Set.of(), Optional.empty());
    return Balances.of(books.rows.atlas(), books.rows.trade(), false, question);
  }

  private static Set<Integer> sellers(Balance balance) {
    return balance.countries().members().stream()
        .map(Country::iso3)
        .map(SimulatedBooks.CODES::indexOf)
        .collect(Collectors.toSet());
  }

  /** True when the balance is of simulated countries, not of those outside. */
  private static boolean isSimulated(Balance balance, SimulatedWorld world) {
    return sellers(balance).stream().allMatch(index -> index >= 0 && index < world.countries);
  }

  private static boolean isUnstocked(Balance balance, SimulatedWorld world) {
    return sellers(balance).stream().allMatch(c -> world.opening[c] == 0);
  }

  /** The rule's own condition: the stock change of a group is not known, so it must be nothing. */
  private static boolean isTestable(Balance balance, SimulatedWorld world) {
    return isSimulated(balance, world)
        && (balance.countries().isSingle() || isUnstocked(balance, world));
  }

  @Test
  void theTrueForeignShareIsNeverBelowTheBound() {
    int computed = 0;
    int positive = 0;
    int between = 0;
    int groups = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      Random random = new Random(seed);
      SimulatedWorld world = new SimulatedWorld(random);
      SimulatedBooks books = new SimulatedBooks(world, random);
      for (Balance balance : balances(books, Integer.toString(world.year))) {
        if (isTestable(balance, world) && balance.foreignMin().isPresent()) {
          double low = balance.foreignMin().get().low();
          assertTrue(world, balance, low, 12, seed);
          computed++;
          positive += low > 0 ? 1 : 0;
          between += low > 0.01 && low < 0.99 ? 1 : 0;
          groups += low > 0 && !balance.countries().isSingle() ? 1 : 0;
        }
      }
    }
    assertThat(computed).isGreaterThan(5_000);
    assertThat(positive).isGreaterThan(computed / 4);
    assertThat(between).isGreaterThan(1_000);
    assertThat(groups).isGreaterThan(100);
  }

  @Test
  void theSameHoldsForTheFirstHalfOfAYearWithoutStock() {
    int positive = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      Random random = new Random(seed);
      SimulatedWorld world = new SimulatedWorld(random);
      SimulatedBooks books = new SimulatedBooks(world, random);
      for (Balance balance : balances(books, world.year + "-01/" + world.year + "-06")) {
        if (isSimulated(balance, world)
            && isUnstocked(balance, world)
            && balance.foreignMin().isPresent()) {
          double low = balance.foreignMin().get().low();
          assertTrue(world, balance, low, 6, seed);
          positive += low > 0 ? 1 : 0;
        }
      }
    }
    assertThat(positive).isGreaterThan(300);
  }

  private static void assertTrue(
      SimulatedWorld world, Balance balance, double low, int lastMonth, int seed) {
    double truth =
        world.foreignShare(sellers(balance), balance.stage() == Stage.PROCESSING, lastMonth);
    assertThat(truth)
        .as("world %d, %s %s %s", seed, balance.countries(), balance.stage(), balance.flag())
        .isGreaterThanOrEqualTo(low - ROUNDING);
  }

  @Test
  void whoeverSendsAllItsOwnMetalFirstIsBoundedTightly() {
    int tight = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      Random random = new Random(seed);
      SimulatedWorld world = new SimulatedWorld(random);
      SimulatedBooks books = new SimulatedBooks(world, random);
      for (Balance balance : balances(books, Integer.toString(world.year))) {
        if (balance.stage() == Stage.MINING
            && balance.countries().isSingle()
            && balance.exportsComplete()
            && isSimulated(balance, world)) {
          int seller = sellers(balance).iterator().next();
          if (world.tight[seller] && books.complete[seller]) {
            double truth = world.foreignShare(Set.of(seller), false, 12);
            assertThat(balance.foreignMin().orElseThrow().low())
                .as("world %d", seed)
                .isCloseTo(truth, within(ROUNDING));
            tight++;
          }
        }
      }
    }
    assertThat(tight).isGreaterThan(500);
  }

  @Test
  void nothingIsUnexplainedWhereEverythingIsOnRecord() {
    int complete = 0;
    int foreign = 0;
    for (int seed = 0; seed < WORLDS; seed++) {
      Random random = new Random(seed);
      SimulatedWorld world = new SimulatedWorld(random);
      SimulatedBooks books = new SimulatedBooks(world, random);
      for (Balance balance : balances(books, Integer.toString(world.year))) {
        if (isTestable(balance, world)) {
          assertThat(balance.unexplainedMin().orElse(0.0))
              .as("world %d, %s %s", seed, balance.countries(), balance.stage())
              .isLessThanOrEqualTo(ROUNDING);
          assertThat(balance.flag()).isNotEqualTo(Flag.NOT_EXPLAINED_BY_RECORDS);
          if (balance.countries().isSingle()
              && books.complete[sellers(balance).iterator().next()]) {
            assertThat(balance.unexplainedMin()).isPresent();
            complete++;
            foreign += balance.flag() == Flag.EXPLAINED_BY_IMPORTS ? 1 : 0;
          }
        }
      }
    }
    assertThat(complete).isGreaterThan(2_000);
    assertThat(foreign).isGreaterThan(500);
  }
}
