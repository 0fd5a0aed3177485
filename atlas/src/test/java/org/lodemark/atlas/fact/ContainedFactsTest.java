package org.lodemark.atlas.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodemark.atlas.AtlasFixture;
import org.lodemark.atlas.Quality;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.CountryGroup;

/** Contained metal of facts. Ore of the fixture: grade 0.4 to 0.5, moisture 0 to 0.1. */
class ContainedFactsTest {
  private static final String DEPOSIT =
      "mine,country,category,period,basis,status,lowTonnes,highTonnes,lowGrade,highGrade";

  private static TradeFact trade(String row) {
    return AtlasFixture.minimal()
        .withFacts("trade.csv", AtlasFixture.TRADE, row)
        .loaded()
        .trade()
        .getFirst();
  }

  private static Optional<MassInterval> deposit(String values) {
    return AtlasFixture.minimal()
        .withFacts("deposits.csv", DEPOSIT, "Hill,FJI,resource,," + values)
        .loaded()
        .deposits()
        .getFirst()
        .containedMetal();
  }

  private static MassInterval tonnes(long low, long high) {
    return new MassInterval(low * 1_000_000, high * 1_000_000);
  }

  @ParameterizedTest(name = "{0}, {1} t are {2} to {3} t of metal")
  @CsvSource({
    "contained, 1000, 1000, 1000",
    "dry, 1000, 400, 500",
    "gross, 1000, 360, 500",
    "gross, 2500, 900, 1250"
  })
  void theBasisDecidesWhatTheRangesApplyTo(String basis, long mass, long low, long high) {
    TradeFact fact =
        trade("FJI,,export,WLD,,2020,999910,ore," + basis + ",known," + mass + "," + mass + ",");
    assertThat(fact.containedMetal()).contains(tonnes(low, high));
  }

  @Test
  void aLineWithoutAFormTakesTheHullOfItsForms() {
    TradeFact coarse = trade("FJI,,export,WLD,,2020,9999,,gross,known,1000,1000,");
    assertThat(coarse.form().stage()).isEmpty();
    assertThat(coarse.containedMetal()).contains(tonnes(0, 1000));
    TradeFact fine = trade("FJI,,export,WLD,,2020,99991000,,gross,known,1000,1000,");
    assertThat(fine.containedMetal()).contains(tonnes(360, 500));
  }

  @Test
  void aValueWithoutAMassHasNoMetal() {
    TradeFact fact = trade("FJI,,export,WLD,,2020,999910,,gross,not-available,,,5000");
    assertThat(fact.containedMetal()).isEmpty();
    assertThat(fact.valueUsd()).contains(5000.0);
  }

  @ParameterizedTest(name = "{0}: from {1} to {2}")
  @CsvSource({
    "'FJI,,export,ISL,,2020', FJI, ISL",
    "'ISL,,import,FJI,,2020', FJI, ISL",
    "'ISL,,import,FJI+MLT,,2020', FJI+MLT, ISL",
    "'ISL,,import,MLT+FJI,,2020', FJI+MLT, ISL",
    "'ISL,,import,,,2020', '', ISL",
    "'FJI,,export,,,2020', FJI, ''"
  })
  void exporterAndImporterFollowFromTheFlow(String route, String exporter, String importer) {
    TradeFact fact = trade(route + ",999910,,gross,known,1,1,");
    assertThat(fact.exporter().map(CountryGroup::code).orElse("")).isEqualTo(exporter);
    assertThat(fact.importer().map(CountryGroup::code).orElse("")).isEqualTo(importer);
  }

  @Test
  void aFirmsFigureIsNotACountrys() {
    assertThat(trade("FJI,,export,ISL,,2020,999910,,gross,known,1,1,").isCountryFigure())
        .isTrue();
    TradeFact firms = trade("FJI,Pacific Ore,export,ISL,,2020,999910,,gross,known,1,1,");
    assertThat(firms.isCountryFigure()).isFalse();
    assertThat(firms.reporterParty().orElseThrow().name()).isEqualTo("Pacific Ore");
  }

  /** The case of Qila Abdullah: 26,000 t of ore at 7 to 12 % are 1,820 to 3,120 t of antimony. */
  @Test
  void oreInTheGroundHoldsTonnageTimesGrade() {
    assertThat(deposit("ore,known,26000,26000,0.07,0.12")).contains(tonnes(1820, 3120));
    assertThat(deposit("contained,known,26000,26000,0.07,0.12")).contains(tonnes(26_000, 26_000));
  }

  @Test
  void aDepositWithoutTonnageOrGradeHoldsNobodyKnowsWhat() {
    assertThat(deposit("ore,known,26000,26000,,")).isEmpty();
    assertThat(deposit("ore,not-available,,,0.3,0.4")).isEmpty();
    assertThat(deposit("contained,withheld,,,,")).isEmpty();
  }

  @Test
  void anOpenGradeGoesUpToAll() {
    assertThat(deposit("ore,known,100,200,0.15,")).contains(tonnes(15, 200));
  }

  @Test
  void aPlanIsShownAndNeverCounts() {
    List<ProductionFact> facts = AtlasFixture.minimal()
        .with(
            "production.csv",
            AtlasFixture.PRODUCTION + AtlasFixture.SOURCE_COLUMNS,
            "ISL,mining,,2019,contained,known,1,1,reported,,,s1,",
            "ISL,mining,,2030,contained,known,9,9,planned,,,s1,")
        .loaded()
        .production();
    assertThat(facts.get(0).provenance().counts()).isTrue();
    assertThat(facts.get(1).provenance().counts()).isFalse();
    assertThat(facts.get(1).provenance().quality()).isEqualTo(Quality.PLANNED);
  }
}
