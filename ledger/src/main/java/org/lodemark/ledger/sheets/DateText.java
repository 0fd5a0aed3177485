package org.lodemark.ledger.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.ledger.statement.DateOrder;

/** Dates and times as people type them. */
final class DateText {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]+(.+))?");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})(?:[T, ]+(.+))?");
  private static final Pattern NAMED =
      Pattern.compile("(\\d{1,2})[-/. ]+(\\p{L}{3,9})\\.?[-/., ]+(\\d{4})(?:[T, ]+(.+))?");
  private static final Pattern CLOCK = Pattern.compile(
      "(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2})(?:\\.\\d{1,9})?)?\\s*(am|pm)?\\s*(Z|[+-]\\d{2}:?\\d{2})?",
      Pattern.CASE_INSENSITIVE);
  private static final List<String> MONTHS = List.of(
      "january",
      "february",
      "march",
      "april",
      "may",
      "june",
      "july",
      "august",
      "september",
      "october",
      "november",
      "december");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private DateText() {}

  /**
   * A time at a place: an instant where an hour was written, else the whole day.
   *
   * @throws IllegalArgumentException saying what is wrong and what would do
   */
  static EventTime time(String text, DateOrder order, ZoneId zone) {
    Parts parts = parts(text.strip(), order);
    if (parts.clock.isEmpty()) {
      return EventTime.onDay(parts.day, zone);
    }
    Matcher clock = CLOCK.matcher(parts.clock.strip());
    if (!clock.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\": not a time of day. Maybe 2025-03-31 14:30");
    }
    LocalTime hour = hour(clock, text);
    if (clock.group(5) != null) {
      OffsetDateTime at = OffsetDateTime.of(parts.day, hour, offset(clock.group(5), text));
      return EventTime.at(at.toInstant(), zone);
    }
    return at(parts.day.atTime(hour), zone);
  }

  /** A clock's time at a place; of an hour that came twice, either. */
  static EventTime at(LocalDateTime local, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.size() < 2) {
      return EventTime.at(local.atZone(zone).toInstant(), zone);
    }
    return new EventTime(
        local.toLocalDate(),
        local.toInstant(offsets.getFirst()),
        local.toInstant(offsets.getLast()));
  }

  /**
   * A day.
   *
   * @throws IllegalArgumentException saying what is wrong and what would do
   */
  static LocalDate day(String text, DateOrder order) {
    return parts(text.strip(), order).day;
  }

  private record Parts(LocalDate day, String clock) {}

  private static Parts parts(String text, DateOrder order) {
    try {
      if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
        return new Parts(date(text.substring(0, 4), text.substring(5, 7), text.substring(8)), "");
      }
    } catch (NumberFormatException e) {
      // Not digits where they should be; what it is instead is found out below.
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + text + "\": no such date", e);
    }
    try {
      Matcher iso = ISO.matcher(text);
      if (iso.matches()) {
        return new Parts(date(iso.group(1), iso.group(2), iso.group(3)), orEmpty(iso.group(4)));
      }
      Matcher named = NAMED.matcher(text);
      if (named.matches()) {
        return new Parts(
            date(named.group(3), month(named.group(2)), named.group(1)), orEmpty(named.group(4)));
      }
      Matcher numbers = NUMBERS.matcher(text);
      if (numbers.matches()) {
        return new Parts(byOrder(numbers, text, order), orEmpty(numbers.group(4)));
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + text + "\": no such date", e);
    }
    throw new IllegalArgumentException(
        "\"" + text + "\": not a date. Maybe 2025-03-31, or 2025-03-31 14:30");
  }

  /**
   * The number of a month by its English name, whole or cut off; of another word, 0. Marraskuu is
   * November in Finnish: a word that only begins like March is not March.
   */
  private static String month(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    int month = 0;
    for (int i = 0; i < MONTHS.size(); i++) {
      month = MONTHS.get(i).startsWith(name) ? i + 1 : month;
    }
    return String.valueOf(month);
  }

  private static LocalDate byOrder(Matcher numbers, String text, DateOrder order) {
    int first = Integer.parseInt(numbers.group(1));
    int second = Integer.parseInt(numbers.group(2));
    boolean dayFirst = order == DateOrder.DAY_FIRST;
    if (order == DateOrder.UNSTATED) {
      if (numbers.group(3).length() == 2 || (first <= 12 && second <= 12 && first != second)) {
        throw new IllegalArgumentException("\"" + text + "\": day first, or month first? Maybe say"
            + " so in the column dateFormat of the site (dd/mm/yyyy or mm/dd/yyyy), or write"
            + " 2025-03-31");
      }
      dayFirst = first > 12 || first == second;
    }
    String year = numbers.group(3).length() == 2 ? "20" + numbers.group(3) : numbers.group(3);
    return dayFirst
        ? date(year, numbers.group(2), numbers.group(1))
        : date(year, numbers.group(1), numbers.group(2));
  }

  private static LocalDate date(String year, String month, String day) {
    LocalDate date =
        LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "year " + date.getYear() + ": " + FIRST_YEAR + " to " + LAST_YEAR + " are read");
    }
    return date;
  }

  private static LocalTime hour(Matcher clock, String text) {
    int hour = Integer.parseInt(clock.group(1));
    if (clock.group(4) != null) {
      boolean noonOn = clock.group(4).equalsIgnoreCase("pm");
      if (hour < 1 || hour > 12) {
        throw new IllegalArgumentException("\"" + text + "\": an hour with am or pm is 1 to 12");
      }
      hour = hour % 12 + (noonOn ? 12 : 0);
    }
    try {
      int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
      return LocalTime.of(hour, Integer.parseInt(clock.group(2)), second);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + text + "\": no such time of day", e);
    }
  }

  private static ZoneOffset offset(String written, String text) {
    try {
      return ZoneOffset.of(written.toUpperCase(Locale.ROOT));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\": no such offset from UTC, which is -18:00 to +18:00", e);
    }
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }
}
