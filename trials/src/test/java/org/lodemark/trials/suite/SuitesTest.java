package org.lodemark.trials.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Atlas;
import org.lodemark.origin.fusion.FusionModel;
import org.lodemark.origin.fusion.FusionRows;
import org.lodemark.origin.verdict.Verdict;

/**
 * The short form of the trials: what must hold in every run, however small. How good the fit is needs
 * the full form, {@code trials/run}.
 */
class SuitesTest {
  private static final Atlas ATLAS =
      Suites.builtInAtlas(Path.of("../atlas/src/main/atlas"), "antimony");

  @Test
  void theShortTrialsKeepTheirPromises() {
    Suites.Outcome outcome = new Suites(TrialPlan.SHORT, ATLAS, line -> {}).run("test");
    assertThat(outcome.clean().accused()).isLessThanOrEqualTo(0.01);
    assertThat(outcome.robustness()).allMatch(one -> one.accused() == 0);
    assertThat(outcome.bounds().get(0).asked()).isPositive();
    assertThat(outcome.bounds().get(0).held()).isEqualTo(outcome.bounds().get(0).asked());
    assertThat(outcome.verdicts().falseClaims()).doesNotContainKey(Verdict.SUPPORTED);
    assertThat(
            outcome.verdicts().falseClaims().values().stream().mapToInt(n -> n).sum())
        .isPositive();
    // A fit that says nothing costs 1.
    assertThat(outcome.detection().cllr().value()).isLessThan(1);
    assertThat(outcome.report()).contains("Missing paper").contains("By typology");
  }

  @Test
  void oneRunGivesOneTable() {
    String first = new Suites(TrialPlan.SHORT, ATLAS, line -> {}).run("test").table();
    String second = new Suites(TrialPlan.SHORT, ATLAS, line -> {}).run("test").table();
    assertThat(first).isEqualTo(second);
  }

  @Test
  void theFittedTableOfTheAtlasIsWholeAndMonotone() throws Exception {
    FusionModel model = FusionRows.read(ATLAS.measures());
    assertThat(model.groups()).isNotEmpty();
    assertThat(model.knots()).hasSizeGreaterThan(5);
    assertThat(model.capLog10()).isBetween(1.0, 5.0);
    List<String> lines = Files.readAllLines(Path.of("../atlas/src/main/atlas/antimony/fusion.csv"));
    assertThat(lines).allMatch(line -> line.startsWith("group,") || line.contains("simulated"));
  }
}
