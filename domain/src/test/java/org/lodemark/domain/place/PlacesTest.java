package org.lodemark.domain.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Countries, groups of them, sites and parties. */
class PlacesTest {
  private static final Country BOLIVIA =
      new Country("BOL", "068", List.of(68), Country.Kind.COUNTRY, "Bolivia");
  private static final Country PERU =
      new Country("PER", "604", List.of(604), Country.Kind.COUNTRY, "Peru");
  private static final Country WORLD =
      new Country("WLD", "", List.of(0), Country.Kind.AGGREGATE, "World");

  @ParameterizedTest(name = "code \"{0}\", numeric \"{1}\", name \"{2}\"")
  @CsvSource({
    "bol, 068, Bolivia",
    "BO, 068, Bolivia",
    "BOLI, 068, Bolivia",
    "'', 068, Bolivia",
    "BÖL, 068, Bolivia",
    "BOL, 68, Bolivia",
    "BOL, 0068, Bolivia",
    "BOL, abc, Bolivia",
    "BOL, 068, ''",
    "BOL, 068, ' '"
  })
  void anInvalidCountryIsRefused(String iso3, String numeric, String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Country(iso3, numeric, List.of(), Country.Kind.COUNTRY, name));
  }

  @Test
  void onlyTheWorldIsTheWorld() {
    assertThat(WORLD.isWorld()).isTrue();
    assertThat(WORLD.isAggregate()).isTrue();
    assertThat(PERU.isWorld()).isFalse();
    assertThat(PERU.isAggregate()).isFalse();
    assertThat(PERU).hasToString("Peru").isGreaterThan(BOLIVIA);
  }

  @Test
  void numericCodesGivenCannotBeChangedAfterwards() {
    List<Integer> codes = new ArrayList<>(List.of(604));
    Country peru = new Country("PER", "604", codes, Country.Kind.COUNTRY, "Peru");
    codes.add(1);
    assertThat(peru.comtradeCodes()).containsExactly(604);
  }

  @Test
  void aGroupIsTheSameInWhateverOrderItIsGiven() {
    CountryGroup group = CountryGroup.of(PERU, BOLIVIA);
    assertThat(group).isEqualTo(CountryGroup.of(BOLIVIA, PERU)).hasToString("BOL+PER");
    assertThat(group.name()).isEqualTo("Bolivia + Peru");
    assertThat(group.isSingle()).isFalse();
    assertThat(group.isWorld()).isFalse();
    assertThat(group).isGreaterThan(CountryGroup.of(BOLIVIA)).isLessThan(CountryGroup.of(PERU));
  }

  @Test
  void aGroupLiesWithinCountriesThatHoldAllItsMembers() {
    CountryGroup group = CountryGroup.of(PERU, BOLIVIA);
    assertThat(group.isWithin(List.of(BOLIVIA, WORLD, PERU))).isTrue();
    assertThat(group.isWithin(List.of(BOLIVIA))).isFalse();
    assertThat(CountryGroup.of(WORLD).isWorld()).isTrue();
    assertThat(CountryGroup.of(PERU).isSingle()).isTrue();
  }

  @Test
  void aGroupWithoutMembersOrWithOneTwiceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(CountryGroup::of)
        .withMessage("a country group needs a member");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CountryGroup.of(PERU, PERU))
        .withMessageContaining("a member stands twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void aSiteOrPartyNeedsAName(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Party(name));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Site(name, Site.Kind.MINE, PERU, Optional.empty(), Site.State.OPERATING))
        .withMessage("a site needs a name");
  }

  @Test
  void aSiteStandsInACountry() {
    Optional<Party> operator = Optional.of(new Party("Andes Mining"));
    Site mine = new Site("Quellaveta", Site.Kind.MINE, PERU, operator, Site.State.IDLE);
    assertThat(mine.operator()).contains(new Party("Andes Mining"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Site("Quellaveta", Site.Kind.MINE, WORLD, operator, Site.State.IDLE))
        .withMessage("site \"Quellaveta\" stands in WLD, which is no country");
  }
}
