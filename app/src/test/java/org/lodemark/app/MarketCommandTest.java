package org.lodemark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lodemark.app.Fixture.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code lodemark market} as a user meets it. Few draws: the sizes are the model's, not a test's. */
class MarketCommandTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String HEADER = "scenario,step,measure,country,toCountry,stage,toStage,use,"
      + "starts,ends,lowValue,highValue,unit,text,quality,confidence,edition,source,note\n";

  @TempDir
  private Path directory;

  private static Run few(String... args) {
    String[] all = java.util.Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--draws";
    all[args.length + 1] = "5";
    return Fixture.run(all);
  }

  private static JsonNode price(JsonNode state, String region, String stage) {
    for (JsonNode row : state.get("prices")) {
      if (row.get("region").asString().equals(region)
          && row.get("stage").asString().equals(stage)) {
        return row.get("usdPerTonne");
      }
    }
    throw new AssertionError("no price of " + region + " " + stage);
  }

  @Test
  void withoutAScenarioItListsThemAndTheirBase() {
    Run run = Fixture.run("market");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("controls-2024", "us-ban-lapses", "us-ban-renewed", "pakistani-smelter")
        .contains("southeast-asian-supply", "flame-retardant-substitution")
        .contains("supply elasticity", "assumption")
        .contains("83,000 t");
  }

  @Test
  void controlsRaiseThePriceAbroadAndNewSupplyEasesIt() {
    Run run = few("market", "--scenario", "controls-2024", "--json");
    assertThat(run.err()).isEmpty();
    JsonNode answer = JSON.readTree(run.out());
    assertThat(answer.get("notice").asString()).contains("not a forecast");
    JsonNode base = answer.get("states").get(0);
    JsonNode controls = answer.get("states").get(1);
    JsonNode eased = answer.get("states").get(2);
    double before = price(base, "USA", "metal").get("mean").asDouble();
    double peak = price(controls, "USA", "metal").get("mean").asDouble();
    double after = price(eased, "USA", "metal").get("mean").asDouble();
    // The curves go through 12,103 USD/t: freight moves it a little.
    assertThat(before).isBetween(11_800.0, 12_600.0);
    assertThat(peak).isGreaterThan(1.2 * before);
    assertThat(after).isBetween(before * 0.8, peak);
    assertThat(price(controls, "CHN", "metal").get("mean").asDouble())
        .isLessThan(price(base, "CHN", "metal").get("mean").asDouble());
    assertThat(controls.get("quotes").size()).isGreaterThan(2);
    assertThat(answer.get("largestGapUsdPerTonne").asDouble()).isLessThan(0.01);
    assertThat(base.get("step").isNull()).isTrue();
  }

  @Test
  void sameSeedGivesTheSameAnswer() {
    String[] args = {"market", "--scenario", "us-ban-renewed", "--on", "2026-11-25", "--json"};
    assertThat(few(args).out()).isEqualTo(few(args).out());
  }

  @Test
  void dayDecidesWhetherTheBanIsInForce() {
    String[] args = {"market", "--scenario", "us-ban-lapses", "--json", "--on"};
    JsonNode suspended = JSON.readTree(few(with(args, "2026-11-25")).out()).get("states");
    JsonNode banned = JSON.readTree(few(with(args, "2025-06-30")).out()).get("states");
    assertThat(suspended.get(1).get("inForce").toString()).doesNotContain("\"ban\"");
    assertThat(suspended.get(2).get("inForce").toString()).contains("\"ban\"");
    assertThat(banned.get(1).get("inForce").toString()).contains("\"ban\"");
  }

  private static String[] with(String[] args, String last) {
    String[] all = java.util.Arrays.copyOf(args, args.length + 1);
    all[args.length] = last;
    return all;
  }

  @Test
  void ownFileIsSolvedLikeABuiltInOne() throws Exception {
    Path file = directory.resolve("mine.csv");
    Files.writeString(
        file,
        HEADER
            + "mine,,title,,,,,,,,,,,Tajik border shut,assumption,,,this-file,\n"
            + "mine,1,ban,TJK,,,,,,,,,,,assumption,,,this-file,\n");
    Run run = few("market", "--scenario", file.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Antimony, market: Tajik border shut\n")
        .contains("A model's answer under stated assumptions, not a forecast.")
        .contains("nothing goes from Tajikistan to everyone else (all stages) (assumption)")
        .contains("Tajikistan")
        .contains("Assumed, not measured:");
  }

  @Test
  void wrongFileIsRefusedWithAllItsProblems() throws Exception {
    Path file = directory.resolve("mine.csv");
    Files.writeString(
        file,
        HEADER
            + "mine,,title,,,,,,,,,,,x,assumption,,,this-file,\n"
            + "mine,1,ban,Burma,,tin,,,,,,,,,assumption,,,this-file,\n");
    Run run = few("market", "--scenario", file.toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("2 problems")
        .contains("mine.csv:3 country", "Maybe MMR.")
        .contains("mine.csv:3 stage: \"tin\" is no stage of the market model");
  }

  @Test
  void wrongOptionsAreUsage() {
    assertThat(Fixture.run("market", "--scenario", "nonesuch").code()).isEqualTo(2);
    assertThat(Fixture.run("market", "--scenario", "nonesuch").err()).contains("controls-2024");
    assertThat(Fixture.run("market", "--on", "tomorrow").code()).isEqualTo(2);
    assertThat(Fixture.run("market", "--draws", "0").code()).isEqualTo(2);
    assertThat(Fixture.run("market", "--json", "--csv").code()).isEqualTo(2);
  }

  @Test
  void otherCommodityWithoutAModelIsToldWhatItLacks() {
    Run run = Fixture.run("market", "--atlas", Fixture.VERIDIUM.toString(), "--scenario", "x");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("market-model.csv");
    Run list = Fixture.run("market", "--atlas", Fixture.VERIDIUM.toString());
    assertThat(list.code()).isZero();
    assertThat(list.out()).contains("No model: market-model.csv has no rows");
  }

  @Test
  void everyTableIsCsv() {
    Run run = few("market", "--scenario", "us-ban-renewed", "--csv");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("table,step,date,region,stage,drawsTrading,usdPerTonne,")
        .contains("\r\ngains,", "\r\ntrade,", "\r\nlimits,", "\r\nbase,", "\r\nsources,");
  }

  @Test
  void linesFitTheTerminal() {
    Run run = Fixture.run(
        new Environment(Fixture.ATLAS_HOME, true, 80, false),
        "market",
        "--scenario",
        "controls-2024",
        "--draws",
        "5");
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(81));
  }
}
