package org.lodemark.origin.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.place.Site;

/** Last digits by hand: figures from a desk, and the many honest ways to round. */
class DigitPreferenceTest {
  /** 24 end in 3, 24 in 7, and 0 four times, 5 twice, 1, 9, 2, 4, 6, 8 once each. */
  private static final int[] LIKED = liked();

  private static int[] liked() {
    int[] digits = new int[60];
    int[] others = {0, 0, 0, 0, 1, 9, 2, 4, 6, 8, 5, 5};
    for (int i = 0; i < 60; i++) {
      digits[i] = i < 24 ? 3 : i < 48 ? 7 : others[i - 48];
    }
    return digits;
  }

  private static RecordsBuilder books() {
    return new RecordsBuilder()
        .site("pit", Site.Kind.MINE)
        .site("mine", Site.Kind.MINE)
        .site("heap", Site.Kind.TRADER);
  }

  /** Shipments of so many weights in steps: the n-th is (10 (50 + n) + digit) steps. */
  private static RecordsBuilder weights(
      RecordsBuilder books, String site, int count, long stepGrams, IntUnaryOperator digit) {
    for (int i = 0; i < count; i++) {
      ship(books, site, (10L * (50 + i) + digit.applyAsInt(i)) * stepGrams);
    }
    return books;
  }

  private static void ship(RecordsBuilder books, String site, long grams) {
    books.row(site, 3, Action.SHIP, "l" + books.rows().size(), 5, d -> d.wetGrams = grams);
  }

  private static List<EvidenceFinding> found(RecordsBuilder books) {
    assertThat(isLookedAt(books)).isTrue();
    return books.findings(new Papers()).stream()
        .filter(finding -> finding.sentence().contains("end in"))
        .toList();
  }

  private static boolean isLookedAt(RecordsBuilder books) {
    return new Papers().run(books.build()) instanceof TestOutcome.Made;
  }

  /**
   * Of 1, 3, 7 and 9 together 50, of which 3 and 7 are 48. By chance: (1225 + 50 + 1) / 2^50 =
   * 1.1e-12. 48 - 25 = 23 too many, half of those that may vary: 46 of 60 figures, times 0.3.
   */
  @Test
  void figuresThatEndInWhatSomebodyLikesAreFound() {
    assertThat(found(weights(books(), "pit", 60, 10_000, i -> LIKED[i])))
        .singleElement()
        .satisfies(f -> assertThat(f.strength()).isCloseTo(0.3 * 46 / 60, within(1e-12)))
        .satisfies(f -> assertThat(f.touchedRows()).hasSize(60))
        .satisfies(f -> assertThat(f.sentence())
            .contains("60 different ones", "steps of 10.00 kg", "3 or 7 48 times of 50", "50.0 %")
            .contains("1.1e-12"));
  }

  /** Scales of many divisions, and people who round now to this and now to that. */
  @Test
  void honestRoundingIsNoPreferenceWhateverItsHabit() {
    long[][] habits = {
      {10_000},
      {1_000},
      {20_000},
      {50_000},
      {25_000},
      {40_000},
      {100_000},
      {10_000, 50_000},
      {10_000, 50_000, 100_000},
      {10_000, 20_000, 100_000, 500_000},
      {50_000, 250_000, 1_000_000},
      {1_000, 5_000, 10_000},
      {1_000, 25_000},
      {10_000, 30_000}
    };
    for (int turn = 0; turn < 400; turn++) {
      Random random = new Random(turn);
      long[] habit = habits[turn % habits.length];
      RecordsBuilder books = books();
      for (int i = 0; i < 150; i++) {
        long step = habit[random.nextInt(habit.length)];
        ship(books, "pit", Math.round((2e6 + 20e6 * random.nextDouble()) / step) * step);
      }
      assertThat(found(books)).as("habit %s", turn % habits.length).isEmpty();
    }
  }

  /** A standard load and weights about it: 8.00 t ten times, else close to it. */
  @Test
  void weightsThatLieCloseTogetherHaveNoFreeDigit() {
    Random random = new Random(1);
    RecordsBuilder books = books();
    for (int i = 0; i < 500; i++) {
      ship(books, "pit", 8_000_000 + Math.round(3 * random.nextGaussian()) * 10_000);
    }
    assertThat(isLookedAt(books)).isFalse();
  }

  /** Sixty figures of all digits, and a standard load of 8,030 kg two hundred times. */
  @Test
  void aStandardLoadIsOneFigure() {
    RecordsBuilder books = weights(books(), "pit", 60, 10_000, i -> i % 10);
    for (int i = 0; i < 200; i++) {
      ship(books, "pit", 8_030_000);
    }
    assertThat(found(books)).isEmpty();
  }

  @Test
  void fewFiguresOrFewTensAreNotLookedAt() {
    IntUnaryOperator threes = i -> i % 2 == 0 ? 3 : 7;
    assertThat(found(weights(books(), "pit", 30, 10_000, threes))).hasSize(1);
    assertThat(isLookedAt(weights(books(), "pit", 29, 10_000, threes))).isFalse();
    // 40 figures in ten tens, 45 in nine.
    assertThat(found(inTens(10, new int[] {2, 3, 7, 8}))).hasSize(1);
    assertThat(isLookedAt(inTens(9, new int[] {0, 2, 3, 7, 8}))).isFalse();
  }

  private static RecordsBuilder inTens(int tens, int[] digits) {
    RecordsBuilder books = books();
    for (int ten = 0; ten < tens; ten++) {
      for (int digit : digits) {
        ship(books, "pit", (10L * (50 + ten) + digit) * 10_000);
      }
    }
    return books;
  }

  /** All 15 of one class on 3 and 7: 28 / 2^15 = 0.00085; of 14 it is 0.0017. */
  @Test
  void theChanceIsTakenTimesTheSetsAndTheSeries() {
    IntUnaryOperator fifteen = i -> i < 15 ? i % 2 == 0 ? 3 : 7 : i % 2 == 0 ? 0 : 5;
    IntUnaryOperator fourteen = i -> i < 14 ? fifteen.applyAsInt(i) : i % 2 == 0 ? 0 : 5;
    IntUnaryOperator all = i -> i % 10;
    assertThat(found(weights(books(), "pit", 50, 10_000, fifteen))).hasSize(1);
    assertThat(found(weights(books(), "pit", 50, 10_000, fourteen))).isEmpty();
    // A second series that is looked at makes it 56 / 2^15 = 0.0017. Of another division: no peer.
    RecordsBuilder two = weights(books(), "pit", 50, 10_000, fifteen);
    assertThat(found(weights(two, "mine", 50, 20_000, all))).isEmpty();
  }

  /** All scales of a trade may show it: then it is custom. */
  @Test
  void whatPeersWriteTooIsCustom() {
    RecordsBuilder books = books();
    for (String site : List.of("pit", "mine", "a", "b", "c")) {
      weights(books, site, 60, 10_000, i -> LIKED[i]);
    }
    assertThat(found(books)).isEmpty();
  }

  @Test
  void whoWritesTheOppositeOfHisPeersIsFound() {
    RecordsBuilder books = books();
    for (String site : List.of("mine", "a", "b", "c")) {
      weights(books, site, 60, 10_000, i -> i % 10);
    }
    weights(books, "pit", 60, 10_000, i -> LIKED[i]);
    assertThat(found(books))
        .singleElement()
        .satisfies(f -> assertThat(f.sentence()).startsWith("The weights that pit writes"));
  }

  @Test
  void whatAReceiverCopiesIsItsSendersFigure() {
    RecordsBuilder books = books();
    for (int i = 0; i < 60; i++) {
      long grams = (10L * (50 + i) + LIKED[i]) * 10_000;
      books
          .row("pit", 3, Action.SHIP, "l" + i, 5, d -> d.to("heap").wetGrams = grams)
          .row("heap", 5, Action.RECEIVE, "l" + i, 5, d -> d.to("pit").wetGrams = grams);
    }
    assertThat(found(books))
        .singleElement()
        .satisfies(f -> assertThat(f.sentence()).contains("that pit writes of what it hands on"));
  }

  /** A receiver who makes up what one seller brings is told of with that seller's goods only. */
  @Test
  void receiptsAreLookedAtSellerBySeller() {
    RecordsBuilder books = books();
    for (int i = 0; i < 60; i++) {
      long liked = (10L * (50 + i) + LIKED[i]) * 10_000;
      long weighed = (10L * (50 + i) + i % 10) * 10_000;
      books
          .row("heap", 5, Action.RECEIVE, "p" + i, 5, d -> d.to("pit").wetGrams = liked)
          .row("heap", 5, Action.RECEIVE, "m" + i, 5, d -> d.to("mine").wetGrams = weighed);
    }
    assertThat(found(books))
        .singleElement()
        .satisfies(f -> assertThat(f.sentence()).contains("receives of pit"));
  }

  /** 40.03 %, 40.13 % and so on: steps of 0.01 %. */
  @Test
  void gradesAndMassesOnPapersAreLookedAtToo() {
    RecordsBuilder grades = books();
    RecordsBuilder papers = books();
    for (int i = 0; i < 60; i++) {
      double grade = (10 * (400 + i) + LIKED[i]) / 10_000.0;
      double covered = (10 * (50 + i) + LIKED[i]) / 100.0;
      String number = "P" + (i + 1);
      grades.row("pit", 3, Action.SHIP, "l" + i, 5, d -> d.grade = OptionalDouble.of(grade));
      papers
          .paper(number, 1, 90, covered, "")
          .row("pit", 3, Action.SHIP, "l" + i, 1, d -> d.paper(number));
    }
    assertThat(found(grades))
        .singleElement()
        .satisfies(f -> assertThat(f.sentence()).startsWith("The grades").contains("0.01 %"));
    assertThat(found(papers))
        .singleElement()
        .satisfies(f -> assertThat(f.sentence()).startsWith("The masses on papers"));
  }

  /** Ten sellers bring six lots each: too few of any one, enough of him who writes the grades. */
  @Test
  void gradesOfAllThatOneReceivesAreOfOneHand() {
    RecordsBuilder books = books();
    RecordsBuilder copied = books();
    for (int i = 0; i < 60; i++) {
      String seller = "s" + i % 10;
      OptionalDouble grade = OptionalDouble.of((10 * (400 + i) + LIKED[i]) / 10_000.0);
      books.row("heap", 5, Action.RECEIVE, "l" + i, 5, d -> d.to(seller).grade = grade);
      copied
          .row(seller, 3, Action.SHIP, "l" + i, 5, d -> d.to("heap").grade = grade)
          .row("heap", 5, Action.RECEIVE, "l" + i, 5, d -> d.to(seller).grade = grade);
    }
    assertThat(found(books))
        .singleElement()
        .satisfies(f -> assertThat(f.sentence())
            .startsWith("The grades that heap writes of what it receives (60"));
    assertThat(isLookedAt(copied)).isFalse();
  }

  @Test
  void theDivisionIsTheCoarsestThatNearlyAllKeep() {
    // 8,350 and 7,200 kg are 167 and 144 times 50 kg.
    LastDigits bags = LastDigits.of(new long[] {8_350_000, 7_200_000}, 0.95);
    assertThat(bags.division()).isEqualTo(50_000);
    assertThat(bags.count(7)).isEqualTo(1);
    assertThat(bags.count(4)).isEqualTo(1);
    long[] withSlip = new long[20];
    for (int i = 0; i < 20; i++) {
      withSlip[i] = (100 + 3L * i) * 10_000;
    }
    withSlip[7] += 1;
    assertThat(LastDigits.of(withSlip.clone(), 0.95).division()).isEqualTo(10_000);
    assertThat(LastDigits.of(withSlip.clone(), 0.95).figures()).isEqualTo(19);
    assertThat(LastDigits.of(withSlip.clone(), 0.96).division()).isEqualTo(1);
  }
}
