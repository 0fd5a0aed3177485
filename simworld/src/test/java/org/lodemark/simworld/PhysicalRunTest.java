package org.lodemark.simworld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.simworld.physical.Parcel;
import org.lodemark.simworld.physical.PhysicalLog;
import org.lodemark.simworld.physical.Yard;
import org.lodemark.simworld.world.Truth.TrueLot;
import org.lodemark.simworld.world.World;

/** Matter is neither made nor lost, and the truth is what a plain adding-up of the log says. */
class PhysicalRunTest {
  /** Two thirds of 100 t of 40 % ore of one country, then 10 t of 60 % of another: by hand. */
  @Test
  void aHeapOfTwoCountriesIsWhatWasPouredIntoIt() {
    Yard yard = new Yard(2, 0, PhysicalLog.NONE);
    Parcel one = yard.win(0, 30_000_000, 0, 0.4, new double[0], 0);
    Parcel other = yard.win(1, 10_000_000, 0, 0.6, new double[0], 0);
    Parcel heap = yard.empty();
    yard.pour(one, heap, 20_000_000);
    yard.pourAll(other, heap);
    assertThat(heap.material().metalGrams()).containsExactly(8_000_000, 6_000_000);
    assertThat(one.material().metal()).isEqualTo(4_000_000);
    // Half of the heap's 30 t: 7 t of metal, 4 and 3.
    Parcel half = yard.split(heap, 15_000_000);
    assertThat(half.material().metalGrams()).containsExactly(4_000_000, 3_000_000);
    // Recovered 90 % of 7 t; 0.2 % of the product is something else.
    Parcel metal = yard.smelt(half, 0.9, 0.998, 0);
    assertThat(metal.material().metalGrams()).containsExactly(3_600_000, 2_700_000);
    assertThat(metal.material().grade()).isCloseTo(0.998, within(1e-6));
    assertThat(half.material().metal()).isEqualTo(700_000);
  }

  @Test
  void partsAreWholeGramsAndSumToTheWhole() {
    SplittableRandom random = new SplittableRandom(5);
    Yard yard = new Yard(3, 1, PhysicalLog.NONE);
    for (int i = 0; i < 2000; i++) {
      Parcel heap = yard.empty();
      for (int origin = 0; origin < 3; origin++) {
        yard.pourAll(
            yard.win(
                origin,
                1 + random.nextLong(50_000_000),
                random.nextDouble() / 10,
                random.nextDouble(),
                new double[] {5},
                0),
            heap);
      }
      long wet = heap.material().wet();
      long[] metal = heap.material().metalGrams().clone();
      long taken = random.nextLong(wet + 1);
      Parcel part = yard.split(heap, taken);
      assertThat(part.material().wet()).isEqualTo(taken);
      assertThat(heap.material().wet()).isEqualTo(wet - taken);
      for (int origin = 0; origin < 3; origin++) {
        assertThat(part.material().metalGrams()[origin] + heap.material().metalGrams()[origin])
            .isEqualTo(metal[origin]);
        assertThat((double) part.material().metalGrams()[origin])
            .isCloseTo((double) metal[origin] * taken / wet, within(1.0));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theTruthIsWhatAPlainAddingUpOfTheLogSays(long seed) {
    NaiveReplay replay = new NaiveReplay();
    World world = Worlds.of(Fixture.dirty(seed, 200, 0.3, true), Fixture.frame(), replay);
    assertThat(world.truth().lots()).hasSizeGreaterThan(100);
    assertThat(replay.handedOn.keySet()).isEqualTo(uris(world.truth().lots().keySet()));
    world.truth().lots().forEach((lot, truth) -> {
      double[] grams = replay.handedOn.get(lot.uri());
      double sum = Arrays.stream(grams).sum();
      assertThat((double) truth.grams()).isCloseTo(sum, within(200.0));
      for (int origin = 0; origin < grams.length; origin++) {
        String country = Fixture.frame().lands().get(origin).iso3();
        // Whole grams are kept in the run, decimals here: a gram or so at each pouring.
        assertThat((double) gramsOf(truth, country)).isCloseTo(grams[origin], within(200.0));
      }
    });
    assertThat(replay.metalLying()).isCloseTo(replay.won.doubleValue(), within(1.0));
  }

  private static long gramsOf(TrueLot truth, String country) {
    return truth.gramsByCountry().getOrDefault(country, 0L);
  }

  private static java.util.Set<String> uris(java.util.Set<org.lodemark.domain.custody.LotId> lots) {
    return lots.stream().map(lot -> lot.uri()).collect(java.util.stream.Collectors.toSet());
  }
}
