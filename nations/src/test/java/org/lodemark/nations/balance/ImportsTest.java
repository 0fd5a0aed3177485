package org.lodemark.nations.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.fact.Route;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.AtlasBuilder;
import org.lodemark.nations.Question;

/** Which import figures and export periods a balance takes. */
class ImportsTest {
  private final AtlasBuilder xv = AtlasBuilder.xv().mined("ISL", "2020", 0);

  private Balance balance(String period) {
    Question question =
        new Question(Optional.of(Period.parse(period)), Set.of(), Optional.of(Stage.MINING));
    return Balances.of(xv.atlas(), xv.trade(), false, question).stream()
        .filter(one -> one.countries().code().equals("ISL"))
        .findFirst()
        .orElseThrow();
  }

  private void buys(String period, double tonnes) {
    xv.imports("ISL", "WLD", period, "990110", tonnes);
  }

  private void sells(String period, double tonnes) {
    xv.exports("ISL", "WLD", period, "990110", tonnes);
  }

  @Test
  void theFigureOfThePeriodItselfStands() {
    sells("2020", 100);
    buys("2020", 40);
    buys("2020-01", 30);
    Balance balance = balance("2020");
    assertThat(balance.unexplainedMin().orElseThrow()).isCloseTo(0.6, within(1e-12));
    assertThat(balance.flag()).isEqualTo(Flag.NOT_EXPLAINED_BY_RECORDS);
  }

  @Test
  void aPartThatSaysMoreRaisesWhatMayHaveComeIn() {
    sells("2020", 100);
    buys("2020", 40);
    buys("2020-01", 90);
    assertThat(balance("2020").unexplainedMin().orElseThrow()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void partsAndWholeOfImportsThatDisagreeGiveTheirHull() {
    sells("2020", 100);
    buys("2020", 40);
    buys("2020-01/2020-06", 30);
    buys("2020-07/2020-12", 50);
    assertThat(balance("2020").unexplainedMin().orElseThrow()).isCloseTo(0.2, within(1e-12));
  }

  /** A month that says more than its year: only the smaller can serve a lower bound. */
  @Test
  void ofExportsThatContradictEachOtherTheSmallerReadingServes() {
    xv.mined("ISL", "2021", 50);
    xv.imports("NZL", "ISL", "2021-01", "990110", 900);
    xv.imports("NZL", "ISL", "2021", "990110", 100);
    assertThat(balance("2021").foreignMin().orElseThrow().low()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void monthsThatFillAYearAndSumToLessServeInItsPlace() {
    xv.mined("ISL", "2021", 50);
    xv.imports("NZL", "ISL", "2021", "990110", 900);
    for (int month = 1; month <= 12; month++) {
      xv.imports("NZL", "ISL", "2021-%02d".formatted(month), "990110", 10);
    }
    assertThat(balance("2021").foreignMin().orElseThrow().low())
        .isCloseTo(1 - 50.0 / 120, within(1e-12));
  }

  @Test
  void partsThatFillThePeriodAreAdded() {
    sells("2020", 100);
    buys("2020-Q1", 10);
    buys("2020-Q2", 10);
    buys("2020-07/2020-12", 30);
    buys("2020-08", 25);
    assertThat(balance("2020").unexplainedMin().orElseThrow()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aGapBetweenThePartsMakesItUnknown() {
    sells("2020", 100);
    buys("2020-Q1", 10);
    buys("2020-Q3", 10);
    buys("2020-Q4", 10);
    assertThat(balance("2020").inputs().imports()).isInstanceOf(Input.Unknown.class);
    assertThat(balance("2020").unexplainedMin()).isEmpty();
    assertThat(balance("2020").flag()).isEqualTo(Flag.MINED_ORIGIN_NOT_SHOWN);
  }

  @Test
  void aLongerPeriodIsAnUpperFigure() {
    sells("2020-06", 100);
    buys("2020", 40);
    buys("2020/2021", 10);
    assertThat(balance("2020-06").inputs().imports().findMass())
        .contains(new MassInterval(0, 40_000_000));
  }

  @Test
  void partnersAloneAreNoCompleteImports() {
    sells("2020", 100);
    xv.imports("ISL", "NZL", "2020", "990110", 90);
    assertThat(balance("2020").unexplainedMin()).isEmpty();
  }

  @Test
  void exportsOfOverlappingPeriodsAreCountedOnce() {
    sells("2020", 100);
    sells("2020-01", 30);
    sells("2020-02", 30);
    Balance year = balance("2020");
    assertThat(year.inputs().exports().findMass())
        .contains(new MassInterval(100_000_000, 100_000_000));
    assertThat(year.exportPeriods()).containsExactly(Period.ofYear(2020));
    assertThat(year.exportsComplete()).isTrue();
  }

  @Test
  void aMonthsExportsAreSetAgainstAYearsMining() {
    xv.mined("NZL", "2020", 40);
    xv.exports("NZL", "WLD", "2020-01", "990110", 100);
    Question year =
        new Question(Optional.of(Period.ofYear(2020)), Set.of(), Optional.of(Stage.MINING));
    assertThat(Balances.of(xv.atlas(), xv.trade(), false, year)).singleElement().satisfies(one -> {
      assertThat(one.foreignMin().orElseThrow().low()).isCloseTo(0.6, within(1e-12));
      assertThat(one.exportsComplete()).isFalse();
    });
  }

  @Test
  void withoutAPeriodTheLatestIsTaken() {
    sells("2019", 900);
    sells("2020-11", 5);
    sells("2020", 100);
    assertThat(Balances.of(xv.atlas(), xv.trade(), false, Question.ALL))
        .singleElement()
        .satisfies(one -> assertThat(one.period()).isEqualTo(Period.ofYear(2020)));
  }

  @Test
  void inACompleteTableACountryWithoutARowBoughtNothing() {
    xv.reconciled("ISL", "NZL", "2020", "990110", 100);
    assertThat(Balances.of(xv.atlas(), xv.trade(), false, Question.ALL).getFirst())
        .extracting(Balance::unexplainedMin)
        .isEqualTo(Optional.empty());
    assertThat(Balances.of(xv.atlas(), xv.trade(), true, Question.ALL))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.inputs().imports().findMass()).contains(MassInterval.ZERO);
          assertThat(one.unexplainedMin()).contains(1.0);
          assertThat(one.flag()).isEqualTo(Flag.NOT_EXPLAINED_BY_RECORDS);
        });
  }

  @Test
  void inACompleteTableLinesWithoutARowHeldNothing() {
    xv.made("ISL", Route.UNSTATED, "2020", 0);
    xv.reconciled("ISL", "NZL", "2020", "990310", 100);
    xv.reconciled("FJI", "ISL", "2020", "990310", 90);
    xv.reconciled("PER", "CHN", "2020", "990210", 1).reconciled("PER", "CHN", "2020", "990320", 1);
    Balance iceland = Balances.of(xv.atlas(), xv.trade(), true, Question.ALL).stream()
        .filter(one -> one.countries().code().equals("ISL"))
        .findFirst()
        .orElseThrow();
    assertThat(iceland.unexplainedMin().orElseThrow()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void allOfTheOpeningStockMayHaveBeenMinedThere() {
    // Own metal may leave from stock while bought metal takes its place: the net change is no
    // bound.
    xv.stock("ISL", 2019, 70).stock("ISL", 2020, 70);
    sells("2020", 100);
    assertThat(balance("2020").foreignMin().orElseThrow().low()).isCloseTo(0.3, within(1e-12));
  }
}
