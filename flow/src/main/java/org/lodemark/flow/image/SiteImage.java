package org.lodemark.flow.image;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lodemark.domain.custody.CustodyAudit;
import org.lodemark.domain.custody.CustodyModel;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.Countries;
import org.lodemark.domain.place.Party;
import org.lodemark.domain.place.Site;
import org.lodemark.domain.time.Period;
import org.lodemark.flow.section.PackedBytes;
import org.lodemark.flow.section.PackedReader;
import org.lodemark.flow.section.Section;
import org.lodemark.flow.section.Sections;

/**
 * Sites as the engine has them, in their order, as packed records: thousands of them are sooner read
 * so than from what was stated.
 */
public final class SiteImage {
  private static final String NAME = "sites";
  private static final List<Site.Kind> KINDS = List.of(Site.Kind.values());
  private static final List<Site.State> STATES = List.of(Site.State.values());
  private static final List<CustodyModel> MODELS = List.of(CustodyModel.values());

  private SiteImage() {}

  static Section section(List<CustodySite> sites) {
    PackedBytes into = new PackedBytes();
    sites.forEach(site -> write(site, into));
    return into.section(NAME);
  }

  private static void write(CustodySite site, PackedBytes into) {
    Site place = site.site();
    into.text(site.id().id()).text(place.name()).number(KINDS.indexOf(place.kind()));
    into.text(place.country().iso3()).text(place.operator().map(Party::name).orElse(""));
    into.number(STATES.indexOf(place.state())).number(MODELS.indexOf(site.model()));
    into.number(site.audits().size());
    for (CustodyAudit audit : site.audits()) {
      into.text(audit.auditor()).text(audit.scheme());
      into.number(audit.covers().first().toEpochDay())
          .number(audit.covers().last().toEpochDay());
    }
    into.number(site.capacityPerYear().isPresent() ? 1 : 0);
    site.capacityPerYear()
        .ifPresent(capacity -> into.number(capacity.lowGrams()).number(capacity.highGrams()));
    into.number(site.recovery().isPresent() ? 1 : 0);
    site.recovery()
        .ifPresent(recovery -> into.number(Double.doubleToLongBits(recovery.low()))
            .number(Double.doubleToLongBits(recovery.high())));
  }

  /**
   * The sites that the records of an image were read with.
   *
   * @throws IllegalArgumentException where a country is not among those given
   */
  public static List<CustodySite> read(Sections sections, Countries countries) {
    PackedReader from = new PackedReader(sections.bytes(NAME), 0);
    List<CustodySite> sites = new ArrayList<>();
    while (!from.atEnd()) {
      sites.add(site(from, countries));
    }
    return sites;
  }

  private static CustodySite site(PackedReader from, Countries countries) {
    SiteId id = new SiteId(from.text());
    String name = from.text();
    Site.Kind kind = KINDS.get(from.intNumber());
    String iso3 = from.text();
    String operator = from.text();
    Site place = new Site(
        name,
        kind,
        countries.getByIso3(iso3),
        operator.isEmpty() ? Optional.empty() : Optional.of(new Party(operator)),
        STATES.get(from.intNumber()));
    CustodyModel model = MODELS.get(from.intNumber());
    int count = from.intNumber();
    List<CustodyAudit> audits = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      audits.add(new CustodyAudit(from.text(), from.text(), new Period(day(from), day(from))));
    }
    Optional<MassInterval> capacity = from.number() == 0
        ? Optional.empty()
        : Optional.of(new MassInterval(from.number(), from.number()));
    Optional<Interval> recovery = from.number() == 0
        ? Optional.empty()
        : Optional.of(new Interval(
            Double.longBitsToDouble(from.number()), Double.longBitsToDouble(from.number())));
    return new CustodySite(id, place, model, audits, capacity, recovery);
  }

  private static LocalDate day(PackedReader from) {
    return LocalDate.ofEpochDay(from.number());
  }
}
