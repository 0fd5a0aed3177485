package org.lodemark.market.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.GradeRange;
import org.lodemark.domain.mass.MoistureRange;
import org.lodemark.domain.place.Country;
import org.lodemark.market.BuiltIn;
import org.lodemark.market.ladder.Carriage;
import org.lodemark.market.ladder.Conversion;
import org.lodemark.market.ladder.Gate;
import org.lodemark.market.ladder.Ladder;
import org.lodemark.market.ladder.Ladder.Cost;
import org.lodemark.market.ladder.Step;
import org.lodemark.market.range.Formula;
import org.lodemark.market.range.Origin;
import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Range;
import org.lodemark.market.range.Ranges;
import org.lodemark.market.range.Scenario;

/** What holds of every ladder. */
class LadderSumTest {
  private static final Country HERE = BuiltIn.country("ISL");

  private static Form form(String id) {
    return new Form(
        id, id, Optional.of(Stage.PROCESSING), List.of(), GradeRange.UNKNOWN, MoistureRange.DRY);
  }

  private static Parameter of(String name, double low, double high) {
    return Parameter.of(name, "", new Range(low, high), new Origin.Given(name));
  }

  private static Gate gate(String id, Form form, Parameter contained) {
    return new Gate(id, id, id, id, HERE, form, Formula.of(contained), Optional.empty(), "");
  }

  /** Metal 25,000, conversion 3,000 a tonne out, nine tenths recovered: 19,800 a tonne fed. */
  @Test
  void theNetbackOfASmelter() {
    Parameter price = of("price", 25_000, 25_000);
    Parameter one = Parameter.fixed("one", "fraction", 1);
    Conversion smelting = new Conversion(
        List.of(form("ore")).getFirst(),
        form("metal"),
        one,
        of("recovery", 0.9, 0.9),
        of("cost", 3_000, 3_000),
        false,
        Optional.empty());
    Ladder ladder = new Ladder(
        List.of(
            gate("smelter", form("ore"), one),
            gate("metal", form("metal"), one).withPrice(Formula.of(price), "price")),
        List.of(new Step(Optional.of(smelting), Optional.empty())));

    Range netback = Ranges.of(s -> ladder.value(s, 0));

    assertThat(netback.isPoint()).isTrue();
    assertThat(netback.low()).isCloseTo(19_800, within(1e-9));
  }

  /** Three to five gates with every cost there is, some with prices: a random one for each seed. */
  private static Ladder random(Random random) {
    int gates = 3 + random.nextInt(3);
    List<Gate> all = new java.util.ArrayList<>();
    List<Step> steps = new java.util.ArrayList<>();
    for (int i = 0; i < gates; i++) {
      Gate gate = gate("g" + i, form("f" + i), range(random, "contained", 0.2, 0.9));
      boolean priced = i == gates - 1 || random.nextInt(3) == 0;
      all.add(
          priced ? gate.withPrice(Formula.of(range(random, "price", 5_000, 60_000)), "") : gate);
      if (i > 0) {
        steps.add(step(random, i));
      }
    }
    return new Ladder(all, steps);
  }

  private static Step step(Random random, int i) {
    Optional<Conversion> made = random.nextBoolean()
        ? Optional.of(new Conversion(
            form("f" + (i - 1)),
            form("f" + i),
            range(random, "fraction", 0.5, 1),
            range(random, "recovery", 0.7, 1),
            range(random, "cost", 100, 3_000),
            random.nextBoolean(),
            Optional.empty()))
        : Optional.empty();
    Optional<Carriage.Duty> duty = random.nextBoolean()
        ? Optional.of(new Carriage.Duty(
            "duty",
            range(random, "ad valorem", 0, 0.2),
            range(random, "specific", 0, 100),
            of("valuation", 0, 1)))
        : Optional.empty();
    return new Step(
        made,
        Optional.of(new Carriage(
            "way",
            range(random, "freight", 5, 300),
            random.nextBoolean()
                ? Optional.of(range(random, "insured", 0, 0.01))
                : Optional.empty(),
            duty)));
  }

  private static Parameter range(Random random, String name, double low, double high) {
    double a = low + random.nextDouble() * (high - low);
    double b = random.nextBoolean() ? a : low + random.nextDouble() * (high - low);
    return of(name, Math.min(a, b), Math.max(a, b));
  }

  private static Scenario scenario(Random random) {
    IdentityHashMap<Parameter, Double> drawn = new IdentityHashMap<>();
    return p -> drawn.computeIfAbsent(p, one -> {
      Range range = one.range();
      return switch (random.nextInt(3)) {
        case 0 -> range.low();
        case 1 -> range.high();
        default -> range.low() + random.nextDouble() * (range.high() - range.low());
      };
    });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void everyPartOfTheDoorsPriceHasOneOwner(long seed) {
    Random random = new Random(seed);
    Ladder ladder = random(random);
    int door = ladder.gates().size() - 1;

    for (int i = 0; i < 60; i++) {
      Scenario s = scenario(random);
      double sum = ladder.lotValue(s, 0);
      for (int step = 0; step < door; step++) {
        for (Cost cost : Cost.values()) {
          sum += ladder.perLotTonne(step, cost).in(s);
        }
        sum += ladder.kept(s, step);
      }
      assertThat(sum).isCloseTo(ladder.lotValue(s, door), within(1e-6));
    }
  }

  /** The same ladder by a plain loop up from the door, which shares nothing with the class. */
  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
  void noScenarioLeavesTheRangeOfAGate(long seed) {
    Random random = new Random(seed);
    Ladder ladder = random(random);
    Range range;
    try {
      range = Ranges.of(s -> ladder.value(s, 0));
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageContaining("more than can be combined");
      return;
    }
    for (int i = 0; i < 300; i++) {
      Scenario s = scenario(random);
      double value = byHand(ladder, s);
      assertThat(value).isCloseTo(ladder.value(s, 0), within(1e-6));
      assertThat(value).isBetween(range.low() - 1e-6, range.high() + 1e-6);
    }
  }

  private static double byHand(Ladder ladder, Scenario s) {
    int door = ladder.gates().size() - 1;
    double value = ladder.gates().get(door).price().orElseThrow().in(s);
    for (int i = door - 1; i >= 0; i--) {
      Step step = ladder.steps().get(i);
      double metal = ladder.gates().get(i + 1).containedPerWetTonne().in(s);
      Carriage way = step.carriage().orElseThrow();
      double freight = s.of(way.freightUsdPerWetTonne()) / metal;
      double insurance = way.insurance().isPresent() ? s.of(way.insurance().get()) * value : 0;
      double duty = 0;
      if (way.duty().isPresent()) {
        Carriage.Duty one = way.duty().get();
        double specific = s.of(one.specificUsdPerWetTonne()) / metal;
        double rate = s.of(one.adValorem());
        double inside = value - specific - s.of(one.valuation()) * (freight + insurance);
        duty = specific + Math.max(0, inside) * rate / (1 + rate);
      }
      double left = value - freight - insurance - duty;
      if (step.conversion().isPresent()) {
        Conversion made = step.conversion().get();
        double cost =
            s.of(made.costUsd()) / (made.costPerContainedTonne() ? 1 : s.of(made.metalFraction()));
        left = s.of(made.recovery()) * (left - cost);
      }
      value = ladder.gates().get(i).price().isPresent()
          ? ladder.gates().get(i).price().get().in(s)
          : left;
    }
    return value;
  }
}
