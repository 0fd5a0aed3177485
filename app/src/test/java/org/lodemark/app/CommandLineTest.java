package org.lodemark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.app.Fixture.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exit codes, messages and the smaller commands. */
class CommandLineTest {
  private static void isUsage(Run run, String message) {
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(message);
    assertThat(run.out()).isEmpty();
  }

  private static void isBadInput(Run run, String... messages) {
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains(messages).doesNotContain("\tat ", "Exception");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nations --period 2024-13 | no such date",
        "nations --period soon | not a period",
        "nations --stage smelting | mining or processing",
        "nations --country Atlantis | not a country code or name",
        "nations --json --csv | exclude each other",
        "nations --country THA,,MEX | an empty name",
        "nations --country , | an empty name",
        "nations --rows 0 | at least 1",
        "nations --rows many | many",
        "nations --lag-months 13 | 0 to 12",
        "nations --trade-complete | name it with --trade",
        "nations --colour | --colour",
        "risk --stage selling | extraction or processing",
        "nation | nation"
      })
  void usageErrorsSayWhatWouldDo(String line, String message) {
    isUsage(Fixture.run(line.split(" ")), message);
  }

  @Test
  void aMisspeltCommandGetsASuggestion() {
    assertThat(Fixture.run("natoins").err()).contains("nations");
  }

  @Test
  void helpBeginsWithExamples() {
    for (String command : new String[] {
      "nations",
      "risk",
      "doctor",
      "capture",
      "lots",
      "trace",
      "store",
      "prices",
      "calendar",
      "value",
      "market",
      "verify",
      "serve",
      "demo",
      "completion"
    }) {
      Run run = Fixture.run(command, "--help");
      assertThat(run.code()).isZero();
      assertThat(run.out().lines().findFirst().orElseThrow()).contains("lodemark " + command);
      // Synopses are format strings; a percent sign that is one too few comes out double.
      assertThat(run.out()).doesNotContain("%%");
    }
    assertThat(Fixture.run().out()).contains("lodemark nations");
  }

  @Test
  void versionNamesTheProgramAndTheJdk() {
    Run run = Fixture.run("--version");
    assertThat(run.out()).matches("lodemark \\d+\\.\\d+\\.\\d+ \\(JDK .*\\)\\R");
  }

  @Test
  void riskGivesThePublishedAntimonyFigures() {
    JsonNode answer = new JsonMapper().readTree(Fixture.run("risk", "--json").out());
    JsonNode extraction = answer.get("stages").get(0);
    JsonNode processing = answer.get("stages").get(1);
    assertThat(extraction.get("stage").asString()).isEqualTo("extraction");
    assertThat(extraction.get("supplyRisk").asDouble()).isCloseTo(1.772, within(0.0005));
    assertThat(extraction.get("supplyRiskRounded").asDouble()).isEqualTo(1.8);
    assertThat(processing.get("supplyRisk").asDouble()).isCloseTo(0.684, within(0.0005));
    assertThat(processing.get("supplyRiskRounded").asDouble()).isEqualTo(0.7);
    assertThat(answer.get("economicImportance").asDouble()).isCloseTo(5.389, within(0.0005));
    assertThat(answer.get("economicImportanceRounded").asDouble()).isEqualTo(5.4);
    assertThat(extraction.propertyNames()).contains("hhiGlobal", "hhiEu", "importReliance");
    assertThat(Fixture.run("risk").out()).contains("1.772 -> 1.8", "0.684 -> 0.7", "5.389 -> 5.4");
    assertThat(Fixture.run("risk", "--csv").out()).contains("stages,extraction,1.77");
  }

  @Test
  void riskOfOneStageLeavesTheOtherOut() {
    String text = Fixture.run("risk", "--stage", "mining").out();
    assertThat(text).contains("Supply risk, extraction").doesNotContain("Supply risk, processing");
  }

  @Test
  void doctorTellsWhatItFound() {
    Run run = Fixture.run("doctor");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("lodemark", "JDK", "world", "atlas", "Antimony", "shares.csv 106");
    assertThat(Fixture.run("doctor", "--json").out()).contains("\"findings\"");
    assertThat(Fixture.run("doctor", "--csv").out()).contains("tables,trade.csv,226");
  }

  @Test
  void doctorListsEveryProblemOfAnAtlas(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("sources.csv"), "id,title,url,licence,note\nx,,,,\n");
    Files.writeString(directory.resolve("prodution.csv"), "a,b\n");
    Run run = Fixture.run("doctor", "--atlas", directory.toString());
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out())
        .contains("prodution.csv", "commodity.json", "is missing", "sources.csv:2 title");
  }

  @Test
  void anAtlasThatIsNotThereIsBadInput(@TempDir Path directory) {
    isBadInput(
        Fixture.run("nations", "--atlas", directory.resolve("nowhere").toString()),
        "no such directory");
  }

  @Test
  void anEmptyAtlasSaysWhatItNeeds(@TempDir Path directory) {
    isBadInput(
        Fixture.run("nations", "--atlas", directory.toString()), "sources.csv", "commodity.json");
  }

  @Test
  void aDirectoryIsNoTradeFile(@TempDir Path directory) {
    isBadInput(Fixture.run("nations", "--trade", directory.toString()), "is a directory");
  }

  @Test
  void aMissingTradeFileIsBadInput(@TempDir Path directory) {
    isBadInput(
        Fixture.run("nations", "--trade", directory.resolve("none.csv").toString()),
        "none.csv",
        "no such file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void utf16IsNamed(String charset, @TempDir Path directory) throws IOException {
    Path file = directory.resolve("baci.csv");
    Files.write(file, "t,i,j,k,v,q\n".getBytes(Charset.forName(charset)));
    isBadInput(Fixture.run("nations", "--trade", file.toString()), "UTF-16");
  }

  @Test
  void aWrongHeaderSaysWhatIsExpected(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("mine.csv");
    Files.writeString(file, "year,from,to,kg\n2023,1,2,3\n");
    isBadInput(Fixture.run("nations", "--trade", file.toString()), "mine.csv:1", "t,i,j,k,v,q");
  }

  @Test
  void allProblemsOfATradeFileAreTold(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("baci.csv");
    Files.writeString(file, "t,i,j,k,v,q\nlast,764,156,261710,1,2\n2023,764,156,261710,one,2\n");
    isBadInput(
        Fixture.run("nations", "--trade", file.toString()),
        "2 problems",
        "baci.csv:2",
        "\"last\"",
        "baci.csv:3",
        "\"one\"");
  }

  @Test
  void aBaciFileStandsBesideTheBuiltInFigures(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("BACI_2025.csv");
    // 1,000 t of ore from Pakistan (586) to China (156), worth 8 million USD.
    Files.writeString(file, "t,i,j,k,v,q\n2025,586,156,261710,8000,1000\n", StandardCharsets.UTF_8);
    Run run = Fixture.run(
        "nations", "--trade", file.toString(), "--period", "2025", "--country", "PAK", "--json");
    JsonNode answer = new JsonMapper().readTree(run.out());
    JsonNode balance = answer.get("balances").get(0);
    assertThat(balance.get("country").asString()).isEqualTo("PAK");
    // 1 - 260 / (1,000 x 0.9 x 0.25 = 225): mine output is enough.
    assertThat(balance.get("foreignMin").asDouble()).isZero();
    assertThat(balance.get("flag").asString()).isEqualTo("covered-by-mining");
    assertThat(answer.get("unitValues").get(0).get("usdPerTonneHigh").asDouble())
        .isEqualTo(8000.0);
    assertThat(run.out()).contains("BACI_2025.csv");
  }

  /** Pakistan sells 4,000 t of ore and, in the file, buys none; China and Turkey trade the rest. */
  private static final String WHOLE_YEAR = """
      t,i,j,k,v,q
      2025,586,156,261710,8000,4000
      2025,792,156,261710,8000,500
      """;

  private static JsonNode pakistan(Path directory, String... more) throws IOException {
    Path file = directory.resolve("BACI_2025.csv");
    Files.writeString(file, WHOLE_YEAR);
    String[] fixed = {
      "nations", "--trade", file.toString(), "--period", "2025", "--country", "PAK", "--json"
    };
    Run run = Fixture.run(Stream.concat(Stream.of(fixed), Stream.of(more)).toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return new JsonMapper().readTree(run.out()).get("balances").get(0);
  }

  @Test
  void anExtractDoesNotMakeMissingImportsZero(@TempDir Path directory) throws IOException {
    JsonNode balance = pakistan(directory);
    // 1 - 260 / (4,000 x 0.9 x 0.25 = 900)
    assertThat(balance.get("foreignMin").asDouble()).isCloseTo(1 - 260.0 / 900, within(1e-6));
    assertThat(balance.get("unexplainedMin").isNull()).isTrue();
    assertThat(balance.get("imports").get("status").asString()).isEqualTo("unknown");
  }

  @Test
  void aFileSaidToBeCompleteMakesMissingImportsNone(@TempDir Path directory) throws IOException {
    JsonNode balance = pakistan(directory, "--trade-complete");
    assertThat(balance.get("unexplainedMin").asDouble()).isCloseTo(1 - 260.0 / 900, within(1e-6));
    assertThat(balance.get("imports").get("highTonnes").asDouble()).isZero();
    assertThat(balance.get("flag").asString()).isEqualTo("not-explained-by-records");
  }

  @Test
  void aWeightInAnotherUnitIsADoubtAndOrdinaryPricesAreNot(@TempDir Path directory)
      throws IOException {
    Path file = directory.resolve("BACI_2025.csv");
    // Thousand USD and tonnes to China: 4,000 to 6,000 USD/t, but one weight is in kilograms.
    Files.writeString(file, """
        t,i,j,k,v,q
        2025,586,156,261710,500,100
        2025,792,156,261710,400,100
        2025,68,156,261710,600,100
        2025,104,156,261710,450,100
        2025,36,156,261710,550,100000
        """);
    Run run = Fixture.run("nations", "--trade", file.toString(), "--period", "2025", "--json");
    JsonNode doubts = new JsonMapper().readTree(run.out()).get("doubts");
    assertThat(doubts.findValuesAsString("remark").stream()
            .filter(remark -> remark.startsWith("weight or value")))
        .hasSize(1);
    assertThat(doubts.toString())
        .contains("Australia and China")
        .contains("100,000 t gross, 5.5 USD/t")
        .contains("median of the line 4,500 USD/t");
  }

  @Test
  void controlCharactersOfAnInputDoNotReachTheTerminal(@TempDir Path directory) throws IOException {
    Files.writeString(
        directory.resolve("sources.csv"), "id,title,url,licence,note\na,\u001b[31mred,x,,\n");
    Run run = Fixture.run("doctor", "--atlas", directory.toString());
    assertThat(run.out()).contains("control character").doesNotContain("\u001b");
    Path trade = directory.resolve("t.csv");
    Files.writeString(trade, "t,i,j,k,v,q\n\u001b[31m,586,156,261710,1,1\n");
    Run second = Fixture.run("nations", "--trade", trade.toString());
    assertThat(second.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(second.err()).contains("?[31m").doesNotContain("\u001b");
  }

  @Test
  void completionKnowsCommandsAndTheirOptions() throws Exception {
    Run run = Fixture.run("completion", "bash");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("complete -F").contains("--read-only", "--lag-months", "demo");
    // A shell takes it, and finishes what is typed.
    Process bash = new ProcessBuilder(
            "bash",
            "-c",
            "source /dev/stdin; COMP_WORDS=(lodemark ser); COMP_CWORD=1;"
                + " COMP_LINE='lodemark ser'; COMP_POINT=12; _complete_lodemark;"
                + " echo \"${COMPREPLY[@]}\"")
        .start();
    try (java.io.Writer in = bash.outputWriter(java.nio.charset.StandardCharsets.UTF_8)) {
      in.write(run.out());
    }
    String replied =
        new String(bash.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).isZero();
    assertThat(replied.strip()).isEqualTo("serve");
  }
}
