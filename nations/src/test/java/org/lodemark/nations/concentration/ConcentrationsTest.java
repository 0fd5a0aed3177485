package org.lodemark.nations.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.Quantity;
import org.lodemark.atlas.fact.Route;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.AtlasBuilder;
import org.lodemark.nations.BuiltIn;
import org.lodemark.nations.Question;
import org.lodemark.nations.Study;
import org.lodemark.nations.Xv;

class ConcentrationsTest {
  private final AtlasBuilder xv = AtlasBuilder.xv();

  private static Optional<Concentration> find(Atlas atlas, Stage stage, String period) {
    Optional<Period> asked =
        period.isEmpty() ? Optional.empty() : Optional.of(Period.parse(period));
    return Concentrations.listLatest(atlas, new Question(asked, Set.of(), Optional.of(stage)))
        .stream()
        .findFirst();
  }

  private Concentration mining(String period) {
    return find(xv.atlas(), Stage.MINING, period).orElseThrow();
  }

  /** Sum of squares of the figures over the larger of total and sum. */
  private static double hhi(double total, double... tonnes) {
    double listed = 0;
    for (double one : tonnes) {
      listed += one;
    }
    double whole = Math.max(total, listed);
    double rest = (whole - listed) / whole;
    double sum = rest * rest;
    for (double one : tonnes) {
      sum += one / whole * (one / whole);
    }
    return sum;
  }

  @Test
  void antimonyMining2025ByHand() {
    double[] listed = {
      40_000, 32_000, 22_000, 5_000, 4_500, 3_000, 1_300, 800, 700, 600, 260, 220, 200, 90, 50, 0
    };
    // They sum to 110,720, more than the rounded 110,000 printed: the list is the better total.
    assertThat(hhi(110_000, listed)).isCloseTo(0.258228, within(5e-7));
    Concentration mining = find(BuiltIn.antimony(), Stage.MINING, "").orElseThrow();
    assertThat(mining.period()).isEqualTo(Period.ofYear(2025));
    assertThat(mining.hhi().low()).isCloseTo(hhi(110_000, listed), within(1e-9));
    assertThat(mining.hhi().isPoint()).isTrue();
    assertThat(mining.unattributedShare()).isZero();
    assertThat(mining.largest().country().iso3()).isEqualTo("CHN");
    assertThat(mining.n1Share().low()).isCloseTo(1 - 40_000 / 110_720.0, within(1e-9));
    assertThat(mining.notShown()).extracting("iso3").containsExactly("USA");
    assertThat(mining.world().orElseThrow().tonnes().low()).isEqualTo(110_000);
  }

  @Test
  void antimonyMining2024ByHand() {
    double[] listed = {
      40_000, 40_000, 22_000, 5_300, 4_500, 3_000, 1_270, 800, 700, 600, 260, 220, 200, 90, 50
    };
    // They sum to 118,990 of 119,000: 10 t are nobody's.
    Concentration mining = find(BuiltIn.antimony(), Stage.MINING, "2024").orElseThrow();
    assertThat(mining.edition()).isEqualTo("MCS 2026");
    assertThat(mining.hhi().high()).isCloseTo(hhi(119_000, listed), within(1e-9));
    assertThat(mining.hhi().low())
        .isCloseTo(hhi(119_000, listed) - Math.pow(10 / 119_000.0, 2), within(1e-9));
    assertThat(mining.unattributedShare()).isCloseTo(10 / 119_000.0, within(1e-9));
  }

  @Test
  void euSharesBelowATenthOfAPercentAreIntervals() {
    Concentration mining = find(BuiltIn.antimony(), Stage.MINING, "2016/2020").orElseThrow();
    double sure = 0;
    for (double share : new double[] {
      0.564, 0.203, 0.116, 0.029, 0.025, 0.022, 0.02, 0.009, 0.006, 0.002, 0.002, 0.002, 0.001,
      0.001
    }) {
      sure += share * share;
    }
    // Six countries have "< 0.1 %": Canada, Ecuador, Guatemala, Honduras, Pakistan, Thailand.
    assertThat(mining.hhi().low()).isCloseTo(sure, within(1e-9));
    assertThat(mining.hhi().high()).isCloseTo(sure + 6 * 0.001 * 0.001, within(1e-9));
    assertThat(mining.unattributedShare()).isCloseTo(0, within(1e-9));
    assertThat(mining.world()).isEmpty();
  }

  @Test
  void veridiumMiningIsAsInItsReadme() {
    Concentration mining = find(BuiltIn.veridium(), Stage.MINING, "2019").orElseThrow();
    assertThat(mining.hhi().low()).isCloseTo(0.46, within(1e-12));
    assertThat(mining.n1Share().low()).isCloseTo(0.4, within(1e-12));
    Concentration withheld = find(BuiltIn.veridium(), Stage.MINING, "2020").orElseThrow();
    assertThat(withheld.notShown()).extracting("iso3").containsExactly("NZL");
    assertThat(withheld.unattributedShare()).isCloseTo(0.3, within(1e-12));
    assertThat(withheld.hhi().low()).isCloseTo(0.37, within(1e-12));
    assertThat(withheld.hhi().high()).isCloseTo(0.46, within(1e-12));
  }

  @Test
  void withoutAWorldTotalAListIsNoTable() {
    xv.mined("ISL", "2020", 60).mined("FJI", "2020", 40);
    assertThat(find(xv.atlas(), Stage.MINING, "")).isEmpty();
    xv.mined("WLD", "2020", 100);
    assertThat(mining("").hhi().low()).isCloseTo(0.52, within(1e-12));
  }

  @Test
  void editionsAreNotMixed() {
    xv.edition("A").mined("WLD", "2020", 100).edition("A").mined("ISL", "2020", 100);
    xv.edition("B").mined("WLD", "2020", 100).edition("B").mined("ISL", "2020", 50);
    xv.edition("B").mined("FJI", "2020", 50);
    assertThat(Concentrations.listAll(xv.atlas()))
        .extracting(one -> one.hhi().low())
        .containsExactly(1.0, 0.5);
    assertThat(mining("").edition()).isEqualTo("B");
  }

  @Test
  void routesOfOneCountryAreOneHolding() {
    xv.made("WLD", Route.UNSTATED, "2020", 1000);
    xv.made("ISL", Route.PRIMARY, "2020", 400);
    xv.made("NZL", Route.PRIMARY, "2020", 400);
    xv.made("NZL", Route.SECONDARY, "2020", 200);
    Concentration made = find(xv.atlas(), Stage.PROCESSING, "").orElseThrow();
    assertThat(made.holdings()).hasSize(2);
    assertThat(made.hhi().low()).isCloseTo(0.52, within(1e-12));
    assertThat(made.largest().country().iso3()).isEqualTo("NZL");
    assertThat(made.n1Share().low()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void plannedAndGrossFiguresAndAggregatesAreNoHoldings() {
    xv.mined("WLD", "2020", 100).mined("ISL", "2020", 80).mined("EUU", "2020", 20);
    xv.quality(Quality.PLANNED).mined("FJI", "2020", 20);
    xv.basis(Basis.GROSS).mined("NZL", "2020", 20);
    assertThat(mining("").holdings()).hasSize(1);
    assertThat(mining("").unattributedShare()).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void nothingMinedAnywhereIsNoTable() {
    xv.mined("WLD", "2020", 0).mined("ISL", "2020", 0);
    assertThat(find(xv.atlas(), Stage.MINING, "")).isEmpty();
  }

  @Test
  void withholdingEverybodyIsNoTable() {
    xv.mined("WLD", "2020", 5);
    xv.production("ISL", Stage.MINING, Route.UNSTATED, "2020", new Quantity.Withheld());
    assertThat(find(xv.atlas(), Stage.MINING, "")).isEmpty();
  }

  @Test
  void thePeriodAskedPicksTheLatestWithinElseOneThatHoldsIt() {
    for (String year : List.of("2018", "2019", "2021")) {
      xv.mined("WLD", year, 100).mined("ISL", year, 100);
    }
    xv.mined("WLD", "2010/2014", 100).mined("ISL", "2010/2014", 100);
    assertThat(mining("").period()).isEqualTo(Period.ofYear(2021));
    assertThat(mining("2018/2020").period()).isEqualTo(Period.ofYear(2019));
    assertThat(mining("2019-03").period()).isEqualTo(Period.ofYear(2019));
    assertThat(mining("2012").period()).isEqualTo(Period.parse("2010/2014"));
    assertThat(find(xv.atlas(), Stage.MINING, "2016")).isEmpty();
  }

  @Test
  void sharesThatLeaveSomethingOverNameNobodyForIt() {
    Atlas atlas = Study.of("MLT")
        .share("WLD", Stage.MINING, "ISL", 0.5, 0.5, 1)
        .share("WLD", Stage.MINING, "FJI", 0, 0.1, 1)
        .share("MLT", Stage.MINING, "NZL", 1, 1, 1)
        .atlas();
    Concentration mining = find(atlas, Stage.MINING, "").orElseThrow();
    assertThat(mining.unattributedShare()).isCloseTo(0.4, within(1e-12));
    assertThat(mining.hhi().low()).isCloseTo(0.25, within(1e-12));
    assertThat(mining.hhi().high()).isCloseTo(0.25 + 0.01 + 0.16, within(1e-12));
    assertThat(mining.n1Share().low()).isEqualTo(0.5);
  }

  @Test
  void listedMassesAreKeptInTonnes() {
    xv.mined("WLD", "2020", 100);
    xv.production("ISL", Stage.MINING, Route.UNSTATED, "2020", Xv.tonnes(30, 60));
    assertThat(mining("").largest().share().low()).isEqualTo(0.3);
    assertThat(mining("").largest().share().high()).isEqualTo(0.6);
    assertThat(mining("").largest().contained())
        .contains(Xv.tonnes(30, 60).findMass().get());
  }
}
