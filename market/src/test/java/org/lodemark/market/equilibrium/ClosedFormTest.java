package org.lodemark.market.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Worlds small enough to be solved on paper; the arithmetic stands beside each. */
class ClosedFormTest {
  private static final double USD = 1e-4;
  private static final double TONNES = 1e-3;

  /**
   * Country 0: supply 10 p, use 1,000 - 10 p: alone 50 USD/t. Country 1: supply 10 p, use 3,000 -
   * 10 p: alone 150. Net supply of 0 is 20 p0 - 1,000, net use of 1 is 3,000 - 20 p1.
   */
  private static Worlds twoCountries() {
    return Worlds.of(2).supply(0, 0, 10).use(0, 1000, 10).supply(1, 0, 10).use(1, 3000, 10);
  }

  /** With cost 20 both ways: 20 p0 - 1000 = 3000 - 20 (p0 + 20); p0 = 3600 / 40 = 90, p1 = 110. */
  @Test
  void tradeEqualsPricesUpToTheCost() {
    Equilibrium found = twoCountries().way(0, 1, 20).way(1, 0, 20).solve();
    assertThat(found.priceUsdPerTonne(0)).isCloseTo(90, within(USD));
    assertThat(found.priceUsdPerTonne(1)).isCloseTo(110, within(USD));
    assertThat(found.flowTonnes(0)).isCloseTo(20 * 90 - 1000, within(TONNES));
    assertThat(found.flowTonnes(1)).isZero();
  }

  /** Cost 100 is just what prices differ by alone; 120 is more: nobody trades. */
  @Test
  void costAboveTheDifferenceLeavesBothAlone() {
    Equilibrium found = twoCountries().way(0, 1, 120).way(1, 0, 120).solve();
    assertThat(found.priceUsdPerTonne(0)).isCloseTo(50, within(USD));
    assertThat(found.priceUsdPerTonne(1)).isCloseTo(150, within(USD));
    assertThat(found.flowTonnes(0)).isZero();
  }

  /** Costs 20 there and 60 back: only the way there counts, p0 = 90. Transposed: 70 and 130. */
  @Test
  void transposedCostsGiveAnotherAnswer() {
    Equilibrium found = twoCountries().way(0, 1, 20).way(1, 0, 60).solve();
    assertThat(found.priceUsdPerTonne(0)).isCloseTo(90, within(USD));
    // 20 p0 - 1000 = 3000 - 20 (p0 + 60): p0 = 2800 / 40.
    Equilibrium transposed = twoCountries().way(0, 1, 60).way(1, 0, 20).solve();
    assertThat(transposed.priceUsdPerTonne(0)).isCloseTo(70, within(USD));
    assertThat(transposed.priceUsdPerTonne(1)).isCloseTo(130, within(USD));
  }

  /** A quota of 400 t: 20 p0 - 1000 = 400, p0 = 70; 3000 - 20 p1 = 400, p1 = 130; worth 60 - 20. */
  @Test
  void quotaIsWorthTheDifferenceOfPricesLessTheCost() {
    Equilibrium found = twoCountries().way(0, 1, 20).quota(400, 0).solve();
    assertThat(found.priceUsdPerTonne(0)).isCloseTo(70, within(USD));
    assertThat(found.priceUsdPerTonne(1)).isCloseTo(130, within(USD));
    assertThat(found.flowTonnes(0)).isCloseTo(400, within(TONNES));
    assertThat(found.quotaPriceUsdPerTonne(0)).isCloseTo(40, within(USD));
  }

  /** 800 t flow without a quota; one of 900 t changes nothing and is worth nothing. */
  @Test
  void quotaThatIsNotUsedUpIsWorthNothing() {
    Equilibrium found = twoCountries().way(0, 1, 20).quota(900, 0).solve();
    assertThat(found.priceUsdPerTonne(0)).isCloseTo(90, within(USD));
    assertThat(found.quotaPriceUsdPerTonne(0)).isCloseTo(0, within(USD));
  }

  /**
   * Duty of 10 % of the price where it leaves: p1 = 1.1 p0 + 20; 20 p0 - 1000 = 3000 - 20 (1.1 p0 +
   * 20), 42 p0 = 3600, p0 = 85.7143.
   */
  @Test
  void adValoremDutyIsPaidOnThePriceItLeads() {
    Equilibrium found = twoCountries().way(0, 1, 1, 20, 0.1).solve();
    assertThat(found.priceUsdPerTonne(0)).isCloseTo(3600.0 / 42, within(USD));
    assertThat(found.priceUsdPerTonne(1)).isCloseTo(1.1 * 3600 / 42 + 20, within(USD));
  }

  /** A duty of 200 %: 20 p0 - 1000 = 3000 - 20 (3 p0 + 20) has p0 = 45 below 50, so nobody trades. */
  @Test
  void prohibitiveDutyEndsTrade() {
    Equilibrium found = twoCountries().way(0, 1, 1, 20, 2).solve();
    assertThat(found.flowTonnes(0)).isZero();
    assertThat(found.priceUsdPerTonne(0)).isCloseTo(50, within(USD));
  }

  /**
   * Ore, metal, oxide in one country. Ore supply 2 p; use of oxide 1000 - p. Ore to metal: 90 %, 100
   * USD a tonne of ore; metal to oxide: 80 %, 50 USD a tonne of metal. With f tonnes of ore: oxide
   * 0.72 f, so p_oxide = 1000 - 0.72 f, p_metal = 0.8 p_oxide - 50 = 750 - 0.576 f, p_ore = 0.9
   * p_metal - 100 = 575 - 0.5184 f, and f = 2 p_ore = 1150 - 1.0368 f: f = 1150 / 2.0368.
   */
  @Test
  void chainOfThreeStagesLosesMetalAndAddsCost() {
    Equilibrium found = Worlds.of(3)
        .supply(0, 0, 2)
        .use(2, 1000, 1)
        .way(0, 1, 0.9, 100, 0)
        .way(1, 2, 0.8, 50, 0)
        .solve();
    double f = 1150 / 2.0368;
    assertThat(found.flowTonnes(0)).isCloseTo(f, within(TONNES));
    assertThat(found.flowTonnes(1)).isCloseTo(0.9 * f, within(TONNES));
    assertThat(found.priceUsdPerTonne(0)).isCloseTo(f / 2, within(USD));
    assertThat(found.priceUsdPerTonne(1)).isCloseTo(750 - 0.576 * f, within(USD));
    assertThat(found.priceUsdPerTonne(2)).isCloseTo(1000 - 0.72 * f, within(USD));
  }

  /**
   * Two uses at one place, 100 - p and 100 - 0.5 p (up to 200 USD), of a supply of 10 + 0.001 p: both
   * lines together would give p = 126.6 and less than nothing to the first, which ends at 100. The
   * second alone: 10 + 0.001 p = 100 - 0.5 p, p = 90 / 0.501 = 179.64.
   */
  @Test
  void useEndsAtNothingAndNotBelow() {
    Equilibrium found =
        Worlds.of(1).supply(0, 10, 0.001).use(0, 100, 1).use(0, 100, 0.5).solve();
    assertThat(found.priceUsdPerTonne(0)).isCloseTo(90 / 0.501, within(USD));
  }

  /** Supply that begins at 500 USD (10 p - 5,000) stays out where the price is 60. */
  @Test
  void supplyThatIsTooDearStaysOut() {
    Equilibrium found =
        Worlds.of(1).supply(0, -5000, 10).supply(0, 0, 10).use(0, 1200, 10).solve();
    assertThat(found.priceUsdPerTonne(0)).isCloseTo(60, within(USD));
  }

  /**
   * One licence of 300 t for two destinations that both use 1,000 - 10 p and have no supply of their
   * own; they pay alike, p = 85 each at 150 t, and the exporter (10 p) sells 300 t at 30.
   */
  @Test
  void quotaOverSeveralWaysIsOneLimit() {
    Equilibrium found = Worlds.of(3)
        .supply(0, 0, 10)
        .use(1, 1000, 10)
        .use(2, 1000, 10)
        .way(0, 1, 5)
        .way(0, 2, 5)
        .quota(300, 0, 1)
        .solve();
    assertThat(found.priceUsdPerTonne(0)).isCloseTo(30, within(USD));
    assertThat(found.priceUsdPerTonne(1)).isCloseTo(85, within(USD));
    assertThat(found.priceUsdPerTonne(2)).isCloseTo(85, within(USD));
    assertThat(found.quotaPriceUsdPerTonne(0)).isCloseTo(50, within(USD));
  }

  /** Without the way, each is alone at 50 and 150; a third country that trades with none stays at 70. */
  @Test
  void banRaisesTheImportersPriceLowersTheExportersAndLeavesOthersAlone() {
    Worlds third = Worlds.of(3)
        .supply(0, 0, 10)
        .use(0, 1000, 10)
        .supply(1, 0, 10)
        .use(1, 3000, 10)
        .supply(2, 0, 10)
        .use(2, 1400, 10)
        .way(0, 2, 500);
    Equilibrium banned = third.solve();
    Equilibrium open = third.way(0, 1, 20).solve();
    assertThat(banned.priceUsdPerTonne(0)).isLessThan(open.priceUsdPerTonne(0));
    assertThat(banned.priceUsdPerTonne(1)).isGreaterThan(open.priceUsdPerTonne(1));
    assertThat(banned.priceUsdPerTonne(2)).isCloseTo(70, within(USD));
    assertThat(open.priceUsdPerTonne(2)).isCloseTo(70, within(USD));
  }

  /** Supply 1,000 + 10 p and use 400 - 10 p meet at -30: the price is 0 and 600 t stay unsold. */
  @Test
  void whatNobodyTakesStaysUnsoldAtNothing() {
    Equilibrium found = Worlds.of(1).supply(0, 1000, 10).use(0, 400, 10).solve();
    assertThat(found.priceUsdPerTonne(0)).isCloseTo(0, within(USD));
    assertThat(found.unsoldTonnes(0)).isCloseTo(600, within(TONNES));
  }
}
