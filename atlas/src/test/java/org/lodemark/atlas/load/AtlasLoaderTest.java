package org.lodemark.atlas.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodemark.atlas.AtlasFixture.PRODUCTION;
import static org.lodemark.atlas.AtlasFixture.SOURCE_COLUMNS;
import static org.lodemark.atlas.AtlasFixture.minimal;
import static org.lodemark.atlas.AtlasFixture.problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.AtlasFixture;
import org.lodemark.atlas.Location;
import org.lodemark.atlas.Quantity;
import org.lodemark.atlas.fact.ProductionFact;
import org.lodemark.domain.mass.MassInterval;

class AtlasLoaderTest {
  private static final String ALL_PRODUCTION = PRODUCTION + SOURCE_COLUMNS;
  private static final String ROW = "ISL,mining,,2019,contained,known,1,2,reported,,,s1,";

  @TempDir
  Path directory;

  private List<String> directoryProblems(Path path) {
    return problems(AtlasLoader.load(AtlasFiles.ofDirectory(path), AtlasFixture.world()));
  }

  @Test
  void anAtlasNeedsNoTableButSources() {
    Atlas atlas = minimal().loaded();
    assertThat(atlas.commodity().symbol()).isEqualTo("Xv");
    assertThat(atlas.sources()).containsOnlyKeys("s1", "s2");
    assertThat(atlas.production()).isEmpty();
    assertThat(atlas.criticality()).isEmpty();
  }

  @Test
  void aFactKnowsItsValueAndItsRow() {
    ProductionFact fact = minimal()
        .with("production.csv", ALL_PRODUCTION, "", ROW)
        .loaded()
        .production()
        .getFirst();
    assertThat(fact.quantity())
        .isEqualTo(new Quantity.Known(new MassInterval(1_000_000, 2_000_000)));
    assertThat(fact.provenance().where()).isEqualTo(new Location("production.csv", 3));
    assertThat(fact.provenance().source().title()).isEqualTo("First source");
  }

  @Test
  void anEmptyHighEndIsOpen() {
    Atlas atlas = minimal()
        .withFacts("production.csv", PRODUCTION, "ISL,mining,,2019,contained,known,5,")
        .loaded();
    assertThat(atlas.production().getFirst().quantity().findMass().orElseThrow().isBounded())
        .isFalse();
  }

  @Test
  void columnsMayStandInAnyOrder() {
    String header = "note,source,edition,confidence,quality,highTonnes,lowTonnes,status,basis,"
        + "period,route,stage,country";
    Atlas atlas = minimal()
        .with("production.csv", header, "a note,s1,,,reported,2,1,known,contained,2019,,mining,ISL")
        .loaded();
    assertThat(atlas.production().getFirst().country().iso3()).isEqualTo("ISL");
    assertThat(atlas.production().getFirst().provenance().note()).isEqualTo("a note");
  }

  @Test
  void whatIsNeededAndMissingIsNamed() {
    assertThat(minimal().without("sources.csv").problems())
        .contains("sources.csv: is missing. An atlas needs sources.csv and commodity.json");
    assertThat(minimal().without("commodity.json").problems())
        .containsExactly(
            "commodity.json: is missing. An atlas needs sources.csv and commodity.json");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "country,stage,route,period,basis,status,lowTonnes|highTonnes: is missing from the header",
        "country,stage,route,period,basis,status,lowTonnes,highTonnes,color|color: is no column of "
            + "this table. It has country,stage,",
        "country,stage,route,period,basis,status,lowTonnes,highTonnes,country|country: stands twice",
        "Country,stage,route,period,basis,status,lowTonnes,highTonnes|Country: is no column",
        "country;stage,route,period,basis,status,lowTonnes,highTonnes|country;stage: is no column"
      })
  void aWrongHeaderIsToldByColumn(String columns, String message) {
    assertThat(minimal().with("production.csv", columns + SOURCE_COLUMNS, ROW).problems())
        .anyMatch(problem -> problem.startsWith("production.csv:1 " + message));
  }

  @Test
  void aMisspeltTableIsNotPassedOver() {
    assertThat(minimal().with("prodution.csv", ALL_PRODUCTION, ROW).problems())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("prodution.csv: is no table of an atlas. Tables are ")
        .contains("production.csv");
  }

  @Test
  void filesThatAreNoTablesAreLeftAlone() {
    assertThat(minimal().with("README.md", "# text").loaded().production()).isEmpty();
  }

  @Test
  void allProblemsOfAllTablesAreListedAtOnce() {
    List<String> problems = minimal()
        .with("production.csv", ALL_PRODUCTION, ROW, ROW.replace("ISL", "ISLAND"))
        .with("reserves.csv", "nonsense")
        .with("shares.csv", "")
        .withFacts("trade.csv", AtlasFixture.TRADE, "ISL,,export,,,x,999910,,gross,known,x,,")
        .problems();
    assertThat(problems).anyMatch(problem -> problem.startsWith("production.csv:3 country"));
    assertThat(problems).anyMatch(problem -> problem.startsWith("reserves.csv:1 nonsense"));
    assertThat(problems).anyMatch(problem -> problem.startsWith("shares.csv:1: is empty"));
    assertThat(problems).anyMatch(problem -> problem.startsWith("trade.csv:2 period"));
    assertThat(problems).anyMatch(problem -> problem.startsWith("trade.csv:2 lowTonnes"));
  }

  @Test
  void moreThan200ProblemsAreCounted() {
    String[] rows = IntStream.range(0, 250)
        .mapToObj(i -> "XXX,mining,," + (1700 + i) + ",contained,known,1,1")
        .toArray(String[]::new);
    List<String> problems =
        minimal().withFacts("production.csv", PRODUCTION, rows).problems();
    assertThat(problems).hasSize(201);
    assertThat(problems.getLast()).isEqualTo("production.csv: and 50 more problems");
  }

  @Test
  void aMissingDirectoryAndAFileInItsPlaceAreTold() throws IOException {
    Path missing = directory.resolve("missing");
    assertThat(directoryProblems(missing)).containsExactly("atlas: no such directory: " + missing);
    Path file = Files.writeString(directory.resolve("file"), "text");
    assertThat(directoryProblems(file))
        .containsExactly("atlas: is a file, not a directory: " + file);
  }

  @Test
  void aDirectoryInPlaceOfAFileIsTold() throws IOException {
    Files.writeString(directory.resolve("commodity.json"), AtlasFixture.COMMODITY);
    Files.writeString(directory.resolve("sources.csv"), "id,title,url,licence,note\ns1,S,,,n\n");
    assertThat(AtlasFixture.get(
            AtlasLoader.load(AtlasFiles.ofDirectory(directory), AtlasFixture.world())))
        .isNotNull();
    Files.createDirectory(directory.resolve("trade.csv"));
    assertThat(directoryProblems(directory))
        .containsExactly("trade.csv: is a directory, not a file. Maybe name a file inside it.");
  }

  @Test
  void aMisspeltTableOfADirectoryIsTold() throws IOException {
    Files.writeString(directory.resolve("sources.csv"), "id,title,url,licence,note\ns1,S,,,n\n");
    Files.writeString(directory.resolve("commodity.json"), AtlasFixture.COMMODITY);
    Files.writeString(directory.resolve("prodution.csv"), ALL_PRODUCTION);
    assertThat(directoryProblems(directory))
        .singleElement()
        .asString()
        .startsWith("prodution.csv: is no table of an atlas");
  }

  @Test
  void theEndsOfWhatIsAllowedAreAllowed() {
    Atlas atlas = minimal()
        .withFacts(
            "shares.csv",
            "supplyTo,stage,country,period,lowShare,highShare,tradeParameter",
            "WLD,mining,ISL,2019,0,0,10",
            "WLD,mining,NZL,2019,1,1,0.1")
        .withFacts("criticality.csv", "stage,parameter,value", "mining,import-reliance,1")
        .withFacts("sectors.csv", "sector,role,endUseShare,valueAddedMillionEur", "C20,use,1,1")
        .withFacts(
            "prices.csv",
            "product,series,place,period,lowPrice,highPrice,currency,massUnit,massBasis",
            "metal,q,here,2019,0,0,USD,t,")
        .withFacts("trade.csv", AtlasFixture.TRADE, "ISL,,export,,,2019,999910,,gross,known,0,0,0")
        .withFacts(
            "production.csv",
            PRODUCTION,
            "ISL,mining,,2019,contained,known,0.0000000000000000000000000001,1")
        .loaded();
    assertThat(atlas.shares()).hasSize(2);
    assertThat(atlas.sectors()).hasSize(1);
    assertThat(atlas.trade().getFirst().valueUsd()).contains(0.0);
  }

  @Test
  void aCommodityFileThatIsADirectoryIsTold() throws IOException {
    Files.writeString(directory.resolve("sources.csv"), "id,title,url,licence,note\ns1,S,,,n\n");
    Files.createDirectory(directory.resolve("commodity.json"));
    assertThat(directoryProblems(directory))
        .singleElement()
        .asString()
        .startsWith("commodity.json: is a directory");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "S 1,Title,,,note|source id \"S 1\": lower-case letters",
        "s1,,,,note|title: is empty",
        ",Title,,,note|id: is empty",
        "s1,Title,,,|has no url, and no note that says why"
      })
  void aSourceSaysWhatItIsAndWhere(String row, String message) {
    assertThat(minimal().with("sources.csv", "id,title,url,licence,note", row).problems())
        .anyMatch(problem -> problem.startsWith("sources.csv:2") && problem.contains(message));
  }

  @Test
  void aSourceStandsOnce() {
    assertThat(minimal()
            .with("sources.csv", "id,title,url,licence,note", "s1,A,,,n", "s1,B,,,n")
            .problems())
        .containsExactly("sources.csv:3 id: the same fact stands on an earlier line: s1");
  }
}
