package org.lodemark.atlas.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.AtlasFixture;
import org.lodemark.domain.commodity.Form;
import org.lodemark.domain.mass.GradeRange;
import org.lodemark.domain.mass.MoistureRange;

class CommodityFileTest {
  private static List<String> problems(String json) {
    return AtlasFixture.minimal().with("commodity.json", json).problems();
  }

  /** The fixture's commodity with one piece of text replaced. */
  private static List<String> problemsWith(String piece, String instead) {
    assertThat(AtlasFixture.COMMODITY).contains(piece);
    return assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> problems(AtlasFixture.COMMODITY.replace(piece, instead)));
  }

  @Test
  void aFormHasItsRangesAndAFormWithoutThemIsUnknownAndDry() {
    Atlas atlas = AtlasFixture.minimal().loaded();
    Form ore = atlas.commodity().findForm("ore").orElseThrow();
    assertThat(ore.grade()).isEqualTo(GradeRange.of("0.4", "0.5"));
    assertThat(ore.moisture()).isEqualTo(MoistureRange.of("0", "0.1"));
    Form metal = atlas.commodity().findForm("metal").orElseThrow();
    assertThat(metal.grade()).isEqualTo(GradeRange.UNKNOWN);
    assertThat(metal.moisture()).isEqualTo(MoistureRange.DRY);
    assertThat(atlas.formSources().get("metal").grade()).isEmpty();
    assertThat(atlas.formSources().get("ore").grade().orElseThrow().source().id())
        .isEqualTo("s1");
    assertThat(atlas.processingRecovery()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"id\": \"xv\"",
        "{\"id\": xv}",
        "{} {}",
        "{\"id\": 1, \"id\": 2}",
        "NaN"
      })
  void whatIsNoJsonIsToldWithItsLine(String json) {
    assertThat(problems(json))
        .singleElement()
        .asString()
        .startsWith("commodity.json")
        .containsAnyOf("is not valid JSON", "is not a JSON object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "\"text\"", "null"})
  void anotherKindOfJsonIsTold(String json) {
    assertThat(problems(json)).containsExactly("commodity.json:1: is not a JSON object");
  }

  @Test
  void jsonThatIsTooDeepIsRefused() {
    assertThat(problems("[".repeat(1_000)))
        .singleElement()
        .asString()
        .startsWith("commodity.json: is not valid JSON: Document nesting depth");
  }

  @Test
  void aByteOrderMarkIsAccepted() {
    byte[] bytes = ("\uFEFF" + AtlasFixture.COMMODITY).getBytes(StandardCharsets.UTF_8);
    assertThat(AtlasFixture.minimal().withBytes("commodity.json", bytes).loaded())
        .isNotNull();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id\": \"xv\"|\"id\": \"xv\", \"colour\": \"green\"|colour: is no member",
        "\"moisture\": {\"low\"|\"moistrue\": {\"low\"|moistrue: is no member",
        "\"stage\": \"mining\", \"hs\"|\"stage\": \"mining\", \"HS\"|HS: is no member",
        "\"high\": 0.1, \"quality\"|\"high\": 0.1, \"qualtiy\"|qualtiy: is no member"
      })
  void aMemberThatIsNotKnownIsNotPassedOver(String piece, String instead, String message) {
    assertThat(problemsWith(piece, instead)).anyMatch(problem -> problem.contains(message));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id\": \"xv\",||\"id\" is missing or empty",
        "\"symbol\": \"Xv\"|\"symbol\": \" \"|\"symbol\" is missing or empty",
        "\"Xv\": 100|\"Xv\": 0|atomic mass of Xv: a number above 0",
        "\"Xv\": 100|\"Xv\": \"100\"|atomic mass of Xv: a number above 0",
        "\"Xv\": 100|\"Xw\": 100|formula Xv2O: no atomic mass for Xv",
        "\"atomicMassSource\": \"s1\"|\"atomicMassSource\": \"s9\"|source \"s9\" is no id of sources",
        "\"Xv2O\"|\"Xv2(O)\"|formula \"Xv2(O)\"",
        "\"hs\": \"999910\"|\"hs\": \"99991\"|HS code \"99991\"",
        "\"stage\": \"mining\"|\"stage\": \"milling\"|stage \"milling\" of form ore",
        "\"id\": \"metal\"|\"id\": \"ore\"|form \"ore\" stands twice",
        "\"id\": \"all\"|\"id\": \"ore\"|form \"ore\" stands twice",
        "[\"ore\", \"metal\"]|[\"ore\", \"slag\"]|names the unknown form \"slag\"",
        "[\"ore\", \"metal\"]|[]|group all has no forms",
        "\"low\": 0.4|\"low\": 1.4|grade 1.4: must be a fraction",
        "\"low\": 0.4|\"low\": 0.6|grade range 0.6 to 0.5",
        "\"low\": 0.4|\"low\": \"0.4\"|\"low\" must be a number",
        "\"low\": 0.4|\"lo\": 0.4|\"low\" must be a number",
        "\"low\": 0.4|\"low\": NaN|is not valid JSON",
        "\"quality\": \"reported\"|\"quality\": \"rumoured\"|quality \"rumoured\" is not known",
        "\"source\": \"s1\"}|\"source\": \"\"}|\"source\" is missing or empty",
        "\"hs\": [\"999910\"]|\"hs\": \"999910\"|hs: must be a list",
        "\"compounds\": [{|\"compounds\": {\"a\": {|is not valid JSON"
      })
  void aWrongValueIsTold(String piece, String instead, String message) {
    assertThat(problemsWith(piece, instead == null ? "" : instead))
        .anyMatch(problem -> problem.startsWith("commodity.json") && problem.contains(message));
  }

  /** Few characters that stand for numbers of millions of digits. */
  @ParameterizedTest
  @ValueSource(strings = {"1e400", "1e999999999", "1e-999999999", "-1e999999999"})
  void aNumberOutOfRangeIsRefusedAtOnce(String number) {
    assertThat(problemsWith("\"low\": 0.4", "\"low\": " + number)).isNotEmpty();
    assertThat(problemsWith("\"Xv\": 100", "\"Xv\": " + number)).isNotEmpty();
  }

  @Test
  void theImporterOfACriticalityStudyIsACountry() {
    String study = ", \"criticality\": {\"label\": \"Study\", \"importer\": \"%s\"}}\n";
    String open = AtlasFixture.COMMODITY.stripTrailing();
    open = open.substring(0, open.length() - 1);
    assertThat(problems(open + study.formatted("EU")))
        .containsExactly("commodity.json criticality: country code \"EU\": unknown");
    Atlas atlas = AtlasFixture.minimal()
        .with("commodity.json", open + study.formatted("EUU"))
        .loaded();
    assertThat(atlas.criticality().orElseThrow().importer().name()).isEqualTo("European Union");
  }
}
