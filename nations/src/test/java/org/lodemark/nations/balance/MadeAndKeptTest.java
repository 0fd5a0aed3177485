package org.lodemark.nations.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.Quantity;
import org.lodemark.atlas.fact.PlantFact;
import org.lodemark.atlas.fact.Route;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.CountryGroup;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.AtlasBuilder;
import org.lodemark.nations.BuiltIn;
import org.lodemark.nations.Xv;

/** What smelters can have made, what came from stock, what stayed. */
class MadeAndKeptTest {
  private static final CountryGroup ICELAND = BuiltIn.group("ISL");
  private static final Input UNKNOWN = new Input.Unknown("not known");

  private final AtlasBuilder xv = AtlasBuilder.xv().recovery("0.8", "0.9");

  private static Input t(double tonnes) {
    return new Input.Known(interval(tonnes), "", List.of());
  }

  private static MassInterval interval(double tonnes) {
    return Xv.tonnes(tonnes, tonnes).findMass().orElseThrow();
  }

  private Input made(String period, Input mined, Input oreImports) {
    return new Supply(xv.atlas()).made(ICELAND, Period.parse(period), mined, oreImports);
  }

  private double highTonnes(Input input) {
    return input.findMass().orElseThrow().highTonnes();
  }

  private Input drawn(String period) {
    return new Supply(xv.atlas()).stockChange(ICELAND, Period.parse(period));
  }

  @Test
  void publishedOutputStandsWhateverTheFeed() {
    xv.made("ISL", Route.UNSTATED, "2019", 400).capacity("Hraun", "ISL", 100);
    assertThat(made("2019", t(600), t(400)).findMass()).contains(interval(400));
  }

  @Test
  void bothRoutesTogetherAreAllThatIsMade() {
    xv.made("ISL", Route.PRIMARY, "2019", 300).made("ISL", Route.SECONDARY, "2019", 100);
    assertThat(made("2019", t(600), t(400)).findMass()).contains(interval(400));
  }

  /** Honest: a country that publishes only what it recycles also smelts ore. */
  @Test
  void oneRouteAloneIsNotAllThatIsMade() {
    xv.made("ISL", Route.SECONDARY, "2019", 50).capacity("Hraun", "ISL", 100);
    // 0.9 x (600 + 400) from ore, and the 50 from scrap on top.
    assertThat(made("2019", t(600), t(400)).findMass()).contains(new MassInterval(0, 950_000_000));
    assertThat(made("2019", t(600), UNKNOWN)).isInstanceOf(Input.Unknown.class);
  }

  @Test
  void withoutItRecoveryTimesOreIsTheMost() {
    assertThat(made("2019", t(600), t(400)).findMass()).contains(new MassInterval(0, 900_000_000));
    assertThat(made("2019", t(600), UNKNOWN)).isInstanceOf(Input.Unknown.class);
    assertThat(made("2019", UNKNOWN, t(400))).isInstanceOf(Input.Unknown.class);
  }

  @Test
  void withoutARecoveryNothingIsGuessed() {
    Supply supply = new Supply(AtlasBuilder.xv().atlas());
    assertThat(supply.made(ICELAND, Period.ofYear(2019), t(1), t(1)))
        .isInstanceOf(Input.Unknown.class);
  }

  @Test
  void plantsCannotMakeMoreThanTheirCapacity() {
    xv.capacity("Hraun", "ISL", 300).capacity("Vik", "ISL", 200);
    assertThat(highTonnes(made("2019", t(600), t(400)))).isEqualTo(500);
    assertThat(highTonnes(made("2019", t(100), t(400)))).isEqualTo(450);
  }

  @Test
  void veridiumOfIcelandIsLimitedByItsSmelter() {
    Input made = new Supply(BuiltIn.veridium()).made(ICELAND, Period.ofYear(2020), t(600), t(400));
    assertThat(highTonnes(made)).isGreaterThanOrEqualTo(500).isLessThan(502);
  }

  @Test
  void capacityIsByTheYearOf365Days() {
    xv.capacity("Hraun", "ISL", 365);
    assertThat(highTonnes(made("2019-01", t(600), t(400)))).isEqualTo(31);
    assertThat(highTonnes(made("2020", t(600), t(400)))).isEqualTo(366);
    assertThat(highTonnes(made("2019/2020", t(6000), t(400)))).isEqualTo(731);
  }

  @Test
  void aGrossCapacityHoldsAtMostItsBestGrade() {
    xv.gross().plant("Hraun", "ISL", "oxide", PlantFact.Measure.CAPACITY, Xv.tonnes(100, 100));
    assertThat(highTonnes(made("2019", t(600), t(400)))).isEqualTo(92);
  }

  @Test
  void onePlantWithoutAFigureLeavesOnlyTheFeed() {
    xv.capacity("Hraun", "ISL", 300);
    xv.plant("Vik", "ISL", "metal", PlantFact.Measure.CAPACITY, new Quantity.NotAvailable());
    assertThat(highTonnes(made("2019", t(600), t(400)))).isEqualTo(900);
  }

  @Test
  void aPlannedPlantLimitsNothing() {
    xv.quality(Quality.PLANNED).capacity("Vik", "ISL", 20);
    assertThat(highTonnes(made("2019", t(600), t(400)))).isEqualTo(900);
    xv.capacity("Hraun", "ISL", 300);
    assertThat(highTonnes(made("2019", t(600), t(400)))).isGreaterThanOrEqualTo(300);
  }

  @Test
  void ofTwoReadingsOfOnePlantTheHigherCountsAlone() {
    xv.capacity("Hraun", "ISL", 300);
    xv.capacity("Hraun", "ISL", 400);
    assertThat(highTonnes(made("2019", t(600), t(400)))).isEqualTo(400);
  }

  @Test
  void aPlantKnownOnlyByItsOutputLeavesOnlyTheFeed() {
    xv.capacity("Hraun", "ISL", 300);
    xv.plant("Vik", "ISL", "metal", PlantFact.Measure.OUTPUT, Xv.tonnes(50, 50));
    assertThat(highTonnes(made("2019", t(600), t(400)))).isEqualTo(900);
  }

  @Test
  void aFigureThatPlantsOfTwoCountriesShareLeavesOnlyTheFeed() {
    xv.capacity("Hraun", "ISL", 300).capacity("Two works", "ISL+NZL", 100);
    assertThat(highTonnes(made("2019", t(600), t(400)))).isEqualTo(900);
  }

  @Test
  void stockDrawnIsOpeningLessClosing() {
    xv.stock("ISL", 2018, 100).stock("ISL", 2019, 30).stock("ISL", 2020, 90);
    assertThat(drawn("2019").findMass()).contains(interval(70));
    assertThat(drawn("2020").findMass()).contains(MassInterval.ZERO);
    assertThat(drawn("2019/2020").findMass()).contains(interval(10));
  }

  @Test
  void stocksThatAreIntervalsGiveAnInterval() {
    xv.measure("ISL", "stocks-year-end", 2018, 100, 120).stock("ISL", 2019, 110);
    assertThat(drawn("2019").findMass()).contains(new MassInterval(0, 10_000_000));
  }

  @Test
  void stocksOfAGroupAddAndNeedEveryMember() {
    xv.stock("ISL", 2018, 100).stock("ISL", 2019, 30);
    xv.stock("NZL", 2018, 10).stock("NZL", 2019, 5);
    Supply supply = new Supply(xv.atlas());
    assertThat(supply.stockChange(BuiltIn.group("ISL+NZL"), Period.ofYear(2019)).findMass())
        .contains(new MassInterval(75_000_000, 75_000_000));
    assertThat(supply
            .openingStock(BuiltIn.group("ISL+NZL"), Period.parse("2019-01"))
            .findMass())
        .contains(new MassInterval(110_000_000, 110_000_000));
    assertThat(supply
            .openingStock(BuiltIn.group("ISL+NZL"), Period.parse("2019-02"))
            .findMass())
        .isEmpty();
    assertThat(
            supply.openingStock(BuiltIn.group("FJI+ISL"), Period.ofYear(2019)).findMass())
        .isEmpty();
  }

  @Test
  void stockChangeIsUnknownForPartsOfYearsForGroupsAndWithoutBothEnds() {
    xv.stock("ISL", 2018, 100).stock("ISL", 2019, 30);
    assertThat(drawn("2019-01")).isInstanceOf(Input.Unknown.class);
    assertThat(drawn("2020")).isInstanceOf(Input.Unknown.class);
    assertThat(new Supply(xv.atlas()).stockChange(BuiltIn.group("ISL+NZL"), Period.ofYear(2019)))
        .isInstanceOf(Input.Unknown.class);
  }

  @Test
  void consumptionIsOfProcessedMetalAndOfThatVeryPeriod() {
    xv.measure("ISL", "apparent-consumption", 2019, 50, 60);
    Supply supply = new Supply(xv.atlas());
    assertThat(
            supply.consumption(ICELAND, Stage.PROCESSING, Period.ofYear(2019)).findMass())
        .contains(new MassInterval(50_000_000, 60_000_000));
    assertThat(supply.consumption(ICELAND, Stage.PROCESSING, Period.ofYear(2020)))
        .isInstanceOf(Input.Unknown.class);
    assertThat(supply.consumption(ICELAND, Stage.MINING, Period.ofYear(2019)))
        .isInstanceOf(Input.Unknown.class);
  }
}
