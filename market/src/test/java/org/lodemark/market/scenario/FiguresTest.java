package org.lodemark.market.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Confidence;
import org.lodemark.atlas.Location;
import org.lodemark.atlas.Provenance;
import org.lodemark.atlas.Quality;
import org.lodemark.atlas.Source;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.time.Period;
import org.lodemark.market.scenario.Figures.Candidate;

/** Which of several figures the base takes. */
class FiguresTest {
  private static final Source SOURCE = new Source("xv", "invented", "", "", "made up");

  private static Candidate figure(String period, double tonnes, String edition, Quality quality) {
    return new Candidate(
        Period.parse(period),
        Interval.exactly(tonnes),
        new Provenance(
            quality, Confidence.UNSTATED, edition, SOURCE, "", new Location("production.csv", 2)));
  }

  private static Candidate figure(String period, double tonnes, String edition) {
    return figure(period, tonnes, edition, Quality.REPORTED);
  }

  private static Figures.Chosen of2020(Candidate... candidates) {
    return Figures.choose(List.of(candidates), Period.parse("2020")).orElseThrow();
  }

  @Test
  void newestEditionOfTheYear() {
    Figures.Chosen chosen = of2020(
        figure("2020", 1, "MCS 2021"),
        figure("2020", 2, "quoting MCS 2023"),
        figure("2021", 3, "MCS 2024"));
    assertThat(chosen.value()).isEqualTo(Interval.exactly(2));
    assertThat(chosen.rule()).isEmpty();
  }

  @Test
  void nearestYearOtherwiseAndItSaysSo() {
    Figures.Chosen chosen =
        of2020(figure("2017", 1, "MCS 2021"), figure("2022", 2, "MCS 2021"), figure("2023", 3, ""));
    assertThat(chosen.value()).isEqualTo(Interval.exactly(2));
    assertThat(chosen.rule()).isEqualTo("figure of 2022: there is none of 2020");
  }

  @Test
  void laterOfTwoYearsAsNear() {
    assertThat(of2020(figure("2019", 1, ""), figure("2021", 2, "")).value().low())
        .isEqualTo(2);
  }

  @Test
  void figuresOfOneEditionGiveTheirHull() {
    assertThat(of2020(figure("2020", 5, "A 2021"), figure("2020", 3, "A 2021")).value())
        .isEqualTo(new Interval(3, 5));
  }

  @Test
  void plansAndPartsOfYearsAreNone() {
    assertThat(Figures.choose(
            List.of(
                figure("2020", 1, "", Quality.PLANNED),
                figure("2020-01/2020-06", 1, ""),
                figure("2019/2020", 1, "")),
            Period.parse("2020")))
        .isEmpty();
  }
}
