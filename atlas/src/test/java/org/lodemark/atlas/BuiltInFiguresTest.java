package org.lodemark.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lodemark.atlas.fact.DepositCategory;
import org.lodemark.atlas.fact.ProductionFact;
import org.lodemark.atlas.fact.ShareFact;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.place.Country;
import org.lodemark.domain.time.Period;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures of the built-in tables that can be checked against the printed source. */
class BuiltInFiguresTest {
  private static final Path WORLD = Path.of("src/main/atlas/world");
  private static final Atlas ANTIMONY = BuiltInAtlasTest.antimony();

  private static Stream<ProductionFact> mined(String edition, int year) {
    return ANTIMONY.production().stream()
        .filter(fact -> fact.stage() == Stage.MINING)
        .filter(fact -> fact.provenance().edition().equals(edition))
        .filter(fact -> fact.period().equals(Period.ofYear(year)));
  }

  private static Quantity mined(String edition, int year, String iso3) {
    return mined(edition, year)
        .filter(fact -> fact.country().iso3().equals(iso3))
        .findFirst()
        .orElseThrow()
        .quantity();
  }

  private static Quantity tonnes(long low, long high) {
    return new Quantity.Known(new MassInterval(low * 1_000_000, high * 1_000_000));
  }

  private static Stream<ShareFact> shares(String supplyTo, Stage stage) {
    return ANTIMONY.shares().stream()
        .filter(share -> share.supplyTo().iso3().equals(supplyTo) && share.stage() == stage);
  }

  /** MCS 2026 prints 119,000 t, rounded, for the world without the United States. */
  @Test
  void theListedMinesOf2024SumTo118990Tonnes() {
    double sum = mined("MCS 2026", 2024)
        .filter(fact -> !fact.country().isWorld())
        .mapToDouble(fact -> fact.quantity().findMass().orElseThrow().highTonnes())
        .sum();
    assertThat(sum).isEqualTo(118_990);
    assertThat(mined("MCS 2026", 2024, "WLD")).isEqualTo(tonnes(119_000, 119_000));
  }

  @Test
  void chinas2024StandsInTwoEditionsSideBySide() {
    assertThat(mined("MCS 2026", 2024, "CHN")).isEqualTo(tonnes(40_000, 40_000));
    assertThat(mined("quoting MCS 2025", 2024, "CHN")).isEqualTo(tonnes(60_000, 60_000));
  }

  @Test
  void whatTheUnitedStatesMinedIn2025IsWithheldAndIn2024WasNothing() {
    assertThat(mined("MCS 2026", 2025, "USA")).isEqualTo(new Quantity.Withheld());
    assertThat(mined("MCS 2026", 2024, "USA")).isEqualTo(tonnes(0, 0));
  }

  /** "< 0.1 %" of 110,000 t. */
  @Test
  void thailandMinedAtMost110Tonnes() {
    assertThat(mined("EU CRM 2023", 2024, "THA")).isEqualTo(tonnes(0, 110));
  }

  @Test
  void pakistansReserveEqualsTheOreOfADeposit() {
    assertThat(ANTIMONY.reserves().stream()
            .filter(reserve -> reserve.country().iso3().equals("PAK"))
            .filter(reserve -> reserve.category() == DepositCategory.RESERVE)
            .map(reserve -> reserve.quantity()))
        .containsExactly(tonnes(26_000, 26_000));
    assertThat(ANTIMONY.deposits().stream()
            .filter(deposit -> deposit.mine().equals("Qila Abdullah"))
            .filter(deposit -> deposit.basis() == Basis.ORE && deposit.grade().isPresent())
            .map(deposit -> new Quantity.Known(deposit.containedMetal().orElseThrow())))
        .containsExactly((Quantity.Known) tonnes(1_820, 3_120));
  }

  /** EU study 2023, factsheet: extraction China 56 %, Tajikistan 20 %, Russia 12 %. */
  @ParameterizedTest(name = "{1} of the extraction for {0}: {2}")
  @CsvSource({
    "WLD, CHN, 0.564",
    "WLD, TJK, 0.203",
    "WLD, RUS, 0.116",
    "EUU, TUR, 0.63",
    "EUU, BOL, 0.26"
  })
  void sharesOfExtractionAreAsInTheEuStudy(String supplyTo, String iso3, double share) {
    assertThat(shares(supplyTo, Stage.MINING)
            .filter(fact -> fact.country().iso3().equals(iso3))
            .map(fact -> fact.share().high()))
        .containsExactly(share);
  }

  @ParameterizedTest(name = "shares of {0} {1} sum to {2}..{3}")
  @CsvSource({
    "WLD, MINING, 1.002, 1.008",
    "WLD, PROCESSING, 1.000, 1.037",
    "EUU, MINING, 0.99, 0.99",
    "EUU, PROCESSING, 0.93, 0.93"
  })
  void sharesOfAStageSumToAboutOne(String supplyTo, Stage stage, double low, double high) {
    assertThat(sum(shares(supplyTo, stage), share -> share.share().low()))
        .isCloseTo(low, within(1e-9));
    assertThat(sum(shares(supplyTo, stage), share -> share.share().high()))
        .isCloseTo(high, within(1e-9));
  }

  private static double sum(Stream<ShareFact> shares, ToDoubleFunction<ShareFact> value) {
    return shares.mapToDouble(value).sum();
  }

  /** A share without governance could not enter the supply risk of docs/methods/nations.md. */
  @Test
  void governanceIsKnownOfEveryCountryWithAShare() {
    assertThat(ANTIMONY.shares().stream()
            .map(ShareFact::country)
            .distinct()
            .filter(country -> ANTIMONY.world().findGovernance(country).isEmpty()))
        .isEmpty();
  }

  @Test
  void everyFactHasASourceThatCanBeReadOrSaysWhyNot() {
    List<Provenance> all = new ArrayList<>();
    ANTIMONY.production().forEach(fact -> all.add(fact.provenance()));
    ANTIMONY.reserves().forEach(fact -> all.add(fact.provenance()));
    ANTIMONY.shares().forEach(fact -> all.add(fact.provenance()));
    ANTIMONY.trade().forEach(fact -> all.add(fact.provenance()));
    ANTIMONY.plants().forEach(fact -> all.add(fact.provenance()));
    ANTIMONY.mines().forEach(fact -> all.add(fact.provenance()));
    ANTIMONY.deposits().forEach(fact -> all.add(fact.provenance()));
    ANTIMONY.prices().forEach(fact -> all.add(fact.provenance()));
    ANTIMONY.products().forEach(fact -> all.add(fact.provenance()));
    ANTIMONY.policy().forEach(fact -> all.add(fact.provenance()));
    ANTIMONY.places().forEach(fact -> all.add(fact.provenance()));
    ANTIMONY.criticalityInputs().forEach(fact -> all.add(fact.provenance()));
    ANTIMONY.sectors().forEach(fact -> all.add(fact.provenance()));
    ANTIMONY.duties().forEach(fact -> all.add(fact.provenance()));
    ANTIMONY.measures().forEach(fact -> all.add(fact.provenance()));
    assertThat(all).hasSizeGreaterThan(1_000).allSatisfy(provenance -> {
      Source source = provenance.source();
      assertThat(source).isEqualTo(ANTIMONY.sources().get(source.id()));
      assertThat(source.url().startsWith("http") || !source.note().isBlank())
          .as(source.id())
          .isTrue();
    });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "outlines-110m.geojson, N. Cyprus|Somaliland|Kosovo",
    "outlines-50m.geojson, N. Cyprus|Somaliland|Kosovo|Indian Ocean Ter.|Siachen Glacier"
  })
  void everyOutlineBelongsToACountryButForTheNamedOnes(String file, String exceptions)
      throws IOException {
    Set<String> codes = new HashSet<>();
    for (Country country : ANTIMONY.world().countries().listAll()) {
      codes.add(country.isoNumeric());
    }
    List<String> unknown = new ArrayList<>();
    JsonNode outlines = JsonMapper.shared().readTree(WORLD.resolve(file).toFile());
    for (JsonNode outline : outlines.path("features")) {
      JsonNode properties = outline.path("properties");
      String code = properties.path("isoNumeric").asString("");
      if (code.isEmpty() || !codes.contains(code)) {
        unknown.add(properties.path("name").asString(""));
      }
    }
    assertThat(outlines.path("features").size()).isGreaterThan(170);
    assertThat(unknown).containsExactlyInAnyOrder(exceptions.split("\\|"));
  }
}
