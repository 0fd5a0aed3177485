package org.lodemark.flow.naive;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodyAudit;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.DeclaredOrigin;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.OriginBasis;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.mass.Mass;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.place.Site;
import org.lodemark.domain.time.Period;

/**
 * Writes custody records in few words. Times are days ("3": the whole third day of 2024) or hours
 * ("3.10": ten o'clock on it).
 */
public final class Rows {
  private static final LocalDate DAY_ZERO = LocalDate.of(2023, 12, 31);

  private final List<CustodySite> sites = new ArrayList<>();
  private final List<Movement> rows = new ArrayList<>();

  public static Country country(String iso3) {
    return new Country(iso3, "", List.of(), Country.Kind.COUNTRY, iso3);
  }

  private static CustodySite site(String id, Site.Kind kind, String country) {
    return CustodySite.of(
        new SiteId(id),
        new Site(id, kind, country(country), Optional.empty(), Site.State.OPERATING));
  }

  public Rows mine(String id) {
    return mine(id, MassInterval.UNBOUNDED);
  }

  public Rows mine(String id, long capacityGramsPerYear) {
    sites.add(
        site(id, Site.Kind.MINE, "TJK").withCapacity(new MassInterval(0, capacityGramsPerYear)));
    return this;
  }

  public Rows trader(String id) {
    sites.add(site(id, Site.Kind.TRADER, "THA"));
    return this;
  }

  /** A trader under a model that was audited on these days, e.g. "2024" or "2024-01". */
  public Rows trader(String id, CustodyModel model, String audited) {
    sites.add(site(id, Site.Kind.TRADER, "THA")
        .withModel(model, new CustodyAudit("auditor", "scheme", Period.parse(audited))));
    return this;
  }

  /** A row; what more there is to say about it is said by {@code more}. */
  public Rows row(
      String event,
      Action action,
      String time,
      String site,
      String lot,
      long grams,
      UnaryOperator<Movement.Builder> more) {
    var ref = new RecordRef("rows", rows.size() + 1);
    var row = Movement.of(ref, event, action, time(time), new SiteId(site)).mass(new Mass(grams));
    if (!lot.isEmpty()) {
      row.lot(new LotId(lot));
    }
    rows.add(more.apply(row).build());
    return this;
  }

  public Rows row(String event, Action action, String time, String site, String lot, long grams) {
    return row(event, action, time, site, lot, grams, row -> row);
  }

  public Rows mined(String time, String site, String lot, long grams) {
    return row("mine-" + lot, Action.MINE, time, site, lot, grams);
  }

  public Rows ship(String time, String from, String to, String lot, long grams) {
    return row(
        "ship-" + rows.size(),
        Action.SHIP,
        time,
        from,
        lot,
        grams,
        row -> row.counterparty(new SiteId(to)));
  }

  public Rows receive(String time, String at, String from, String lot, long grams) {
    return row(
        "receive-" + rows.size(),
        Action.RECEIVE,
        time,
        at,
        lot,
        grams,
        row -> row.counterparty(new SiteId(from)));
  }

  /** Shipped and received at one moment, by the same weight. */
  public Rows move(String time, String from, String to, String lot, long grams) {
    return ship(time, from, to, lot, grams).receive(time, to, from, lot, grams);
  }

  public Rows count(String time, String site, String lot, long grams) {
    return row("count-" + rows.size(), Action.COUNT, time, site, lot, grams);
  }

  public Rows input(String event, String time, String site, String lot, long grams) {
    return row(event, Action.INPUT, time, site, lot, grams);
  }

  public Rows output(String event, String time, String site, String lot, long grams) {
    return row(event, Action.OUTPUT, time, site, lot, grams);
  }

  /** What is written so far. */
  public World world() {
    return new World(0, sites, rows);
  }

  public NaiveJournal read(NaiveTrust trust, NaiveSources sources) {
    return NaiveJournal.of(rows, sites, trust, sources);
  }

  public NaiveJournal read(NaiveTrust trust) {
    return read(trust, NaiveSources.CAPPED);
  }

  static EventTime time(String text) {
    String[] parts = text.split("\\.");
    LocalDate day = DAY_ZERO.plusDays(Long.parseLong(parts[0]));
    if (parts.length == 1) {
      return EventTime.onDay(day, ZoneOffset.UTC);
    }
    Instant instant = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return EventTime.at(instant.plus(Duration.ofHours(Long.parseLong(parts[1]))), ZoneOffset.UTC);
  }

  /** Adds a declaration that the metal was mined in a country. */
  public static UnaryOperator<Movement.Builder> declared(String iso3) {
    return row -> row.declaredOrigin(new DeclaredOrigin(country(iso3), OriginBasis.MINED));
  }
}
