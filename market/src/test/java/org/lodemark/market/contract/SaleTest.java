package org.lodemark.market.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.atlas.fact.ContractTermFact;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.GradeRange;
import org.lodemark.domain.mass.MoistureRange;
import org.lodemark.market.range.Origin;
import org.lodemark.market.range.Parameter;
import org.lodemark.market.range.Range;
import org.lodemark.market.range.Ranges;
import org.lodemark.market.range.Scenario;

/** Smelter terms by hand; the arithmetic of each number stands beside it. */
class SaleTest {
  private static final Form ORE = new Form(
      "ore", "ore", Optional.of(Stage.MINING), List.of(), GradeRange.UNKNOWN, MoistureRange.DRY);
  private static final Parameter NOTHING = Parameter.fixed("nothing", "", 0);

  private static Parameter of(double value) {
    return of(value, value);
  }

  private static Parameter of(double low, double high) {
    return Parameter.of("p", "", new Range(low, high), new Origin.Given("test"));
  }

  private static Material material(Parameter grade, Map<String, Parameter> assays) {
    return new Material("Xv", ORE, grade, of(0.08), assays);
  }

  private static Penalty over(String element, double from, double step, double rate) {
    return new Penalty(
        element, Penalty.Side.OVER, false, of(from), Optional.empty(), of(step), of(rate), false);
  }

  private static Contract nsr(List<Payable> payables, List<Penalty> penalties) {
    return new Contract(
        "terms",
        ContractTermFact.Type.NSR,
        List.of(ORE),
        "",
        Optional.empty(),
        payables,
        NOTHING,
        of(10_000),
        of(100),
        penalties,
        List.of(new RejectLimit("As", false, of(0.02))),
        of(0.01),
        NOTHING,
        of(500),
        NOTHING,
        Optional.empty());
  }

  private static Payable payable(double fraction, double deduction) {
    return new Payable("Xv", of(fraction), of(deduction), of(50), of(10_000));
  }

  private static Contract percentage(
      Parameter paid, List<Penalty> penalties, List<RejectLimit> rejects) {
    return new Contract(
        "percentage",
        ContractTermFact.Type.PERCENTAGE,
        List.of(ORE),
        "",
        Optional.empty(),
        List.of(),
        paid,
        of(10_000),
        NOTHING,
        penalties,
        rejects,
        NOTHING,
        NOTHING,
        NOTHING,
        NOTHING,
        Optional.empty());
  }

  private static double net(Sale sale) {
    return sale.netUsdPerDryTonne(Scenario.LOW);
  }

  /** The example of the README of veridium, line by line: 4,908.93 USD a dry tonne. */
  @Test
  void aSmeltersContractPaysWhatIsReckonedByHand() {
    Sale sale = new Sale(
        nsr(
            List.of(payable(0.95, 0.04)),
            List.of(over("As", 0.005, 0.001, 2), over("Pb", 0.01, 0.005, 3))),
        material(of(0.55), Map.of("As", of(0.008), "Pb", of(0.0175))),
        Optional.of(Parameter.fixed("dry", "t", 92)));

    assertThat(sale.revenueUsdPerDryTonne(Scenario.LOW)).isCloseTo(5_100, within(1e-9));
    assertThat(sale.treatmentUsdPerDryTonne(Scenario.LOW)).isEqualTo(100);
    assertThat(sale.refiningUsdPerDryTonne(Scenario.LOW)).isCloseTo(25.5, within(1e-9));
    assertThat(
            sale.penaltyUsdPerDryTonne(Scenario.LOW, sale.contract().penalties().getFirst()))
        .isCloseTo(6, within(1e-9));
    assertThat(
            sale.penaltyUsdPerDryTonne(Scenario.LOW, sale.contract().penalties().getLast()))
        .isCloseTo(4.5, within(1e-9));
    assertThat(sale.weightDeductionUsdPerDryTonne(Scenario.LOW)).isCloseTo(49.64, within(1e-9));
    assertThat(net(sale)).isCloseTo(4_964 - 49.64 - 500.0 / 92, within(1e-9));
    // A wet tonne is 0.92 dry tonnes, and freight of 46 USD a wet tonne 46 / 0.92 = 50 a dry one.
    assertThat(sale.netUsdPerContainedTonne(Scenario.LOW))
        .isCloseTo(4_908.925217391304 / 0.55, within(1e-6));
  }

  /** min(a f, a - d): at 90 % the fraction binds (0.855 < 0.86), at 20 % the deduction (0.16 < 0.19). */
  @Test
  void thePayableIsTheLesserOfFractionAndDeductionAndNeverNegative() {
    Payable payable = payable(0.95, 0.04);

    assertThat(payable.payable(Scenario.LOW, 0.9)).isCloseTo(0.855, within(1e-12));
    assertThat(payable.payable(Scenario.LOW, 0.2)).isCloseTo(0.16, within(1e-12));
    assertThat(payable.payable(Scenario.LOW, 0.03)).isEqualTo(0);
  }

  @Test
  void aCleanLotIsNotPenalised() {
    Penalty arsenic = over("As", 0.005, 0.001, 2);
    Contract contract = nsr(List.of(payable(0.95, 0.04)), List.of(arsenic));
    Sale clean = new Sale(contract, material(of(0.55), Map.of("As", of(0.005))), Optional.empty());
    Sale none = new Sale(contract, material(of(0.55), Map.of("As", of(0))), Optional.empty());

    assertThat(clean.penaltyUsdPerDryTonne(Scenario.LOW, arsenic)).isEqualTo(0);
    assertThat(net(clean)).isEqualTo(net(none));
    assertThat(clean.acceptances())
        .extracting(Acceptance::outcome)
        .containsExactly(Acceptance.Outcome.TAKEN);
  }

  /** As/Xv = 0.5 % / 45 % = 1.111 %; over 0.8 %: 3.111 steps of 0.1 %, each 100: 311.11. */
  @Test
  void aPenaltyRelativeToTheMetalTakesTheRatio() {
    Penalty penalty = new Penalty(
        "As", Penalty.Side.OVER, true, of(0.008), Optional.empty(), of(0.001), of(100), false);
    Sale sale = new Sale(
        percentage(of(0.6), List.of(penalty), List.of()),
        material(of(0.45), Map.of("As", of(0.005))),
        Optional.empty());

    assertThat(sale.penaltyUsdPerDryTonne(Scenario.LOW, penalty))
        .isCloseTo(311.1111111, within(1e-6));
    assertThat(net(sale)).isCloseTo(0.45 * 0.6 * 10_000 - 311.1111111, within(1e-6));
  }

  /** Base 50 %, 200 for each 5 % down to 40 %, then 500 for each 5 %: 37.5 % costs 400 + 250. */
  @Test
  void aLowGradeIsDeductedBandByBand() {
    List<Penalty> bands = List.of(
        new Penalty(
            "Xv",
            Penalty.Side.UNDER,
            false,
            of(0.5),
            Optional.of(of(0.4)),
            of(0.05),
            of(200),
            false),
        new Penalty(
            "Xv",
            Penalty.Side.UNDER,
            false,
            of(0.4),
            Optional.of(of(0.3)),
            of(0.05),
            of(500),
            false));
    Sale low = new Sale(
        percentage(of(0.6), bands, List.of()), material(of(0.375), Map.of()), Optional.empty());
    Sale base = new Sale(
        percentage(of(0.6), bands, List.of()), material(of(0.5), Map.of()), Optional.empty());

    assertThat(net(low)).isCloseTo(0.375 * 6_000 - 650, within(1e-9));
    assertThat(net(base)).isCloseTo(0.5 * 6_000, within(1e-9));
  }

  @Test
  void aPercentageOfThePriceHasNoOtherCharge() {
    Sale sale = new Sale(
        percentage(of(0.6, 0.8), List.of(), List.of()),
        material(of(0.55), Map.of()),
        Optional.empty());

    Range contained = Ranges.of(sale::netUsdPerContainedTonne);

    assertThat(contained.low()).isCloseTo(6_000, within(1e-9));
    assertThat(contained.high()).isCloseTo(8_000, within(1e-9));
  }

  @Test
  void aLotAboveTheLimitWouldBeRejectedAndOneWithinItsRangeMayBe() {
    Contract contract =
        percentage(of(0.7), List.of(), List.of(new RejectLimit("As", false, of(0.003, 0.006))));

    assertThat(outcome(contract, of(0.0061))).isEqualTo(Acceptance.Outcome.REJECTED);
    assertThat(outcome(contract, of(0.004))).isEqualTo(Acceptance.Outcome.MAY_BE_REJECTED);
    assertThat(outcome(contract, of(0.003))).isEqualTo(Acceptance.Outcome.TAKEN);
    // Below a limit of detection of 0.01 %.
    assertThat(outcome(contract, of(0, 0.0001))).isEqualTo(Acceptance.Outcome.TAKEN);
  }

  private static Acceptance.Outcome outcome(Contract contract, Parameter arsenic) {
    return new Sale(contract, material(of(0.55), Map.of("As", arsenic)), Optional.empty())
        .acceptances()
        .getFirst()
        .outcome();
  }

  @Test
  void whatNobodyAssayedIsNotSaidToBeWithinTheLimit() {
    Contract contract =
        percentage(of(0.7), List.of(), List.of(new RejectLimit("As", false, of(0.005))));
    Sale sale = new Sale(contract, material(of(0.55), Map.of()), Optional.empty());

    assertThat(sale.acceptances().getFirst().outcome()).isEqualTo(Acceptance.Outcome.NOT_ASSAYED);
  }

  /**
   * Random contracts with deductions, ratio penalties and low grades, over a range of grades: no
   * grade inside gives more or less than the ends and turns that are computed.
   */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void noGradeInsideTheRangeLiesOutsideTheResult(long seed) {
    Random random = new Random(seed);
    double grade = 0.1 + 0.5 * random.nextDouble();
    List<Penalty> penalties = new ArrayList<>();
    penalties.add(new Penalty(
        "As",
        Penalty.Side.OVER,
        random.nextBoolean(),
        of(0.01 * random.nextDouble()),
        Optional.empty(),
        of(0.001),
        of(50 * random.nextDouble()),
        random.nextBoolean()));
    penalties.add(new Penalty(
        "Xv",
        Penalty.Side.UNDER,
        false,
        of(0.6),
        Optional.of(of(0.3)),
        of(0.05),
        of(300 * random.nextDouble()),
        false));
    Sale sale = new Sale(
        nsr(
            List.of(payable(0.8 + 0.2 * random.nextDouble(), 0.1 * random.nextDouble())),
            penalties),
        material(of(grade, grade + 0.3), Map.of("As", of(0.005, 0.01))),
        Optional.of(Parameter.fixed("dry", "t", 20)));

    Range perDry = Ranges.of(sale::netUsdPerDryTonne);
    Range perContained = Ranges.of(sale::netUsdPerContainedTonne);

    for (int i = 0; i < 500; i++) {
      Scenario inside = p ->
          p.range().low() + random.nextDouble() * (p.range().high() - p.range().low());
      IdentityHashMap<Parameter, Double> fixed = new IdentityHashMap<>();
      Scenario one = p -> fixed.computeIfAbsent(p, inside::of);
      assertThat(sale.netUsdPerDryTonne(one)).isBetween(perDry.low() - 1e-6, perDry.high() + 1e-6);
      assertThat(sale.netUsdPerContainedTonne(one))
          .isBetween(perContained.low() - 1e-6, perContained.high() + 1e-6);
    }
  }
}
