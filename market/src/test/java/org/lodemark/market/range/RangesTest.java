package org.lodemark.market.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {
  private static Parameter of(String name, double low, double high) {
    return Parameter.of(name, "USD/t", new Range(low, high), new Origin.Given(name));
  }

  @Test
  void pointsStayPoints() {
    Parameter price = of("price", 25_000, 25_000);
    Parameter cost = of("cost", 3_000, 3_000);

    Range left = Ranges.of(s -> 0.9 * (s.of(price) - s.of(cost)));

    assertThat(left.isPoint()).isTrue();
    assertThat(left.low()).isCloseTo(19_800, within(1e-9));
  }

  /** By hand: r (100 - 20) - 60 r = 20 r, so 18 to 19; ends taken apart would give 12 to 25. */
  @Test
  void aNumberThatEntersTwiceHasOneValue() {
    Parameter recovery = of("r", 0.9, 0.95);

    Range range = Ranges.of(s -> s.of(recovery) * (100 - 20) - s.of(recovery) * 60);

    assertThat(range.low()).isCloseTo(18, within(1e-9));
    assertThat(range.high()).isCloseTo(19, within(1e-9));
  }

  @Test
  void twoNumbersOfOneNameAreTwo() {
    Parameter here = of("r", 0, 1);
    Parameter there = of("r", 0, 1);

    assertThat(Ranges.of(s -> s.of(here) - s.of(there))).isEqualTo(new Range(-1, 1));
    assertThat(Ranges.of(Formula.of(here).minus(Formula.of(here)))).isEqualTo(new Range(0, 0));
  }

  /** |x - 1| turns at 1, between the ends: told of that point, the range starts at 0. */
  @Test
  void aTurnBetweenTheEndsIsSeenWhereItIsStated() {
    Parameter plain = of("x", 0, 3);
    Parameter turning = plain.turningAt(List.of(1.0, 7.0));

    assertThat(Ranges.of(s -> Math.abs(s.of(plain) - 1)).low()).isEqualTo(1);
    assertThat(Ranges.of(s -> Math.abs(s.of(turning) - 1))).isEqualTo(new Range(0, 2));
  }

  @Test
  void whatNobodyStatedOpensTheEndItBoundsAndNoOther() {
    Parameter freight = Parameter.missing("freight", "USD/t", "--freight");
    Parameter value = of("value", 90, 100);

    Range left = Ranges.of(s -> s.of(value) - s.of(freight));

    assertThat(left.findLow()).isEmpty();
    assertThat(left.findHigh()).contains(100.0);
  }

  @Test
  void nothingOfAnOpenAmountIsNothing() {
    Parameter open = Parameter.missing("price", "USD/t", "--price");
    Parameter none = Parameter.fixed("deduction", "fraction", 0);

    assertThat(Ranges.of(Formula.of(none).times(Formula.of(open)))).isEqualTo(new Range(0, 0));
  }

  /** r p - q p with p open: it may grow either way, and no end may be told from p = 0 alone. */
  @Test
  void oneOpenAmountLessAnotherIsNotKnown() {
    Parameter price = Parameter.missing("price", "USD/t", "--price");

    assertThat(Ranges.of(s -> 0.9 * s.of(price) - 0.6 * s.of(price))).isEqualTo(Range.UNKNOWN);
  }

  @Test
  void aBranchThatShowsMoreNumbersIsFollowed() {
    Parameter gate = of("gate", 0, 1);
    Parameter behind = of("behind", 5, 9);

    assertThat(Ranges.of(s -> s.of(gate) > 0.5 ? s.of(behind) : 1)).isEqualTo(new Range(1, 9));
  }

  @Test
  void tooManyRangesAreRefusedByName() {
    List<Parameter> many = new ArrayList<>();
    for (int i = 0; i < 18; i++) {
      many.add(of("number " + i, 0, 1));
    }

    assertThatThrownBy(() -> Ranges.of(s -> many.stream().mapToDouble(s::of).sum()))
        .hasMessageContaining("18 numbers")
        .hasMessageContaining("number 17");
  }

  @Test
  void aFigureNamesItsInputsOnce() {
    Parameter a = of("a", 1, 2);
    Parameter b = of("b", 3, 3);

    Figure figure = Ranges.figure(s -> s.of(a) * s.of(b) + s.of(a) + s.of(b));

    assertThat(figure.inputs()).extracting(Parameter::name).containsExactlyInAnyOrder("a", "b");
  }

  /** Formulas of the ladder's kind, at 400 points inside, against the combinations of ends. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void noPointInsideLiesOutside(long seed) {
    Random random = new Random(seed);
    Parameter price = random(random, 8_000, 60_000);
    Parameter recovery = random(random, 0.6, 1);
    Parameter cost = random(random, 100, 4_000);
    Parameter freight = random(random, 10, 400);
    Parameter grade = random(random, 0.2, 0.7);
    Parameter moisture = random(random, 0, 0.15);
    Parameter payable = random(random, 0.4, 0.9);
    Formula kept = s -> s.of(recovery) * (s.of(price) - s.of(cost))
        - s.of(freight) / ((1 - s.of(moisture)) * s.of(grade))
        - s.of(payable) * s.of(price);

    Range range = Ranges.of(kept);

    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < 400; i++) {
      IdentityHashMap<Parameter, Double> drawn = new IdentityHashMap<>();
      double value = kept.in(p -> drawn.computeIfAbsent(
          p,
          one -> one.range().low()
              + random.nextDouble() * (one.range().high() - one.range().low())));
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    assertThat(least).isGreaterThanOrEqualTo(range.low() - 1e-6);
    assertThat(most).isLessThanOrEqualTo(range.high() + 1e-6);
    // And it is no wider than need be: random points of seven numbers come this near to its ends.
    assertThat(most - least).isGreaterThan(0.4 * (range.high() - range.low()));
  }

  private static Parameter random(Random random, double low, double high) {
    double a = low + random.nextDouble() * (high - low);
    double b = low + random.nextDouble() * (high - low);
    return of("p", Math.min(a, b), Math.max(a, b));
  }
}
