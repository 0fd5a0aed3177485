package org.lodemark.simworld.books;

import java.time.LocalDate;

/** The days a world lasts. */
public final class Calendar {
  /** Two years: long enough for two winters, and all of it past. */
  public static final LocalDate FIRST = LocalDate.of(2024, 10, 1);

  public static final int DAYS = 730;

  /** For ships at sea to come in. */
  public static final int DAYS_AFTER = 45;

  public static final int MINUTES_OF_DAY = 24 * 60;

  private Calendar() {}

  public static LocalDate day(long number) {
    return FIRST.plusDays(number);
  }

  public static long dayOf(long minute) {
    return Math.floorDiv(minute, MINUTES_OF_DAY);
  }

  public static long minute(long day, int minuteOfDay) {
    return day * MINUTES_OF_DAY + minuteOfDay;
  }
}
