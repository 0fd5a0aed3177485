package org.lodemark.domain.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {
  private static Country country(String iso3, String name, Integer... comtrade) {
    return new Country(iso3, "", List.of(comtrade), Country.Kind.COUNTRY, name);
  }

  private final Countries countries = new Countries(Map.of(
      country("TUR", "Türkiye", 792), List.of("Turkey", "Republic of Türkiye"),
      country("CIV", "Côte d'Ivoire", 384), List.of("Ivory Coast"),
      country("MMR", "Myanmar", 104), List.of("Burma"),
      country("TWN", "Taiwan", 490, 158), List.of("Other Asia, nes", "S19"),
      country("KOR", "South Korea", 410), List.of("Korea, Rep.")));

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Türkiye, TUR",
    "turkiye, TUR",
    "TURKIYE, TUR",
    "TÜRKİYE, TUR",
    "türkıye, TUR",
    "TUR, TUR",
    "tur, TUR",
    "Republic of Turkiye, TUR",
    "Cote d’Ivoire, CIV",
    "COTE DIVOIRE, CIV",
    "' Burma ', MMR",
    "'Other Asia (nes)', TWN",
    "korea rep, KOR"
  })
  void aNameIsFoundWhateverItsCaseAccentsAndPunctuation(String name, String iso3) {
    assertThat(countries.findByName(name).map(Country::iso3)).contains(iso3);
  }

  @Test
  void accentsWrittenAsSeparateCharactersMakeNoDifference() {
    assertThat(countries.findByName("Tu\u0308rkiye").map(Country::iso3)).contains("TUR");
    assertThat(countries.findByName("Co\u0302te d'Ivoire").map(Country::iso3)).contains("CIV");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?", "Korea", "North Korea", "Turk", "\uD83C\uDDF9\uD83C\uDDF7"})
  void whatIsNoNameIsNotFound(String name) {
    assertThat(countries.findByName(name)).isEmpty();
  }

  @Test
  void aCountryIsFoundByEachOfItsNumericCodes() {
    assertThat(countries.findByComtradeCode(490)).isEqualTo(countries.findByComtradeCode(158));
    assertThat(countries.findByComtradeCode(490).map(Country::iso3)).contains("TWN");
    assertThat(countries.findByComtradeCode(0)).isEmpty();
  }

  @Test
  void gettingAnUnknownCodeTellsTheCode() {
    assertThat(countries.getByIso3("MMR").name()).isEqualTo("Myanmar");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> countries.getByIso3("BUR"))
        .withMessage("country code \"BUR\": unknown");
    assertThat(countries.findByIso3("mmr")).isEmpty();
  }

  /** The names of countries that were checked before are found all the same, also of two at once. */
  @Test
  void namesAreIndexedWhenTheyAreAskedFor() {
    Map<Country, List<String>> aliases = Map.of(
        country("TUR", "Türkiye", 792), List.of("Turkey"), country("MMR", "Myanmar"), List.of());
    Countries again = Countries.checkedBefore(aliases);
    assertThat(again.getByIso3("MMR").name()).isEqualTo("Myanmar");
    assertThat(again.findByName("turkiye").map(Country::iso3)).contains("TUR");
    assertThat(again.findByName("turkey").map(Country::iso3)).contains("TUR");
    assertThat(again.findByName("Burma")).isEmpty();
  }

  @Test
  void allAreListedByCode() {
    assertThat(countries.listAll().stream().map(Country::iso3))
        .containsExactly("CIV", "KOR", "MMR", "TUR", "TWN");
  }

  @Test
  void twoCountriesCannotClaimOneName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Countries(Map.of(
            country("COD", "DR Congo"), List.of("Congo"), country("COG", "Congo"), List.of())))
        .withMessageContaining("name \"congo\" is claimed by")
        .withMessageContaining("COD")
        .withMessageContaining("COG");
  }

  @Test
  void anAliasCannotBeTheCodeOfAnother() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Countries(
            Map.of(country("NER", "Niger"), List.of(), country("NGA", "Nigeria"), List.of("ner"))))
        .withMessageContaining("name \"ner\"");
  }

  @Test
  void twoCountriesCannotClaimOneCode() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Countries(Map.of(
            country("SDN", "Sudan", 729), List.of(), country("SSD", "South", 729), List.of())))
        .withMessageContaining("numeric code \"729\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Countries(
            Map.of(country("SDN", "Sudan"), List.of(), country("SDN", "Other"), List.of())))
        .withMessageContaining("code \"SDN\"");
  }

  @Test
  void aCountryMayRepeatItsOwnName() {
    Countries world = new Countries(Map.of(country("MLI", "Mali"), List.of("MALI", "Mali")));
    assertThat(world.findByName("mali").map(Country::iso3)).contains("MLI");
  }
}
