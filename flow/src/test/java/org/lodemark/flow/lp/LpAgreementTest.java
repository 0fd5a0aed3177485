package org.lodemark.flow.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lodemark.flow.naive.NaiveJournal;

/** The oracle against itself: four ways to the same number, on random journals. */
class LpAgreementTest {
  private static final Predicate<String> SET = "mine:A"::equals;

  /** More journals when asked for. */
  private static final int TIMES = Boolean.getBoolean("lodemark.full") ? 5 : 1;

  @Test
  void everySplitInWholeGramsTriedGivesTheSame() {
    Random random = new Random(1);
    int between = 0;
    for (int i = 0; i < 200 * TIMES; i++) {
      NaiveJournal journal = RandomJournals.of(random, 3 + random.nextInt(5), 5, false);
      Set<Integer> target = RandomJournals.target(random, journal, i % 3 == 0);
      if (target.isEmpty()) {
        continue;
      }
      long[] all = Enumeration.of(journal, target, SET);
      assertThat(min(journal, target, LossRule.ADVERSARIAL)).isCloseTo(all[0], within(1e-6));
      assertThat(max(journal, target, LossRule.ADVERSARIAL)).isCloseTo(all[1], within(1e-6));
      between += isBetween(journal, target, all[0], all[1]);
    }
    assertThat(between).isGreaterThan(60 * TIMES);
  }

  @Test
  void aMaximumFlowGivesTheSame() {
    Random random = new Random(2);
    int between = 0;
    int worlds = 0;
    for (int i = 0; i < 1000 * TIMES; i++) {
      NaiveJournal journal = RandomJournals.of(random, 5 + random.nextInt(20), 5000, false);
      Set<Integer> target = RandomJournals.target(random, journal, i % 3 == 0);
      if (target.isEmpty() || !Reach.isIndependent(journal, target)) {
        continue;
      }
      long most = NaiveMaxFlow.max(journal, target, SET);
      long least =
          LpBounds.massOf(journal, target) - NaiveMaxFlow.max(journal, target, SET.negate());
      if (i % 8 != 0 && isBetween(journal, target, least, most) == 0) {
        continue; // of those that may be anything, some are enough
      }
      assertThat(max(journal, target, LossRule.ADVERSARIAL)).isCloseTo(most, within(1e-3));
      assertThat(min(journal, target, LossRule.ADVERSARIAL)).isCloseTo(least, within(1e-3));
      worlds++;
      between += isBetween(journal, target, least, most);
    }
    assertThat(between).isGreaterThan(200 * TIMES);
    assertThat(worlds).isGreaterThan(250 * TIMES);
  }

  @Test
  void exactFractionsGiveTheSameWithMeltsAndLossesInProportion() {
    Random random = new Random(3);
    int between = 0;
    for (int i = 0; i < 150 * TIMES; i++) {
      NaiveJournal journal = RandomJournals.of(random, 4 + random.nextInt(10), 900, true);
      Set<Integer> target = RandomJournals.target(random, journal, i % 3 == 0);
      if (target.isEmpty()) {
        continue;
      }
      LossRule losses = i % 2 == 0 ? LossRule.ADVERSARIAL : LossRule.PROPORTIONAL;
      LinearProgram program = Formulation.of(journal, target, SET, losses);
      double most = ExactSimplex.maximum(program).doubleValue();
      double least = -ExactSimplex.maximum(program.negated()).doubleValue();
      assertThat(max(journal, target, losses)).isCloseTo(most, within(1e-3));
      assertThat(min(journal, target, losses)).isCloseTo(least, within(1e-3));
      between += isBetween(journal, target, least, most);
    }
    assertThat(between).isGreaterThan(70 * TIMES);
  }

  @Test
  void theLeastIsWhatTheOthersLeaveAndLossesInProportionOnlyNarrow() {
    Random random = new Random(4);
    for (int i = 0; i < 120 * TIMES; i++) {
      NaiveJournal journal = RandomJournals.of(random, 5 + random.nextInt(15), 5000, true);
      Set<Integer> target = RandomJournals.target(random, journal, i % 3 == 0);
      if (target.isEmpty()) {
        continue;
      }
      double mass = LpBounds.massOf(journal, target);
      for (LossRule losses : LossRule.values()) {
        double others = LpBounds.max(journal, target, SET.negate(), losses).grams();
        assertThat(min(journal, target, losses)).isCloseTo(mass - others, within(1e-3));
      }
      assertThat(max(journal, target, LossRule.PROPORTIONAL))
          .isLessThanOrEqualTo(max(journal, target, LossRule.ADVERSARIAL) + 1e-3);
      assertThat(min(journal, target, LossRule.PROPORTIONAL))
          .isGreaterThanOrEqualTo(min(journal, target, LossRule.ADVERSARIAL) - 1e-3);
    }
  }

  private static double max(NaiveJournal journal, Set<Integer> target, LossRule losses) {
    return LpBounds.max(journal, target, SET, losses).grams();
  }

  private static double min(NaiveJournal journal, Set<Integer> target, LossRule losses) {
    return LpBounds.min(journal, target, SET, losses).grams();
  }

  private static int isBetween(
      NaiveJournal journal, Set<Integer> target, double least, double most) {
    double mass = LpBounds.massOf(journal, target);
    return (least > 0 && least < mass) || (most > 0 && most < mass) ? 1 : 0;
  }
}
