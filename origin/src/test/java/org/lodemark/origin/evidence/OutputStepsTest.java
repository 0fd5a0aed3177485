package org.lodemark.origin.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.Action;

/** Steps in a mine's output by hand, in months from January 2025 on. */
class OutputStepsTest {
  private static final int MONTHS = 24;

  private static int day(int month) {
    LocalDate first = LocalDate.of(2025, 1, 1);
    return (int) ChronoUnit.DAYS.between(first, LocalDate.of(2025, 1, 10).plusMonths(month)) + 1;
  }

  private static RecordsBuilder ships(RecordsBuilder books, String mine, IntToDoubleFunction t) {
    return writes(books, mine, Action.SHIP, t);
  }

  private static RecordsBuilder writes(
      RecordsBuilder books, String mine, Action action, IntToDoubleFunction tonnes) {
    for (int month = 0; month < MONTHS; month++) {
      double mass = tonnes.applyAsDouble(month);
      if (mass > 0) {
        books.row(mine, day(month), action, mine + month + action, mass);
      }
    }
    return books;
  }

  /** Some other mines that put out the same in a month, and are large enough never to be too large. */
  private static RecordsBuilder others(int count, IntToDoubleFunction tonnes) {
    RecordsBuilder books = new RecordsBuilder().mine("m", 100, 4000);
    for (int i = 0; i < count; i++) {
      books.mine("o" + i, 100, 4000);
      ships(books, "o" + i, tonnes);
    }
    return books;
  }

  /** Others whose months go up and down, so that none is steady beside them. */
  private static RecordsBuilder others() {
    return others(4, month -> month % 3 == 0 ? 4 : 10);
  }

  private static List<EvidenceFinding> found(RecordsBuilder books) {
    return books.findings(new Capacity()).stream()
        .filter(finding -> finding.sentence().contains("in any month before"))
        .toList();
  }

  private static IntToDoubleFunction step(int at, int lasting, double to) {
    return month -> month >= at && month < at + lasting ? to : 10;
  }

  /** 10 t a month, and 20 from March 2026 to August: half of it is above: 0.5 x 0.5. */
  @Test
  void aStepThatLastsIsFound() {
    assertThat(found(ships(others(), "m", step(14, 6, 20))))
        .singleElement()
        .satisfies(f -> assertThat(f.strength()).isCloseTo(0.25, within(1e-9)))
        .satisfies(f -> assertThat(f.touchedRows()).hasSize(6))
        .satisfies(f -> assertThat(f.sentence())
            .contains("at least 20.0 t in each of 3 months from 2026-03 on")
            .contains("at most 10.0 t in any month before, back to 2025-01"));
  }

  @Test
  void lessThanHalfMoreOrForLessThanThreeMonthsIsNoStep() {
    assertThat(found(ships(others(), "m", step(14, 6, 15)))).hasSize(1);
    assertThat(found(ships(others(), "m", step(14, 6, 14.9)))).isEmpty();
    assertThat(found(ships(others(), "m", step(14, 3, 20)))).hasSize(1);
    assertThat(found(ships(others(), "m", step(14, 2, 20)))).isEmpty();
  }

  @Test
  void aMineNeedsAYearOfPastAndSixMonthsOfWorkInIt() {
    assertThat(found(ships(others(), "m", step(12, 9, 20)))).hasSize(1);
    assertThat(found(ships(others(), "m", step(11, 12, 20)))).isEmpty();
    // Worked in the first month and in the last four or five of the year.
    IntToDoubleFunction five = month -> month > 0 && month < 8 ? 0 : month < 12 ? 10 : 20;
    IntToDoubleFunction six = month -> month > 0 && month < 7 ? 0 : month < 12 ? 10 : 20;
    assertThat(found(ships(others(), "m", five))).isEmpty();
    assertThat(found(ships(others(), "m", six))).hasSize(1);
  }

  @Test
  void seasonsAreNoSteps() {
    // From April to September only; the best month is June.
    IntToDoubleFunction summer = month -> {
      int ofYear = month % 12;
      return ofYear < 3 || ofYear > 8 ? 0 : ofYear == 5 ? 30 : 20;
    };
    assertThat(found(ships(others(), "m", summer))).isEmpty();
    // Little in winter, much in summer, no month without.
    assertThat(found(ships(others(), "m", month -> month % 12 < 6 ? 3 : 12))).isEmpty();
  }

  @Test
  void outagesAndReopeningsAreNoSteps() {
    assertThat(found(ships(others(), "m", month -> month >= 9 && month < 14 ? 2 : 10)))
        .isEmpty();
    // Two months of standstill, and then twice as much as ever; after one it is told.
    assertThat(found(ships(others(), "m", month -> month < 14 ? 10 : month < 16 ? 0 : 20)))
        .isEmpty();
    assertThat(found(ships(others(), "m", month -> month < 14 ? 10 : month < 15 ? 0 : 20)))
        .hasSize(1);
  }

  /** The others double too: a price, or a road. They rise by half: 20 is below 1.5 x 1.5 x 10. */
  @Test
  void whatTheCountryDoesIsNoStep() {
    assertThat(found(ships(others(4, step(14, 6, 20)), "m", step(14, 6, 20)))).isEmpty();
    assertThat(found(ships(others(4, step(14, 6, 15)), "m", step(14, 6, 20)))).isEmpty();
    assertThat(found(ships(others(4, step(14, 6, 11)), "m", step(14, 6, 20)))).hasSize(1);
  }

  @Test
  void threeOthersAreNeeded() {
    IntToDoubleFunction usual = month -> month % 3 == 0 ? 4 : 10;
    assertThat(found(ships(others(3, usual), "m", step(14, 6, 20)))).hasSize(1);
    assertThat(found(ships(others(2, usual), "m", step(14, 6, 20)))).isEmpty();
  }

  @Test
  void rowsThatAreLackingMakeNoStep() {
    // The mine wrote less than it sold at first: its buyer's rows of those months say so.
    RecordsBuilder sloppy = ships(others(), "m", step(14, 6, 20));
    for (int month = 0; month < 14; month++) {
      sloppy.row("buyer", day(month), Action.RECEIVE, "b" + month, 20, d -> d.to("m"));
    }
    assertThat(found(sloppy)).isEmpty();
    // It writes nothing: more receipts may be another buyer's lack.
    RecordsBuilder silent = others();
    for (int month = 0; month < MONTHS; month++) {
      double tonnes = month < 14 ? 10 : 20;
      silent.row("buyer", day(month), Action.RECEIVE, "b" + month, tonnes, d -> d.to("m"));
    }
    assertThat(found(silent)).isEmpty();
  }

  @Test
  void stockThatIsSoldIsNoStep() {
    RecordsBuilder books = writes(others(), "m", Action.MINE, month -> 10);
    assertThat(found(writes(books, "m", Action.SHIP, step(14, 6, 30)))).isEmpty();
    RecordsBuilder both = writes(others(), "m", Action.MINE, step(14, 6, 20));
    assertThat(found(writes(both, "m", Action.SHIP, step(14, 6, 20)))).hasSize(1);
  }
}
