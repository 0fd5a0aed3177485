package org.lodemark.nations.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.AtlasBuilder;
import org.lodemark.nations.BuiltIn;
import org.lodemark.nations.Question;
import org.lodemark.nations.Xv;

class UnitValuesTest {
  private static final List<String> PARTNERS = List.of("ISL", "NZL", "FJI", "MLT", "CHN");

  private final AtlasBuilder xv = AtlasBuilder.xv();

  /** DEU buys 10 t of metal from each partner at so many USD per tonne. */
  private void buys(double... usdPerTonne) {
    for (int i = 0; i < usdPerTonne.length; i++) {
      xv.valueUsd(10 * usdPerTonne[i]).imports("DEU", PARTNERS.get(i), "2020", "990310", 10);
    }
  }

  private List<UnitValue> all() {
    return UnitValues.of(xv.trade(), Question.ALL);
  }

  private static Question of(String iso3) {
    return new Question(Optional.empty(), Set.of(BuiltIn.country(iso3)), Optional.empty());
  }

  @Test
  void veridiumFromFijiCostsAFifthOfThatFromIceland() {
    List<UnitValue> values = UnitValues.of(BuiltIn.veridium().trade(), Question.ALL);
    assertThat(values).hasSize(11).allMatch(value -> value.ratioToMedian().isEmpty());
    assertThat(values.stream()
            .filter(value -> value.fact().period().equals(Period.ofYear(2018)))
            .map(value -> value.usdPerTonne().low()))
        .containsExactlyInAnyOrder(10_000.0, 2_000.0);
  }

  @Test
  void fourPartnersGiveNoMedianAndFiveDo() {
    buys(10, 20, 30, 40);
    assertThat(all()).hasSize(4).allMatch(value -> value.ratioToMedian().isEmpty());
    xv.valueUsd(600).imports("DEU", "CHN", "2020", "990310", 10);
    assertThat(all())
        .extracting(value -> value.ratioToMedian().orElseThrow())
        .containsExactlyInAnyOrder(10 / 30.0, 20 / 30.0, 1.0, 40 / 30.0, 2.0);
  }

  @Test
  void theFarthestFromTheMedianComesFirstWhetherAboveOrBelow() {
    buys(10, 29, 30, 31, 60);
    assertThat(all().getFirst().fact().partner().orElseThrow().code()).isEqualTo("ISL");
    assertThat(all().get(1).fact().partner().orElseThrow().code()).isEqualTo("CHN");
  }

  @Test
  void anOpenWeightGivesAnOpenUnitValue() {
    xv.valueUsd(1000).trade("DEU", TradeFact.Flow.IMPORT, "ISL", "2020", "990310", Xv.atLeast(10));
    assertThat(all()).singleElement().satisfies(value -> {
      assertThat(value.usdPerTonne().low()).isZero();
      assertThat(value.usdPerTonne().high()).isEqualTo(100);
    });
  }

  @Test
  void containedMetalCostsMoreThanTheOreItIsIn() {
    xv.gross().valueUsd(1000).imports("DEU", "ISL", "2020", "990110", 10);
    // 10 t of ore or concentrate hold 10 x 0.9 x 0.4 = 3.6 t to 10 x 1 x 0.6 = 6 t.
    assertThat(all()).singleElement().satisfies(value -> {
      assertThat(value.usdPerTonne().low()).isEqualTo(100);
      assertThat(value.usdPerContainedTonne().low()).isCloseTo(1000 / 6.0, within(1e-9));
      assertThat(value.usdPerContainedTonne().high()).isCloseTo(1000 / 3.6, within(1e-9));
    });
  }

  @Test
  void aPlannedTradeIsShownButNotInTheMedian() {
    buys(10, 20, 30, 40);
    xv.quality(Quality.PLANNED).valueUsd(10_000).imports("DEU", "CHN", "2020", "990310", 10);
    assertThat(all()).hasSize(5).allMatch(value -> value.ratioToMedian().isEmpty());
  }

  @Test
  void theTotalIsNoPartner() {
    buys(10, 20, 30, 40, 50);
    xv.valueUsd(1500).imports("DEU", "WLD", "2020", "990310", 50);
    assertThat(all().stream().filter(value -> value.ratioToMedian().isEmpty()))
        .singleElement()
        .satisfies(
            value -> assertThat(value.fact().partner().orElseThrow().isWorld()).isTrue());
  }

  @Test
  void flowsWithoutValueOrWeightHaveNoUnitValue() {
    xv.imports("DEU", "ISL", "2020", "990310", 10);
    xv.valueUsd(5).imports("DEU", "NZL", "2020", "990310", 0);
    assertThat(all()).isEmpty();
  }

  /** A gram of ore holds half a gram of metal, which is 0 in whole grams. */
  @Test
  void aSampleTooSmallToHoldAGramOfMetalHasNoUnitValue() {
    xv.gross()
        .valueUsd(5)
        .trade("DEU", TradeFact.Flow.IMPORT, "ISL", "2020", "ore", Xv.tonnes(1e-6, 1e-6));
    assertThat(all()).isEmpty();
  }

  @Test
  void theQuestionPicksStageCountryAndPeriod() {
    buys(10, 20);
    xv.valueUsd(9).imports("DEU", "ISL", "2019", "990110", 1);
    assertThat(UnitValues.of(xv.trade(), of("ISL"))).hasSize(2);
    assertThat(UnitValues.of(
            xv.trade(), new Question(Optional.empty(), Set.of(), Optional.of(Stage.MINING))))
        .hasSize(1);
    assertThat(UnitValues.of(
            xv.trade(), new Question(Optional.of(Period.ofYear(2020)), Set.of(), Optional.empty())))
        .hasSize(2);
  }

  @Test
  void askingForOneCountryKeepsItsPeers() {
    buys(10, 20, 30, 40, 50);
    assertThat(UnitValues.of(xv.trade(), of("ISL")))
        .singleElement()
        .satisfies(value -> assertThat(value.ratioToMedian()).contains(10 / 30.0));
  }

  @Test
  void pricesOfOreAndOfMetalInItAreNoPeers() {
    for (String partner : PARTNERS) {
      xv.valueUsd(1000).gross().imports("DEU", partner, "2020", "990110", 10);
    }
    xv.valueUsd(1000).imports("DEU", "USA", "2020", "990110", 5);
    assertThat(all().stream().filter(value -> value.ratioToMedian().isEmpty()))
        .singleElement()
        .satisfies(
            value -> assertThat(value.fact().partner().orElseThrow().code()).isEqualTo("USA"));
  }
}
