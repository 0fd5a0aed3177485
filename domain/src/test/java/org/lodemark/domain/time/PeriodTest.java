package org.lodemark.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  private static Period period(String text) {
    return Period.parse(text);
  }

  @ParameterizedTest(name = "{0} has {1} days")
  @CsvSource({
    "2024, 366",
    "2023, 365",
    "1900, 365",
    "2000, 366",
    "2024-02, 29",
    "2023-02, 28",
    "2024-Q1, 91",
    "2023-Q1, 90",
    "2024-Q3, 92",
    "2024-02-29, 1",
    "2016/2020, 1827",
    "2024-01/2024-07, 213",
    "2025-02-21/2025-02-28, 8",
    "2019-01-01/2019-03-14, 73"
  })
  void daysAreCountedWithBothEnds(String text, long days) {
    assertThat(period(text).days()).isEqualTo(days);
  }

  @ParameterizedTest(name = "{0} has {1} whole years")
  @CsvSource({
    "2024, 1",
    "2016/2020, 5",
    "2024-01/2024-12, 1",
    "2024-01-01/2025-12-31, 2",
    "2024-Q1, 0",
    "2024-02/2025-01, 0",
    "2024-01-01/2024-12-30, 0"
  })
  void wholeYearsStartAndEndWithAYear(String text, int years) {
    assertThat(period(text).wholeYears()).isEqualTo(years);
  }

  @Test
  void aPeriodThatEndsBeforeItStartsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 1, 31)))
        .withMessage("period 2024-02-01/2024-01-31: ends before it starts");
    assertThatIllegalArgumentException().isThrownBy(() -> Period.ofYears(2020, 2019));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.ofMonths(YearMonth.of(2020, 2), YearMonth.of(2020, 1)));
  }

  @ParameterizedTest(name = "{0} and {1} share {2}")
  @CsvSource({
    "2024, 2024-02, 2024-02",
    "2024-01/2024-07, 2024-06/2024-12, 2024-06/2024-07",
    "2024, 2024, 2024",
    "2024, 2023, ''",
    "2024-01, 2024-02, ''",
    "2024-01, 2024-01-31/2024-02-01, 2024-01-31",
    "2016/2020, 2019/2023, 2019/2020"
  })
  void theIntersectionIsWhatBothHold(String a, String b, String common) {
    String expected = common.isEmpty() ? "" : period(common).toString();
    assertThat(period(a).intersection(period(b)).map(Period::toString).orElse(""))
        .isEqualTo(expected);
    assertThat(period(b).intersection(period(a)).map(Period::toString).orElse(""))
        .isEqualTo(expected);
    assertThat(period(a).overlaps(period(b))).isEqualTo(!common.isEmpty());
  }

  @Test
  void aPeriodContainsItselfAndItsParts() {
    Period year = Period.ofYear(2024);
    assertThat(year.contains(year)).isTrue();
    assertThat(year.contains(period("2024-Q4"))).isTrue();
    assertThat(year.contains(period("2023-12-31/2024-01-01"))).isFalse();
    assertThat(period("2024-Q4").contains(year)).isFalse();
  }

  @ParameterizedTest(name = "{0} plus {1} months is {2}")
  @CsvSource({
    "2024-01, 1, 2024-02",
    "2024-02, 1, 2024-03",
    "2023-02, 12, 2024-02",
    "2024-03, -1, 2024-02",
    "2024, 12, 2025",
    "2024-Q1, 3, 2024-Q2",
    "2024-11/2024-12, 2, 2025-01/2025-02",
    "2024-01-10/2024-01-20, 1, 2024-02-10/2024-02-20",
    "2024-01-30, 1, 2024-02-29",
    "2024-07, 0, 2024-07"
  })
  void shiftingKeepsMonthEnds(String text, int months, String shifted) {
    assertThat(period(text).plusMonths(months)).hasToString(shifted);
  }

  @ParameterizedTest(name = "the day {0} plus {1} months is {2}")
  @CsvSource({
    "2024-02-29, 1, 2024-03-29",
    "2024-04-30, 1, 2024-05-30",
    "2024-02-20/2024-02-29, 1, 2024-03-20/2024-03-29"
  })
  void aDayStaysADayWhereverItsMonthEnds(String text, int months, String shifted) {
    assertThat(period(text).plusMonths(months)).hasToString(shifted);
  }

  @Test
  void periodsAreOrderedByTheirEndAndTheLongerCountsAsLater() {
    List<Period> sorted = List.of(
            period("2024"),
            period("2024-12"),
            period("2024-Q4"),
            period("2023"),
            period("2024-12-31"),
            period("2016/2024"),
            period("2024-11"))
        .stream()
        .sorted()
        .toList();
    assertThat(sorted.stream().map(Period::toString))
        .containsExactly(
            "2023", "2024-11", "2024-12-31", "2024-12", "2024-Q4", "2024", "2016/2024");
  }
}
