package org.lodemark.bench.subject;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lodemark.bench.world.FlowSink;
import org.lodemark.bench.world.World;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.mass.Mass;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.place.Site;

/**
 * A world of stocks as its sites would have written it down: custody records, one an instant. What
 * mines deliver is a receipt from the mine; what leaves is shipped under a document and received
 * under it; a heat is one event with inputs and outputs.
 */
public final class WorldRecords {
  private static final Country COUNTRY =
      new Country("XXX", "", List.of(), Country.Kind.COUNTRY, "XXX");
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
  private static final int SECONDS_BETWEEN_ROWS = 60;

  private final List<CustodySite> sites = new ArrayList<>();
  private final List<Movement> movements = new ArrayList<>();

  private WorldRecords() {}

  public static WorldRecords of(World world) {
    WorldRecords records = new WorldRecords();
    world.replay(records.new Writer());
    return records;
  }

  public List<CustodySite> sites() {
    return List.copyOf(sites);
  }

  public List<Movement> movements() {
    return List.copyOf(movements);
  }

  /** What has departed: its lot, its mass, and from which site. */
  private record Parcel(LotId lot, Mass mass, SiteId from) {}

  private final class Writer implements FlowSink {
    private final Map<String, SiteId> known = new HashMap<>();
    private final List<SiteId> siteOfJunction = new ArrayList<>();

    /** The event of a heat; absent for a stock. */
    private final List<Optional<String>> eventOfJunction = new ArrayList<>();

    private final List<Boolean> melts = new ArrayList<>();
    private final List<Optional<Parcel>> parcels = new ArrayList<>();

    @Override
    public int addPool(int site) {
      return junction(site, Optional.empty(), false);
    }

    @Override
    public int addBlend(int site, boolean homogeneous) {
      return junction(site, Optional.of("heat-" + siteOfJunction.size()), homogeneous);
    }

    private int junction(int site, Optional<String> event, boolean homogeneous) {
      siteOfJunction.add(known("site-" + site, Site.Kind.TRADER));
      eventOfJunction.add(event);
      melts.add(homogeneous);
      return siteOfJunction.size() - 1;
    }

    @Override
    public int source(int origin, int junction, long grams, int lot) {
      SiteId mine = known("mine-" + origin, Site.Kind.MINE);
      receive(new Parcel(lotId(lot), new Mass(grams), mine), junction, "");
      parcels.add(Optional.empty());
      return parcels.size() - 1;
    }

    @Override
    public int depart(int junction, long grams, int lot) {
      SiteId site = siteOfJunction.get(junction);
      Parcel parcel = new Parcel(lotId(lot), new Mass(grams), site);
      eventOfJunction
          .get(junction)
          .ifPresent(event -> row(
              event,
              Action.OUTPUT,
              site,
              parcel.mass,
              row -> row.lot(parcel.lot).homogeneous(melts.get(junction))));
      String document = "waybill-" + parcels.size();
      row(document, Action.SHIP, site, parcel.mass, row -> row.lot(parcel.lot).document(document));
      parcels.add(Optional.of(parcel));
      return parcels.size() - 1;
    }

    @Override
    public void arrive(int arc, int junction) {
      receive(parcels.get(arc).orElseThrow(), junction, "waybill-" + arc);
    }

    private void receive(Parcel parcel, int junction, String document) {
      SiteId site = siteOfJunction.get(junction);
      row("receipt-" + movements.size(), Action.RECEIVE, site, parcel.mass, row -> {
        row.lot(parcel.lot).counterparty(parcel.from);
        return document.isEmpty() ? row : row.document(document);
      });
      eventOfJunction
          .get(junction)
          .ifPresent(
              event -> row(event, Action.INPUT, site, parcel.mass, row -> row.lot(parcel.lot)));
    }

    @Override
    public void lose(int junction, long grams) {
      SiteId site = siteOfJunction.get(junction);
      row("loss-" + movements.size(), Action.LOSS, site, new Mass(grams), row -> row);
    }

    @Override
    public void count(int junction, long grams) {
      SiteId site = siteOfJunction.get(junction);
      row("count-" + movements.size(), Action.COUNT, site, new Mass(grams), row -> row);
    }

    private LotId lotId(int lot) {
      return new LotId("urn:lot:" + lot);
    }

    private SiteId known(String name, Site.Kind kind) {
      return known.computeIfAbsent(name, id -> {
        SiteId site = new SiteId(id);
        sites.add(CustodySite.of(
            site, new Site(id, kind, COUNTRY, Optional.empty(), Site.State.OPERATING)));
        return site;
      });
    }

    private void row(
        String event, Action action, SiteId site, Mass mass, UnaryOperator<Movement.Builder> more) {
      int place = movements.size();
      EventTime time =
          EventTime.at(START.plusSeconds((long) place * SECONDS_BETWEEN_ROWS), ZoneOffset.UTC);
      RecordRef ref = new RecordRef("world", place + 1);
      movements.add(
          more.apply(Movement.of(ref, event, action, time, site).mass(mass)).build());
    }
  }
}
