package org.lodemark.nations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lodemark.atlas.Assumption;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.Confidence;
import org.lodemark.atlas.Location;
import org.lodemark.atlas.MarketTerms;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.Quantity;
import org.lodemark.atlas.fact.DepositCategory;
import org.lodemark.atlas.fact.DepositFact;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.atlas.fact.PlantFact;
import org.lodemark.atlas.fact.ProductionFact;
import org.lodemark.atlas.fact.ReserveFact;
import org.lodemark.atlas.fact.Route;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.commodity.HsCode;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.GradeRange;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.place.Party;
import org.lodemark.domain.place.Site;
import org.lodemark.domain.time.Period;

/**
 * An atlas of the invented commodity {@link Xv} in a few lines. {@link #edition}, {@link #quality},
 * {@link #basis}, {@link #firm} and {@link #valueUsd} hold for the next fact only. Masses are
 * tonnes, contained metal unless a basis is given.
 */
public final class AtlasBuilder {
  private final List<ProductionFact> production = new ArrayList<>();
  private final List<ReserveFact> reserves = new ArrayList<>();
  private final List<TradeFact> trade = new ArrayList<>();
  private final List<PlantFact> plants = new ArrayList<>();
  private final List<DepositFact> deposits = new ArrayList<>();
  private final List<MeasureFact> measures = new ArrayList<>();
  private Optional<Assumption> recovery = Optional.empty();
  private String edition = "";
  private Quality quality = Quality.REPORTED;
  private Basis basis = Basis.CONTAINED;
  private Optional<Party> firm = Optional.empty();
  private Optional<Double> valueUsd = Optional.empty();
  private long line;

  public static AtlasBuilder xv() {
    return new AtlasBuilder();
  }

  public AtlasBuilder edition(String label) {
    edition = label;
    return this;
  }

  public AtlasBuilder quality(Quality word) {
    quality = word;
    return this;
  }

  public AtlasBuilder basis(Basis word) {
    basis = word;
    return this;
  }

  public AtlasBuilder gross() {
    return basis(Basis.GROSS);
  }

  public AtlasBuilder firm(String name) {
    firm = Optional.of(new Party(name));
    return this;
  }

  public AtlasBuilder valueUsd(double usd) {
    valueUsd = Optional.of(usd);
    return this;
  }

  public AtlasBuilder mined(String iso3, String period, double tonnes) {
    return production(iso3, Stage.MINING, Route.UNSTATED, period, Xv.tonnes(tonnes, tonnes));
  }

  public AtlasBuilder made(String iso3, Route route, String period, double tonnes) {
    return production(iso3, Stage.PROCESSING, route, period, Xv.tonnes(tonnes, tonnes));
  }

  public AtlasBuilder production(
      String iso3, Stage stage, Route route, String period, Quantity quantity) {
    production.add(new ProductionFact(
        BuiltIn.country(iso3), stage, route, Period.parse(period), basis, quantity, provenance()));
    return this;
  }

  public AtlasBuilder exports(String reporter, String partner, String period, String hs, double t) {
    return trade(reporter, TradeFact.Flow.EXPORT, partner, period, hs, Xv.tonnes(t, t));
  }

  public AtlasBuilder imports(String reporter, String partner, String period, String hs, double t) {
    return trade(reporter, TradeFact.Flow.IMPORT, partner, period, hs, Xv.tonnes(t, t));
  }

  public AtlasBuilder reconciled(String from, String to, String period, String hs, double t) {
    return trade(from, TradeFact.Flow.RECONCILED, to, period, hs, Xv.tonnes(t, t));
  }

  /** Adds a flow of a customs code, or of the form with that id; the partner may be empty. */
  public AtlasBuilder trade(
      String reporter,
      TradeFact.Flow flow,
      String partner,
      String period,
      String hsOrForm,
      Quantity quantity) {
    boolean coded = Character.isDigit(hsOrForm.charAt(0));
    Optional<HsCode> hs = coded ? Optional.of(new HsCode(hsOrForm)) : Optional.empty();
    Form form = hs.flatMap(Xv.COMMODITY::findForm)
        .or(() -> Xv.COMMODITY.findForm(hsOrForm))
        .orElseThrow();
    trade.add(new TradeFact(
        BuiltIn.group(reporter),
        firm,
        flow,
        partner.isEmpty() ? Optional.empty() : Optional.of(BuiltIn.group(partner)),
        Optional.empty(),
        Period.parse(period),
        hs,
        form,
        basis,
        quantity,
        valueUsd,
        provenance()));
    return this;
  }

  public AtlasBuilder recovery(String low, String high) {
    recovery = Optional.of(new Assumption(
        new BigDecimal(low), new BigDecimal(high), Quality.ASSUMPTION, Xv.SOURCE, ""));
    return this;
  }

  public AtlasBuilder plant(
      String name, String countries, String form, PlantFact.Measure measure, Quantity perYear) {
    plants.add(new PlantFact(
        name,
        Optional.empty(),
        BuiltIn.group(countries),
        "",
        Xv.COMMODITY.findForm(form).orElseThrow(),
        measure,
        Optional.empty(),
        basis,
        perYear,
        Site.State.OPERATING,
        Optional.empty(),
        provenance()));
    return this;
  }

  public AtlasBuilder capacity(String name, String countries, double tonnes) {
    return plant(name, countries, "metal", PlantFact.Measure.CAPACITY, Xv.tonnes(tonnes, tonnes));
  }

  public AtlasBuilder measure(String iso3, String attribute, int year, double low, double high) {
    measures.add(new MeasureFact(
        "market",
        Map.of("country", iso3, "form", "", "partner", ""),
        attribute,
        Optional.of(Period.ofYear(year)),
        Optional.of(new Interval(low, high)),
        "t contained",
        "",
        provenance()));
    return this;
  }

  public AtlasBuilder stock(String iso3, int yearEnd, double tonnes) {
    return measure(iso3, "stocks-year-end", yearEnd, tonnes, tonnes);
  }

  public AtlasBuilder reserve(String iso3, String period, Quantity quantity) {
    reserves.add(new ReserveFact(
        BuiltIn.country(iso3),
        DepositCategory.RESERVE,
        Period.parse(period),
        basis,
        quantity,
        provenance()));
    return this;
  }

  public AtlasBuilder deposit(String mine, String iso3, double oreTonnes, String low, String high) {
    deposits.add(new DepositFact(
        mine,
        BuiltIn.country(iso3),
        DepositCategory.RESOURCE,
        Optional.empty(),
        Basis.ORE,
        Xv.tonnes(oreTonnes, oreTonnes),
        Optional.of(GradeRange.of(low, high)),
        provenance()));
    return this;
  }

  private Provenance provenance() {
    Provenance made = new Provenance(
        quality, Confidence.UNSTATED, edition, Xv.SOURCE, "", new Location("test", ++line));
    edition = "";
    quality = Quality.REPORTED;
    basis = Basis.CONTAINED;
    firm = Optional.empty();
    valueUsd = Optional.empty();
    return made;
  }

  public List<TradeFact> trade() {
    return List.copyOf(trade);
  }

  public Atlas atlas() {
    return new Atlas(
        Xv.COMMODITY,
        BuiltIn.world(),
        Map.of(Xv.SOURCE.id(), Xv.SOURCE),
        Map.of(),
        recovery,
        Optional.empty(),
        production,
        reserves,
        List.of(),
        List.of(),
        List.of(),
        trade,
        plants,
        List.of(),
        deposits,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        measures,
        MarketTerms.NONE);
  }
}
