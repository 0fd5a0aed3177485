package org.lodemark.report.map;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.report.Rounding;
import org.lodemark.report.SourceList;
import org.lodemark.report.map.MapReport.CountryRow;
import org.lodemark.report.map.MapReport.FlowRow;
import org.lodemark.report.map.MapReport.FormRow;

/** Turns the trade of an atlas into the record that the map is drawn from. */
public final class MapReports {
  private MapReports() {}

  public static MapReport of(Atlas atlas) {
    SourceList sources = new SourceList();
    List<FlowRow> flows = atlas.trade().stream().map(fact -> row(fact, sources)).toList();
    return new MapReport(
        atlas.commodity().name(),
        atlas.world().countries().listAll().stream()
            .filter(country -> !country.isAggregate())
            .sorted()
            .map(MapReports::row)
            .toList(),
        atlas.commodity().forms().stream().map(MapReports::row).toList(),
        flows,
        sources.rows());
  }

  private static CountryRow row(Country country) {
    return new CountryRow(
        country.iso3(),
        country.name(),
        Optional.of(country.isoNumeric()).filter(digits -> !digits.isEmpty()));
  }

  private static FormRow row(Form form) {
    return new FormRow(form.id(), form.name(), form.stage().map(Stage::word));
  }

  private static FlowRow row(TradeFact fact, SourceList sources) {
    Optional<MassInterval> mass = fact.quantity().findMass();
    Optional<MassInterval> contained = fact.containedMetal();
    return new FlowRow(
        codes(fact.reporter()),
        fact.reporterParty().map(party -> party.name()),
        fact.flow().name().toLowerCase(Locale.ROOT),
        end(fact.exporter()),
        end(fact.importer()),
        fact.form().id(),
        fact.form().name(),
        fact.form().stage().map(Stage::word),
        fact.hs().map(Object::toString),
        fact.period().toString(),
        fact.basis().word(),
        fact.quantity().word(),
        mass.map(one -> Rounding.of(one.lowTonnes())),
        mass.flatMap(one -> Rounding.finite(one.highTonnes())),
        contained.map(one -> Rounding.of(one.lowTonnes())),
        contained.flatMap(one -> Rounding.finite(one.highTonnes())),
        fact.provenance().quality().word(),
        fact.provenance().note(),
        sources.ids(fact.provenance()));
  }

  /** The world is everybody: no place to draw an arrow from. */
  private static Optional<List<String>> end(Optional<CountryGroup> group) {
    return group.filter(one -> !one.isWorld()).map(MapReports::codes);
  }

  private static List<String> codes(CountryGroup group) {
    return group.members().stream().map(Country::iso3).toList();
  }
}
