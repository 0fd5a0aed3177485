package org.lodemark.nations.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.Quality;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.AtlasBuilder;
import org.lodemark.nations.BuiltIn;
import org.lodemark.nations.Question;

class MirrorGapsTest {
  private static final double[] USUAL = {100, 102, 98, 101, 99, 100, 102, 98};

  private final AtlasBuilder xv = AtlasBuilder.xv();

  private void metal(String period, double out, double in) {
    xv.exports("ISL", "NZL", period, "990310", out);
    xv.imports("NZL", "ISL", period, "990310", in);
  }

  private void years(double factor, double... arrived) {
    for (int i = 0; i < arrived.length; i++) {
      metal(Integer.toString(2010 + i), 100, arrived[i] * factor);
    }
  }

  private List<MirrorGap> gaps(int lagMonths) {
    return MirrorGaps.of(xv.trade(), Question.ALL, lagMonths);
  }

  @Test
  void theVeridiumPairIsAsInItsReadme() {
    List<MirrorGap> gaps = MirrorGaps.of(BuiltIn.veridium().trade(), Question.ALL, 0);
    List<MirrorGap> pair =
        gaps.stream().filter(gap -> gap.exporter().code().equals("ISL")).toList();
    assertThat(pair).hasSize(10).allMatch(gap -> gap.observations() == 10);
    MirrorGap.History history = pair.getFirst().history().orElseThrow();
    assertThat(history.median()).isZero();
    assertThat(history.mad()).isCloseTo(Math.log(1.02), within(1e-12));
    assertThat(pair.stream().filter(MirrorGap::flagged)).singleElement().satisfies(gap -> {
      assertThat(gap.period()).isEqualTo(Period.ofYear(2020));
      assertThat(gap.gap()).isCloseTo(-0.6931472, within(1e-7));
      assertThat(gap.exported().reporter().code()).isEqualTo("ISL");
      assertThat(gap.imported().reporter().code()).isEqualTo("NZL");
    });
    assertThat(gaps.getFirst().flagged()).isTrue();
    assertThat(gaps.stream().filter(gap -> gap.exporter().code().equals("NZL")))
        .hasSize(2)
        .allMatch(gap -> !gap.flagged() && gap.history().isEmpty());
  }

  @Test
  void theGapIsAboveZeroWhenTheImporterSawMore() {
    metal("2020", 100, 200);
    assertThat(gaps(0))
        .singleElement()
        .satisfies(gap -> assertThat(gap.gap()).isCloseTo(0.6931472, within(1e-7)));
  }

  @Test
  void sevenObservationsAreNoHistoryHoweverFarOneLies() {
    years(1, 100, 102, 98, 101, 99, 100, 5);
    assertThat(gaps(0))
        .hasSize(7)
        .allMatch(gap -> !gap.flagged() && gap.history().isEmpty());
  }

  @Test
  void eightObservationsAreAHistory() {
    years(1, 100, 102, 98, 101, 99, 100, 102, 5);
    assertThat(gaps(0).stream().filter(MirrorGap::flagged))
        .extracting(MirrorGap::period)
        .containsExactly(Period.ofYear(2017));
  }

  /** Honest: freight or re-exports make every year's gap alike, and no year is singled out. */
  @Test
  void aPairWithALastingGapIsNotFlagged() {
    years(0.4, USUAL);
    assertThat(gaps(0)).hasSize(8).noneMatch(MirrorGap::flagged);
    assertThat(gaps(0).getFirst().gap()).isLessThan(-0.8);
  }

  @Test
  void aFigureJustInsideTheThresholdIsNotFlaggedAndJustOutsideIs() {
    // Gaps -1, -1, -1, 0, 0, 1, 1, 1 percent and the asked one: median 0, MAD 1 percent.
    double[] base = {-0.01, -0.01, -0.01, 0, 0, 0.01, 0.01, 0.01};
    for (int i = 0; i < base.length; i++) {
      metal(Integer.toString(2010 + i), 1_000_000, 1_000_000 * Math.exp(base[i]));
    }
    metal("2018", 1_000_000, 1_000_000 * Math.exp(0.0296));
    metal("2019", 1_000_000, 1_000_000 * Math.exp(-0.0297));
    assertThat(gaps(0).stream().filter(MirrorGap::flagged))
        .extracting(MirrorGap::period)
        .containsExactly(Period.ofYear(2019));
  }

  /** Honest: eight years that agree to the kilogram do not make two per cent a finding. */
  @Test
  void aPairThatAlwaysAgreedIsNotFlaggedForRounding() {
    for (int year = 2010; year < 2018; year++) {
      metal(Integer.toString(year), 1_000_000, 1_000_000);
    }
    metal("2018", 1_000_000, 1_020_000);
    metal("2019", 1_000_000, 1_040_000);
    // Threshold 2 x 1.4826 x 0.01 = 0.029652; ln 1.02 = 0.0198, ln 1.04 = 0.0392.
    assertThat(gaps(0).stream().filter(MirrorGap::flagged))
        .extracting(MirrorGap::period)
        .containsExactly(Period.ofYear(2019));
  }

  @Test
  void monthsAndYearsOfOnePairAreTwoSeries() {
    years(1, 100, 102, 98, 101, 99, 100);
    for (int month = 1; month <= 6; month++) {
      metal("2020-%02d".formatted(month), 100, 30);
    }
    assertThat(gaps(0)).hasSize(12).allMatch(gap -> gap.observations() == 6);
    assertThat(gaps(0)).noneMatch(MirrorGap::flagged);
  }

  @Test
  void weightsOfDifferentThingsAreNotCompared() {
    xv.gross().exports("ISL", "NZL", "2020", "990110", 100);
    xv.imports("NZL", "ISL", "2020", "990110", 45);
    xv.basis(Basis.ORE).exports("ISL", "NZL", "2021", "990110", 100);
    xv.basis(Basis.ORE).imports("NZL", "ISL", "2021", "990110", 45);
    assertThat(gaps(0)).isEmpty();
  }

  @Test
  void reconciledFirmPlannedAndTotalFiguresAreNoSides() {
    xv.reconciled("ISL", "NZL", "2020", "990310", 100);
    xv.imports("NZL", "ISL", "2020", "990310", 50);
    xv.firm("A").exports("ISL", "NZL", "2020", "990310", 100);
    xv.quality(Quality.PLANNED).exports("ISL", "NZL", "2020", "990310", 100);
    xv.exports("ISL", "WLD", "2020", "990310", 100);
    xv.imports("WLD", "ISL", "2020", "990310", 50);
    assertThat(gaps(0)).isEmpty();
  }

  @Test
  void zeroOnOneSideIsNoGap() {
    metal("2020", 100, 0);
    metal("2021", 0, 100);
    assertThat(gaps(0)).isEmpty();
  }

  @Test
  void aMonthAtSeaShiftsMonthsAndNotYears() {
    xv.exports("ISL", "NZL", "2020-12", "990310", 100);
    xv.imports("NZL", "ISL", "2020-12", "990310", 7);
    xv.imports("NZL", "ISL", "2021-01", "990310", 100);
    metal("2019", 200, 200);
    assertThat(gaps(1))
        .extracting(
            gap -> gap.period().toString(), gap -> gap.imported().period().toString())
        .containsExactly(tuple("2020-12", "2021-01"), tuple("2019", "2019"));
    assertThat(gaps(1)).allMatch(gap -> gap.gap() == 0);
    assertThat(gaps(0).getFirst().gap()).isCloseTo(Math.log(0.07), within(1e-12));
  }

  @Test
  void historyIsOfAllYearsThoughOneIsAsked() {
    years(1, USUAL);
    metal("2018", 100, 50);
    Question one = new Question(
        Optional.of(Period.ofYear(2018)), Set.of(BuiltIn.country("NZL")), Optional.empty());
    assertThat(MirrorGaps.of(xv.trade(), one, 0)).singleElement().satisfies(gap -> {
      assertThat(gap.flagged()).isTrue();
      assertThat(gap.observations()).isEqualTo(9);
    });
    Question other =
        new Question(Optional.empty(), Set.of(BuiltIn.country("FJI")), Optional.empty());
    assertThat(MirrorGaps.of(xv.trade(), other, 0)).isEmpty();
  }
}
