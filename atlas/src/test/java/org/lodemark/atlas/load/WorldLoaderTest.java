package org.lodemark.atlas.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.atlas.AtlasFixture;
import org.lodemark.atlas.World;
import org.lodemark.domain.place.Country;
import org.lodemark.input.TextInput;

class WorldLoaderTest {
  private static final String COUNTRIES = "iso3,isoNumeric,comtradeCode,kind,name,aliases\n";
  private static final String GOVERNANCE =
      "country,period,meanEstimate,scaled0to10,quality,confidence,edition,source,note\n";

  private final Map<String, String> files = new LinkedHashMap<>(Map.of(
      "sources.csv",
      "id,title,url,licence,note\ns1,Source,,,invented for tests\n",
      "countries.csv",
      COUNTRIES + "ISL,352,352,country,Iceland,Island|Republic of Iceland\n"
          + "TWN,158,490|158,country,Taiwan,\"Other Asia, nes\"\nWLD,,0,aggregate,World,\n",
      "governance.csv",
      GOVERNANCE + "ISL,2016/2020,1.5,2,derived,,A,s1,\nISL,2017/2021,1.25,2.5,derived,,B,s1,\n",
      "exchange-rates.csv",
      "currency,period,unitsPerUsd,quality,confidence,edition,source,note\n"
          + "ISK,2019,122.6,reported,,,s1,\n"));

  private Loading<World> load() {
    List<TextInput> inputs = new ArrayList<>();
    files.forEach((name, text) -> inputs.add(new TextInput(
        name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))));
    return WorldLoader.load(AtlasFiles.ofInputs(inputs));
  }

  private List<String> problems() {
    return AtlasFixture.problems(load());
  }

  @Test
  void aWorldHasCountriesGovernanceAndRates() {
    World world = AtlasFixture.get(load());
    assertThat(world.countries().findByName("island").orElseThrow().iso3()).isEqualTo("ISL");
    assertThat(world.countries().findByComtradeCode(490).orElseThrow().name()).isEqualTo("Taiwan");
    assertThat(world.countries().getByIso3("WLD").isAggregate()).isTrue();
    assertThat(world.exchangeRates()).hasSize(1);
  }

  @Test
  void governanceIsThatOfTheNewestPeriodInWhateverOrderTheRowsStand() {
    World world = AtlasFixture.get(load());
    Country iceland = world.countries().getByIso3("ISL");
    assertThat(world.findGovernance(iceland).orElseThrow().scaled0to10()).isEqualTo(2.5);
    assertThat(world.findGovernance(world.countries().getByIso3("TWN"))).isEmpty();
    files.put(
        "governance.csv",
        GOVERNANCE + "ISL,2017/2021,1.25,2.5,derived,,B,s1,\nISL,2016/2020,1.5,2,derived,,A,s1,\n");
    World reversed = AtlasFixture.get(load());
    assertThat(reversed.findGovernance(iceland).orElseThrow().scaled0to10()).isEqualTo(2.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sources.csv", "countries.csv", "governance.csv", "exchange-rates.csv"})
  void everyFileOfTheWorldIsNeeded(String file) {
    files.remove(file);
    assertThat(problems()).contains(file + ": is missing from the world directory");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "isl,352,352,country,Iceland,|country code \"isl\": three capital letters",
        "ISL,52,352,country,Iceland,|ISO numeric code \"52\" of ISL: three digits",
        "ISL,352,x,country,Iceland,|countries.csv:2",
        "ISL,352,352,island,Iceland,|kind: \"island\" is none of country, aggregate",
        "ISL,352,352,country,,|name: is empty"
      })
  void aWrongCountryIsTold(String row, String message) {
    files.put("countries.csv", COUNTRIES + row + "\n");
    assertThat(problems()).anyMatch(problem -> problem.contains(message));
  }

  @Test
  void aNameClaimedTwiceIsTold() {
    files.put(
        "countries.csv",
        COUNTRIES + "ISL,352,352,country,Iceland,\n" + "IRL,372,372,country,Ireland,Iceland\n");
    assertThat(problems().getFirst())
        .startsWith("countries.csv: name \"iceland\" is claimed by")
        .contains("ISL")
        .contains("IRL");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ISL,2016/2020,1.5,3,derived,,A,s1,|governance of ISL: scaled 3.0 is not (2.5 - 1.5) x 2",
        "ISL,2016/2020,,2,derived,,A,s1,|meanEstimate: is empty",
        "ISL,2016/2020,1.5,2,derived,,A,s2,|source: \"s2\" is no id of sources.csv",
        "FJI,2016/2020,1.5,2,derived,,A,s1,|country: \"FJI\" is not a known country code"
      })
  void governanceIsCheckedAgainstItsScale(String row, String message) {
    files.put("governance.csv", GOVERNANCE + row + "\n");
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("governance.csv:2")
        .contains(message);
  }

  @Test
  void aRateIsAboveZero() {
    files.put("exchange-rates.csv", files.get("exchange-rates.csv").replace("122.6", "0"));
    assertThat(problems())
        .containsExactly("exchange-rates.csv:2: rate 0.0 ISK per USD: must be above 0");
  }

  @Test
  void aMissingDirectoryIsTold(@TempDir Path directory) {
    Path missing = directory.resolve("none");
    assertThat(AtlasFixture.problems(WorldLoader.load(AtlasFiles.ofDirectory(missing))))
        .containsExactly("world directory: no such directory: " + missing);
  }
}
