package org.lodemark.market.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Atlas;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;

/** What a way costs, and what a quote is in the model's unit. */
class WaysTest {
  private static final int ORE = 0;
  private static final int METAL = 1;

  private final TwoCountries world = new TwoCountries()
      .instead(
          "freight",
          "freight,,,ore,,,,,7,7,USD/t,,",
          "freight,,,metal,,,,,10,10,USD/t,,",
          "freight,,NZL,metal,,,,,20,20,USD/t,,",
          "freight,ISL,,metal,,,,,30,30,USD/t,,",
          "freight,ISL,NZL,metal,,,,,40,40,USD/t,,",
          // A country the model does not have must not be taken for everyone.
          "freight,FJI,,metal,,,,,99,99,USD/t,,")
      .instead("inland", "inland,NZL,,,,,,,3,3,USD/t,,")
      .with(
          "duties.csv",
          "importer,hs,description,asOf,adValoremFraction,specificUsdPerKg,penaltyUsdPerKg,"
              + "penaltyCountries,quality,confidence,edition,source,note",
          "NZL,99991000,ore,2020-01-01,0,0.1,,,derived,,,xv,",
          "NZL,99992000,metal,2020-01-01,0.05,0.2,0.5,ISL,derived,,,xv,",
          "NZL,99992000,metal,2019-01-01,0.9,0.9,0.9,ISL,derived,,,xv,")
      .measure("ban,ISL,NZL,ore,,,,,,,");

  private final Atlas atlas = world.atlas();
  private final MarketBase base = ((Basing.Based) MarketBases.of(atlas)).base();
  private final Scenario scenario =
      Scenario.find(atlas.scenarios(), "x", TwoCountries.TODAY).orElseThrow();
  private final Layout layout = Layout.of(base, Optional.of(scenario));
  private final Ways ways =
      new Ways(base, layout, scenario.steps().getFirst().measures(), Draw.middle());
  private final int iceland = region("ISL");
  private final int zealand = region("NZL");

  private int region(String code) {
    Country country = atlas.world().countries().getByIso3(code);
    return layout.indexOf(country);
  }

  @Test
  void freightOfBothThenExporterThenImporterThenAnyone() {
    assertThat(ways.freightUsdPerTonne(iceland, zealand, METAL)).isEqualTo(40 + 3);
    assertThat(ways.freightUsdPerTonne(iceland, layout.rest(), METAL)).isEqualTo(30);
    assertThat(ways.freightUsdPerTonne(layout.rest(), zealand, METAL)).isEqualTo(20 + 3);
    assertThat(ways.freightUsdPerTonne(zealand, layout.rest(), METAL)).isEqualTo(10 + 3);
    assertThat(ways.freightUsdPerTonne(iceland, layout.rest(), ORE)).isEqualTo(7);
  }

  /** 0.1 USD/kg of ore at 40 to 60 % is 100 / 0.5 = 200 USD a tonne of metal in it. */
  @Test
  void dutiesByWeightAreOfTheGoodsAndPunishSome() {
    assertThat(ways.specificDutyUsdPerTonne(layout.rest(), zealand, ORE))
        .isCloseTo(200, within(1e-9));
    assertThat(ways.specificDutyUsdPerTonne(layout.rest(), zealand, METAL))
        .isCloseTo(200, within(1e-9));
    assertThat(ways.specificDutyUsdPerTonne(iceland, zealand, METAL)).isCloseTo(500, within(1e-9));
    assertThat(ways.specificDutyUsdPerTonne(zealand, iceland, METAL)).isZero();
  }

  @Test
  void newestTariffCounts() {
    assertThat(ways.adValoremFraction(layout.rest(), zealand, METAL)).isEqualTo(0.05);
  }

  @Test
  void banShutsOneDirectionAtItsStages() {
    assertThat(ways.isClosed(iceland, zealand, ORE)).isTrue();
    assertThat(ways.isClosed(zealand, iceland, ORE)).isFalse();
    assertThat(ways.isClosed(iceland, zealand, METAL)).isFalse();
    assertThat(ways.isClosed(iceland, layout.rest(), ORE)).isFalse();
  }

  /** 2 USD/lb is 4,409.25 USD/t; 100 to 120 USD a tonne of ore at 40 to 60 % is 166.67 to 300. */
  @Test
  void quotesAreOfContainedMetal() {
    String header = "product,series,place,period,lowPrice,highPrice,currency,massUnit,massBasis,"
        + "quality,confidence,edition,source,note";
    Atlas quoted = new TwoCountries()
        .with(
            "prices.csv",
            header,
            "metal,A,port,2019,10000,10000,USD,t,,reported,,,xv,",
            "metal,A,port,2020-05,2,2,USD,lb,,reported,,,xv,",
            "ore,A,mine,2020-06,100,120,USD,t,,reported,,,xv,",
            "ore,A,elsewhere,2020-06,1,1,USD,t,,reported,,,xv,")
        .model("quote", "ISL", "", "ore", "", "", "", "", ",,", "ore", "mine")
        .measure("ban,ISL,NZL,ore,,,,,,,")
        .atlas();
    List<Quotes.Quote> quotes = new Quotes(quoted).listWithin(Period.parse("2020"));
    assertThat(quotes).hasSize(2);
    assertThat(quotes.get(0).usdPerTonne().low()).isCloseTo(4_409.25, within(0.01));
    assertThat(quotes.get(1).usdPerTonne().low()).isCloseTo(166.67, within(0.01));
    assertThat(quotes.get(1).usdPerTonne().high()).isCloseTo(300, within(0.01));
  }

  /** 900 t of metal of the base year, 20 % more than that, less Iceland's 600: 480 t in the rest. */
  @Test
  void restHasThePlantsThatTheBaseYearNeedsAndSomeSpare() {
    TwoCountries spare = new TwoCountries()
        .model("spare-capacity", "", "", "", "", "", "", "", "0.2,0.2,fraction", "", "")
        .measure("ban,ISL,NZL,ore,,,,,,,");
    MarketBase own = spare.base();
    BuiltModel built =
        ModelBuilder.build(own, Layout.of(own, Optional.empty()), List.of(), Draw.middle());
    assertThat(built.model().quotas().get(1).limitTonnes()).isCloseTo(480 / 0.9, within(1e-6));
  }
}
