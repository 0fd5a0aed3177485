package org.lodemark.nations.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.Atlas;
import org.lodemark.atlas.fact.CriticalityFact.Parameter;
import org.lodemark.atlas.fact.SectorFact;
import org.lodemark.domain.commodity.Stage;
import org.lodemark.domain.mass.Interval;
import org.lodemark.nations.AtlasBuilder;
import org.lodemark.nations.BuiltIn;
import org.lodemark.nations.Question;
import org.lodemark.nations.Study;

class CriticalityTest {
  private static final Offset<Double> PRINTED = within(0.0005);
  private static final Offset<Double> EXACT = within(1e-9);

  private final Study study = Study.of("MLT");

  private static CriticalityAnswer answer(Atlas atlas) {
    return Criticality.of(atlas, Question.ALL).orElseThrow();
  }

  private static StageRisk stage(Atlas atlas, Stage stage) {
    return answer(atlas).stages().stream()
        .filter(risk -> risk.stage() == stage)
        .findFirst()
        .orElseThrow();
  }

  private Study withFactors() {
    return study
        .parameter(Parameter.IMPORT_RELIANCE, 0.5)
        .parameter(Parameter.END_OF_LIFE_RECYCLING_RATE, 0.2)
        .parameter(Parameter.SUBSTITUTION_INDEX_SUPPLY_RISK, 0.9);
  }

  private Interval risk() {
    return stage(study.atlas(), Stage.MINING).supplyRisk();
  }

  @Test
  void antimony2023IsAsTheEuropeanCommissionPrintedIt() {
    StageRisk mining = stage(BuiltIn.antimony(), Stage.MINING);
    assertThat(mining.supplyRisk().low()).isCloseTo(1.772, PRINTED);
    assertThat(mining.supplyRisk().high()).isCloseTo(1.772, PRINTED);
    StageRisk processing = stage(BuiltIn.antimony(), Stage.PROCESSING);
    assertThat(processing.supplyRisk().low()).isCloseTo(0.684, PRINTED);
    assertThat(processing.supplyRisk().high()).isCloseTo(0.684, PRINTED);
    assertThat(answer(BuiltIn.antimony()).missing()).isEmpty();
  }

  @Test
  void everyFactorOfAntimonyMiningIsShown() {
    StageRisk mining = stage(BuiltIn.antimony(), Stage.MINING);
    assertThat(mining.importReliance()).isEqualTo(1);
    assertThat(mining.recyclingRate()).isEqualTo(0.28);
    assertThat(mining.substitutionIndex()).isEqualTo(0.94);
    double global = mining.global().orElseThrow().value().low();
    double importer = mining.importer().orElseThrow().value().low();
    assertThat((global / 2 + importer / 2) * 0.72 * 0.94)
        .isCloseTo(mining.supplyRisk().low(), EXACT);
    var china = mining.global().orElseThrow().contributions().getFirst();
    double governance =
        BuiltIn.world().findGovernance(BuiltIn.country("CHN")).orElseThrow().scaled0to10();
    assertThat(china.value().low()).isCloseTo(0.564 * 0.564 * governance * 1.1, EXACT);
  }

  /** (0.49 x 132,361 + 0.05 x 64,990 + 0.14 x 163,568 + 0.32 x 89,422) x 0.92 x 10 / 204,200. */
  @Test
  void economicImportanceOfAntimonyByHand() {
    EconomicImportance importance =
        answer(BuiltIn.antimony()).economicImportance().orElseThrow();
    double sum = 64_856.89 + 3_249.5 + 22_899.52 + 28_615.04;
    assertThat(importance.value()).isCloseTo(sum * 9.2 / 204_200, EXACT).isCloseTo(5.389, PRINTED);
    assertThat(importance.largestValueAddedMillionEur()).isEqualTo(204_200);
    assertThat(importance.sectors()).hasSize(4);
  }

  @Test
  void veridiumIsAsInItsReadme() {
    StageRisk mining = stage(BuiltIn.veridium(), Stage.MINING);
    assertThat(mining.global().orElseThrow().value().low()).isCloseTo(0.8782390, EXACT);
    assertThat(mining.importer().orElseThrow().value().low()).isCloseTo(1.7692, EXACT);
    assertThat(mining.supplyRisk().low()).isCloseTo(0.95307804, EXACT);
    StageRisk processing = stage(BuiltIn.veridium(), Stage.PROCESSING);
    assertThat(processing.global().orElseThrow().value().low()).isCloseTo(0.832475, EXACT);
    assertThat(processing.importer().orElseThrow().value().low()).isCloseTo(0.959336, EXACT);
    assertThat(processing.supplyRisk().high()).isCloseTo(0.66788694, EXACT);
    assertThat(answer(BuiltIn.veridium()).economicImportance().orElseThrow().value())
        .isCloseTo(3.375, EXACT);
  }

  @Test
  void onlyTheWorldsSupplyKnownStandsAlone() {
    withFactors().share("WLD", Stage.MINING, "ISL", 1, 1, 1);
    assertThat(risk().low()).isCloseTo(1.953 * 0.8 * 0.9, EXACT);
  }

  @Test
  void onlyTheImportersSupplyKnownStandsAlone() {
    withFactors().share("MLT", Stage.MINING, "FJI", 1, 1, 1.1);
    assertThat(risk().low()).isCloseTo(4.658 * 1.1 * 0.8 * 0.9, EXACT);
  }

  @Test
  void bothAreWeightedByImportReliance() {
    withFactors()
        .share("WLD", Stage.MINING, "ISL", 1, 1, 1)
        .share("MLT", Stage.MINING, "FJI", 1, 1, 1);
    assertThat(risk().low()).isCloseTo((1.953 * 0.25 + 4.658 * 0.75) * 0.72, EXACT);
  }

  @Test
  void anIntervalOfAShareGivesAnIntervalOfRisk() {
    withFactors().share("WLD", Stage.MINING, "ISL", 0.5, 1, 1);
    assertThat(risk().low()).isCloseTo(0.25 * 1.953 * 0.72, EXACT);
    assertThat(risk().high()).isCloseTo(1.953 * 0.72, EXACT);
  }

  @Test
  void withoutAGovernanceFigureTheWeightIsAnything() {
    withFactors().share("WLD", Stage.MINING, "EUU", 0.5, 0.5, 1);
    assertThat(BuiltIn.world().findGovernance(BuiltIn.country("EUU"))).isEmpty();
    assertThat(risk().low()).isZero();
    assertThat(risk().high()).isCloseTo(0.25 * 10 * 0.72, EXACT);
    assertThat(stage(study.atlas(), Stage.MINING).global().orElseThrow().withoutGovernance())
        .extracting("iso3")
        .containsExactly("EUU");
  }

  @Test
  void whatIsMissingIsNamed() {
    study.share("WLD", Stage.MINING, "ISL", 1, 1, 1).parameter(Parameter.IMPORT_RELIANCE, 0.5);
    CriticalityAnswer answer = answer(study.atlas());
    assertThat(answer.stages()).isEmpty();
    assertThat(answer.economicImportance()).isEmpty();
    assertThat(answer.missing())
        .containsExactly(
            "supply risk of mining: needs import reliance, recycling rate and substitution index",
            "supply risk of processing: no shares of supply",
            "economic importance: needs end-use sectors and a substitution index");
  }

  @Test
  void aScalingSectorOnlySetsTheScale() {
    study
        .parameter(Parameter.SUBSTITUTION_INDEX_ECONOMIC_IMPORTANCE, 0.5)
        .sector("C20", SectorFact.Role.USE, 0.4, 100)
        .sector("C28", SectorFact.Role.SCALING, 0, 400);
    EconomicImportance importance = answer(study.atlas()).economicImportance().orElseThrow();
    assertThat(importance.value()).isCloseTo(0.4 * 100 * 0.5 * 10 / 400, EXACT);
    assertThat(importance.sectors()).extracting("sector").containsExactly("C20");
  }

  @Test
  void onlyTheStageAskedIsAnsweredAndWithoutAStudyNothingIs() {
    Question mining = new Question(Optional.empty(), Set.of(), Optional.of(Stage.MINING));
    assertThat(Criticality.of(BuiltIn.antimony(), mining).orElseThrow().stages())
        .extracting(StageRisk::stage)
        .containsExactly(Stage.MINING);
    assertThat(Criticality.of(AtlasBuilder.xv().atlas(), Question.ALL)).isEmpty();
  }
}
