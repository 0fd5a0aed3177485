package org.lodemark.origin.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.Movement;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.mass.Mass;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.Site;
import org.lodemark.ledger.statement.AssayStatement;
import org.lodemark.ledger.statement.DocumentStatement;
import org.lodemark.origin.BuiltIn;
import org.lodemark.origin.books.BookRow;
import org.lodemark.origin.books.Books;

/** Records written out in a test: masses in tonnes of contained metal, days counted from 1 January. */
final class RecordsBuilder {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private final List<CustodySite> sites = new ArrayList<>();
  private final List<BookRow> rows = new ArrayList<>();
  private final List<DocumentStatement> papers = new ArrayList<>();
  private final List<AssayStatement> assays = new ArrayList<>();
  private final List<AssayStatement> reference = new ArrayList<>();

  /** What a row has beside its mass; set by a test's lambda. */
  static final class Draft {
    final Movement.Builder movement;
    EventTime time;
    long wetGrams;
    long wetScaleSdGrams;
    long highGrams;
    OptionalDouble grade = OptionalDouble.empty();
    Optional<String> form = Optional.empty();
    Optional<BookRow.PaidPrice> price = Optional.empty();
    Optional<String> vehicle = Optional.empty();

    Draft(Movement.Builder movement, EventTime time, long grams) {
      this.movement = movement;
      this.time = time;
      wetGrams = grams;
      highGrams = grams;
    }

    Draft to(String site) {
      movement.counterparty(new SiteId(site));
      return this;
    }

    Draft paper(String number) {
      movement.document(number);
      return this;
    }
  }

  RecordsBuilder site(String id, Site.Kind kind) {
    return site(id, kind, Optional.empty(), Optional.empty());
  }

  RecordsBuilder mine(String id, double lowTonnes, double highTonnes) {
    return site(
        id,
        Site.Kind.MINE,
        Optional.of(new MassInterval(g(lowTonnes), g(highTonnes))),
        Optional.empty());
  }

  RecordsBuilder smelter(String id, double low, double high) {
    return site(id, Site.Kind.SMELTER, Optional.empty(), Optional.of(new Interval(low, high)));
  }

  private RecordsBuilder site(
      String id, Site.Kind kind, Optional<MassInterval> capacity, Optional<Interval> recovery) {
    Site site = new Site(id, kind, BuiltIn.country("PAK"), Optional.empty(), Site.State.OPERATING);
    CustodySite made = CustodySite.of(new SiteId(id), site);
    made = capacity.isPresent() ? made.withCapacity(capacity.get()) : made;
    sites.add(recovery.isPresent() ? made.withRecovery(recovery.get()) : made);
    return this;
  }

  RecordsBuilder row(String site, int day, Action action, String lot, double tonnes) {
    return row(site, day, action, lot, tonnes, draft -> {});
  }

  RecordsBuilder row(
      String site, int day, Action action, String lot, double tonnes, Consumer<Draft> more) {
    return event("e" + rows.size(), site, day, action, lot, tonnes, more);
  }

  RecordsBuilder event(
      String event,
      String site,
      int day,
      Action action,
      String lot,
      double tonnes,
      Consumer<Draft> more) {
    EventTime time = EventTime.onDay(START.plusDays(day - 1), ZoneOffset.UTC);
    Movement.Builder movement =
        Movement.of(new RecordRef("test", rows.size() + 1), event, action, time, new SiteId(site));
    if (!lot.isEmpty()) {
      movement.lot(new LotId(lot));
    }
    movement.mass(new Mass(g(tonnes)));
    Draft draft = new Draft(movement, time, g(tonnes));
    more.accept(draft);
    Movement low = at(movement.build(), draft.time);
    Movement high = at(movement.mass(new Mass(draft.highGrams)).build(), draft.time);
    rows.add(new BookRow(
        rows.size(),
        low,
        high,
        draft.wetGrams,
        draft.wetScaleSdGrams,
        draft.grade,
        OptionalDouble.empty(),
        draft.form,
        draft.price,
        draft.vehicle));
    return this;
  }

  private static Movement at(Movement m, EventTime time) {
    return new Movement(
        m.ref(),
        m.event(),
        m.action(),
        time,
        m.site(),
        m.lot(),
        m.sourceLot(),
        m.counterparty(),
        m.mass(),
        m.scaleSdGrams(),
        m.document(),
        m.declaredOrigin(),
        m.segregatedBy(),
        m.homogeneous());
  }

  static EventTime hour(int day, int hour) {
    Instant at = START.plusDays(day - 1).atTime(hour, 0).toInstant(ZoneOffset.UTC);
    return EventTime.at(at, ZoneOffset.UTC);
  }

  RecordsBuilder count(String site, int day, double tonnes) {
    return row(site, day, Action.COUNT, "", tonnes);
  }

  /** A shipment and its receipt two days later. */
  RecordsBuilder handOver(String from, String to, int day, String lot, double tonnes) {
    return row(from, day, Action.SHIP, lot, tonnes, d -> d.to(to))
        .row(to, day + 2, Action.RECEIVE, lot, tonnes, d -> d.to(from));
  }

  RecordsBuilder paper(String id, int issued, Integer validTo, double coveredTonnes, String hash) {
    papers.add(new DocumentStatement(
        id,
        "permit",
        Optional.of("office"),
        Optional.of(START.plusDays(issued - 1)),
        Optional.ofNullable(validTo).map(day -> START.plusDays(day - 1)),
        coveredTonnes > 0 ? Optional.of(g(coveredTonnes)) : Optional.empty(),
        Optional.empty(),
        hash.isEmpty() ? Optional.empty() : Optional.of(hash),
        Map.of()));
    return this;
  }

  RecordsBuilder assay(String lot, String element, double ppm) {
    assays.add(assayed(lot, element, ppm));
    return this;
  }

  RecordsBuilder reference(String sample, String element, double ppm) {
    reference.add(assayed(sample, element, ppm));
    return this;
  }

  private static AssayStatement assayed(String lot, String element, double ppm) {
    return new AssayStatement(
        new LotId(lot),
        Optional.empty(),
        Optional.empty(),
        element,
        Optional.of(BigDecimal.valueOf(ppm)),
        "ppm",
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  static long g(double tonnes) {
    return Math.round(tonnes * 1e6);
  }

  List<BookRow> rows() {
    return rows;
  }

  EvidenceCase build() {
    return new EvidenceCase(
        new Books(List.of(), sites, rows, papers, assays),
        BuiltIn.antimony(),
        TestParameters.of(BuiltIn.antimony().measures()),
        reference);
  }

  List<EvidenceFinding> findings(EvidenceTest test) {
    return switch (test.run(build())) {
      case TestOutcome.Made made -> made.findings();
      case TestOutcome.NotApplicable other -> throw new AssertionError(other.reason());
      case TestOutcome.NoReference other -> throw new AssertionError(other.reason());
    };
  }
}
