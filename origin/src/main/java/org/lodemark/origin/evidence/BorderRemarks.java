package org.lodemark.origin.evidence;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;
import org.lodemark.origin.books.BookRow;

/**
 * T1's sentences on borders (METHODS 3): an opportunity to state, never a flag, of log LR 0. A border
 * that was reported closed while goods were under way in its countries; and time between two rows that
 * leaves room for a way by a crossing, where somebody stated the distances ({@code km SENDER > CROSSING}
 * and {@code km CROSSING > RECEIVER}). Most ways have room: lorries queue, drivers sleep. Positions
 * are not computed with.
 */
public final class BorderRemarks {
  public static final String TABLE = "crossings";
  private static final String CLOSED = "closed";
  private static final String DURATION = "closure duration";
  private static final int MOST_NAMED = 3;

  /** Of each sort. */
  private static final int MOST_REMARKS = 50;

  private final Atlas atlas;
  private final TestParameters parameters;
  private final Map<SiteId, String> countries = new HashMap<>();
  private final List<Leg> legs = new ArrayList<>();
  private final List<BorderRemark> remarks = new ArrayList<>();

  private record Leg(BookRow sent, BookRow got) {
    SiteId from() {
      return sent.low().site();
    }

    SiteId to() {
      return got.low().site();
    }
  }

  /** Two countries and the first day of a closure: reports of several crossings are one closure. */
  private record Closure(String countryA, String countryB, LocalDate first) {}

  private BorderRemarks(Atlas atlas, TestParameters parameters) {
    this.atlas = atlas;
    this.parameters = parameters;
  }

  /**
   * What may be said of the legs among some rows.
   *
   * @param onTheWay rows that lots' metal passed, in any order
   */
  public static List<BorderRemark> of(
      List<BookRow> onTheWay, List<CustodySite> sites, Atlas atlas, TestParameters parameters) {
    BorderRemarks all = new BorderRemarks(atlas, parameters);
    sites.forEach(site -> all.countries.put(site.id(), site.country().iso3()));
    for (HandOver handOver : HandOver.listOf(onTheWay)) {
      if (handOver.isPair()) {
        all.legs.add(new Leg(handOver.shipped().get(0), handOver.received().get(0)));
      }
    }
    List<MeasureFact> crossings =
        atlas.measures().stream().filter(fact -> fact.table().equals(TABLE)).toList();
    all.closures(crossings);
    all.room(crossings);
    return List.copyOf(all.remarks);
  }

  private void closures(List<MeasureFact> crossings) {
    Map<Closure, List<MeasureFact>> closures =
        new java.util.TreeMap<>(java.util.Comparator.comparing(Closure::first)
            .thenComparing(Closure::countryA)
            .thenComparing(Closure::countryB));
    for (MeasureFact fact : crossings) {
      boolean isClosure = fact.attribute().equals(CLOSED) || fact.attribute().equals(DURATION);
      if (isClosure && fact.period().isPresent()) {
        closures
            .computeIfAbsent(
                new Closure(
                    fact.key("countryA"),
                    fact.key("countryB"),
                    fact.period().get().first()),
                added -> new ArrayList<>())
            .add(fact);
      }
    }
    closures.forEach(this::closure);
  }

  private void closure(Closure closure, List<MeasureFact> facts) {
    Optional<Long> reported = facts.stream()
        .flatMap(fact -> fact.value().stream())
        .map(days -> (long) days.low())
        .max(Long::compare);
    long days = reported.orElse((long) parameters.get(TestId.T1, "closure days"));
    Period shut = new Period(closure.first(), closure.first().plusDays(Math.max(1, days) - 1));
    List<Leg> underWay = legs.stream()
        .filter(leg -> isIn(closure, leg.from()) || isIn(closure, leg.to()))
        .filter(leg -> isUnderWay(leg, shut))
        .toList();
    if (underWay.isEmpty()) {
      return;
    }
    long across = underWay.stream()
        .filter(leg -> isIn(closure, leg.from())
            && isIn(closure, leg.to())
            && !country(leg.from()).equals(country(leg.to())))
        .count();
    List<String> names =
        facts.stream().map(fact -> fact.key("crossing")).distinct().toList();
    String sentence = "Between " + name(closure.countryA()) + " and " + name(closure.countryB())
        + " the border is reported closed from " + closure.first() + " on ("
        + String.join(", ", names) + "), "
        + (reported.isPresent()
            ? "for " + days + " days or more"
            : "no end reported; " + days + " days are looked at")
        + ". By these records " + Say.count(underWay.size(), "leg")
        + " in these countries fell into"
        + " that time, " + across + " of them across this border: " + words(underWay)
        + ". Goods may have waited, gone another way, or have had nothing to do with it.";
    add(BorderRemark.Kind.CLOSED, names, sentence, facts, underWay);
  }

  private boolean isIn(Closure closure, SiteId site) {
    String country = country(site);
    return country.equals(closure.countryA()) || country.equals(closure.countryB());
  }

  private String country(SiteId site) {
    return countries.getOrDefault(site, "");
  }

  private String name(String iso3) {
    return atlas.world().countries().findByIso3(iso3).map(Country::name).orElse(iso3);
  }

  private static boolean isUnderWay(Leg leg, Period shut) {
    LocalDate left = leg.sent().low().time().date();
    LocalDate came = leg.got().low().time().date();
    return !left.isAfter(shut.last()) && !came.isBefore(shut.first()) && !came.isBefore(left);
  }

  private static String words(List<Leg> legs) {
    List<String> named = legs.stream()
        .limit(MOST_NAMED)
        .map(leg ->
            leg.from() + " to " + leg.to() + ", sent " + leg.sent().low().time().date()
                + ", received " + leg.got().low().time().date())
        .toList();
    return String.join("; ", named)
        + (legs.size() > MOST_NAMED ? "; and " + (legs.size() - MOST_NAMED) + " more" : "");
  }

  private void room(List<MeasureFact> crossings) {
    Set<String> names = new TreeSet<>();
    crossings.forEach(fact -> names.add(fact.key("crossing")));
    for (Leg leg : legs) {
      for (String crossing : names) {
        Optional<MeasureFact> there = distance(leg.from().id(), crossing);
        Optional<MeasureFact> back = distance(crossing, leg.to().id());
        if (there.isPresent() && back.isPresent() && remarks.size() < 2 * MOST_REMARKS) {
          room(leg, crossing, there.get(), back.get());
        }
      }
    }
  }

  private Optional<MeasureFact> distance(String from, String to) {
    return parameters
        .find(TestId.T1, "km " + from + " > " + to)
        .filter(fact -> fact.value().isPresent());
  }

  private static double km(MeasureFact fact) {
    return fact.value().orElseThrow().high();
  }

  /** By the least time that the two rows leave, so that a day without an hour claims nothing. */
  private void room(Leg leg, String crossing, MeasureFact there, MeasureFact back) {
    double hours = Duration.between(
                leg.sent().low().time().latest(), leg.got().low().time().earliest())
            .toMinutes()
        / 60.0;
    double needed = (km(there) + km(back)) / Journeys.MOST_KM_PER_HOUR;
    if (hours < needed) {
      return;
    }
    Optional<MeasureFact> direct = distance(leg.from().id(), leg.to().id());
    String sentence = "Between " + leg.from() + "'s row of " + leg.sent().low().time() + " and "
        + leg.to() + "'s of " + leg.got().low().time() + " lie at least " + Say.number(hours)
        + " hours. By way of " + crossing + " it is " + Say.number(km(there) + km(back))
        + " km by the distances stated, " + Say.number(needed) + " hours at "
        + Math.round(Journeys.MOST_KM_PER_HOUR) + " km/h"
        + direct
            .map(way -> "; straight on " + Say.number(km(way)) + " km, "
                + Say.number(km(way) / Journeys.MOST_KM_PER_HOUR) + " hours")
            .orElse("")
        + ". There is room for it, as there is wherever somebody queues or sleeps.";
    add(BorderRemark.Kind.ROOM, List.of(crossing), sentence, List.of(there, back), List.of(leg));
  }

  private void add(
      BorderRemark.Kind kind,
      List<String> crossings,
      String sentence,
      List<MeasureFact> facts,
      List<Leg> about) {
    Set<String> sources = new LinkedHashSet<>();
    facts.forEach(fact -> sources.add(fact.provenance().source().id()));
    Set<SiteId> sites = new LinkedHashSet<>();
    List<RecordRef> events = new ArrayList<>();
    for (Leg leg : about) {
      sites.add(leg.from());
      sites.add(leg.to());
      events.add(leg.sent().low().ref());
      events.add(leg.got().low().ref());
    }
    remarks.add(new BorderRemark(
        kind, crossings, sentence, List.copyOf(sources), List.copyOf(sites), events));
  }
}
