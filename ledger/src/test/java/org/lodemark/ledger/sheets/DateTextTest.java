package org.lodemark.ledger.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.ledger.statement.DateOrder;

/** Dates and times as people type them; the instants are reckoned by hand. */
class DateTextTest {
  private static final ZoneId KARACHI = ZoneId.of("Asia/Karachi");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-03-31|UNSTATED|2025-03-31",
        "2025/3/1|DAY_FIRST|2025-03-01",
        "2025.03.01|MONTH_FIRST|2025-03-01",
        "03/04/2025|DAY_FIRST|2025-04-03",
        "03/04/2025|MONTH_FIRST|2025-03-04",
        "3.4.2025|DAY_FIRST|2025-04-03",
        "3-4-2025|MONTH_FIRST|2025-03-04",
        "3 4 2025|DAY_FIRST|2025-04-03",
        "03/04/25|DAY_FIRST|2025-04-03",
        "03/04/25|MONTH_FIRST|2025-03-04",
        "31/12/2025|UNSTATED|2025-12-31",
        "12/31/2025|UNSTATED|2025-12-31",
        "05/05/2025|UNSTATED|2025-05-05",
        "3 Apr 2025|UNSTATED|2025-04-03",
        "03-APR-2025|MONTH_FIRST|2025-04-03",
        "3 Sept. 2025|UNSTATED|2025-09-03",
        "3 September, 2025|UNSTATED|2025-09-03",
        "29/02/2024|DAY_FIRST|2024-02-29"
      })
  void aDayIsReadAsItsSiteWritesDays(String text, DateOrder order, LocalDate day) {
    assertThat(DateText.day(text, order)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"03/04/2025", "3.4.2025", "03/04/25", "31/12/25", "3/4/2025 10:00"})
  void aDayThatMayBeTwoIsRefusedWhereNobodySaidWhich(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DateText.time(text, DateOrder.UNSTATED, ZoneOffset.UTC))
        .withMessageContaining("dateFormat");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-02-29|UNSTATED",
        "2025-13-01|UNSTATED",
        "2025-00-10|UNSTATED",
        "31/04/2025|DAY_FIRST",
        "31/12/2025|MONTH_FIRST",
        "12/31/2025|DAY_FIRST",
        "29/02/2023|DAY_FIRST",
        "13/13/2025|UNSTATED",
        "3 Foo 2025|UNSTATED"
      })
  void aDayThatNeverWasIsRefusedAndNeverMadeAnother(String text, DateOrder order) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DateText.day(text, order))
        .withMessageContaining(text)
        .withMessageContaining("no such date");
  }

  /** Marraskuu is November in Finnish; its first letters are those of March. */
  @ParameterizedTest
  @ValueSource(strings = {"3 marraskuu 2025", "3 Mayhem 2025", "3 Junk 2025"})
  void aWordThatOnlyBeginsLikeAMonthIsNone(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> DateText.day(text, DateOrder.DAY_FIRST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2025",
        "2025-03",
        "45000",
        "31/12",
        "2025-03-31x",
        "1899-12-31",
        "2201-01-01",
        "20250331"
      })
  void whatIsNoDateIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> DateText.day(text, DateOrder.DAY_FIRST));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-03-31 14:30|2025-03-31T09:30:00Z",
        "2025-03-31T14:30|2025-03-31T09:30:00Z",
        "2025-03-31 14:30:45|2025-03-31T09:30:45Z",
        "2025-03-31 14.30|2025-03-31T09:30:00Z",
        "2025-03-31 14h30|2025-03-31T09:30:00Z",
        "31/03/2025 2:30 pm|2025-03-31T09:30:00Z",
        "31/03/2025 2:30PM|2025-03-31T09:30:00Z",
        "31/03/2025, 12:05 am|2025-03-30T19:05:00Z",
        "31/03/2025 12:05 pm|2025-03-31T07:05:00Z",
        "31 Mar 2025 00:00|2025-03-30T19:00:00Z",
        "2025-03-31T14:30Z|2025-03-31T14:30:00Z",
        "2025-03-31T14:30:00+02:00|2025-03-31T12:30:00Z",
        "2025-03-31 14:30 +0200|2025-03-31T12:30:00Z",
        "2025-03-31T14:30-05:30|2025-03-31T20:00:00Z"
      })
  void anHourIsOfTheSitesClockUnlessItSaysItsOffset(String text, Instant instant) {
    EventTime time = DateText.time(text, DateOrder.DAY_FIRST, KARACHI);
    assertThat(time.earliest()).isEqualTo(instant);
    assertThat(time.latest()).isEqualTo(instant);
  }

  /** 22:30 in London in winter is half past three of the next day in Karachi. */
  @Test
  void theDateIsTheSitesOwnWhateverTheOffset() {
    EventTime time = DateText.time("2025-01-10T22:30Z", DateOrder.UNSTATED, KARACHI);
    assertThat(time.date()).isEqualTo(LocalDate.of(2025, 1, 11));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-03-31 25:00",
        "2025-03-31 14:60",
        "2025-03-31 14:30:61",
        "2025-03-31 13:00 pm",
        "2025-03-31 0:30 am",
        "2025-03-31 noon",
        "2025-03-31 14",
        "2025-03-31T14:30+19:00",
        "2025-03-31T14:30+02:99"
      })
  void noTimeOfDayIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DateText.time(text, DateOrder.UNSTATED, ZoneOffset.UTC))
        .withMessageContaining(text);
  }

  @Test
  void aDateAloneIsTheWholeDayAtTheSite() {
    EventTime time = DateText.time("2025-01-10", DateOrder.UNSTATED, KARACHI);
    assertThat(time)
        .isEqualTo(new EventTime(
            LocalDate.of(2025, 1, 10),
            Instant.parse("2025-01-09T19:00:00Z"),
            Instant.parse("2025-01-10T18:59:59.999Z")));
  }

  /** On 30 March 2025 Berlin's day has 23 hours, on 26 October 25. */
  @Test
  void aDayOnWhichTheClockIsSetIsShorterOrLonger() {
    EventTime spring = DateText.time("30.03.2025", DateOrder.DAY_FIRST, BERLIN);
    assertThat(spring.earliest()).isEqualTo("2025-03-29T23:00:00Z");
    assertThat(spring.latest()).isEqualTo("2025-03-30T21:59:59.999Z");
    EventTime autumn = DateText.time("26.10.2025", DateOrder.DAY_FIRST, BERLIN);
    assertThat(autumn.earliest()).isEqualTo("2025-10-25T22:00:00Z");
    assertThat(autumn.latest()).isEqualTo("2025-10-26T22:59:59.999Z");
  }

  @Test
  void anHourThatCameTwiceIsEither() {
    EventTime time = DateText.time("2025-10-26 02:30", DateOrder.UNSTATED, BERLIN);
    assertThat(time)
        .isEqualTo(new EventTime(
            LocalDate.of(2025, 10, 26),
            Instant.parse("2025-10-26T00:30:00Z"),
            Instant.parse("2025-10-26T01:30:00Z")));
  }

  /** 02:30 was skipped: who wrote it had a clock that was not set yet, by which it was 01:30 UTC. */
  @Test
  void anHourThatNeverCameIsTheOneAfterTheGap() {
    EventTime time = DateText.time("2025-03-30 02:30", DateOrder.UNSTATED, BERLIN);
    assertThat(time.earliest()).isEqualTo("2025-03-30T01:30:00Z");
    assertThat(time.isExact()).isTrue();
  }
}
