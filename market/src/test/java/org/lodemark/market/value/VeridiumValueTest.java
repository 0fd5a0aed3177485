package org.lodemark.market.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Atlas;
import org.lodemark.market.BuiltIn;
import org.lodemark.market.contract.Acceptance;
import org.lodemark.market.range.Figure;
import org.lodemark.market.range.Range;
import org.lodemark.market.value.ValueAnswer.Keep;
import org.lodemark.market.value.ValueAnswer.Rung;
import org.lodemark.market.value.ValueAnswer.Upgrade;

/** An invented commodity whose ladder is worked out by hand in its README. */
class VeridiumValueTest {
  private static final Atlas VERIDIUM = BuiltIn.veridium();

  private static Ask ore() {
    return Ask.of(VERIDIUM, "ore").grade(0.5).dry().price(25_000, 25_000).given("duty smelter", 0);
  }

  private static Rung rung(ValueAnswer answer, String gate) {
    return answer.rungs().stream()
        .filter(one -> one.gate().equals(gate))
        .findFirst()
        .orElseThrow();
  }

  private static void isPoint(Figure figure, double value) {
    assertThat(figure.range().low()).isCloseTo(value, within(1e-6));
    assertThat(figure.range().high()).isCloseTo(value, within(1e-6));
  }

  private static double keep(ValueAnswer answer, Keep.Kind kind, String gate) {
    Range range = answer.keeps().stream()
        .filter(one -> one.kind() == kind && one.gate().equals(gate))
        .map(one -> one.usd().range())
        .findFirst()
        .orElseThrow();
    assertThat(range.high() - range.low()).isCloseTo(0, within(1e-9));
    return range.low();
  }

  @Test
  void theLadderIsWhatTheReadmeReckons() throws Exception {
    ValueAnswer answer = ore().answer();

    // The contract for ore is stated for 20 to 40 %, so nothing is known to be paid for this.
    assertThat(answer.sale()).isEmpty();
    isPoint(rung(answer, "smelter").value(), 19_800);
    isPoint(rung(answer, "terminal").value(), 19_600);
    isPoint(rung(answer, "mine").value(), 19_520);
    isPoint(rung(answer, "oxide-plant").value(), 25_000);
    isPoint(rung(answer, "door").value(), 30_000);
    isPoint(rung(answer, "door").left(), 0.855);
    isPoint(answer.door(), 25_650);
    assertThat(keep(answer, Keep.Kind.SELLER, "mine")).isCloseTo(19_520, within(1e-6));
    assertThat(keep(answer, Keep.Kind.FREIGHT, "mine")).isCloseTo(80, within(1e-9));
    assertThat(keep(answer, Keep.Kind.FREIGHT, "terminal")).isCloseTo(200, within(1e-9));
    assertThat(keep(answer, Keep.Kind.CONVERSION, "smelter")).isCloseTo(2_700, within(1e-9));
    assertThat(keep(answer, Keep.Kind.CONVERSION, "oxide-plant")).isCloseTo(369.36, within(1e-6));
    assertThat(keep(answer, Keep.Kind.KEPT, "oxide-plant")).isCloseTo(2_780.64, within(1e-6));
  }

  /** The terms of a smelter, paid at the smelter; what is left at the mine bears the way there. */
  @Test
  void aSmeltersTermsAreCarriedBackToTheMine() throws Exception {
    ValueAnswer answer = Ask.of(VERIDIUM, "concentrate")
        .grade(0.55)
        .moisture(0.08, 0.08)
        .tonnes(100)
        .assay("As", 0.008, 0.008)
        .assay("Pb", 0.0175, 0.0175)
        .price(10_000, 10_000)
        .given("duty smelter", 0)
        .answer();

    ValueAnswer.SaleAnswer sale = answer.sale().orElseThrow();
    assertThat(sale.contract()).isEqualTo("smelter-terms");
    assertThat(sale.gate()).isEqualTo("smelter");
    isPoint(sale.perDryTonne(), 4_908.925217391304);
    isPoint(sale.atLot(), 4_756.751304347826 / 0.55);
    isPoint(rung(answer, "mine").value(), 4_756.751304347826 / 0.55);
    isPoint(answer.lotUsd(), 4_756.751304347826 * 92);
    isPoint(answer.wetTonneUsd(), 4_756.751304347826 * 0.92);
    isPoint(answer.discount(), 1 - 4_756.751304347826 / 5_500);
    assertThat(sale.lines())
        .extracting(ValueAnswer.Line::words)
        .containsExactly(
            "payable metal at its price",
            "treatment charge",
            "refining charge",
            "penalty for As",
            "penalty for Pb",
            "weight deduction",
            "assay");
    double sum = sale.lines().stream()
        .mapToDouble(line -> line.usdPerDryTonne().range().low())
        .sum();
    assertThat(sum).isCloseTo(sale.perDryTonne().range().low(), within(1e-9));
    assertThat(sale.acceptances())
        .extracting(Acceptance::outcome)
        .containsExactly(Acceptance.Outcome.TAKEN);
  }

  @Test
  void aContractThatIsNotStatedForTheGradeIsNotUsed() throws Exception {
    ValueAnswer rich =
        Ask.of(VERIDIUM, "concentrate").grade(0.65).dry().price(10_000, 10_000).answer();

    assertThat(rich.sale()).isEmpty();
    assertThat(rich.otherSales())
        .filteredOn(sale -> sale.contract().equals("smelter-terms"))
        .singleElement()
        .satisfies(sale -> assertThat(sale.fits()).isFalse());
  }

  /** Nobody assayed As, which is rejected above 2 %: the penalty is between none and 30 dollars. */
  @Test
  void aPenaltyThatNobodyAssayedIsARangeAndIsNamed() throws Exception {
    ValueAnswer answer = Ask.of(VERIDIUM, "concentrate")
        .grade(0.55)
        .dry()
        .assay("Pb", 0, 0)
        .price(10_000, 10_000)
        .given("duty smelter", 0)
        .answer();

    Figure penalty = answer.sale().orElseThrow().lines().stream()
        .filter(line -> line.words().equals("penalty for As"))
        .findFirst()
        .orElseThrow()
        .usdPerDryTonne();
    assertThat(penalty.range().low()).isCloseTo(-30, within(1e-9));
    assertThat(penalty.range().high()).isEqualTo(0);
    assertThat(penalty.missing()).extracting(one -> one.name()).containsExactly("As in the lot");
  }

  /** Without a limit of rejection nothing bounds it, and the sale has no low end. */
  @Test
  void aPenaltyWithoutAnyBoundLeavesTheSaleOpenBelow() throws Exception {
    ValueAnswer answer = Ask.of(VERIDIUM, "concentrate")
        .grade(0.55)
        .dry()
        .assay("As", 0, 0)
        .price(10_000, 10_000)
        .given("duty smelter", 0)
        .answer();

    Range net = answer.sale().orElseThrow().perDryTonne().range();
    assertThat(net.findLow()).isEmpty();
    assertThat(net.high()).isCloseTo((5_100 - 100 - 25.5) * 0.99, within(1e-6));
  }

  @Test
  void aDutyThatNoTableHasLeavesTheLowEndOpenFromThereUp() throws Exception {
    ValueAnswer answer =
        Ask.of(VERIDIUM, "ore").grade(0.5).dry().price(25_000, 25_000).answer();

    Rung smelter = rung(answer, "smelter");
    assertThat(smelter.value().range().findLow()).isPresent();
    assertThat(rung(answer, "terminal").value().range().findLow()).isEmpty();
    assertThat(rung(answer, "terminal").value().missing())
        .extracting(one -> one.findMissing().orElseThrow().remedy())
        .contains("--duty smelter=PERCENT");
  }

  /**
   * Ore into metal at home, sold as the ladder sells metal: left 0.9; brings 22,500; costs 0.9 x 3,000
   * and carriage 0.9 x (40 + 100); duty of New Zealand on metal of Iceland, 5 % of the value, which
   * holds 25,000 with it. The sale of ore brings 50 to 60 % of 25,000.
   */
  @Test
  void smeltingAtHomeIsComparedWithTheSaleOfTheOre() throws Exception {
    ValueAnswer answer = ore().contract("ore-percentage").answer();

    Upgrade metal = answer.upgrades().stream()
        .filter(one -> one.form().id().equals("metal"))
        .findFirst()
        .orElseThrow();
    isPoint(metal.gross(), 22_500);
    // The duty is on the value with freight (25,000 / 1.05 x 0.05) or without (less 100 of
    // freight).
    double dutyHigh = 25_000 * 0.05 / 1.05;
    double dutyLow = (25_000 - 100) * 0.05 / 1.05;
    double carried = 0.9 * 3_000 + 0.9 * 140;
    assertThat(metal.costs().range().high()).isCloseTo(carried + 0.9 * dutyHigh, within(1e-6));
    assertThat(metal.costs().range().low()).isCloseTo(carried + 0.9 * dutyLow, within(1e-6));
    assertThat(metal.adds().range().low())
        .isCloseTo(22_500 - carried - 0.9 * dutyHigh - 15_000, within(1e-6));
    assertThat(metal.adds().range().high())
        .isCloseTo(22_500 - carried - 0.9 * dutyLow - 12_500, within(1e-6));
    assertThat(metal.adds().range().sign()).isEqualTo(Range.Sign.POSITIVE);
  }

  @Test
  void whatMayGainOrLoseIsUndecidedAndWhatLosesLoses() throws Exception {
    assertThat(adds(ore().contract("ore-percentage").given("local-cost metal", 5_000, 12_000)))
        .isEqualTo(Range.Sign.UNDECIDED);
    assertThat(adds(ore().contract("ore-percentage").given("local-cost metal", 20_000)))
        .isEqualTo(Range.Sign.NEGATIVE);
  }

  private static Range.Sign adds(Ask ask) throws ValueRefused {
    return ask.answer().upgrades().stream()
        .filter(one -> one.form().id().equals("metal"))
        .findFirst()
        .orElseThrow()
        .adds()
        .range()
        .sign();
  }

  /**
   * Ore of 45 % sorted to 60 %, keeping 90 % of the metal: paid by what is left downstream, 19,800
   * less 140 of freight by grade. v1 = 19,800 - 140/0.45 = 19,488.89, v2 = 19,800 - 140/0.6 =
   * 19,566.67; adds 0.45 x (0.9 x 19,566.67 - 19,488.89) = -845.5; pays above 19,488.89/19,566.67.
   */
  @Test
  void sortingThatLosesMetalForNothingLosesMoney() throws Exception {
    ValueAnswer answer = Ask.of(VERIDIUM, "ore")
        .grade(0.45)
        .dry()
        .price(25_000, 25_000)
        .given("duty smelter", 0)
        .sortTo(0.6)
        .given("sort-recovery", 0.9)
        .answer();

    assertThat(answer.sorting()).isPresent();
    ValueAnswer.Sorting sorting = answer.sorting().get();
    isPoint(sorting.massPull(), 0.675);
    isPoint(sorting.adds(), 0.45 * (0.9 * (19_800 - 140 / 0.6) - (19_800 - 140 / 0.45)));
    isPoint(sorting.breakEvenRecovery(), (19_800 - 140 / 0.45) / (19_800 - 140 / 0.6));
  }

  @Test
  void thePenaltyCountryPaysTheOtherRate() throws Exception {
    ValueAnswer answer = ore().to("Port Tasman").answer();

    // Metal into NZL: 5 % of the value; from FJI, a penalty country, 0.1 USD a kilogram instead.
    assertThat(answer.landed())
        .extracting(one -> one.country().iso3())
        .containsExactly("ISL", "NZL", "FJI");
    assertThat(answer.landed().get(0).dutyPenalised()).isFalse();
    assertThat(answer.landed().get(0).duty().range().low()).isCloseTo(1_250, within(1e-6));
    assertThat(answer.landed().get(2).dutyPenalised()).isTrue();
    isPoint(answer.landed().get(2).duty(), 100);
    isPoint(answer.landed().get(1).duty(), 0);
    assertThat(answer.landed().get(2).missing())
        .isEqualTo(List.of("inland to a port", "sea freight", "insurance"));
    assertThat(answer.landed().get(0).from()).contains("Hraunvik");
    isPoint(answer.landed().get(0).freight(), 100);
  }

  @Test
  void whatCannotBeAnsweredSaysWhatWould() {
    assertThatThrownBy(() -> ore().at("Nowhere").answer())
        .isInstanceOf(ValueRefused.class)
        .hasMessageContaining("Nowhere");
    assertThatThrownBy(() -> ore().contract("nil").answer())
        .hasMessageContaining("smelter-terms, ore-percentage");
    assertThatThrownBy(() -> ore().chain("nil").answer()).hasMessageContaining("hraun-to-tasman");
    assertThatThrownBy(() -> ore().at("door").answer()).hasMessageContaining("at the door already");
    assertThatThrownBy(() -> Ask.of(VERIDIUM, "oxide").grade(0.9).at("mine").answer())
        .hasMessageContaining("makes metal of oxide");
    assertThatThrownBy(() -> ore().sortTo(0.4).answer()).hasMessageContaining("above the grade");
  }
}
