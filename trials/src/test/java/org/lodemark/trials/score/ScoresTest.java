package org.lodemark.trials.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Scores by hand, and against naive ones. */
class ScoresTest {
  private static Scored of(boolean isFalse, double log10Lr) {
    return new Scored("t", isFalse, log10Lr);
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void ratiosThatSayNothingCostOne() {
    List<Scored> cases = List.of(of(true, 0), of(false, 0), of(false, 0));
    assertThat(Scores.cllr(cases, ones(3))).isCloseTo(1, within(1e-12));
  }

  @Test
  void costsOfAFewRatiosByHand() {
    // LR 10 for a false claim: log2(1 + 1/10) = 0.137504; for a true one: log2(1 + 10) = 3.459432.
    List<Scored> right = List.of(of(true, 1), of(false, -1));
    assertThat(Scores.cllr(right, ones(2))).isCloseTo(0.137504, within(1e-6));
    List<Scored> wrong = List.of(of(true, -1), of(false, 1));
    assertThat(Scores.cllr(wrong, ones(2))).isCloseTo(3.459432, within(1e-6));
  }

  @Test
  void areaOfAPerfectAndOfAUselessOrder() {
    List<Scored> perfect = List.of(of(true, 2), of(true, 1), of(false, 0), of(false, -1));
    assertThat(Scores.prAuc(perfect, ones(4), Scores.order(perfect), 0.05)).isEqualTo(1);
    List<Scored> useless = List.of(of(true, 0), of(true, 0), of(false, 0), of(false, 0));
    assertThat(Scores.prAuc(useless, ones(4), Scores.order(useless), 0.05))
        .isCloseTo(0.05, within(1e-12));
  }

  @Test
  void areaEqualsAveragePrecisionOfCases() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 200; round++) {
      List<Scored> cases = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        cases.add(of(random.nextInt(3) == 0, random.nextDouble()));
      }
      long falses = cases.stream().filter(Scored::isFalse).count();
      if (falses == 0) {
        continue;
      }
      double rate = falses / 30.0;
      assertThat(Scores.prAuc(cases, ones(30), Scores.order(cases), rate))
          .isCloseTo(averagePrecision(cases), within(1e-12));
    }
  }

  /** Of each false claim, the part of false ones among those at least as suspect; their mean. */
  private static double averagePrecision(List<Scored> cases) {
    double sum = 0;
    int falses = 0;
    for (Scored one : cases) {
      if (one.isFalse()) {
        long above = cases.stream().filter(c -> c.log10Lr() >= one.log10Lr()).count();
        long caught = cases.stream()
            .filter(c -> c.isFalse() && c.log10Lr() >= one.log10Lr())
            .count();
        sum += (double) caught / above;
        falses++;
      }
    }
    return sum / falses;
  }

  @Test
  void recallAtFewAlarms() {
    List<Scored> cases = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      cases.add(of(false, i / 100.0));
    }
    cases.add(of(true, 0.995)); // above all
    cases.add(of(true, 0.985)); // below one of a hundred
    cases.add(of(true, 0.975)); // below two
    assertThat(Scores.recallAtAlarms(cases, 0.01)).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void posteriorByHand() {
    // Odds 1 : 99 times 100 are 100 : 99.
    assertThat(Scores.posterior(2, 0.01)).isCloseTo(100.0 / 199, within(1e-12));
  }

  @Test
  void calibratedRatiosHaveNoErrorAndShiftedOnesHave() {
    SplittableRandom random = new SplittableRandom(9);
    List<Scored> cases = new ArrayList<>();
    List<Scored> shifted = new ArrayList<>();
    for (int i = 0; i < 40_000; i++) {
      double log10Lr = 4 * random.nextDouble() - 2;
      boolean isFalse = random.nextDouble() < Scores.posterior(log10Lr, 0.3);
      cases.add(of(isFalse, log10Lr));
      shifted.add(of(isFalse, log10Lr + 0.7));
    }
    double rate = cases.stream().filter(Scored::isFalse).count() / 40_000.0;
    // The prior the cases were drawn with is 0.3; the part of false ones is another number.
    List<Scored> atRate = cases.stream()
        .map(one -> of(
            one.isFalse(), one.log10Lr() + Math.log10(0.3 / 0.7) - Math.log10(rate / (1 - rate))))
        .toList();
    assertThat(Reliability.of(atRate, rate, 10).error()).isLessThan(0.01);
    assertThat(Reliability.of(shifted, rate, 10).error()).isGreaterThan(0.05);
  }

  @Test
  void intervalsByTraderAreWiderThanByLot() {
    SplittableRandom random = new SplittableRandom(3);
    List<Scored> clustered = new ArrayList<>();
    List<Scored> apart = new ArrayList<>();
    for (int trader = 0; trader < 20; trader++) {
      double level = random.nextDouble();
      for (int i = 0; i < 50; i++) {
        clustered.add(new Scored("t" + trader, i % 2 == 0, level));
        apart.add(new Scored("t" + trader + "-" + i, i % 2 == 0, level));
      }
    }
    Bootstrap.Estimate byTrader = new Bootstrap(clustered).of(w -> mean(clustered, w), 400, 1);
    Bootstrap.Estimate byLot = new Bootstrap(apart).of(w -> mean(apart, w), 400, 1);
    assertThat(byTrader.value()).isEqualTo(byLot.value());
    assertThat(byTrader.high() - byTrader.low()).isGreaterThan(3 * (byLot.high() - byLot.low()));
  }

  private static double mean(List<Scored> cases, double[] weights) {
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * cases.get(i).log10Lr();
      weight += weights[i];
    }
    return sum / weight;
  }
}
