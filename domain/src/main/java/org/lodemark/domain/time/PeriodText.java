package org.lodemark.domain.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How periods are written. */
final class PeriodText {
  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-[Qq]([1-4])");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final int LONGEST = 21;

  private PeriodText() {}

  static Period parse(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "period \"" + text.substring(0, LONGEST) + "...\": too long" + MAYBE);
    }
    String[] ends = text.strip().split("/", -1);
    if (ends.length > 2) {
      throw new IllegalArgumentException("period \"" + text + "\": more than two ends" + MAYBE);
    }
    try {
      Period first = single(ends[0], text);
      if (ends.length == 1) {
        return first;
      }
      if (kind(ends[0]) != kind(ends[1])) {
        throw new IllegalArgumentException(
            "period \"" + text + "\": its two ends are of different kinds" + MAYBE);
      }
      return new Period(first.first(), single(ends[1], text).last());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("period \"" + text + "\": no such date" + MAYBE, e);
    }
  }

  private static final String MAYBE =
      ". Maybe 2024, 2024-Q3, 2024-07, 2024-07-31, 2016/2020 or 2024-01/2024-07.";

  private static Period single(String end, String whole) {
    Matcher year = YEAR.matcher(end);
    if (year.matches()) {
      return Period.ofYear(number(year, 1));
    }
    Matcher quarter = QUARTER.matcher(end);
    if (quarter.matches()) {
      int firstMonth = 3 * number(quarter, 2) - 2;
      YearMonth month = YearMonth.of(number(quarter, 1), firstMonth);
      return Period.ofMonths(month, month.plusMonths(2));
    }
    Matcher month = MONTH.matcher(end);
    if (month.matches()) {
      return Period.ofMonth(YearMonth.of(number(month, 1), number(month, 2)));
    }
    Matcher day = DAY.matcher(end);
    if (day.matches()) {
      LocalDate date = LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
      return new Period(date, date);
    }
    throw new IllegalArgumentException("period \"" + whole + "\": not a period" + MAYBE);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** The number of digits, which differs from kind to kind: 4, 5, 6 or 8. */
  private static long kind(String end) {
    return end.chars().filter(Character::isDigit).count();
  }

  static String format(Period period) {
    int years = period.wholeYears();
    int firstYear = period.first().getYear();
    if (years > 0) {
      return years == 1
          ? year(firstYear)
          : year(firstYear) + "/" + year(period.last().getYear());
    }
    YearMonth first = YearMonth.from(period.first());
    YearMonth last = YearMonth.from(period.last());
    boolean wholeMonths =
        period.first().getDayOfMonth() == 1 && period.last().equals(last.atEndOfMonth());
    if (!wholeMonths) {
      return period.first().equals(period.last())
          ? period.first().toString()
          : period.first() + "/" + period.last();
    }
    if (first.equals(last)) {
      return first.toString();
    }
    boolean quarter = first.getMonthValue() % 3 == 1 && first.plusMonths(2).equals(last);
    return quarter ? year(firstYear) + "-Q" + (first.getMonthValue() / 3 + 1) : first + "/" + last;
  }

  private static String year(int year) {
    return "%04d".formatted(year);
  }
}
