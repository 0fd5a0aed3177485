package org.lodemark.flow.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lodemark.flow.lp.LossRule.ADVERSARIAL;
import static org.lodemark.flow.lp.LossRule.PROPORTIONAL;

import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lodemark.flow.naive.NaiveJournal;

/** Numbers that can be checked by hand. F is foreign metal, L local, U of unknown origin. */
class LpBoundsTest {
  private static final Predicate<String> FOREIGN = "F"::equals;
  private static final Predicate<String> FOREIGN_OR_UNKNOWN = Set.of("F", "U")::contains;

  private final JournalSketch sketch = new JournalSketch();
  private final int pool = sketch.pool();
  private final int buyer = sketch.pool();

  @Test
  void aShipmentOfHalfAMixedPoolMayBeAnythingThePoolAllows() {
    sketch.source("F", pool, 60);
    sketch.source("L", pool, 40);
    int first = sketch.move(pool, buyer, 50);
    int second = sketch.move(pool, buyer, 50);

    assertBounds(Set.of(first), FOREIGN, ADVERSARIAL, 10, 50); // 50 - 40 local; all of it
    assertBounds(Set.of(second), FOREIGN, ADVERSARIAL, 10, 50);
    assertBounds(Set.of(first, second), FOREIGN, ADVERSARIAL, 60, 60); // together: all there is
  }

  @Test
  void whatComesAfterTheShipmentIsNotInIt() {
    sketch.source("L", pool, 50);
    int before = sketch.move(pool, buyer, 30);
    sketch.source("F", pool, 50);
    int after = sketch.move(pool, buyer, 60);

    assertBounds(Set.of(before), FOREIGN, ADVERSARIAL, 0, 0);
    assertBounds(Set.of(after), FOREIGN, ADVERSARIAL, 40, 50); // 20 local were left
  }

  @Test
  void aCountThatFindsNothingEndsTheMemoryOfAPool() {
    sketch.source("F", pool, 60);
    sketch.source("L", pool, 40);
    sketch.move(pool, buyer, 70);
    sketch.lose(pool, 30);
    sketch.source("L", pool, 50);
    int after = sketch.move(pool, buyer, 50);

    assertBounds(Set.of(after), FOREIGN, ADVERSARIAL, 0, 0);
  }

  @Test
  void aLowStockBetweenLetsOnlySoMuchThrough() {
    sketch.source("F", pool, 60);
    sketch.source("L", pool, 40);
    sketch.move(pool, buyer, 80);
    sketch.source("L", pool, 80);
    int after = sketch.move(pool, buyer, 100);

    assertBounds(Set.of(after), FOREIGN, ADVERSARIAL, 0, 20); // the 20 that were left
  }

  @Test
  void aLossMayTakeTheWorstOrOnRequestItsShare() {
    sketch.source("F", pool, 30);
    sketch.source("L", pool, 70);
    sketch.lose(pool, 20);
    int all = sketch.move(pool, buyer, 80);

    assertBounds(Set.of(all), FOREIGN, ADVERSARIAL, 10, 30); // 20 of 30 lost; none lost
    assertBounds(Set.of(all), FOREIGN, PROPORTIONAL, 24, 24); // 30 - 20 * 30 %
  }

  @Test
  void aHomogeneousHeatWithoutLossGivesEachOutputItsShareExactly() {
    int heat = sketch.homogeneousProcess();
    sketch.source("F", pool, 30);
    sketch.source("L", pool, 70);
    sketch.move(pool, heat, 100);
    int large = sketch.move(heat, buyer, 60);
    int small = sketch.move(heat, buyer, 40);

    assertBounds(Set.of(large), FOREIGN, ADVERSARIAL, 18, 18); // 30 % of 60
    assertBounds(Set.of(small), FOREIGN, ADVERSARIAL, 12, 12);
  }

  @Test
  void aBlendThatIsNotHomogeneousMayGiveOneOutputAllOfIt() {
    int blend = sketch.process();
    sketch.source("F", pool, 30);
    sketch.source("L", pool, 70);
    sketch.move(pool, blend, 100);
    int large = sketch.move(blend, buyer, 60);
    int small = sketch.move(blend, buyer, 40);

    assertBounds(Set.of(large), FOREIGN, ADVERSARIAL, 0, 30); // 70 local fill it
    assertBounds(Set.of(small), FOREIGN, ADVERSARIAL, 0, 30);
  }

  @Test
  void theSlagOfAHeatMayBeAllOfOneOrigin() {
    int heat = sketch.homogeneousProcess();
    sketch.source("F", pool, 30);
    sketch.source("L", pool, 70);
    sketch.move(pool, heat, 100);
    int large = sketch.move(heat, buyer, 60);
    sketch.move(heat, buyer, 30);
    sketch.lose(heat, 10);

    // 20 to 30 of the 90 poured are foreign: 2/9 to 3/9 of 60
    assertBounds(Set.of(large), FOREIGN, ADVERSARIAL, 60 * 20 / 90., 60 * 30 / 90.);
    assertBounds(Set.of(large), FOREIGN, PROPORTIONAL, 18, 18);
  }

  @Test
  void aHeatBetweenTwoPoolsSplitsInProportion() {
    int heat = sketch.homogeneousProcess();
    int other = sketch.pool();
    sketch.source("F", pool, 50);
    sketch.source("L", pool, 50);
    sketch.move(pool, heat, 60);
    sketch.move(heat, buyer, 30);
    sketch.move(heat, other, 30);
    sketch.move(pool, buyer, 40);
    int sold = sketch.move(buyer, other, 70);

    // y foreign go into the heat, 10 to 50: half of them and 50 - y come to the buyer, 50 - y/2
    assertBounds(Set.of(sold), FOREIGN, ADVERSARIAL, 25, 45);
    assertThat(NaiveMaxFlow.max(sketch.journal(), Set.of(sold), FOREIGN)).isEqualTo(50);
  }

  @Test
  void aHeatBetweenTwoPoolsIsNoMaximumFlow() {
    int heat = sketch.homogeneousProcess();
    int other = sketch.pool();
    sketch.source("F", pool, 50);
    sketch.source("L", pool, 50);
    sketch.move(pool, heat, 100);
    sketch.move(heat, buyer, 50);
    sketch.move(heat, other, 50);
    int sold = sketch.move(buyer, other, 40);

    // The heat is half foreign: 25 of 50 come to the buyer. Without the proportion, 40 might.
    assertBounds(Set.of(sold), FOREIGN, ADVERSARIAL, 15, 25);
    assertThat(NaiveMaxFlow.max(sketch.journal(), Set.of(sold), FOREIGN)).isEqualTo(40);
  }

  @Test
  void onlyOutputsOfOneMomentShareAComposition() {
    int heat = sketch.homogeneousProcess();
    sketch.source("F", pool, 30);
    sketch.source("L", pool, 70);
    sketch.move(pool, heat, 100);
    int early = sketch.move(heat, buyer, 50);
    sketch.source("L", pool, 10);
    sketch.move(pool, heat, 10);
    int late = sketch.move(heat, buyer, 60);

    assertBounds(Set.of(early), FOREIGN, ADVERSARIAL, 0, 30);
    assertBounds(Set.of(late), FOREIGN, ADVERSARIAL, 0, 30);
  }

  @Test
  void theUnknownCountsForAndAgainst() {
    sketch.source("F", pool, 20);
    sketch.source("U", pool, 30);
    sketch.source("L", pool, 50);
    int all = sketch.move(pool, buyer, 60);

    assertBounds(Set.of(all), FOREIGN, ADVERSARIAL, 0, 20);
    assertBounds(Set.of(all), FOREIGN_OR_UNKNOWN, ADVERSARIAL, 10, 50);
    assertBounds(Set.of(all), "U"::equals, ADVERSARIAL, 0, 30);
  }

  @Test
  void aReceiptFromNowhereIsWhatItIs() {
    int receipt = sketch.source("F", pool, 20);

    assertBounds(Set.of(receipt), FOREIGN, ADVERSARIAL, 20, 20);
    assertBounds(Set.of(receipt), "L"::equals, ADVERSARIAL, 0, 0);
  }

  @Test
  void metalUnderWayIsNowhereElse() {
    int transit = sketch.transit();
    sketch.source("F", pool, 50);
    sketch.source("L", pool, 50);
    sketch.move(pool, transit, 60);
    int rest = sketch.move(pool, buyer, 40);
    int partly = sketch.move(transit, buyer, 45);
    int sold = sketch.move(buyer, pool, 80);

    assertBounds(Set.of(rest, partly), FOREIGN, ADVERSARIAL, 35, 50); // 15 are still under way
    assertBounds(Set.of(sold), FOREIGN, ADVERSARIAL, 30, 50);
  }

  @Test
  void aMassOfAMillionTonnesAndOneOfAKilogramGoTogether() {
    sketch.source("F", pool, 1_000_000_000_000L);
    sketch.source("L", pool, 999_999_999_400L);
    sketch.move(pool, buyer, 1_999_999_998_400L);
    int last = sketch.move(pool, buyer, 1000);

    assertBounds(Set.of(last), FOREIGN, ADVERSARIAL, 0, 1000);
    sketch.lose(buyer, 1_999_999_999_000L);
    int rest = sketch.move(buyer, pool, 400);
    assertBounds(Set.of(rest), FOREIGN, ADVERSARIAL, 0, 400);
  }

  private void assertBounds(
      Set<Integer> targets, Predicate<String> origins, LossRule losses, double min, double max) {
    NaiveJournal journal = sketch.journal();
    assertThat(LpBounds.min(journal, targets, origins, losses).grams())
        .describedAs("least")
        .isCloseTo(min, within(1e-4));
    assertThat(LpBounds.max(journal, targets, origins, losses).grams())
        .describedAs("most")
        .isCloseTo(max, within(1e-4));
  }
}
