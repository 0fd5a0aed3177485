package org.lodemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lodemark.atlas.fact.MarketParameterFact;
import org.lodemark.atlas.fact.MarketParameterFact.Item;
import org.lodemark.atlas.fact.ScenarioFact;
import org.lodemark.atlas.fact.ScenarioFact.Measure;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.time.Period;

/** Figures of the market model that are called derived, derived once more from the facts named. */
class BuiltInMarketTest {
  private static final Atlas ANTIMONY = BuiltInAtlasTest.antimony();

  /** Contained metal of a flow, for a year of 366 days. */
  private static Interval yearly(
      String reporter, TradeFact.Flow flow, String partner, String period, String hs) {
    Period span = Period.parse(period);
    TradeFact fact = ANTIMONY.trade().stream()
        .filter(row -> row.reporter().code().equals(reporter)
            && row.flow() == flow
            && row.partner().map(group -> group.code().equals(partner)).orElse(false)
            && row.period().equals(span)
            && row.hs().map(code -> code.digits().equals(hs)).orElse(hs.isEmpty()))
        .findFirst()
        .orElseThrow();
    var mass = fact.containedMetal().orElseThrow();
    return new Interval(mass.lowTonnes(), mass.highTonnes()).times(366.0 / span.days());
  }

  private static Interval value(Item item, String country, String stage) {
    return ANTIMONY.marketModel().stream()
        .filter(fact -> fact.item() == item
            && fact.stage().equals(stage)
            && fact.country().map(found -> found.iso3().equals(country)).orElse(false))
        .findFirst()
        .flatMap(MarketParameterFact::value)
        .orElseThrow();
  }

  private static void assertNear(Interval value, double low, double high) {
    assertThat(value.low()).isCloseTo(low, within(0.01 * Math.max(low, 1)));
    assertThat(value.high()).isCloseTo(high, within(0.01 * high));
  }

  /** What the figures leave of processed metal and imports after exports, 70 % of it as oxide. */
  @Test
  void chineseUseIsWhatTheFiguresLeave() {
    Interval ore = yearly("CHN", TradeFact.Flow.IMPORT, "WLD", "2024-01/2024-07", "261710");
    Interval oxide = yearly("CHN", TradeFact.Flow.EXPORT, "WLD", "2024-01/2024-08", "282580");
    Interval metal = yearly("CHN", TradeFact.Flow.EXPORT, "WLD", "2024-01/2024-08", "811010");
    double arrived = (221 + 227) / 61.0 * 366;
    double low = 0.90 * (40_000 + ore.low()) + arrived - oxide.high() - metal.high();
    double high = 0.98 * (40_000 + ore.high()) + arrived - oxide.low() - metal.low();
    assertNear(value(Item.DEMAND, "CHN", "oxide"), 0.7 * low, 0.7 * high);
    assertNear(value(Item.DEMAND, "CHN", "metal"), 0.3 * low, 0.3 * high);
    assertNear(
        value(Item.CONVERSION_CAPACITY, "CHN", "metal"),
        oxide.low() + 0.7 * low,
        oxide.high() + 0.7 * high);
  }

  /** Shares of the EU study on 110,000 to 150,000 t. */
  @Test
  void capacitiesByShareAreSharesOfTheWorld() {
    for (String country : new String[] {"CHN", "VNM", "THA", "MMR", "IND"}) {
      double share = ANTIMONY.shares().stream()
          .filter(fact -> fact.supplyTo().isWorld()
              && fact.stage().word().equals("processing")
              && fact.country().iso3().equals(country))
          .findFirst()
          .orElseThrow()
          .share()
          .high();
      assertNear(
          value(Item.CONVERSION_CAPACITY, country, "concentrate"),
          110_000 * share,
          150_000 * share);
    }
  }

  /** 107 t of June times 12 at the lowest grade; 892 t of January times 12 at the highest. */
  @Test
  void licencesAreWhatLeftUnderThem() {
    Interval value = measure(Measure.EXPORT_QUOTA);
    assertNear(value, 107 * 12 * 0.995 * 0.82, 892 * 12);
  }

  @Test
  void newSouthEastAsianOreIsWhatWasBookedFromThailand() {
    Interval ore = yearly("CHN", TradeFact.Flow.IMPORT, "THA", "2024-01/2024-07", "261710");
    assertNear(measure(Measure.MINE_CAPACITY), ore.low(), ore.high());
  }

  private static Interval measure(Measure measure) {
    return ANTIMONY.scenarios().stream()
        .filter(fact -> fact.measure() == measure && fact.scenario().equals("controls-2024"))
        .findFirst()
        .flatMap(ScenarioFact::value)
        .orElseThrow();
  }
}
