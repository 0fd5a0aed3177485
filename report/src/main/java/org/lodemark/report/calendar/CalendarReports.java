package org.lodemark.report.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.PolicyFact;
import org.lodemark.domain.place.Country;
import org.lodemark.market.calendar.PolicyCalendar;
import org.lodemark.market.calendar.PolicyCalendar.Change;
import org.lodemark.market.calendar.PolicyCalendar.Line;
import org.lodemark.report.SourceList;
import org.lodemark.report.calendar.CalendarReport.ChangeRow;
import org.lodemark.report.calendar.CalendarReport.PolicyRow;

/** Turns a calendar into the record that all ways out share. */
public final class CalendarReports {
  private CalendarReports() {}

  public static CalendarReport of(Atlas atlas, PolicyCalendar calendar) {
    SourceList sources = new SourceList();
    return new CalendarReport(
        atlas.commodity().name(),
        calendar.on().toString(),
        dataUntil(atlas.policy(), calendar.on()).map(LocalDate::toString),
        calendar.changes().stream()
            .map(change -> change(change, calendar.on(), sources))
            .toList(),
        calendar.lines().stream().map(line -> row(line, sources)).toList(),
        sources.rows());
  }

  private static Optional<LocalDate> dataUntil(List<PolicyFact> policy, LocalDate on) {
    return policy.stream()
        .flatMap(fact -> fact.start().stream())
        .filter(day -> !day.isAfter(on))
        .max(Comparator.naturalOrder());
  }

  /** One change, with the days until it; the head of the prices shows it too. */
  public static ChangeRow change(Change change, LocalDate on, SourceList sources) {
    PolicyFact shown = change.cause().orElse(change.fact());
    return new ChangeRow(
        change.on().toString(),
        ChronoUnit.DAYS.between(on, change.on()),
        word(change.kind()),
        change.fact().id(),
        countries(change.fact()),
        change.fact().effect(),
        change.cause().map(PolicyFact::id),
        change.cause().map(PolicyFact::effect),
        sources.ids(List.of(change.fact().provenance(), shown.provenance())));
  }

  private static PolicyRow row(Line line, SourceList sources) {
    PolicyFact fact = line.fact();
    return new PolicyRow(
        word(line.state()),
        fact.id(),
        fact.period().map(Object::toString),
        fact.start().map(LocalDate::toString),
        fact.endsOn().map(LocalDate::toString),
        countries(fact),
        fact.kind(),
        fact.effect(),
        line.suspendedBy().map(PolicyFact::id),
        fact.provenance().quality().word(),
        fact.provenance().note(),
        sources.ids(fact.provenance()));
  }

  private static List<String> countries(PolicyFact fact) {
    return fact.countries().members().stream().map(Country::iso3).toList();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
