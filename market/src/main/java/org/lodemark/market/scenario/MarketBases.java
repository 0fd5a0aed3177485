package org.lodemark.market.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.fact.MarketParameterFact;
import org.lodemark.atlas.fact.MarketParameterFact.Item;
import org.lodemark.atlas.fact.ProductionFact;
import org.lodemark.atlas.fact.Route;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;
import org.lodemark.market.price.PriceUnit;
import org.lodemark.market.scenario.Figures.Candidate;
import org.lodemark.market.scenario.MarketBase.Capacity;
import org.lodemark.market.scenario.MarketBase.Conversion;
import org.lodemark.market.scenario.MarketBase.Elasticity;
import org.lodemark.market.scenario.MarketBase.Freight;
import org.lodemark.market.scenario.MarketBase.Inland;
import org.lodemark.market.scenario.MarketBase.StageOfMarket;
import org.lodemark.market.scenario.MarketBase.Supply;
import org.lodemark.market.scenario.MarketBase.Use;

/** Chooses the numbers of the base from an atlas. */
public final class MarketBases {
  private static final String CONSUMPTION = "apparent-consumption";

  private final Atlas atlas;
  private final List<String> lacking = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  private MarketBases(Atlas atlas) {
    this.atlas = atlas;
  }

  /** Chooses them, or tells what the atlas lacks. */
  public static Basing of(Atlas atlas) {
    if (atlas.marketModel().isEmpty()) {
      return new Basing.Lacking(List.of("market-model.csv has no rows: a market needs stages, a"
          + " base period, a reference price, elasticities and freights"));
    }
    return new MarketBases(atlas).make();
  }

  private Basing make() {
    Period period = one(Item.BASE_PERIOD).period().orElseThrow();
    List<StageOfMarket> stages = facts(Item.STAGE).stream()
        .sorted(Comparator.comparingDouble(fact -> fact.value().orElseThrow().low()))
        .map(fact -> new StageOfMarket(fact.stage(), fact.form().orElseThrow()))
        .toList();
    Function<String, Integer> number =
        name -> stages.stream().map(StageOfMarket::name).toList().indexOf(name);
    MarketParameterFact reference = one(Item.REFERENCE_PRICE);
    Optional<CalibratedFigure> price = referencePrice(reference);
    List<Supply> mined = mined(period, stages.getFirst().name());
    compareWithWorld(mined, period);
    int scrapStage = facts(Item.SCRAP_STAGE).stream()
        .findFirst()
        .map(fact -> number.apply(fact.stage()))
        .orElse(-1);
    List<Supply> scrap =
        scrapStage < 0 ? List.of() : scrap(period, stages.get(scrapStage).name());
    List<Use> uses = uses(period, number);
    List<Use> rest = restShares(number);
    if (mined.isEmpty()) {
      lacking.add("production.csv has no figure of mining for " + period + " or a year near it");
    }
    if (!lacking.isEmpty() || price.isEmpty()) {
      return new Basing.Lacking(lacking);
    }
    return new Basing.Based(new MarketBase(
        period,
        stages,
        number.apply(reference.stage()),
        price.get(),
        mined,
        scrap,
        Math.max(0, scrapStage),
        uses,
        rest,
        conversions(number),
        facts(Item.CONVERSION_CAPACITY).stream()
            .map(fact -> new Capacity(
                fact.country().orElseThrow(), number.apply(fact.stage()), number(fact)))
            .toList(),
        facts(Item.SPARE_CAPACITY).stream()
            .findFirst()
            .map(MarketBases::number)
            .orElseGet(() -> noSpare()),
        number(one(Item.SUPPLY_ELASTICITY)),
        facts(Item.DEMAND_ELASTICITY).stream()
            .map(fact -> new Elasticity(fact.use(), number(fact)))
            .toList(),
        facts(Item.FREIGHT).stream()
            .map(fact -> new Freight(
                fact.country(), fact.toCountry(), number.apply(fact.stage()), number(fact)))
            .toList(),
        facts(Item.INLAND).stream()
            .map(fact -> new Inland(fact.country().orElseThrow(), number(fact)))
            .toList(),
        atlas.duties(),
        remarks));
  }

  private static CalibratedFigure noSpare() {
    return new CalibratedFigure(
        "spare capacity",
        "",
        "",
        Interval.exactly(0),
        "fraction",
        "no row: none",
        false,
        List.of());
  }

  private List<MarketParameterFact> facts(Item item) {
    return atlas.marketModel().stream().filter(fact -> fact.item() == item).toList();
  }

  /** Loading made sure that there is one. */
  private MarketParameterFact one(Item item) {
    return facts(item).getFirst();
  }

  private static CalibratedFigure number(MarketParameterFact fact) {
    String what = fact.item().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String of = fact.use().isEmpty() ? "" : ", " + fact.use();
    String to = fact.toCountry().map(country -> " to " + country.iso3()).orElse("");
    return new CalibratedFigure(
        what + of,
        fact.country().map(Country::iso3).orElse("") + to,
        fact.stage() + (fact.toStage().isEmpty() ? "" : " to " + fact.toStage()),
        fact.value().orElseThrow(),
        fact.item().unit(),
        fact.provenance().note(),
        false,
        List.of(fact.provenance()));
  }

  private Optional<CalibratedFigure> referencePrice(MarketParameterFact wanted) {
    Optional<CalibratedFigure> found = atlas.prices().stream()
        .filter(price -> price.product().equals(wanted.product())
            && price.place().equals(wanted.place())
            && price.period().equals(wanted.period().orElseThrow())
            && price.currency().equals(PriceUnit.BASE_CURRENCY)
            && price.price().low() > 0
            && Double.isFinite(price.price().high())
            && price.provenance().counts())
        .max(Comparator.comparing(price -> price.provenance().edition()))
        .map(price -> new CalibratedFigure(
            "reference price, " + wanted.product() + " " + wanted.place(),
            wanted.country().map(Country::iso3).orElse(""),
            wanted.stage(),
            price.price().times(new PriceUnit(price.currency(), price.massUnit()).perTonne()),
            "USD/t",
            wanted.provenance().note(),
            false,
            List.of(price.provenance())));
    if (found.isEmpty()) {
      lacking.add("prices.csv has no price in USD of \"" + wanted.product() + "\" at \""
          + wanted.place() + "\" for " + wanted.period().orElseThrow()
          + ", to which market-model.csv points");
    }
    return found;
  }

  private List<Supply> mined(Period period, String stage) {
    return supplies("mined", stage, period, fact -> fact.stage() == Stage.MINING);
  }

  private List<Supply> scrap(Period period, String stage) {
    return supplies(
        "from scrap",
        stage,
        period,
        fact -> fact.stage() == Stage.PROCESSING && fact.route() == Route.SECONDARY);
  }

  private List<Supply> supplies(
      String what,
      String stage,
      Period period,
      java.util.function.Predicate<ProductionFact> which) {
    List<ProductionFact> facts = atlas.production().stream()
        .filter(which)
        .filter(fact -> fact.basis() == Basis.CONTAINED && !fact.country().isAggregate())
        .toList();
    List<Supply> supplies = new ArrayList<>();
    facts.stream().map(ProductionFact::country).distinct().sorted().forEach(country -> {
      List<Candidate> candidates = facts.stream()
          .filter(fact -> fact.country().equals(country))
          .flatMap(fact -> fact.quantity().findMass().stream()
              .map(mass -> new Candidate(fact.period(), Figures.tonnes(mass), fact.provenance())))
          .toList();
      Figures.choose(candidates, period)
          .filter(chosen -> chosen.value().high() > 0)
          .ifPresent(chosen -> supplies.add(new Supply(
              country,
              new CalibratedFigure(
                  what,
                  country.iso3(),
                  stage,
                  chosen.value(),
                  "t/year",
                  chosen.rule(),
                  chosen.ofAnotherYear(),
                  chosen.provenances()))));
    });
    return supplies;
  }

  /** The world's printed figure beside the sum of countries: they often differ, and it matters. */
  private void compareWithWorld(List<Supply> mined, Period period) {
    double low = mined.stream().mapToDouble(one -> one.tonnes().value().low()).sum();
    double high = mined.stream().mapToDouble(one -> one.tonnes().value().high()).sum();
    atlas.production().stream()
        .filter(fact -> fact.stage() == Stage.MINING
            && fact.country().isWorld()
            && fact.period().equals(period))
        .forEach(fact -> fact.quantity().findMass().ifPresent(mass -> {
          Interval world = Figures.tonnes(mass);
          if (world.high() < low || world.low() > high) {
            remarks.add(String.format(
                Locale.ROOT,
                "Mines of countries sum to %,.0f to %,.0f t; the world figure printed for %s is"
                    + " %,.0f t (%s). Years and editions differ; the sum of countries is used.",
                low,
                high,
                period,
                world.low(),
                fact.provenance().source().id()));
          }
        }));
  }

  private List<Use> uses(Period period, Function<String, Integer> number) {
    List<Use> uses = new ArrayList<>();
    for (MarketParameterFact fact : facts(Item.DEMAND)) {
      uses.add(new Use(
          fact.country(),
          number.apply(fact.stage()),
          fact.use(),
          Optional.of(number(fact)),
          Optional.empty()));
    }
    List<MarketParameterFact> shares = facts(Item.DEMAND_SHARE).stream()
        .filter(fact -> fact.country().isPresent())
        .toList();
    shares.stream().flatMap(fact -> fact.country().stream()).distinct().forEach(country -> {
      Optional<CalibratedFigure> total = consumption(country, period);
      if (total.isEmpty()) {
        lacking.add("market.csv has no apparent-consumption of " + country.iso3() + " near "
            + period + ", which the demand-share rows of market-model.csv need");
      }
      shares.stream()
          .filter(fact -> fact.country().equals(Optional.of(country)))
          .forEach(fact -> uses.add(new Use(
              Optional.of(country),
              number.apply(fact.stage()),
              fact.use(),
              total,
              Optional.of(number(fact)))));
    });
    return uses;
  }

  private Optional<CalibratedFigure> consumption(Country country, Period period) {
    List<Candidate> candidates = atlas.measures().stream()
        .filter(fact -> fact.table().equals("market")
            && fact.attribute().equals(CONSUMPTION)
            && fact.key("country").equals(country.iso3())
            && fact.unit().equals("t contained"))
        .flatMap(fact -> fact.period().stream()
            .flatMap(when ->
                fact.value().stream().map(value -> new Candidate(when, value, fact.provenance()))))
        .toList();
    return Figures.choose(candidates, period)
        .map(chosen -> new CalibratedFigure(
            "apparent consumption",
            country.iso3(),
            "",
            chosen.value(),
            "t/year",
            chosen.rule(),
            chosen.ofAnotherYear(),
            chosen.provenances()));
  }

  private List<Use> restShares(Function<String, Integer> number) {
    return facts(Item.DEMAND_SHARE).stream()
        .filter(fact -> fact.country().isEmpty())
        .map(fact -> new Use(
            Optional.empty(),
            number.apply(fact.stage()),
            fact.use(),
            Optional.empty(),
            Optional.of(number(fact))))
        .toList();
  }

  private List<Conversion> conversions(Function<String, Integer> number) {
    return facts(Item.RECOVERY).stream()
        .map(fact -> new Conversion(
            number.apply(fact.stage()),
            number(fact),
            facts(Item.CONVERSION_COST).stream()
                .filter(cost -> cost.stage().equals(fact.stage()))
                .findFirst()
                .map(MarketBases::number)
                .orElseThrow()))
        .sorted(Comparator.comparingInt(Conversion::from))
        .toList();
  }
}
