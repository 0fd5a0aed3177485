package org.lodemark.atlas.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.fact.CriticalityFact;
import org.lodemark.atlas.fact.DepositCategory;
import org.lodemark.atlas.fact.DepositFact;
import org.lodemark.atlas.fact.DutyFact;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.atlas.fact.MineFact;
import org.lodemark.atlas.fact.PlaceFact;
import org.lodemark.atlas.fact.PlantFact;
import org.lodemark.atlas.fact.PolicyFact;
import org.lodemark.atlas.fact.PriceFact;
import org.lodemark.atlas.fact.ProductFact;
import org.lodemark.atlas.fact.ProductionFact;
import org.lodemark.atlas.fact.ReserveFact;
import org.lodemark.atlas.fact.Route;
import org.lodemark.atlas.fact.SectorFact;
import org.lodemark.atlas.fact.ShareFact;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.Commodity;
import org.lodemark.domain.commodity.Compound;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.commodity.HsCode;
import org.lodemark.domain.mass.GradeRange;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.mass.MoistureRange;
import org.lodemark.domain.place.Party;
import org.lodemark.domain.place.Position;
import org.lodemark.domain.place.Site;

/** The tables of docs/atlas-format.md: the shape of each, and how a row becomes a fact. */
final class Tables {
  static final TableShape PRODUCTION = TableShape.facts(
      "production.csv",
      "country,stage,route,period,basis,status,lowTonnes,highTonnes",
      "country,stage,route,period,basis,edition,source");
  static final TableShape RESERVES = TableShape.facts(
      "reserves.csv",
      "country,category,period,basis,status,lowTonnes,highTonnes",
      "country,category,period,basis,edition,source");
  static final TableShape SHARES = TableShape.facts(
      "shares.csv",
      "supplyTo,stage,country,period,lowShare,highShare,tradeParameter",
      "supplyTo,stage,country,period,edition,source");
  static final TableShape CRITICALITY =
      TableShape.facts("criticality.csv", "stage,parameter,value", "stage,parameter,edition");
  static final TableShape SECTORS = TableShape.facts(
      "sectors.csv", "sector,role,endUseShare,valueAddedMillionEur", "sector,edition");
  static final TableShape TRADE = TableShape.facts(
      "trade.csv",
      "reporter,reporterParty,flow,partner,partnerParty,period,hs,form,basis,status,"
          + "lowTonnes,highTonnes,valueUsd",
      "reporter,reporterParty,flow,partner,partnerParty,period,hs,form,basis,edition,source");
  static final TableShape PLANTS = TableShape.facts(
      "plants.csv",
      "name,operator,country,place,form,measure,period,basis,status,lowTonnesPerYear,"
          + "highTonnesPerYear,state,stateSince",
      "name,form,measure,period,edition,source,note");
  static final TableShape MINES = TableShape.facts(
      "mines.csv",
      "name,country,province,operator,state,stateSince,basis,status,lowTonnesPerYear,"
          + "highTonnesPerYear",
      "name,country,source");
  static final TableShape DEPOSITS = TableShape.facts(
      "deposits.csv",
      "mine,country,category,period,basis,status,lowTonnes,highTonnes,lowGrade,highGrade",
      "mine,category,period,basis,source,note");
  static final TableShape PRICES = TableShape.facts(
      "prices.csv",
      "product,series,place,period,lowPrice,highPrice,currency,massUnit,massBasis",
      "product,series,place,period,currency,source");
  static final TableShape POLICY = TableShape.facts(
      "policy.csv", "id,period,startsOn,endsOn,countries,kind,standing,suspends,effect", "id");
  static final TableShape PRODUCTS =
      TableShape.facts("products.csv", "product,form,compound,benchmark", "product");
  static final TableShape PLACES = TableShape.facts(
      "places.csv", "place,country,latitude,longitude,position", "place,position,source");
  static final TableShape DUTIES = TableShape.facts(
      "duties.csv",
      "importer,hs,description,asOf,adValoremFraction,specificUsdPerKg,penaltyUsdPerKg,"
          + "penaltyCountries",
      "importer,hs,asOf");

  static final TableShape MARKET_MODEL = TableShape.facts(
      "market-model.csv",
      "item,country,toCountry,stage,toStage,use,form,period,lowValue,highValue,unit,product,place",
      "item,country,toCountry,stage,toStage,use,product,place");
  static final TableShape SCENARIOS = TableShape.facts(
      "scenarios.csv",
      "scenario,step,measure,country,toCountry,stage,toStage,use,starts,ends,lowValue,highValue,"
          + "unit,text",
      "scenario,step,measure,country,toCountry,stage,toStage,use,starts,text");

  static final TableShape EVIDENCE = TableShape.measures("evidence.csv", "test");

  static final List<TableShape> MEASURES = List.of(
      TableShape.measures("market.csv", "country,form,partner"),
      TableShape.measures("demand.csv", "region,use"),
      TableShape.measures("terms.csv", "subject"),
      TableShape.measures("geochemistry.csv", "deposit,country,material,method"),
      TableShape.measures("ports.csv", "port,country"),
      TableShape.measures("crossings.csv", "crossing,countryA,sideA,countryB,sideB"),
      TableShape.measures("routes.csv", "origin,destination,mode"),
      TableShape.measures("mine-output.csv", "mine,country"),
      TableShape.measures("assumptions.csv", "topic"),
      EVIDENCE,
      TableShape.measures("triggers.csv", "trigger,country,subject"),
      TableShape.measures("fusion.csv", "group,test"),
      TableShape.measures("simulation.csv", "role,place,country"));

  private static final List<TableShape> FACTS = List.of(
      PRODUCTION,
      RESERVES,
      SHARES,
      CRITICALITY,
      SECTORS,
      TRADE,
      PLANTS,
      MINES,
      DEPOSITS,
      PRICES,
      PRODUCTS,
      POLICY,
      PLACES,
      DUTIES,
      MARKET_MODEL,
      SCENARIOS);

  private final Commodity commodity;

  Tables(Commodity commodity) {
    this.commodity = commodity;
  }

  static List<String> listFiles() {
    return Stream.of(FACTS, MEASURES, TermTables.ALL)
        .flatMap(List::stream)
        .map(TableShape::file)
        .toList();
  }

  Optional<ProductionFact> production(Row row) {
    return row.build(() -> new ProductionFact(
        row.country("country"),
        row.stage("stage"),
        row.word("route", Route.class, Route.UNSTATED),
        row.period("period"),
        row.word("basis", Basis.class),
        row.quantity("lowTonnes", "highTonnes"),
        row.provenance()));
  }

  Optional<ReserveFact> reserve(Row row) {
    return row.build(() -> new ReserveFact(
        row.country("country"),
        row.word("category", DepositCategory.class),
        row.period("period"),
        row.word("basis", Basis.class),
        row.quantity("lowTonnes", "highTonnes"),
        row.provenance()));
  }

  Optional<ShareFact> share(Row row) {
    return row.build(() -> new ShareFact(
        row.country("supplyTo"),
        row.stage("stage"),
        row.country("country"),
        row.period("period"),
        row.interval("lowShare", "highShare"),
        row.number("tradeParameter"),
        row.provenance()));
  }

  Optional<CriticalityFact> criticality(Row row) {
    return row.build(() -> new CriticalityFact(
        row.findText("stage").map(word -> row.stage("stage")),
        row.word("parameter", CriticalityFact.Parameter.class),
        row.number("value"),
        row.provenance()));
  }

  Optional<SectorFact> sector(Row row) {
    return row.build(() -> {
      SectorFact.Role role = row.word("role", SectorFact.Role.class);
      return new SectorFact(
          row.text("sector"),
          role,
          role == SectorFact.Role.SCALING ? 0 : row.number("endUseShare"),
          row.number("valueAddedMillionEur"),
          row.provenance());
    });
  }

  Optional<TradeFact> trade(Row row) {
    return row.build(() -> {
      Optional<HsCode> hs = row.findText("hs")
          .flatMap(code -> row.parse("hs", text -> Optional.of(new HsCode(text)), NO_CODE));
      return new TradeFact(
          row.countries("reporter"),
          row.findText("reporterParty").map(Party::new),
          row.word("flow", TradeFact.Flow.class),
          row.findCountries("partner"),
          row.findText("partnerParty").map(Party::new),
          row.period("period"),
          hs,
          form(row, hs),
          row.word("basis", Basis.class),
          row.quantity("lowTonnes", "highTonnes"),
          row.findNumber("valueUsd"),
          row.provenance());
    });
  }

  private static final HsCode ANY_CODE = new HsCode("0000");
  private static final Optional<HsCode> NO_CODE = Optional.empty();
  private static final Form ANY_FORM =
      new Form("any", "any", Optional.empty(), List.of(), GradeRange.UNKNOWN, MoistureRange.DRY);

  /** The named form; without a name, the hull of the forms of the customs line. */
  private Form form(Row row, Optional<HsCode> hs) {
    Optional<String> name = row.findText("form");
    if (name.isPresent()) {
      return form(row);
    }
    if (hs.isEmpty()) {
      if (row.raw("hs").isEmpty()) {
        row.reject("hs", "is empty, and so is form: at least one must say what crossed");
      }
      return ANY_FORM;
    }
    Optional<Form> form = commodity.findForm(hs.get());
    if (form.isEmpty()) {
      row.reject("hs", "\"" + hs.get() + "\" belongs to no form of " + CommodityFile.NAME);
    }
    return form.orElse(ANY_FORM);
  }

  private Form form(Row row) {
    Optional<Form> form = commodity.findForm(row.raw("form"));
    if (form.isEmpty()) {
      row.reject("form", "\"" + row.raw("form") + "\" is no form or group of commodity.json");
    }
    return form.orElse(ANY_FORM);
  }

  Optional<PlantFact> plant(Row row) {
    return row.build(() -> new PlantFact(
        row.text("name"),
        row.findText("operator").map(Party::new),
        row.countries("country"),
        row.raw("place"),
        form(row),
        row.word("measure", PlantFact.Measure.class),
        row.findPeriod("period"),
        row.word("basis", Basis.class),
        row.quantity("lowTonnesPerYear", "highTonnesPerYear"),
        row.word("state", Site.State.class),
        row.findPeriod("stateSince"),
        row.provenance()));
  }

  Optional<MineFact> mine(Row row) {
    return row.build(() -> new MineFact(
        new Site(
            row.text("name"),
            Site.Kind.MINE,
            row.country("country"),
            row.findText("operator").map(Party::new),
            row.word("state", Site.State.class)),
        row.raw("province"),
        row.findPeriod("stateSince"),
        row.word("basis", Basis.class),
        row.quantity("lowTonnesPerYear", "highTonnesPerYear"),
        row.provenance()));
  }

  Optional<DepositFact> deposit(Row row) {
    return row.build(() -> new DepositFact(
        row.text("mine"),
        row.country("country"),
        row.word("category", DepositCategory.class),
        row.findPeriod("period"),
        row.word("basis", Basis.class),
        row.quantity("lowTonnes", "highTonnes"),
        row.findGrades("lowGrade", "highGrade"),
        row.provenance()));
  }

  Optional<PriceFact> price(Row row) {
    return row.build(() -> new PriceFact(
        row.text("product"),
        row.text("series"),
        row.text("place"),
        row.period("period"),
        row.interval("lowPrice", "highPrice"),
        row.text("currency"),
        row.text("massUnit"),
        row.raw("massBasis"),
        row.provenance()));
  }

  /** A word that is true or not. */
  private enum YesNo {
    YES,
    NO
  }

  Optional<ProductFact> product(Row row) {
    return row.build(() -> new ProductFact(
        row.text("product"),
        form(row),
        row.findText("compound").flatMap(formula -> compound(row, formula)),
        row.word("benchmark", YesNo.class) == YesNo.YES,
        row.provenance()));
  }

  private Optional<Compound> compound(Row row, String formula) {
    Optional<Compound> compound = commodity.compounds().stream()
        .filter(known -> known.formula().equals(formula))
        .findFirst();
    if (compound.isEmpty()) {
      row.reject("compound", "\"" + formula + "\" is no compound of " + CommodityFile.NAME);
    }
    return compound;
  }

  Optional<PolicyFact> policy(Row row) {
    return row.build(() -> new PolicyFact(
        row.text("id"),
        row.findPeriod("period"),
        row.findPeriod("startsOn").map(day -> day.first()),
        row.findPeriod("endsOn").map(day -> day.last()),
        row.countries("countries"),
        row.text("kind"),
        row.word("standing", PolicyFact.Standing.class),
        row.findText("suspends"),
        row.text("effect"),
        row.provenance()));
  }

  /** How far a position is good for. */
  private enum PositionKind {
    DATASET,
    APPROXIMATE
  }

  Optional<PlaceFact> place(Row row) {
    return row.build(() -> {
      double latitude = row.number("latitude");
      double longitude = row.number("longitude");
      Position position = switch (row.word("position", PositionKind.class)) {
        case DATASET -> new Position.Surveyed(latitude, longitude);
        case APPROXIMATE -> new Position.Approximate(latitude, longitude);
      };
      return new PlaceFact(row.text("place"), row.country("country"), position, row.provenance());
    });
  }

  Optional<DutyFact> duty(Row row) {
    return row.build(() -> new DutyFact(
        row.country("importer"),
        row.parse("hs", HsCode::new, ANY_CODE),
        row.text("description"),
        row.parse("asOf", LocalDate::parse, LocalDate.EPOCH),
        row.number("adValoremFraction"),
        row.findNumber("specificUsdPerKg"),
        row.findNumber("penaltyUsdPerKg"),
        row.findCountries("penaltyCountries"),
        row.provenance()));
  }

  Optional<MeasureFact> measure(TableShape shape, Row row) {
    return row.build(() -> {
      Map<String, String> keys = shape.columns().stream()
          .takeWhile(column -> !column.equals("attribute"))
          .collect(Collectors.toMap(column -> column, row::raw));
      for (String column : List.of("country", "countryA", "countryB", "region")) {
        if (!keys.getOrDefault(column, "").isEmpty()) {
          row.countries(column);
        }
      }
      return new MeasureFact(
          shape.file().replace(".csv", ""),
          keys,
          row.text("attribute"),
          row.findPeriod("period"),
          measured(row),
          row.raw("unit"),
          row.raw("text"),
          row.provenance());
    });
  }

  private static Optional<Interval> measured(Row row) {
    boolean known = row.isKnown();
    boolean empty = row.raw("lowValue").isEmpty() && row.raw("highValue").isEmpty();
    if (known && empty && row.raw("text").isEmpty()) {
      row.reject("lowValue", "is empty although the status is known, and there is no text");
    }
    if (!known && !empty) {
      row.reject("lowValue", "has a value although the status is " + row.raw("status"));
    }
    return empty ? Optional.empty() : Optional.of(row.interval("lowValue", "highValue"));
  }
}
