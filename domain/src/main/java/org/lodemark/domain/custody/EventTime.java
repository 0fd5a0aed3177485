package org.lodemark.domain.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When something happened, as exactly as the record says: an instant, or a whole day of which no
 * hour was written down.
 *
 * @param date the day at the place where it happened
 * @param earliest the first instant it may have been
 * @param latest the last instant it may have been, not before {@code earliest}
 */
public record EventTime(LocalDate date, Instant earliest, Instant latest) {
  public EventTime {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException(
          "event time ends at " + latest + " before it starts at " + earliest);
    }
    if (date.getYear() < 0 || date.getYear() > 9999) {
      throw new IllegalArgumentException(
          "event in the year " + date.getYear() + "; years 0 to 9999 are read");
    }
  }

  public static EventTime at(Instant instant, ZoneId zone) {
    return new EventTime(LocalDate.ofInstant(instant, zone), instant, instant);
  }

  /** A record with a date and no hour: any instant of that day. */
  public static EventTime onDay(LocalDate day, ZoneId zone) {
    Instant first = day.atStartOfDay(zone).toInstant();
    Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();
    return new EventTime(day, first, next.minusMillis(1));
  }

  public boolean isExact() {
    return earliest.equals(latest);
  }

  @Override
  public String toString() {
    return isExact() ? earliest.toString() : date.toString();
  }
}
