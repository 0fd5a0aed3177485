package org.lodemark.nations.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Basis;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.Quantity;
import org.lodemark.atlas.fact.Route;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.MassInterval;
import org.lodemark.domain.time.Period;
import org.lodemark.nations.AtlasBuilder;
import org.lodemark.nations.BuiltIn;
import org.lodemark.nations.Xv;

/** What was mined or made, for any period. */
class SupplyTest {
  private final AtlasBuilder xv = AtlasBuilder.xv();

  private Input mined(String countries, String period) {
    return new Supply(xv.atlas())
        .produced(BuiltIn.group(countries), Stage.MINING, Period.parse(period));
  }

  private MassInterval mass(String countries, String period) {
    return mined(countries, period).findMass().orElseThrow();
  }

  private static MassInterval t(double low, double high) {
    return Xv.tonnes(low, high).findMass().orElseThrow();
  }

  private static void assertUnknown(Input input, String reason) {
    assertThat(input)
        .isInstanceOfSatisfying(
            Input.Unknown.class, unknown -> assertThat(unknown.reason()).contains(reason));
  }

  @Test
  void aYearIsTheYearsFigureUnchanged() {
    xv.mined("ISL", "2024", 366);
    assertThat(mass("ISL", "2024")).isEqualTo(t(366, 366));
    assertThat(mined("ISL", "2024")).extracting("remark").isEqualTo("");
  }

  @Test
  void aLeapYearGivesEveryDayA366th() {
    xv.mined("ISL", "2024", 366);
    assertThat(mass("ISL", "2024-02")).isEqualTo(t(29, 29));
    assertThat(mined("ISL", "2024-02")).extracting("remark").isEqualTo("pro rata by days");
  }

  @Test
  void proRataRoundsOutwards() {
    xv.mined("ISL", "2023", 1);
    assertThat(mass("ISL", "2023-01-01")).isEqualTo(new MassInterval(2739, 2740));
  }

  @Test
  void proRataAgreesWithCountingDayByDay() {
    Random random = new Random(4);
    for (int trial = 0; trial < 300; trial++) {
      AtlasBuilder years = AtlasBuilder.xv();
      long[] perDay = new long[4];
      for (int year = 2023; year <= 2026; year++) {
        perDay[year - 2023] = random.nextInt(1_000_000);
        int days = year == 2024 ? 366 : 365;
        years.mined("ISL", "" + year, perDay[year - 2023] * days / 1e6);
      }
      LocalDate first = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1000));
      LocalDate last = first.plusDays(random.nextInt(450));
      long sum = 0;
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        sum += perDay[day.getYear() - 2023];
      }
      Input input = new Supply(years.atlas())
          .produced(BuiltIn.group("ISL"), Stage.MINING, new Period(first, last));
      assertThat(input.findMass()).contains(new MassInterval(sum, sum));
    }
  }

  @Test
  void editionsThatDifferGiveTheirHull() {
    xv.edition("A").mined("ISL", "2020", 40).edition("B").mined("ISL", "2020", 60);
    assertThat(mass("ISL", "2020")).isEqualTo(t(40, 60));
  }

  @Test
  void aWithheldYearMakesAllOfItUnknown() {
    xv.mined("ISL", "2020", 40);
    xv.production("ISL", Stage.MINING, Route.UNSTATED, "2021", new Quantity.Withheld());
    assertUnknown(mined("ISL", "2021"), "2021 withheld");
    assertUnknown(mined("ISL", "2020/2021"), "2021 withheld");
    assertThat(mass("ISL", "2020")).isEqualTo(t(40, 40));
  }

  @Test
  void oneEditionMayTellWhatAnotherWithholds() {
    xv.edition("A")
        .production("ISL", Stage.MINING, Route.UNSTATED, "2021", new Quantity.Withheld());
    xv.edition("B").mined("ISL", "2021", 8);
    assertThat(mass("ISL", "2021")).isEqualTo(t(8, 8));
  }

  @Test
  void aMissingMonthMakesTheYearUnknown() {
    for (int month = 1; month <= 12; month++) {
      if (month != 7) {
        xv.mined("ISL", "2020-%02d".formatted(month), 1);
      }
    }
    assertUnknown(mined("ISL", "2020"), "no mining output");
    xv.mined("ISL", "2020-07", 2);
    assertThat(mass("ISL", "2020")).isEqualTo(t(13, 13));
  }

  @Test
  void aYearAndItsPartsAreTwoReadings() {
    xv.mined("ISL", "2020-01/2020-06", 70);
    xv.mined("ISL", "2020-07/2020-12", 50);
    xv.mined("ISL", "2020", 100);
    assertThat(mass("ISL", "2020")).isEqualTo(t(100, 120));
    assertThat(mass("ISL", "2020-01/2020-06")).isEqualTo(t(70, 70));
  }

  @Test
  void onePartBesideTheYearTakesNothingFromIt() {
    xv.mined("ISL", "2020", 100).mined("ISL", "2020-01", 5);
    assertThat(mass("ISL", "2020")).isEqualTo(t(100, 100));
  }

  @Test
  void routesAddAndEditionsOfOneRouteDoNot() {
    xv.made("ISL", Route.PRIMARY, "2020", 100);
    xv.made("ISL", Route.SECONDARY, "2020", 30);
    xv.edition("B").made("ISL", Route.SECONDARY, "2020", 40);
    Input made = new Supply(xv.atlas())
        .produced(BuiltIn.group("ISL"), Stage.PROCESSING, Period.ofYear(2020));
    assertThat(made.findMass()).contains(t(130, 140));
  }

  @Test
  void aRouteThatIsWithheldMakesTheSumUnknown() {
    xv.made("ISL", Route.PRIMARY, "2020", 100);
    xv.production("ISL", Stage.PROCESSING, Route.SECONDARY, "2020", new Quantity.Withheld());
    Input made = new Supply(xv.atlas())
        .produced(BuiltIn.group("ISL"), Stage.PROCESSING, Period.ofYear(2020));
    assertUnknown(made, "withheld");
  }

  @Test
  void aGroupMinesWhatItsMembersMineAndIsUnknownWhenOneIs() {
    xv.mined("ISL", "2020", 10).mined("FJI", "2020", 5);
    assertThat(mass("ISL+FJI", "2020")).isEqualTo(t(15, 15));
    assertUnknown(mined("ISL+NZL", "2020"), "New Zealand");
  }

  @Test
  void plannedOutputAndOreInTheGroundAreNoMinedMetal() {
    xv.quality(Quality.PLANNED).mined("ISL", "2020", 10);
    xv.basis(Basis.GROSS).mined("ISL", "2020", 10);
    assertUnknown(mined("ISL", "2020"), "no mining output");
  }

  @Test
  void noFigureIsUnknownAndZeroIsZero() {
    assertUnknown(mined("ISL", "2020"), "no mining output of Iceland for 2020");
    xv.mined("ISL", "2020", 0);
    assertThat(mass("ISL", "2020")).isEqualTo(MassInterval.ZERO);
    assertThat(mined("ISL", "2020").sources()).hasSize(1);
    assertThat(List.copyOf(mined("ISL", "2021").sources())).isEmpty();
  }
}
