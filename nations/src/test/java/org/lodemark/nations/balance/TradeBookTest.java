package org.lodemark.nations.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.fact.TradeFact;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.AtlasBuilder;
import org.lodemark.nations.BuiltIn;
import org.lodemark.nations.Xv;
import org.lodemark.nations.balance.TradeBook.Way;

class TradeBookTest {
  private final AtlasBuilder xv = AtlasBuilder.xv();

  private Optional<Flow> find(String countries, Stage stage, Way way) {
    return new TradeBook(xv.atlas(), xv.trade(), false)
        .findFlow(BuiltIn.group(countries), stage, way, Period.ofYear(2020));
  }

  private Flow metalOutOfIceland() {
    return find("ISL", Stage.PROCESSING, Way.OUT).orElseThrow();
  }

  private static void assertTonnes(Flow flow, double low, double high) {
    assertThat(flow.mass()).isEqualTo(Xv.tonnes(low, high).findMass().orElseThrow());
  }

  private AtlasBuilder sells(String partner, String hsOrForm, double tonnes) {
    return xv.exports("ISL", partner, "2020", hsOrForm, tonnes);
  }

  private AtlasBuilder buysFromIceland(String reporter, String hsOrForm, double tonnes) {
    return xv.imports(reporter, "ISL", "2020", hsOrForm, tonnes);
  }

  @Test
  void theCountrysOwnTotalBeatsASmallerSumOfPartners() {
    sells("WLD", "990310", 100);
    sells("NZL", "990310", 30);
    buysFromIceland("FJI", "990310", 20);
    assertTonnes(metalOutOfIceland(), 100, 100);
  }

  @Test
  void partnersThatSawMoreRaiseOnlyTheHighEnd() {
    sells("WLD", "990310", 100);
    buysFromIceland("FJI", "990310", 70);
    buysFromIceland("NZL", "990310", 60);
    assertTonnes(metalOutOfIceland(), 100, 130);
  }

  @Test
  void withoutATotalThePartnersAreSummedAndMoreMayHaveLeft() {
    sells("NZL", "990310", 30);
    buysFromIceland("FJI", "990310", 20);
    assertTonnes(metalOutOfIceland(), 50, 50);
    assertThat(metalOutOfIceland().complete()).isFalse();
  }

  @Test
  void bothSidesOfOnePartnerAreOneFlow() {
    sells("NZL", "990310", 30);
    buysFromIceland("NZL", "990310", 50);
    assertTonnes(metalOutOfIceland(), 30, 50);
  }

  @Test
  void twoEditionsOfOnePartnerAndOfATotalGiveTheirHull() {
    xv.edition("A");
    sells("NZL", "990310", 30);
    xv.edition("B");
    sells("NZL", "990310", 40);
    assertTonnes(metalOutOfIceland(), 30, 40);
    xv.edition("A");
    sells("WLD", "990310", 90);
    xv.edition("B");
    sells("WLD", "990310", 80);
    assertTonnes(metalOutOfIceland(), 80, 90);
  }

  @Test
  void aHeadingBesideItsOwnLineIsCountedOnce() {
    sells("WLD", "9903", 100);
    sells("WLD", "990310", 70);
    assertTonnes(metalOutOfIceland(), 70, 70);
  }

  @Test
  void aHeadingAloneIsCounted() {
    sells("WLD", "9903", 100);
    assertTonnes(metalOutOfIceland(), 100, 100);
  }

  @Test
  void linesOfOneStageAreAddedAndOtherStagesAreNot() {
    sells("WLD", "990310", 100);
    sells("WLD", "990210", 10);
    sells("WLD", "990110", 1000);
    assertTonnes(metalOutOfIceland(), 110, 110);
    assertTonnes(find("ISL", Stage.MINING, Way.OUT).orElseThrow(), 1000, 1000);
  }

  @Test
  void aFirmsShipmentsCountOnlyWhereNoCustomsLineIsThere() {
    xv.firm("Hraun");
    sells("NZL", "metal", 40);
    assertTonnes(metalOutOfIceland(), 40, 40);
    sells("NZL", "990310", 25);
    assertTonnes(metalOutOfIceland(), 25, 25);
  }

  @Test
  void twoFirmsShipmentsAddUpAndOneFormStandsForAll() {
    xv.firm("Hraun");
    sells("NZL", "metal", 40);
    xv.firm("Vik");
    sells("NZL", "metal", 5);
    sells("NZL", "oxide", 30);
    assertTonnes(metalOutOfIceland(), 45, 45);
    assertThat(metalOutOfIceland().complete()).isFalse();
  }

  @Test
  void plannedRowsAreNeverCounted() {
    xv.quality(Quality.PLANNED);
    sells("NZL", "990310", 40);
    assertThat(find("ISL", Stage.PROCESSING, Way.OUT)).isEmpty();
  }

  @Test
  void aGroupsFigureIsNoMembersFigure() {
    xv.imports("NZL", "ISL+FJI", "2020", "990310", 40);
    assertThat(find("ISL", Stage.PROCESSING, Way.OUT)).isEmpty();
    assertTonnes(find("FJI+ISL", Stage.PROCESSING, Way.OUT).orElseThrow(), 40, 40);
  }

  @Test
  void importsAreReadTheSameWay() {
    xv.imports("NZL", "WLD", "2020", "990310", 50);
    xv.exports("ISL", "NZL", "2020", "990310", 60);
    assertTonnes(find("NZL", Stage.PROCESSING, Way.IN).orElseThrow(), 50, 60);
  }

  @Test
  void aStageIsCompleteOnlyWithTotalsOfAllItsLines() {
    sells("WLD", "990210", 1);
    sells("WLD", "990310", 1);
    assertThat(metalOutOfIceland().complete()).isFalse();
    sells("WLD", "990320", 0);
    assertThat(metalOutOfIceland().complete()).isTrue();
  }

  @Test
  void aLineOfAnOlderNomenclatureCompletesTheFormsItHeld() {
    sells("WLD", "990210", 1);
    assertThat(metalOutOfIceland().complete()).isFalse();
    sells("WLD", "990300", 5);
    assertThat(metalOutOfIceland().complete()).isTrue();
  }

  @Test
  void aReconciledLineIsCompleteOnlyWhenSaidToBe() {
    xv.reconciled("ISL", "NZL", "2020", "990110", 7);
    TradeBook said = new TradeBook(xv.atlas(), xv.trade(), true);
    assertThat(find("ISL", Stage.MINING, Way.OUT).orElseThrow().complete()).isFalse();
    assertThat(said.findFlow(BuiltIn.group("NZL"), Stage.MINING, Way.IN, Period.ofYear(2020)))
        .hasValueSatisfying(flow -> assertThat(flow.complete()).isTrue());
  }

  @Test
  void aFirmsShipmentIsPartOfItsCountrysFigureForTheSamePartner() {
    sells("NZL", "990310", 100);
    xv.firm("Hraun");
    sells("NZL", "990310", 40);
    assertTonnes(metalOutOfIceland(), 100, 100);
    xv.firm("Hraun");
    sells("FJI", "990310", 15);
    assertTonnes(metalOutOfIceland(), 115, 115);
  }

  @Test
  void aFirmsWorldTotalIsNotItsCountrys() {
    xv.firm("Hraun");
    sells("WLD", "990110", 40);
    Flow flow = find("ISL", Stage.MINING, Way.OUT).orElseThrow();
    assertTonnes(flow, 40, 40);
    assertThat(flow.complete()).isFalse();
    buysFromIceland("NZL", "990110", 90);
    assertThat(find("ISL", Stage.MINING, Way.OUT).orElseThrow().mass().lowGrams())
        .isEqualTo(90_000_000);
  }

  @Test
  void aPartnerNotNamedMayBeAnyOfThoseNamed() {
    sells("", "990310", 100);
    buysFromIceland("NZL", "990310", 60);
    assertTonnes(metalOutOfIceland(), 100, 160);
  }

  @Test
  void aPartnerThatIsAnAggregateOrAGroupMayHoldThoseNamed() {
    sells("EUU", "990310", 100);
    buysFromIceland("DEU", "990310", 60);
    assertTonnes(metalOutOfIceland(), 100, 160);
    sells("FJI+NZL", "990110", 50);
    buysFromIceland("NZL", "990110", 80);
    assertTonnes(find("ISL", Stage.MINING, Way.OUT).orElseThrow(), 80, 130);
  }

  @Test
  void aLineOfAnOlderNomenclatureBesideANewOneIsCountedOnce() {
    sells("NZL", "990310", 100);
    xv.imports("NZL", "ISL", "2020", "990300", 100);
    assertTonnes(metalOutOfIceland(), 100, 100);
  }

  @Test
  void anOpenWeightHasNoHighEnd() {
    xv.trade("ISL", TradeFact.Flow.EXPORT, "NZL", "2020", "990310", Xv.atLeast(5));
    assertThat(metalOutOfIceland().mass().isBounded()).isFalse();
  }
}
