package org.lodemark.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.app.Fixture.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code lodemark nations} as a user meets it. */
class NationsCommandTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static JsonNode json(String... args) {
    String[] all = Stream.concat(Stream.of(args), Stream.of("--json")).toArray(String[]::new);
    Run run = Fixture.run(all);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return JSON.readTree(run.out());
  }

  private static JsonNode balance(JsonNode answer, String country, String stage, String period) {
    for (JsonNode row : answer.get("balances")) {
      String codes = row.get("country").isArray()
          ? row.get("country").get(0).asString() + "+"
              + row.get("country").get(1).asString()
          : row.get("country").asString();
      if (codes.equals(country)
          && row.get("stage").asString().equals(stage)
          && row.get("period").asString().equals(period)) {
        return row;
      }
    }
    throw new AssertionError("no balance of " + country + " " + stage + " " + period);
  }

  @Test
  void thailandSoldMoreOreThanItMines() {
    JsonNode row = balance(json("nations"), "THA", "mining", "2024-01/2024-07");
    assertThat(row.get("foreignMin").asDouble()).isBetween(0.97, 0.98);
    assertThat(row.get("unexplainedMin").isNull()).isTrue();
    assertThat(row.get("imports").get("status").asString()).isEqualTo("unknown");
    assertThat(row.get("flagged").asBoolean()).isTrue();
  }

  @Test
  void aGroupIsAListAndNamesWhatIsKnownOfItsPlants() {
    JsonNode row = balance(json("nations"), "MEX+THA", "processing", "2024-12/2025-04");
    assertThat(row.get("foreignMin").asDouble()).isCloseTo(0.91, within(0.006));
    assertThat(row.get("words").asString()).isEqualTo("processing hub: mined origin not shown");
    assertThat(row.get("plants")).hasSize(2);
    assertThat(row.get("plants").toString()).contains("Unipet", "Madero");
    assertThat(Fixture.run("nations").out()).contains("capacity not found");
  }

  @Test
  void theStatesThatMineNothingAndImportEnoughAreNotFlagged() {
    JsonNode row = balance(json("nations", "--period", "2024"), "USA", "processing", "2024");
    assertThat(row.get("foreignMin").asDouble()).isEqualTo(1.0);
    assertThat(row.get("unexplainedMin").asDouble()).isLessThan(0.01);
    assertThat(row.get("flagged").asBoolean()).isFalse();
  }

  @Test
  void theContractsKeysAreThere() {
    JsonNode answer = json("nations");
    assertThat(answer.propertyNames())
        .contains("concentration", "balances", "mirrorGaps", "unitValues", "doubts");
    assertThat(answer.get("concentration").get(0).propertyNames())
        .contains("stage", "period", "hhi", "largest", "largestShare", "n1Share");
    assertThat(answer.get("balances").get(0).propertyNames())
        .contains("country", "stage", "period", "foreignMin", "unexplainedMin", "flag");
    assertThat(answer.get("concentration").get(0).get("hhi").asDouble()).isBetween(0.0, 1.0);
  }

  @Test
  void whereTooLittleIsListedTheLargestIsNotKnown() {
    // Of 2021 one country's output is quoted, 3 % of the world: it is the largest of nobody.
    JsonNode mining = json("nations", "--period", "2021", "--stage", "mining")
        .get("concentration")
        .get(0);
    assertThat(mining.get("largest").isNull()).isTrue();
    assertThat(mining.get("n1Share").isNull()).isTrue();
    assertThat(mining.get("unattributedShare").asDouble()).isGreaterThan(0.9);
    assertThat(Fixture.run("nations", "--period", "2021").out()).contains("largest not known");
  }

  @Test
  void balancesThatMayRestOnTheSameShipmentsSaySo() {
    assertThat(Fixture.run("nations").out().replaceAll("\\s+", " "))
        .contains("same shipments as Thailand, 2024-12/2025-05: never to be added");
  }

  @Test
  void flaggedBalancesComeFirst() {
    boolean unflaggedSeen = false;
    for (JsonNode row : json("nations").get("balances")) {
      unflaggedSeen |= !row.get("flagged").asBoolean();
      assertThat(row.get("flagged").asBoolean() && unflaggedSeen).isFalse();
    }
    assertThat(unflaggedSeen).isTrue();
  }

  @Test
  void everySourceThatIsReferredToIsListed() {
    JsonNode answer = json("nations", "--period", "2024");
    List<String> ids = answer.get("sources").findValuesAsString("id");
    assertThat(ids).doesNotHaveDuplicates().isNotEmpty();
    answer.findValues("sources").stream()
        .filter(node -> node.isArray() && !node.isEmpty() && node.get(0).isString())
        .forEach(node -> node.forEach(id -> assertThat(ids).contains(id.asString())));
    String text = Fixture.run("nations", "--sources").out();
    assertThat(text).contains("https://pubs.usgs.gov/periodicals/mcs2026/mcs2026-antimony.pdf");
  }

  @Test
  void doubtsShowBothReadings() {
    String text = Fixture.run("nations").out();
    assertThat(text)
        .contains("26,000 t Sb, MCS 2026")
        .contains("26,000 t ore at 7 to 12 % = 1,820 to 3,120 t Sb")
        .contains("40,000 t Sb, MCS 2026")
        .contains("60,000 t Sb, quoting MCS 2025");
  }

  @Test
  void noWordAccuses() {
    String text = (Fixture.run("nations", "--sources").out()
            + Fixture.run("nations", "--json").out())
        .toLowerCase(Locale.ROOT);
    assertThat(text).doesNotContain("fraud", "launder", "suspicious", "guilty", "criminal");
  }

  @Test
  void builtInDataHasNoMirrorHistoryAndSaysSo() {
    assertThat(Fixture.run("nations").out()).contains("No history");
    assertThat(json("nations").get("mirrorGaps")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 100})
  void linesFitTheWidthOfThePage(int columns) {
    Environment environment = new Environment(Fixture.ATLAS_HOME, true, columns, false);
    for (String[] args : List.of(
        new String[] {"nations", "--sources"},
        new String[] {"nations", "--period", "2024"},
        new String[] {"nations", "--atlas", Fixture.VERIDIUM.toString()},
        new String[] {"risk", "--sources"})) {
      Fixture.run(environment, args)
          .out()
          .lines()
          // An address is never broken: it must stay clickable.
          .filter(line -> !line.strip().startsWith("http"))
          .forEach(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(columns));
    }
  }

  @Test
  void colourOnlyOnATerminalThatWantsIt() {
    String[] nations = {"nations"};
    assertThat(Fixture.run(nations).out()).doesNotContain("\u001b");
    assertThat(Fixture.run(new Environment(Fixture.ATLAS_HOME, true, 100, false), nations)
            .out())
        .doesNotContain("\u001b");
    assertThat(Fixture.run(new Environment(Fixture.ATLAS_HOME, true, 100, true), nations)
            .out())
        .contains("\u001b");
  }

  @Test
  void csvHasAllTablesWithEqualRowsAndTheSameNumbers() {
    String csv = Fixture.run("nations", "--csv").out();
    assertThat(csv.lines().filter(line -> line.startsWith("table,"))).hasSize(8);
    double json = balance(json("nations"), "THA", "mining", "2024-01/2024-07")
        .get("foreignMin")
        .asDouble();
    assertThat(csv).contains("balances,THA,mining,2024-01/2024-07," + json + ",");
    assertThat(Fixture.run("nations").out()).contains(">= 97.1 %");
  }

  @Test
  void oneEditedRowMovesTextJsonAndCsvAlike(@TempDir Path directory) throws IOException {
    Path copy = copy(Fixture.ATLAS_HOME.resolve("antimony"), directory);
    Path production = copy.resolve("production.csv");
    String table = Files.readString(production);
    String edited = table.replace(
        "PAK,mining,,2025,contained,known,260,260,", "PAK,mining,,2025,contained,known,777,777,");
    assertThat(edited).isNotEqualTo(table);
    Files.writeString(production, edited);
    String atlas = copy.toString();
    assertThat(Fixture.run("nations", "--atlas", atlas).out()).containsPattern("Pakistan +777 ");
    assertThat(Fixture.run("nations", "--atlas", atlas, "--json").out()).contains("777.0");
    assertThat(Fixture.run("nations", "--atlas", atlas, "--csv").out()).contains(",777,777,");
  }

  @Test
  void aSecondCommodityNeedsNothingButItsDirectory() {
    Run run = Fixture.run("nations", "--atlas", Fixture.VERIDIUM.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Veridium").doesNotContainIgnoringCase("antimony");
    assertThat(run.out()).doesNotContain(" Sb");
  }

  private static Path copy(Path from, Path to) throws IOException {
    Path target = Files.createDirectory(to.resolve("copy"));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
    return target;
  }
}
