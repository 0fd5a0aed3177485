package org.lodemark.market.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The check that decides whether an answer is shown: each lie is caught, the truth is not accused. */
class ConditionsTest {
  /** Prices 70 and 130, 400 t over a quota of 400 at cost 20, worth 40 (see ClosedFormTest). */
  private static final SpatialModel MODEL = Worlds.of(2)
      .supply(0, 0, 10)
      .use(0, 1000, 10)
      .supply(1, 0, 10)
      .use(1, 3000, 10)
      .way(0, 1, 20)
      .way(1, 0, 20)
      .quota(400, 0)
      .model();

  private static Gap measure(
      double p0, double p1, double there, double back, double quotaPrice, double unsold) {
    return Conditions.measure(
        MODEL,
        new Equilibrium(
            new double[] {p0, p1},
            new double[] {there, back},
            new double[] {quotaPrice},
            new double[] {unsold, 0}));
  }

  @Test
  void truthIsWithin() {
    Gap gap = measure(70, 130, 400, 0, 40, 0);
    assertThat(gap.isWithin()).isTrue();
    assertThat(gap.tonnes()).isCloseTo(0, within(1e-9));
    assertThat(gap.usdPerTonne()).isCloseTo(0, within(1e-9));
  }

  @Test
  void wrongPriceLeavesANodeOutOfBalance() {
    assertThat(measure(71, 130, 400, 0, 40, 0).balanceTonnes()).isCloseTo(20, within(1e-9));
  }

  @Test
  void wrongFlowLeavesBothOutOfBalance() {
    Gap gap = measure(70, 130, 390, 0, 40, 0);
    assertThat(gap.balanceTonnes()).isCloseTo(10, within(1e-9));
    assertThat(gap.isWithin()).isFalse();
  }

  /** At 90 and 110 the markets balance with 800 t: twice the quota. */
  @Test
  void flowBeyondAQuotaIsExcess() {
    assertThat(measure(90, 110, 800, 0, 0, 0).excessTonnes()).isCloseTo(400, within(1e-9));
  }

  /** A worthless quota would leave 40 USD for every tonne more. */
  @Test
  void unpricedQuotaLeavesAGain() {
    assertThat(measure(70, 130, 400, 0, 0, 0).arbitrageUsdPerTonne()).isCloseTo(40, within(1e-9));
  }

  @Test
  void overpricedQuotaMakesTradeLose() {
    assertThat(measure(70, 130, 400, 0, 45, 0).lossUsdPerTonne()).isCloseTo(5, within(1e-9));
  }

  /** Alone at 50 and 150, with a quota price of 80 that hides the gain although none of it is used. */
  @Test
  void priceOfAQuotaThatIsNotUsedUpIsUnearned() {
    assertThat(measure(50, 150, 0, 0, 80, 0).unearnedUsdPerTonne()).isCloseTo(80, within(1e-9));
  }

  @Test
  void flowsAndQuotaPricesBelowNothingAreTold() {
    assertThat(measure(70, 130, 410, 10, 40, 0).lossUsdPerTonne()).isGreaterThan(70);
    assertThat(measure(70, 130, 390, -10, 40, 0).excessTonnes()).isCloseTo(10, within(1e-9));
    assertThat(measure(70, 130, 400, 0, -1, 0).unearnedUsdPerTonne()).isGreaterThanOrEqualTo(1);
  }

  /** At 80 country 0 has 200 t too much: calling them unsold is no way out at a price above 0. */
  @Test
  void unsoldAtAPriceIsUnearned() {
    Gap gap = measure(80, 130, 400, 0, 30, 200);
    assertThat(gap.balanceTonnes()).isCloseTo(0, within(1e-9));
    assertThat(gap.unearnedUsdPerTonne()).isCloseTo(80, within(1e-9));
    assertThat(gap.isWithin()).isFalse();
  }

  @Test
  void whatIsNoNumberIsNeverWithin() {
    assertThat(measure(Double.NaN, 130, 400, 0, 40, 0).isWithin()).isFalse();
    assertThat(measure(70, 130, Double.NaN, 0, 40, 0).isWithin()).isFalse();
  }

  /** What ojAlgo proposes from nothing leads to the same prices. */
  @Test
  void otherSolversProposalLeadsToTheSamePrices() {
    for (long seed = 1; seed <= 20; seed++) {
      SpatialModel model = RandomWorldsTest.world(new java.util.Random(seed));
      PriceProgram program =
          new PriceProgram(model, new double[model.arcs().size()], new java.util.BitSet());
      double[] centre = program.start();
      List<Integer> proposed = new OjAlgoProposal(program, centre).propose();
      assertThat(proposed).isNotEmpty();
      DualActiveSet fromIt = new DualActiveSet(program, centre, proposed, 5_000);
      DualActiveSet fromNothing = new DualActiveSet(program, centre, List.of(), 5_000);
      assertThat(fromIt.solve()).isTrue();
      assertThat(fromNothing.solve()).isTrue();
      assertThat(fromIt.z()).containsExactly(fromNothing.z(), within(1e-6));
    }
  }
}
