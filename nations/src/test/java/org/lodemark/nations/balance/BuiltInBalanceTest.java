package org.lodemark.nations.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.BuiltIn;
import org.lodemark.nations.Question;

/** The worked examples on the antimony data that come with the project. */
class BuiltInBalanceTest {
  private static final Atlas ANTIMONY = BuiltIn.antimony();

  private static Balance balance(String countries, Stage stage, String period) {
    Question question = new Question(
        Optional.of(Period.parse(period)),
        Set.copyOf(BuiltIn.group(countries).members()),
        Optional.of(stage));
    return Balances.of(ANTIMONY, ANTIMONY.trade(), false, question).stream()
        .filter(balance -> balance.countries().code().equals(countries))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thaiOreOfTheFirstSevenMonthsOf2024IsNotShownToBeThai() {
    Balance thailand = balance("THA", Stage.MINING, "2024-01/2024-07");
    // 110 t in 366 days, 213 of them, rounded up to the gram: 64.016394 t. Exports at the least:
    // 9,937 t, a tenth of it water, a quarter of the rest antimony: 2,235.825 t.
    double mined = 64.016394;
    double exports = 9_937 * 0.9 * 0.25;
    assertThat(thailand.inputs().mined().findMass().orElseThrow().highTonnes()).isEqualTo(mined);
    assertThat(thailand.inputs().exports().findMass().orElseThrow().lowTonnes())
        .isCloseTo(exports, within(1e-6));
    assertThat(thailand.foreignMin().orElseThrow().low())
        .isCloseTo(1 - mined / exports, within(1e-9))
        .isGreaterThanOrEqualTo(0.97);
    assertThat(thailand.foreignMin().orElseThrow().high())
        .isCloseTo(1 - mined / (9_937 * 0.68), within(1e-9));
    assertThat(thailand.flag()).isEqualTo(Flag.MINED_ORIGIN_NOT_SHOWN);
    assertThat(thailand.exportsComplete()).isFalse();
    assertThat(thailand.unexplainedMin()).isEmpty();
  }

  @Test
  void whatWouldMakeTheThaiOreThaiIsSaid() {
    Robustness needed = balance("THA", Stage.MINING, "2024-01/2024-07").robustness();
    double missing = 9_937 * 0.9 * 0.25 - 64.016394;
    assertThat(needed.stockTonnes()).isCloseTo(missing, within(1e-5));
    assertThat(needed.findYearsOfOutput().orElseThrow())
        .isCloseTo(missing / (64.016394 * 365.25 / 213), within(1e-6));
    assertThat(needed.breakEvenGrade().orElseThrow())
        .isCloseTo(64.016394 / (9_937 * 0.9), within(1e-9));
  }

  @Test
  void oxideOfMexicoAndThailandIsAProcessingHubWithoutShownOrigin() {
    Balance group = balance("MEX+THA", Stage.PROCESSING, "2024-12/2025-04");
    // Mined: (600 + 110) t a year for 31 of 366 and 120 of 365 days, each rounded up to the gram.
    double mined = 600 * (31 / 366.0 + 120 / 365.0) + 110 * (31 / 366.0 + 120 / 365.0);
    double exports = 3_834 * 0.995 * 0.82;
    assertThat(group.inputs().mined().findMass().orElseThrow().highTonnes())
        .isCloseTo(mined, within(5e-6));
    assertThat(group.foreignMin().orElseThrow().low())
        .isCloseTo(1 - mined / exports, within(1e-7))
        .isBetween(0.905, 0.915);
    assertThat(group.flag().words(group.stage()))
        .isEqualTo("processing hub: mined origin not shown");
  }

  @Test
  void importsThatNobodyPublishedAreNotTakenAsZero() {
    for (String one : new String[] {"MEX+THA"}) {
      Balance group = balance(one, Stage.PROCESSING, "2024-12/2025-04");
      assertThat(group.inputs().imports()).isInstanceOf(Input.Unknown.class);
      assertThat(group.unexplainedMin()).isEmpty();
    }
  }

  /** Honest: nothing is mined there, but imports are on record and explain all that leaves. */
  @Test
  void theUnitedStatesAreNotFlaggedThoughTheyMineNothing() {
    Balance usa = balance("USA", Stage.PROCESSING, "2024");
    assertThat(usa.inputs().mined().findMass().orElseThrow().highGrams()).isZero();
    assertThat(usa.foreignMin().orElseThrow().low()).isEqualTo(1);
    assertThat(usa.unexplainedMin()).contains(0.0);
    assertThat(usa.exportsComplete()).isTrue();
    assertThat(usa.flag()).isEqualTo(Flag.EXPLAINED_BY_IMPORTS);
    assertThat(usa.flag().isFlagged()).isFalse();
  }

  @Test
  void flaggedBalancesComeFirstTheLargestForeignTonnageBeforeTheSmaller() {
    var all = Balances.of(ANTIMONY, ANTIMONY.trade(), false, Question.ALL);
    boolean ended = false;
    double last = Double.POSITIVE_INFINITY;
    for (Balance balance : all) {
      ended |= !balance.flag().isFlagged();
      assertThat(balance.flag().isFlagged()).isEqualTo(!ended);
      if (!ended) {
        assertThat(balance.foreignTonnes()).isLessThanOrEqualTo(last);
        last = balance.foreignTonnes();
      }
    }
    assertThat(all).isNotEmpty();
  }

  @Test
  void noBalanceEverShowsMoreThanAllOrLessThanNothing() {
    for (String period : new String[] {"2019", "2020", "2023", "2024", "2025", "2015/2025"}) {
      Question question =
          new Question(Optional.of(Period.parse(period)), Set.of(), Optional.empty());
      for (Balance balance : Balances.of(ANTIMONY, ANTIMONY.trade(), false, question)) {
        balance.foreignMin().ifPresent(share -> {
          assertThat(share.low()).isBetween(0.0, share.high());
          assertThat(share.high()).isLessThanOrEqualTo(1);
        });
        balance.unexplainedMin().ifPresent(share -> assertThat(share).isBetween(0.0, 1.0));
        if (balance.inputs().imports() instanceof Input.Unknown) {
          assertThat(balance.unexplainedMin()).isEmpty();
        }
      }
    }
  }

  @Test
  void noWordAccusesAnybody() {
    for (Flag flag : Flag.values()) {
      for (Stage stage : Stage.values()) {
        assertThat(flag.words(stage).toLowerCase(Locale.ROOT))
            .doesNotContain("fraud", "smuggl", "launder", "illegal", "false", "evad", "crime");
      }
    }
  }
}
