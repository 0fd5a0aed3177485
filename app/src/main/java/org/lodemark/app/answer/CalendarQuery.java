package org.lodemark.app.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.place.Country;
import org.lodemark.market.calendar.PolicyCalendar;
import org.lodemark.report.calendar.CalendarReport;
import org.lodemark.report.calendar.CalendarReports;

/** What policy is in force, and what changes next: {@code calendar}. */
public record CalendarQuery(LocalDate day, Set<Country> countries) {
  /** The parameters of this question. */
  public static final List<String> PARAMETERS = List.of("country", "on");

  /** Reads it; what is wrong stays with what was typed. */
  public static CalendarQuery read(Typed typed, Atlas atlas, LocalDate today) {
    return new CalendarQuery(
        typed.parse("on", Days::parse).orElse(today),
        AtlasWords.countries(typed, atlas.world().countries()));
  }

  public CalendarReport answer(Atlas atlas) {
    return CalendarReports.of(atlas, PolicyCalendar.of(atlas.policy(), day, countries));
  }
}
