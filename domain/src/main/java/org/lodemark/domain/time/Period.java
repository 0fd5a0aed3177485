package org.lodemark.domain.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * A span of whole days of the calendar, both ends included: a year, a quarter, a month, a day, or
 * a range of these.
 *
 * <p>Figures of one period are set against figures of another pro rata by days: 2,200 t mined in
 * 2024 (366 days) are 186.3 t in January. That spreads output evenly over the year, which is an
 * assumption; whoever prints such a figure says so.
 *
 * @param first the first day
 * @param last the last day, not before {@code first}
 */
public record Period(LocalDate first, LocalDate last) implements Comparable<Period> {
  /** By last day; of two that end together the longer one counts as later. */
  private static final Comparator<Period> BY_END = Comparator.comparing(Period::last)
      .thenComparing(Comparator.comparing(Period::first).reversed());

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "period " + first + "/" + last + ": ends before it starts");
    }
  }

  /**
   * Reads {@code 2024}, {@code 2024-Q3}, {@code 2024-07}, {@code 2024-07-31} or a range of two of
   * one kind joined by a slash.
   *
   * @throws IllegalArgumentException saying what is wrong and what would do
   */
  public static Period parse(String text) {
    return PeriodText.parse(text);
  }

  public static Period ofYear(int year) {
    return ofYears(year, year);
  }

  public static Period ofYears(int firstYear, int lastYear) {
    return new Period(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31));
  }

  public static Period ofMonth(YearMonth month) {
    return ofMonths(month, month);
  }

  public static Period ofMonths(YearMonth first, YearMonth last) {
    return new Period(first.atDay(1), last.atEndOfMonth());
  }

  public long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** Whole calendar years of this period, 0 when it does not start and end with a year. */
  public int wholeYears() {
    boolean whole = first.getDayOfYear() == 1 && last.plusDays(1).getDayOfYear() == 1;
    return whole ? last.getYear() - first.getYear() + 1 : 0;
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  public boolean contains(Period other) {
    return !other.first.isBefore(first) && !other.last.isAfter(last);
  }

  public boolean overlaps(Period other) {
    return !other.first.isAfter(last) && !first.isAfter(other.last);
  }

  public Optional<Period> intersection(Period other) {
    if (!overlaps(other)) {
      return Optional.empty();
    }
    return Optional.of(new Period(
        first.isAfter(other.first) ? first : other.first,
        last.isBefore(other.last) ? last : other.last));
  }

  /** The same span shifted by whole months; whole months stay whole months, a day stays a day. */
  public Period plusMonths(int months) {
    boolean wholeMonths =
        first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
    LocalDate shifted = last.plusMonths(months);
    return new Period(
        first.plusMonths(months), wholeMonths ? YearMonth.from(shifted).atEndOfMonth() : shifted);
  }

  @Override
  public int compareTo(Period other) {
    return BY_END.compare(this, other);
  }

  /** The shortest text that {@link #parse} reads back to this period. */
  @Override
  public String toString() {
    return PeriodText.format(this);
  }
}
