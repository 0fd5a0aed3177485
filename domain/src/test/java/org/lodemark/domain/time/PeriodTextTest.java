package org.lodemark.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTextTest {
  @ParameterizedTest(name = "{0} is {1} to {2}")
  @CsvSource({
    "2024, 2024-01-01, 2024-12-31",
    "2024-Q3, 2024-07-01, 2024-09-30",
    "2024-q1, 2024-01-01, 2024-03-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2024-02-29, 2024-02-29, 2024-02-29",
    "2016/2020, 2016-01-01, 2020-12-31",
    "2024-Q2/2024-Q3, 2024-04-01, 2024-09-30",
    "2024-01/2024-07, 2024-01-01, 2024-07-31",
    "2025-02-21/2025-02-28, 2025-02-21, 2025-02-28",
    "' 2024 ', 2024-01-01, 2024-12-31",
    "0001, 0001-01-01, 0001-12-31"
  })
  void everyKindIsRead(String text, LocalDate first, LocalDate last) {
    assertThat(Period.parse(text)).isEqualTo(new Period(first, last));
  }

  @ParameterizedTest(name = "{0} is written {1}")
  @CsvSource({
    "2024-01/2024-12, 2024",
    "2024-01-01/2024-12-31, 2024",
    "2016-01/2020-12, 2016/2020",
    "2024-07/2024-09, 2024-Q3",
    "2024-07-01/2024-07-31, 2024-07",
    "2024-02-29/2024-02-29, 2024-02-29",
    "2024-Q1/2024-Q2, 2024-01/2024-06",
    "2024-08/2024-10, 2024-08/2024-10"
  })
  void theShortestTextIsWritten(String text, String shortest) {
    assertThat(Period.parse(text)).hasToString(shortest);
  }

  @ParameterizedTest(name = "\"{0}\": {1}")
  @CsvSource({
    "2024-13, no such date",
    "2024-00, no such date",
    "2024-1, not a period",
    "2024/2025-01, different kinds",
    "2024-Q1/2024-06, different kinds",
    "2024-01/2024-01-31, different kinds",
    "2024-02-30, no such date",
    "2023-02-29, no such date",
    "2024-Q5, not a period",
    "2024-Q0, not a period",
    "'', not a period",
    "' ', not a period",
    "/, not a period",
    "2024/, different kinds",
    "/2024, not a period",
    "2020/2021/2022, more than two ends",
    "2024-07-31T00:00, not a period",
    "20224, not a period",
    "+2024, not a period",
    "-2024, not a period",
    "٢٠٢٤, not a period",
    "Jan 2024, not a period"
  })
  void whatIsNoPeriodIsRefusedWithWhatWouldDo(String text, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.parse(text))
        .withMessageStartingWith("period \"" + text + "\": ")
        .withMessageContaining(why)
        .withMessageContaining("Maybe 2024, 2024-Q3");
  }

  @Test
  void aRangeThatEndsBeforeItStartsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.parse("2024/2023"))
        .withMessageContaining("ends before it starts");
  }

  @ParameterizedTest
  @ValueSource(ints = {22, 1_000, 1_000_000})
  void aVeryLongTextIsRefusedWithoutRepeatingIt(int length) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Period.parse("2".repeat(length)))
        .withMessageContaining("too long")
        .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(200));
  }

  @Test
  void whatIsWrittenIsReadBack() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      Period period = randomPeriod(random);
      assertThat(Period.parse(period.toString())).isEqualTo(period);
    }
  }

  @Test
  void daysAndOverlapsEqualCountingDayByDay() {
    Random random = new Random(6);
    for (int i = 0; i < 1_000; i++) {
      Period a = randomPeriod(random);
      Period b = randomPeriod(random);
      long days = 0;
      long common = 0;
      for (LocalDate day = a.first(); !day.isAfter(a.last()); day = day.plusDays(1)) {
        days++;
        if (!day.isBefore(b.first()) && !day.isAfter(b.last())) {
          common++;
        }
      }
      assertThat(a.days()).isEqualTo(days);
      assertThat(a.intersection(b).map(Period::days).orElse(0L)).isEqualTo(common);
      assertThat(a.overlaps(b)).isEqualTo(common > 0);
      assertThat(b.contains(a)).isEqualTo(common == days);
    }
  }

  /** Any of the kinds, so that years, quarters and months come up and not only odd ranges. */
  private static Period randomPeriod(Random random) {
    LocalDate first = LocalDate.of(1995, 1, 1).plusDays(random.nextInt(9_000));
    LocalDate month = first.withDayOfMonth(1);
    int length = random.nextInt(4);
    return switch (random.nextInt(5)) {
      case 0 -> Period.ofYears(first.getYear(), first.getYear() + length);
      case 1 -> new Period(month, month.plusMonths(length + 1L).minusDays(1));
      case 2 -> new Period(first, first);
      case 3 -> new Period(first, first.plusDays(random.nextInt(800)));
      default -> {
        LocalDate quarter = month.withMonth(month.getMonthValue() / 4 * 3 + 1);
        yield new Period(quarter, quarter.plusMonths(3).minusDays(1));
      }
    };
  }
}
