package org.lodemark.atlas.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.AtlasFixture;
import org.lodemark.atlas.fact.ScenarioFact;
import org.lodemark.input.Problem;
import org.lodemark.input.TextInput;

/** market-model.csv, scenarios.csv and a user's scenario: what is read, and what is refused. */
class MarketTablesTest {
  private static final String MODEL =
      "item,country,toCountry,stage,toStage,use,form,period,lowValue,highValue,unit,product,place";
  private static final String SCENARIOS =
      "scenario,step,measure,country,toCountry,stage,toStage,use,"
          + "starts,ends,lowValue,highValue,unit,text";
  private static final String[] FINE = {
    "stage,,,ore,,,ore,,1,1,order,,",
    "stage,,,metal,,,metal,,2,2,order,,",
    "base-period,,,,,,,2019,,,,,",
    "reference-price,NZL,,metal,,,,2019,,,,metal,port",
    "recovery,,,ore,metal,,,,0.8,0.9,fraction,,",
    "conversion-cost,,,ore,metal,,,,900,1000,USD/t,,",
    "supply-elasticity,,,,,,,,0.1,0.2,ratio,,",
    "demand-elasticity,,,,,,,,-0.3,-0.1,ratio,,",
    "demand-share,,,metal,,bells,,,1,1,fraction,,",
    "freight,,,metal,,,,,10,20,USD/t,,"
  };

  private static AtlasFixture fine() {
    return AtlasFixture.minimal().withFacts("market-model.csv", MODEL, FINE);
  }

  private static List<String> problems(AtlasFixture atlas) {
    return atlas.problems();
  }

  private static List<String> modelWith(String row) {
    String[] rows = java.util.Arrays.copyOf(FINE, FINE.length + 1);
    rows[FINE.length] = row;
    return problems(AtlasFixture.minimal().withFacts("market-model.csv", MODEL, rows));
  }

  @Test
  void wholeModelIsRead() {
    assertThat(fine().loaded().marketModel()).hasSize(FINE.length);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "recovery,,,ore,metal,x,,,80,90,fraction,,|highValue: 90.0: a fraction of 1. Maybe it is a per cent.",
        "demand-elasticity,,,,,x,,,-0.1,0.1,ratio,,|an elasticity of demand is below 0",
        "supply-elasticity,,,,,x,,,0,0.1,ratio,,|an elasticity of supply is above 0",
        "freight,NZL,,metal,,,,,10,20,USD,,|unit: \"USD\": must be USD/t",
        "freight,NZL,,metal,,,,,10,,USD/t,,|highValue: is empty",
        "freight,NZL,,metl,,,,,10,20,USD/t,,|\"metl\" is none of [ore, metal]",
        "demand,NZL,,metal,,,,,10,20,t/year,,|use: is empty, but a row of this kind needs it",
        "demand,Burma,,metal,,bells,,,10,20,t/year,,|Maybe MMR.",
        "conversion-capacity,NZL,,metal,ore,,,,1,2,t/year,,|\"ore\" is not the stage after metal",
        "quote,NZL,,metal,,,,,1,,,metal,port|has a value, but a row of this kind has none",
        "inland,,,,,,,,1,2,USD/t,,|country: is empty",
        "bribe,NZL,,metal,,,,,1,2,USD/t,,|\"bribe\" is none of stage, base-period"
      })
  void wrongNumberOfTheModelIsTold(String row, String message) {
    assertThat(modelWith(row)).anySatisfy(text -> assertThat(text).contains(message));
  }

  @Test
  void modelWithoutAnItemItNeedsIsTold() {
    assertThat(problems(
            AtlasFixture.minimal().withFacts("market-model.csv", MODEL, FINE[0], FINE[1], FINE[2])))
        .anySatisfy(text -> assertThat(text).contains("no row of the item reference-price"))
        .anySatisfy(text -> assertThat(text).contains("no row recovery from ore to metal"));
  }

  private static List<String> scenarioWith(String row) {
    return problems(fine()
        .withFacts(
            "scenarios.csv",
            SCENARIOS,
            "a,,title,,,,,,,,,,,first",
            "a,1,date,,,,,,2026-01-01,,,,,",
            row));
  }

  @Test
  void measuresAreReadWithTheirDays() {
    List<ScenarioFact> facts = fine()
        .withFacts(
            "scenarios.csv",
            SCENARIOS,
            "a,,title,,,,,,,,,,,first",
            "a,1,ban,ISL+NZL,FJI,ore+metal,,,2026-01-01,2026-01-31,,,,")
        .loaded()
        .scenarios();
    ScenarioFact ban = facts.get(1);
    assertThat(ban.stages()).containsExactly("ore", "metal");
    assertThat(ban.actsOn(java.time.LocalDate.of(2026, 1, 31))).isTrue();
    assertThat(ban.actsOn(java.time.LocalDate.of(2026, 2, 1))).isFalse();
    assertThat(ban.actsOn(java.time.LocalDate.of(2025, 12, 31))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,1,ban,,,,,,,,,,,|country: is empty",
        "a,,ban,ISL,,,,,,,,,,|step: is empty: a measure acts from a step on",
        "a,0,ban,ISL,,,,,,,,,,|a whole number from 1 to 20",
        "a,1,ban,ISL,,oxide,,,,,,,,|\"oxide\" is no stage of the market model: [ore, metal]",
        "a,1,ban,ISL,,,,,2026-13-01,,,,,|starts",
        "a,1,ban,ISL,,,,,2026-02-01,2026-01-01,,,,|is before it starts",
        "a,1,export-quota,ISL,,,,,,,0,5,t/year,|a quota of nothing is a ban",
        "a,1,demand-shift,,,,,bells,,,5,20,fraction,|Maybe it is a per cent.",
        "a,1,demand-shift,,,,,drums,,,0,0.2,fraction,|\"drums\" is no use of the market model: [bells]",
        "a,1,plant-capacity,ISL,,metal,ore,,,,5,20,t/year,|a plant makes of one stage the next",
        "a,1,mine-capacity,ISL+NZL,,,,,,,5,20,t/year,|one country",
        "a,1,compare,,,,,,2026-01-01,,,,,|ends: is empty",
        "a,3,ban,ISL,,,,,,,,,,|scenario a has no row of step 2",
        "b,1,ban,ISL,,,,,,,,,,|scenario b has no row title without a step",
        "a,,after,,,,,,,,,,,c|\"c\" is no scenario: [a]",
        "a,1,embargo,ISL,,,,,,,,,,|\"embargo\" is none of title, after"
      })
  void wrongMeasureIsTold(String row, String message) {
    assertThat(scenarioWith(row)).anySatisfy(text -> assertThat(text).contains(message));
  }

  private static Loading<List<ScenarioFact>> file(Atlas atlas, String... rows) {
    String text = SCENARIOS + AtlasFixture.SOURCE_COLUMNS + "\n" + String.join("\n", rows) + "\n";
    return ScenarioFile.read(
        new TextInput(
            "mine.csv", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
        atlas);
  }

  @Test
  void fileOfAUserMayRestOnItsOwnWord() {
    Loading<List<ScenarioFact>> read = file(
        fine().loaded(),
        "mine,,title,,,,,,,,,,,what if,assumption,,,this-file,",
        "mine,1,ban,ISL,,,,,,,,,,,assumption,,,this-file,");
    assertThat(read)
        .isInstanceOfSatisfying(
            Loading.Loaded.class, loaded -> assertThat((List<?>) loaded.value()).hasSize(2));
  }

  @Test
  void everythingWrongWithAFileIsToldAtOnce() {
    Loading<List<ScenarioFact>> read = file(
        fine().loaded(),
        "mine,,title,,,,,,,,,,,,assumption,,,this-file,",
        "mine,1,ban,Burma,,,,,,,,,,,assumption,,,nowhere,");
    assertThat(read).isInstanceOfSatisfying(Loading.Rejected.class, rejected -> {
      List<String> texts = ((List<?>) rejected.problems())
          .stream().map(one -> ((Problem) one).text()).toList();
      assertThat(texts).hasSize(3);
      assertThat(texts.get(0)).startsWith("mine.csv:2 text: is empty");
      assertThat(texts.get(1)).startsWith("mine.csv:3 country: \"Burma\"").endsWith("Maybe MMR.");
      assertThat(texts.get(2)).startsWith("mine.csv:3 source: \"nowhere\"");
    });
  }

  @Test
  void fileMustHoldOneScenarioWithANameOfItsOwn() {
    Atlas atlas = fine()
        .withFacts("scenarios.csv", SCENARIOS, "a,,title,,,,,,,,,,,first", "a,1,ban,ISL,,,,,,,,,,")
        .loaded();
    String tail = ",assumption,,,this-file,";
    assertThat(file(atlas, "a,,title,,,,,,,,,,,x" + tail, "a,1,ban,ISL,,,,,,,,,," + tail))
        .isInstanceOfSatisfying(
            Loading.Rejected.class,
            rejected -> assertThat(rejected.problems().toString()).contains("Maybe add -own"));
    assertThat(file(
            atlas,
            "b,,title,,,,,,,,,,,x" + tail,
            "b,1,ban,ISL,,,,,,,,,," + tail,
            "c,,title,,,,,,,,,,,x" + tail,
            "c,1,ban,ISL,,,,,,,,,," + tail))
        .isInstanceOfSatisfying(
            Loading.Rejected.class,
            rejected -> assertThat(rejected.problems().toString()).contains("holds 2 scenarios"));
  }
}
