package org.lodemark.input.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Days since an epoch, as workbooks store dates. */
enum SerialDate {
  /**
   * Day 1 is 1 January 1900. Day 60 is a 29 February 1900 that never was, kept for files of Lotus
   * 1-2-3; so from March on day 0 is 30 December 1899.
   */
  SINCE_1900(LocalDate.of(1899, 12, 30), 2_958_466),
  /** Day 0 is 1 January 1904; old Macintosh workbooks. */
  SINCE_1904(LocalDate.of(1904, 1, 1), 2_957_004);

  private static final long DAY_MS = 86_400_000;
  private static final BigDecimal MS = BigDecimal.valueOf(DAY_MS);
  private static final long MOST_ELAPSED_DAYS = 100_000;
  private static final int FEIGNED_DAY = 60;

  private final LocalDate dayZero;
  private final long afterLast;

  SerialDate(LocalDate dayZero, long afterLast) {
    this.dayZero = dayZero;
    this.afterLast = afterLast;
  }

  /** The cell of a number of days, which its format shows as date or time. */
  Cell cell(BigDecimal days, NumberShown shown) {
    if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(afterLast)) >= 0) {
      return noDate(days);
    }
    long ms = days.multiply(MS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    long day = ms / DAY_MS;
    LocalTime time = LocalTime.ofNanoOfDay(ms % DAY_MS * 1_000_000);
    if (shown == NumberShown.ELAPSED) {
      return day >= MOST_ELAPSED_DAYS ? noDate(days) : new Cell.Text(elapsed(ms / 1000));
    }
    if (shown == NumberShown.TIME && days.compareTo(BigDecimal.ONE) < 0) {
      return new Cell.Text(time.toString());
    }
    if (this == SINCE_1900 && (day == 0 || day == FEIGNED_DAY)) {
      return noDate(days);
    }
    LocalDate date = dayZero.plusDays(this == SINCE_1900 && day < FEIGNED_DAY ? day + 1 : day);
    boolean hasTime = shown != NumberShown.DATE;
    LocalDateTime at = hasTime ? date.atTime(time) : date.atStartOfDay();
    return new Cell.Date(at, hasTime);
  }

  private static Cell noDate(BigDecimal days) {
    return new Cell.Fault(
        CellNumber.shown(days).toPlainString() + ", which its format shows as a date that is none");
  }

  private static String elapsed(long seconds) {
    String minutes = "%d:%02d".formatted(seconds / 3600, seconds / 60 % 60);
    return seconds % 60 == 0 ? minutes : minutes + ":%02d".formatted(seconds % 60);
  }
}
