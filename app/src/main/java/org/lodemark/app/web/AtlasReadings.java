package org.lodemark.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.lodemark.app.BadInput;
import org.lodemark.app.answer.CalendarQuery;
import org.lodemark.app.answer.MarketQuery;
import org.lodemark.app.answer.NationsQuery;
import org.lodemark.app.answer.PricesQuery;
import org.lodemark.app.answer.RiskQuery;
import org.lodemark.app.answer.Typed;
import org.lodemark.app.answer.ValueQuery;
import org.lodemark.input.Problem;
import org.lodemark.ledger.store.StoreUnavailable;
import org.lodemark.nations.Nations.UserTrade;
import org.lodemark.report.map.MapReports;

/** Questions that public facts answer. */
final class AtlasReadings {
  private static final String OUTLINES = "outlines-110m.geojson";

  private final Subject subject;

  AtlasReadings(Subject subject) {
    this.subject = subject;
  }

  List<Reading> list() {
    return List.of(
        Reading.json("/api/v1/nations", NationsQuery.PARAMETERS, this::nations),
        Reading.json("/api/v1/risk", RiskQuery.PARAMETERS, this::risk),
        Reading.json("/api/v1/prices", PricesQuery.PARAMETERS, this::prices),
        Reading.json("/api/v1/calendar", CalendarQuery.PARAMETERS, this::calendar),
        Reading.json("/api/v1/value", ValueQuery.parameters(), this::value),
        Reading.json("/api/v1/scenarios", List.of(), this::scenarios),
        Reading.json("/api/v1/map", List.of(), this::map),
        new Reading("/api/v1/world.geojson", List.of(), this::world));
  }

  private Object nations(Typed typed) {
    NationsQuery query = NationsQuery.read(typed, subject.atlas());
    typed.check();
    return query.answer(subject.atlas(), UserTrade.NONE, List.of());
  }

  private Object risk(Typed typed) throws BadInput {
    RiskQuery query = RiskQuery.read(typed);
    typed.check();
    return query.answer(subject.atlas());
  }

  private Object prices(Typed typed) {
    PricesQuery query = PricesQuery.read(typed, subject.today());
    typed.check();
    return query.answer(subject.atlas(), List.of(), List.of());
  }

  private Object calendar(Typed typed) {
    CalendarQuery query = CalendarQuery.read(typed, subject.atlas(), subject.today());
    typed.check();
    return query.answer(subject.atlas());
  }

  private Object value(Typed typed) throws StoreUnavailable {
    return ValueQuery.read(typed, subject.atlas(), List.of(), subject.books()::open)
        .answer(subject.atlas());
  }

  private Object scenarios(Typed typed) {
    typed.check();
    return MarketQuery.list(subject.atlas());
  }

  private Object map(Typed typed) {
    typed.check();
    return MapReports.of(subject.atlas());
  }

  private Content world(Typed typed) throws BadInput {
    typed.check();
    try {
      return Content.of(
          "application/geo+json", Files.readAllBytes(subject.worldDirectory().resolve(OUTLINES)));
    } catch (IOException e) {
      throw new BadInput(
          "outlines of countries",
          List.of(new Problem(OUTLINES, 0, "", "cannot be read: " + e.getMessage())));
    }
  }
}
