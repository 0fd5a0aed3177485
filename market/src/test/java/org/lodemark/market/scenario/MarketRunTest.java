package org.lodemark.market.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodemark.market.scenario.MarketAnswer.StepAnswer;

/** Scenarios on the two-country world, each solved on paper. */
class MarketRunTest {
  private static final double USD = 0.02;
  private static final double TONNES = 0.02;
  private static final String SHUT = "export-quota,ISL,,,,,,,450,450,t/year";

  /** Without freight and ranges the curves meet where they were drawn through. */
  @Test
  void baseYearIsMetByItsOwnCurves() {
    StepAnswer base = new TwoCountries().measure(SHUT).solve(1).world().getFirst();
    assertThat(TwoCountries.price(base, "NZL", "metal")).isCloseTo(10_000, within(USD));
    assertThat(TwoCountries.price(base, "ISL", "ore")).isCloseTo(8_100, within(USD));
    assertThat(TwoCountries.trade(base, "NZL", "metal").netExport().mean())
        .isCloseTo(-400, within(TONNES));
    assertThat(TwoCountries.trade(base, "rest", "metal").used().mean())
        .isCloseTo(500, within(TONNES));
    assertThat(TwoCountries.trade(base, "ISL", "metal").netExport().mean()
            + TwoCountries.trade(base, "rest", "metal").netExport().mean())
        .isCloseTo(400, within(TONNES));
  }

  /**
   * 450 t may leave Iceland, of ore and metal together. Metal is worth more a tonne, so it is metal,
   * of 500 t of ore: half the base at half the price (elasticity 1), 4,050. Metal at home is 4,050 /
   * 0.9 + 1,000 = 5,500. Abroad 450 t are half the use: 900 x (1 - 0.5 x (p - 10,000) / 10,000) =
   * 450 at p = 20,000. A licence is worth 14,500.
   */
  @Test
  void licencesCutTradeAndAreWorthTheDifference() {
    StepAnswer step = new TwoCountries().measure(SHUT).solve(1).world().get(1);
    assertThat(TwoCountries.price(step, "ISL", "ore")).isCloseTo(4_050, within(USD));
    assertThat(TwoCountries.price(step, "ISL", "metal")).isCloseTo(5_500, within(USD));
    assertThat(TwoCountries.price(step, "NZL", "metal")).isCloseTo(20_000, within(USD));
    assertThat(TwoCountries.trade(step, "ISL", "metal").netExport().mean())
        .isCloseTo(450, within(TONNES));
    assertThat(step.limits()).singleElement().satisfies(limit -> {
      assertThat(limit.kind()).isEqualTo("export licences");
      assertThat(limit.usdPerTonne().mean()).isCloseTo(14_500, within(USD));
    });
  }

  /**
   * Mines earn half of price x mass (a line through 0): from 4.05 to 1.0125 million. Users in New
   * Zealand lose 10,000 USD on the mean of 400 and 200 t. Licences: 450 t x 14,500.
   */
  @Test
  void gainsAreTheAreasBesideTheCurves() {
    StepAnswer step = new TwoCountries().measure(SHUT).solve(1).world().get(1);
    MarketAnswer.GainRow iceland = TwoCountries.gain(step, "ISL");
    assertThat(iceland.suppliersUsd().mean()).isCloseTo(-3_037_500, within(20.0));
    assertThat(iceland.licencesUsd().mean()).isCloseTo(6_525_000, within(20.0));
    assertThat(iceland.usersUsd().mean()).isZero();
    assertThat(iceland.sumUsd().mean()).isCloseTo(3_487_500, within(20.0));
    assertThat(TwoCountries.gain(step, "NZL").usersUsd().mean())
        .isCloseTo(-3_000_000, within(20.0));
  }

  /** The rest of the world passes metal on, and freight is free: the ban moves no price. */
  @Test
  void banBetweenTwoGoesRoundByThirdCountries() {
    MarketAnswer answer = new TwoCountries().measure("ban,ISL,NZL,,,,,,,,").solve(1);
    assertThat(TwoCountries.price(answer.world().get(1), "NZL", "metal"))
        .isCloseTo(10_000, within(USD));
  }

  /** Towards everyone it shuts the only mine out: no ore comes, use ends at 10,000 x (1 + 1 / 0.5). */
  @Test
  void banTowardsEveryoneEndsUse() {
    StepAnswer step =
        new TwoCountries().measure("ban,ISL,,,,,,,,,").solve(1).world().get(1);
    assertThat(step.trade()).noneMatch(row -> row.region().code().equals("NZL"));
  }

  /** A ban before its day does nothing, on its day it does. */
  @Test
  void measuresActBetweenTheirDaysOnly() {
    TwoCountries early = new TwoCountries().measure("ban,ISL,,,,,2026-11-26,,,,");
    assertThat(TwoCountries.price(early.solve(1).world().get(1), "NZL", "metal"))
        .isCloseTo(10_000, within(USD));
    TwoCountries inTime = new TwoCountries().measure("ban,ISL,,,,,2026-11-25,2026-11-25,,,");
    assertThat(inTime.solve(1).world().get(1).trade())
        .noneMatch(row -> row.region().code().equals("NZL"));
  }

  /**
   * Half of all bells go over to something else: use 450 - 0.0225 (p - 10,000), supply of metal 0.9 x
   * 1,000 x p_ore / 8,100 with p_ore = 0.9 (p - 1,000): 0.09 (p... see the line): 0.1 (p - 1,000) =
   * 675 - 0.0225 p, so p = 775 / 0.1225.
   */
  @Test
  void substitutionShiftsUse() {
    StepAnswer step = new TwoCountries()
        .measure("demand-shift,,,,,bells,,,0.5,0.5,fraction")
        .solve(1)
        .world()
        .get(1);
    assertThat(TwoCountries.price(step, "NZL", "metal")).isCloseTo(775 / 0.1225, within(USD));
  }

  /** 1,000 t of ore more: 0.2 (p - 1,000) = 1,350 - 0.045 p without limits of plants. */
  @Test
  void newMinesAndPlantsLowerThePrice() {
    StepAnswer step = new TwoCountries()
        .row("x,,title,,,,,,,,,,,the question")
        .row("x,1,mine-capacity,ISL,,,,,,,1000,1000,t/year,")
        .row("x,1,plant-capacity,ISL,,ore,metal,,,,5000,5000,t/year,")
        .solve(1)
        .world()
        .get(1);
    assertThat(TwoCountries.price(step, "NZL", "metal")).isCloseTo(1_550 / 0.245, within(USD));
  }

  /**
   * A duty of 2,000 USD/t on metal into New Zealand only: price there p + 2,000, elsewhere p. 0.1 (p -
   * 1,000) = 600 - 0.02 (p + 2,000) + 750 - 0.025 p: p = 1,410 / 0.145; New Zealand takes 2,000 a
   * tonne. (Ad valorem: the same with 1.2 p.)
   */
  @Test
  void dutiesPartThePricesAndGoToTheImporter() {
    StepAnswer step = new TwoCountries()
        .measure("specific-duty,,NZL,metal,,,,,2000,2000,USD/t")
        .solve(1)
        .world()
        .get(1);
    double p = 1_410 / 0.145;
    assertThat(TwoCountries.price(step, "rest", "metal")).isCloseTo(p, within(USD));
    assertThat(TwoCountries.price(step, "NZL", "metal")).isCloseTo(p + 2_000, within(USD));
    double used = 600 - 0.02 * (p + 2_000);
    assertThat(TwoCountries.gain(step, "NZL").dutiesUsd().mean())
        .isCloseTo(2_000 * used, within(50.0));

    StepAnswer adValorem = new TwoCountries()
        .measure("ad-valorem-duty,,NZL,metal,,,,,0.2,0.2,fraction")
        .solve(1)
        .world()
        .get(1);
    // 0.1 (p - 1,000) = 600 - 0.02 x 1.2 p + 750 - 0.025 p
    assertThat(TwoCountries.price(adValorem, "rest", "metal"))
        .isCloseTo(1_450 / 0.149, within(USD));
  }

  /** A border shut between Iceland and New Zealand still leaves the way by the rest. */
  @Test
  void closedBorderShutsBothWaysBetweenItsCountriesOnly() {
    StepAnswer step = new TwoCountries()
        .measure("border-closed,ISL+NZL,,,,,,,,,")
        .solve(1)
        .world()
        .get(1);
    assertThat(TwoCountries.price(step, "NZL", "metal")).isCloseTo(10_000, within(USD));
  }

  @Test
  void quotesStandBesideTheModelAndAreNotMetByTuning() {
    StepAnswer step = new TwoCountries()
        .measure(SHUT)
        .row("x,1,compare,,,,,,2020-01-01,2020-12-31,,,,")
        .solve(1)
        .world()
        .get(1);
    assertThat(step.quotes()).singleElement().satisfies(row -> {
      assertThat(row.quote().usdPerTonne().low()).isEqualTo(20_000);
      assertThat(row.ratio()).contains(2.0);
      assertThat(row.modelRatio().orElseThrow().mean()).isCloseTo(2, within(1e-4));
    });
  }

  /** Ranges: the base year of every scenario is drawn alike, and so is a measure that does nothing. */
  @Test
  void drawsAreCommonToAllStatesAndScenarios() {
    TwoCountries ranged = new TwoCountries()
        .instead("demand-elasticity", "demand-elasticity,,,,,,,,-0.9,-0.1,ratio,,")
        .instead("supply-elasticity", "supply-elasticity,,,,,,,,0.1,2,ratio,,")
        .instead("freight", "freight,,,ore,,,,,0,500,USD/t,,", "freight,,,metal,,,,,0,500,USD/t,,")
        .measure("ban,ISL,,,,,2030-01-01,,,,");
    MarketAnswer answer = ranged.solve(50);
    assertThat(answer.solved()).isEqualTo(2 * 51);
    assertThat(answer.world().get(1).gains())
        .allSatisfy(row -> assertThat(row.sumUsd().high()).isCloseTo(0, within(1.0)));
    Spread price = answer.world().getFirst().prices().stream()
        .filter(row -> row.region().code().equals("NZL"))
        .findFirst()
        .orElseThrow()
        .usdPerTonne();
    assertThat(price.low()).isLessThan(price.mean());
    assertThat(price.standardError()).isPositive();
    assertThat(ranged.solve(50).world().getFirst().prices())
        .isEqualTo(answer.world().getFirst().prices());
  }

  /** Edition X 2021 says 1,000 t, X 2020 said 700: the newest that has the year counts. */
  @Test
  void newestEditionOfTheBaseYearIsChosen() {
    MarketBase base = new TwoCountries().measure(SHUT).base();
    assertThat(base.mined()).singleElement().satisfies(one -> {
      assertThat(one.tonnes().value().low()).isEqualTo(1_000);
      assertThat(one.tonnes().rule()).isEmpty();
    });
  }

  @Test
  void atlasWithoutAPriceIsToldWhatItLacks() {
    TwoCountries unpriced = new TwoCountries()
        .instead("reference-price", "reference-price,NZL,,metal,,,,2018,,,,metal,port")
        .measure(SHUT);
    assertThat(MarketBases.of(unpriced.atlas()))
        .isInstanceOfSatisfying(
            Basing.Lacking.class,
            lacking -> assertThat(lacking.reasons()).singleElement().asString().contains("2018"));
  }

  @Test
  void stepsAddUp() {
    MarketAnswer answer = new TwoCountries()
        .row("x,,title,,,,,,,,,,,the question")
        .row("x,1,ban,ISL,,,,,,,,,,")
        .row("x,2,date,,,,,,2027-01-01,,,,,")
        .row("x,2,demand-shift,,,,,bells,2027-01-01,,0.5,0.5,fraction,")
        .solve(1);
    assertThat(answer.world()).hasSize(3);
    List<Integer> measures = answer.world().stream()
        .skip(1)
        .map(state -> state.step().orElseThrow().measures().size())
        .toList();
    assertThat(measures).containsExactly(1, 2);
  }

  /** Quoted is the ore, at 10,000: metal is worth 10,000 / 0.9 + 1,000. */
  @Test
  void pricesGoForwardFromTheQuotedStageToo() {
    StepAnswer base = new TwoCountries()
        .instead("reference-price", "reference-price,ISL,,ore,,,,2019,,,,metal,port")
        .measure(SHUT)
        .solve(1)
        .world()
        .getFirst();
    assertThat(TwoCountries.price(base, "NZL", "metal"))
        .isCloseTo(10_000 / 0.9 + 1_000, within(USD));
    assertThat(TwoCountries.price(base, "ISL", "ore")).isCloseTo(10_000, within(USD));
  }
}
