package org.lodemark.report.trace;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodyAudit;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.mass.Mass;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.place.Site;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.answer.ShareQuestion;
import org.lodemark.flow.answer.TraceQuestion;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.CustodyGraph;

/** Tells in few words who handed what to whom; days are days of January 2024. */
final class Story {
  private final List<CustodySite> sites = new ArrayList<>();
  private final List<Movement> rows = new ArrayList<>();

  static Country country(String iso3) {
    return new Country(iso3, "", List.of(), Country.Kind.COUNTRY, iso3);
  }

  Story site(String id, String name, Site.Kind kind, String iso3) {
    sites.add(CustodySite.of(
        new SiteId(id),
        new Site(name, kind, country(iso3), Optional.empty(), Site.State.OPERATING)));
    return this;
  }

  Story mine(String id, String name, String iso3) {
    return site(id, name, Site.Kind.MINE, iso3);
  }

  Story trader(String id, String name, String iso3) {
    return site(id, name, Site.Kind.TRADER, iso3);
  }

  /** A smelter whose blends were audited all year. */
  Story smelter(String id, String name, String iso3) {
    sites.add(CustodySite.of(
            new SiteId(id),
            new Site(
                name, Site.Kind.SMELTER, country(iso3), Optional.empty(), Site.State.OPERATING))
        .withModel(
            CustodyModel.CONTROLLED_BLENDING,
            new CustodyAudit("auditor", "scheme", Period.ofYear(2024))));
    return this;
  }

  private Movement.Builder row(
      Action action, String event, int day, String site, String lot, double tonnes) {
    return Movement.of(
            new RecordRef("ledger.csv", rows.size() + 1),
            event,
            action,
            EventTime.onDay(LocalDate.of(2023, 12, 31).plusDays(day), ZoneOffset.UTC),
            new SiteId(site))
        .lot(new LotId(lot))
        .mass(new Mass(Math.round(tonnes * 1e6)));
  }

  Story mined(int day, String site, String lot, double tonnes) {
    rows.add(row(Action.MINE, "mine-" + rows.size(), day, site, lot, tonnes).build());
    return this;
  }

  Story ship(int day, String from, String to, String lot, double tonnes) {
    rows.add(row(Action.SHIP, "ship-" + rows.size(), day, from, lot, tonnes)
        .counterparty(new SiteId(to))
        .build());
    return this;
  }

  Story move(int day, String from, String to, String lot, double tonnes) {
    ship(day, from, to, lot, tonnes);
    rows.add(row(Action.RECEIVE, "receive-" + rows.size(), day, to, lot, tonnes)
        .counterparty(new SiteId(from))
        .build());
    return this;
  }

  Story input(String event, int day, String site, String lot, double tonnes) {
    rows.add(row(Action.INPUT, event, day, site, lot, tonnes).build());
    return this;
  }

  Story output(String event, int day, String site, String lot, double tonnes) {
    rows.add(row(Action.OUTPUT, event, day, site, lot, tonnes).homogeneous(true).build());
    return this;
  }

  List<CustodySite> sites() {
    return sites;
  }

  CustodyGraph custody(Assumptions assumptions) {
    return CustodyGraph.of(sites, rows, assumptions);
  }

  static Optional<TraceAnswer> answer(CustodyGraph custody, String lot, int mostPerLevel) {
    return new Questions(custody).answer(lot, mostPerLevel);
  }

  /** The engine's questions, prepared once. */
  static final class Questions {
    private final CustodyGraph custody;
    private final ShareQuestion shares;
    private final TraceQuestion trace;

    Questions(CustodyGraph custody) {
      this.custody = custody;
      shares = new ShareQuestion(custody);
      trace = new TraceQuestion(custody);
    }

    Optional<TraceAnswer> answer(String lot, int mostPerLevel) {
      LotId id = new LotId(lot);
      return shares
          .ask(id)
          .map(made -> new TraceAnswer(
              made,
              trace.ask(id, mostPerLevel, 50).orElseThrow(),
              custody.findTarget(id).orElseThrow()));
    }
  }

  TraceReport trace(String lot) {
    CustodyGraph custody = custody(Assumptions.DEFAULT);
    return TraceReports.of(
        answer(custody, lot, 12).orElseThrow(),
        Optional.empty(),
        custody.findings(),
        List.of(),
        sites,
        List.of());
  }
}
