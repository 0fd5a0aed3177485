package org.lodemark.nations.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.BuiltIn;
import org.lodemark.nations.Question;

/** The invented commodity: every number stands, worked out, in its README. */
class VeridiumBalanceTest {
  private static final Atlas VERIDIUM = BuiltIn.veridium();

  private static Optional<Balance> find(String countries, Stage stage, String period) {
    Question question = new Question(
        Optional.of(Period.parse(period)),
        Set.copyOf(BuiltIn.group(countries).members()),
        Optional.of(stage));
    return Balances.of(VERIDIUM, VERIDIUM.trade(), false, question).stream()
        .filter(balance -> balance.countries().code().equals(countries))
        .findFirst();
  }

  private static Balance balance(String countries, Stage stage, String period) {
    return find(countries, stage, period).orElseThrow();
  }

  @Test
  void fijiSellsTenTimesWhatItMines() {
    Balance fiji = balance("FJI", Stage.MINING, "2019");
    assertThat(fiji.foreignMin().orElseThrow().low()).isEqualTo(0.9);
    assertThat(fiji.foreignMin().orElseThrow().isPoint()).isTrue();
    assertThat(fiji.unexplainedMin()).isEmpty();
    assertThat(fiji.flag()).isEqualTo(Flag.MINED_ORIGIN_NOT_SHOWN);
    assertThat(fiji.robustness().stockTonnes()).isEqualTo(900);
    assertThat(fiji.robustness().yearsOfOutput()).isCloseTo(9 * 365 / 365.25, within(1e-12));
    assertThat(fiji.robustness().breakEvenGrade()).isEmpty();
  }

  @Test
  void theLightestReadingOfAWeightIsTheSafeOne() {
    Balance fiji = balance("FJI", Stage.MINING, "2020");
    assertThat(fiji.foreignMin().orElseThrow().low()).isCloseTo(8 / 9.0, within(1e-12));
    assertThat(fiji.foreignMin().orElseThrow().high()).isCloseTo(0.92, within(1e-12));
    // 100 t in 2,500 t x 0.9 of dry ore.
    assertThat(fiji.robustness().breakEvenGrade().orElseThrow())
        .isCloseTo(100 / 2250.0, within(1e-12));
  }

  /** Honest: Malta mines nothing, and its recorded imports explain what it sells. */
  @Test
  void maltaIsExplainedByItsImports() {
    Balance malta = balance("MLT", Stage.MINING, "2019");
    assertThat(malta.foreignMin().orElseThrow().low()).isEqualTo(1);
    assertThat(malta.unexplainedMin()).contains(0.0);
    assertThat(malta.flag()).isEqualTo(Flag.EXPLAINED_BY_IMPORTS);
    assertThat(malta.robustness().findYearsOfOutput()).isEmpty();
  }

  @Test
  void aCountryThatMinesMoreThanItSellsIsCovered() {
    Balance newZealand = balance("NZL", Stage.MINING, "2019");
    assertThat(newZealand.foreignMin().orElseThrow().high()).isZero();
    assertThat(newZealand.unexplainedMin().orElse(0.0)).isZero();
    assertThat(newZealand.flag()).isEqualTo(Flag.COVERED_BY_MINING);
  }

  @Test
  void withheldMiningMakesNothingComputable() {
    Balance newZealand = balance("NZL", Stage.MINING, "2020");
    assertThat(newZealand.inputs().mined())
        .isInstanceOfSatisfying(
            Input.Unknown.class, unknown -> assertThat(unknown.reason()).contains("withheld"));
    assertThat(newZealand.foreignMin()).isEmpty();
    assertThat(newZealand.flag()).isEqualTo(Flag.NOT_COMPUTABLE);
  }

  @Test
  void aGroupsFigureStaysTheGroups() {
    Balance group = balance("FJI+MLT", Stage.PROCESSING, "2019-01-01/2019-03-14");
    assertThat(group.inputs().mined().findMass().orElseThrow().highTonnes()).isEqualTo(20);
    assertThat(group.foreignMin().orElseThrow().low()).isCloseTo(0.9, within(1e-12));
    assertThat(find("FJI", Stage.PROCESSING, "2019")).isEmpty();
    assertThat(find("MLT", Stage.PROCESSING, "2019")).isEmpty();
  }

  @Test
  void whatIcelandBoughtStandsInMaltasBooksOnly() {
    assertThat(find("ISL", Stage.MINING, "2019")).isEmpty();
    Balance malta = balance("MLT", Stage.MINING, "2019");
    assertThat(malta.exportsComplete()).isFalse();
    assertThat(malta.exportFacts()).hasSize(1);
  }
}
