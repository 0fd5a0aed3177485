package org.lodemark.nations.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.fact.PlantFact;
import org.lodemark.atlas.fact.Route;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.AtlasBuilder;
import org.lodemark.nations.BuiltIn;
import org.lodemark.nations.Question;
import org.lodemark.nations.Xv;
import org.lodemark.nations.doubt.Doubt.Kind;

class DoubtsTest {
  private final AtlasBuilder xv = AtlasBuilder.xv();

  private static List<Doubt> of(Atlas atlas, Question question) {
    return Doubts.of(atlas, atlas.trade(), question);
  }

  private List<Doubt> all() {
    return of(xv.atlas(), Question.ALL);
  }

  private static Question of(String iso3) {
    return new Question(Optional.empty(), Set.of(BuiltIn.country(iso3)), Optional.empty());
  }

  private static Question in(String period) {
    return new Question(Optional.of(Period.parse(period)), Set.of(), Optional.empty());
  }

  private void mined(double first, double second) {
    xv.edition("A").mined("ISL", "2020", first).edition("B").mined("ISL", "2020", second);
  }

  @Test
  void pakistansReservesReadLikeTheOreOfOneDeposit() {
    List<Doubt> doubts = of(BuiltIn.antimony(), of("PAK"));
    assertThat(doubts.getFirst().kind()).isEqualTo(Kind.UNIT_MISTAKE_POSSIBLE);
    assertThat(doubts.getFirst().subject()).contains("Pakistan", "Qila Abdullah", "2025");
    assertThat(doubts.getFirst().readings())
        .extracting(Doubt.Reading::value)
        .containsExactly("26,000 t Sb", "26,000 t ore at 7 to 12 % = 1,820 to 3,120 t Sb");
  }

  @Test
  void chinaMinedTwoAmountsIn2024DependingOnTheEdition() {
    assertThat(of(BuiltIn.antimony(), of("CHN")))
        .filteredOn(doubt -> doubt.subject().equals("China, mining output 2024"))
        .singleElement()
        .satisfies(doubt -> {
          assertThat(doubt.kind()).isEqualTo(Kind.READINGS_DISAGREE);
          assertThat(doubt.readings())
              .extracting(Doubt.Reading::value)
              .containsExactly("40,000 t Sb", "60,000 t Sb");
          assertThat(doubt.readings())
              .extracting(reading -> reading.provenance().edition())
              .containsExactly("MCS 2026", "quoting MCS 2025");
        });
  }

  @Test
  void veridiumHasOneUnitMistakeAndItIsFijis() {
    assertThat(of(BuiltIn.veridium(), Question.ALL)).singleElement().satisfies(doubt -> {
      assertThat(doubt.kind()).isEqualTo(Kind.UNIT_MISTAKE_POSSIBLE);
      assertThat(doubt.subject()).contains("Fiji", "Vatu Hill");
      assertThat(doubt.readings().getLast().value())
          .isEqualTo("2,000 t ore at 10 to 20 % = 200 to 400 t Xv");
    });
  }

  /** Honest: two sources that say the same are no doubt. */
  @Test
  void equalReadingsMakeNoDoubt() {
    mined(50, 50);
    assertThat(all()).isEmpty();
  }

  @Test
  void belowARatioOfFiveToFourItIsARevision() {
    mined(100, 124.9);
    assertThat(all()).isEmpty();
  }

  @Test
  void fromARatioOfFiveToFourItIsADoubt() {
    mined(125, 100);
    assertThat(all()).extracting(Doubt::kind).containsExactly(Kind.READINGS_DISAGREE);
  }

  @Test
  void zeroAgainstAnyPositiveValueIsADoubt() {
    mined(0, 1);
    assertThat(all())
        .singleElement()
        .satisfies(doubt -> assertThat(doubt.readings())
            .extracting(Doubt.Reading::value)
            .containsExactly("0 t Xv", "1 t Xv"));
  }

  @Test
  void readingsThatMayBothBeTrueMakeNoDoubt() {
    xv.edition("A").production("ISL", Stage.MINING, Route.UNSTATED, "2020", Xv.tonnes(10, 100));
    xv.edition("B").mined("ISL", "2020", 90);
    assertThat(all()).isEmpty();
  }

  @Test
  void reservesAndMarketFiguresAreComparedToo() {
    xv.edition("A").reserve("ISL", "2020", Xv.tonnes(100, 100));
    xv.edition("B").reserve("ISL", "2020", Xv.tonnes(200, 200));
    xv.edition("A").measure("NZL", "apparent-consumption", 2020, 10, 10);
    xv.edition("B").measure("NZL", "apparent-consumption", 2020, 20, 20);
    assertThat(all())
        .extracting(Doubt::subject)
        .containsExactly("Iceland, reserves 2020", "New Zealand, apparent consumption 2020");
  }

  @Test
  void aReserveThatEqualsADepositOfAnotherCountryIsNoDoubt() {
    xv.reserve("ISL", "2020", Xv.tonnes(100, 100)).deposit("Hill", "FJI", 100, "0.1", "0.2");
    assertThat(all()).isEmpty();
    xv.deposit("Near", "ISL", 100.4, "0.1", "0.2").deposit("Far", "ISL", 102, "0.1", "0.2");
    assertThat(all())
        .singleElement()
        .satisfies(doubt -> assertThat(doubt.subject()).contains("Near"));
  }

  @Test
  void partnersThatSumToMoreThanTheTotalAreADoubt() {
    xv.exports("ISL", "WLD", "2020", "990310", 100);
    xv.exports("ISL", "NZL", "2020", "990310", 60).exports("ISL", "FJI", "2020", "990310", 60);
    assertThat(all()).singleElement().satisfies(doubt -> {
      assertThat(doubt.kind()).isEqualTo(Kind.PARTS_EXCEED_WHOLE);
      assertThat(doubt.readings())
          .extracting(Doubt.Reading::value)
          .containsExactly("total 100 t contained", "2 partners sum to 120 t contained");
    });
  }

  @Test
  void partnersThatExceedItByRoundingAreNone() {
    xv.exports("ISL", "WLD", "2020", "990310", 1000);
    xv.exports("ISL", "NZL", "2020", "990310", 502).exports("ISL", "FJI", "2020", "990310", 502);
    assertThat(all()).isEmpty();
  }

  @Test
  void anotherCountrysBooksAreNoPartsOfATotal() {
    xv.exports("ISL", "WLD", "2020", "990310", 100);
    xv.imports("NZL", "ISL", "2020", "990310", 900);
    xv.quality(Quality.PLANNED).exports("ISL", "FJI", "2020", "990310", 900);
    xv.firm("A").exports("ISL", "FJI", "2020", "990310", 900);
    assertThat(all()).isEmpty();
  }

  @Test
  void twoCapacitiesOfOnePlantAreADoubtAndItsOutputIsNone() {
    xv.capacity("Hraun", "ISL", 100).capacity("Hraun", "ISL", 200);
    xv.plant("Vik", "ISL", "metal", PlantFact.Measure.CAPACITY, Xv.tonnes(100, 100));
    xv.plant("Vik", "ISL", "metal", PlantFact.Measure.OUTPUT, Xv.tonnes(10, 10));
    xv.quality(Quality.PLANNED).capacity("Vik", "ISL", 900);
    assertThat(all())
        .extracting(Doubt::subject)
        .containsExactly("Hraun (Iceland), capacity, metal");
  }

  @Test
  void onlyCountriesPeriodsAndStagesAskedForAreDoubted() {
    mined(100, 200);
    assertThat(of(xv.atlas(), of("ISL"))).hasSize(1);
    assertThat(of(xv.atlas(), of("NZL"))).isEmpty();
    assertThat(of(xv.atlas(), in("2020-05"))).hasSize(1);
    assertThat(of(xv.atlas(), in("2021"))).isEmpty();
    assertThat(
            of(xv.atlas(), new Question(Optional.empty(), Set.of(), Optional.of(Stage.PROCESSING))))
        .isEmpty();
  }

  @Test
  void aMonthThatExceedsItsYearIsADoubtWhicheverSideSaysIt() {
    xv.imports("NZL", "ISL", "2020", "990110", 100);
    xv.exports("ISL", "NZL", "2020-03", "990110", 101);
    assertThat(all()).singleElement().satisfies(doubt -> {
      assertThat(doubt.kind()).isEqualTo(Kind.PARTS_AGAINST_WHOLE);
      assertThat(doubt.subject()).contains("Iceland to New Zealand");
      assertThat(doubt.readings())
          .extracting(Doubt.Reading::value)
          .containsExactly("2020: 100 t contained", "2020-03: 101 t contained");
    });
  }

  @Test
  void halvesThatSumToLessThanTheirYearAreADoubt() {
    xv.imports("NZL", "ISL", "2020", "990110", 100);
    xv.imports("NZL", "ISL", "2020-01/2020-06", "990110", 40);
    xv.imports("NZL", "ISL", "2020-07/2020-12", "990110", 50);
    assertThat(all())
        .singleElement()
        .satisfies(doubt -> assertThat(doubt.remark()).contains("sum to less"));
  }

  /** Honest: a part is less than its whole, rounded parts miss it a little, months are missing. */
  @Test
  void partsThatFitTheirWholeAreNoDoubt() {
    xv.imports("NZL", "ISL", "2020", "990110", 100);
    xv.imports("NZL", "ISL", "2020-01/2020-06", "990110", 60);
    xv.imports("NZL", "ISL", "2020-07/2020-12", "990110", 40.4);
    xv.imports("NZL", "ISL", "2021", "990110", 100);
    xv.imports("NZL", "ISL", "2021-01", "990110", 1);
    assertThat(all()).isEmpty();
  }
}
