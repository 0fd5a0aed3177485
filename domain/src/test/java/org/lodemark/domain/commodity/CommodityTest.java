package org.lodemark.domain.commodity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.domain.mass.GradeRange;
import org.lodemark.domain.mass.MoistureRange;

class CommodityTest {
  private static Form form(
      String id, Stage stage, String grades, String moistures, String... codes) {
    String[] grade = grades.split(" ");
    String[] moisture = moistures.split(" ");
    return new Form(
        id,
        id,
        Optional.of(stage),
        List.of(codes).stream().map(HsCode::new).toList(),
        GradeRange.of(grade[0], grade[1]),
        MoistureRange.of(moisture[0], moisture[1]));
  }

  private static final Form ORE = form("ore", Stage.MINING, "0.3 0.6", "0 0.1", "261710");
  private static final Form CONCENTRATE =
      form("concentrate", Stage.MINING, "0.5 0.7", "0.05 0.2", "261710");
  private static final Form INGOT = form("ingot", Stage.PROCESSING, "0.99 1", "0 0", "811010");
  private static final Form SCRAP = form("scrap", Stage.PROCESSING, "0.8 1", "0 0", "81102000");

  private static Commodity commodity(List<Form> forms, List<Form> groups) {
    return new Commodity(
        "antimony",
        "Antimony",
        "Sb",
        Map.of("Sb", new BigDecimal("121.760"), "O", new BigDecimal("15.999")),
        List.of(Compound.parse("Sb2O3", "trioxide")),
        Map.of(
            new HsCode("8110"), "antimony and articles",
            new HsCode("811010"), "unwrought antimony",
            new HsCode("261710"), "ores"),
        forms,
        groups);
  }

  private final Commodity antimony = commodity(
      List.of(ORE, CONCENTRATE, INGOT, SCRAP),
      List.of(Form.anyOf("all", "anything", List.of(ORE, INGOT))));

  @Test
  void theHullOfFormsHoldsEachOfThem() {
    Form either = Form.anyOf("either", "ore or concentrate", List.of(ORE, CONCENTRATE));
    assertThat(either.grade()).isEqualTo(GradeRange.of("0.3", "0.7"));
    assertThat(either.moisture()).isEqualTo(MoistureRange.of("0", "0.2"));
    assertThat(either.stage()).contains(Stage.MINING);
    assertThat(either.hsCodes()).containsExactly(new HsCode("261710"));
    assertThat(either.id()).isEqualTo("either");
  }

  @Test
  void aHullAcrossStagesHasNoStageInWhateverOrder() {
    assertThat(Form.anyOf("x", "x", List.of(ORE, INGOT, SCRAP)).stage()).isEmpty();
    assertThat(Form.anyOf("x", "x", List.of(INGOT, SCRAP, ORE)).stage()).isEmpty();
    assertThat(Form.anyOf("x", "x", List.of(INGOT, ORE)).hsCodes())
        .containsExactly(new HsCode("261710"), new HsCode("811010"));
  }

  @Test
  void theHullOfOneFormIsThatFormByAnotherName() {
    Form same = Form.anyOf("same", "same", List.of(ORE));
    assertThat(same.grade()).isEqualTo(ORE.grade());
    assertThat(same.stage()).isEqualTo(ORE.stage());
  }

  @ParameterizedTest(name = "under {0}: grade {1} to {2}")
  @CsvSource({
    "261710, 0.3, 0.7",
    "26171000, 0.3, 0.7",
    "2617, 0.3, 0.7",
    "811010, 0.99, 1",
    "8110, 0.8, 1",
    "811020, 0.8, 1",
    "8110200090, 0.8, 1"
  })
  void aCodeGivesTheHullOfItsFormsFinerOrCoarser(String code, String low, String high) {
    Form form = antimony.findForm(new HsCode(code)).orElseThrow();
    assertThat(form.grade()).isEqualTo(GradeRange.of(low, high));
    assertThat(form.id()).isEqualTo("hs-" + code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"811090", "2616", "26179000", "81102010"})
  void aCodeOfNoFormGivesNone(String code) {
    assertThat(antimony.findForm(new HsCode(code))).isEmpty();
  }

  @Test
  void formsAndGroupsAreFoundByTheirIds() {
    assertThat(antimony.findForm("ore")).contains(ORE);
    assertThat(antimony.findForm("all").orElseThrow().stage()).isEmpty();
    assertThat(antimony.findForm("hs-261710")).isEmpty();
    assertThat(antimony.forms()).containsExactly(ORE, CONCENTRATE, INGOT, SCRAP);
  }

  @Test
  void twoFormsCannotShareAnId() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> commodity(List.of(ORE, ORE), List.of()))
        .withMessage("form \"ore\" stands twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> commodity(List.of(ORE), List.of(Form.anyOf("ore", "ore", List.of(ORE)))));
  }

  @ParameterizedTest(name = "{0} is called {1}")
  @CsvSource({
    "811010, unwrought antimony",
    "81101000, unwrought antimony",
    "811090, antimony and articles",
    "8110, antimony and articles",
    "2617, HS 2617",
    "999999, HS 999999"
  })
  void aLineIsNamedByItselfOrTheFinestHeadingAboveIt(String code, String name) {
    assertThat(antimony.lineName(new HsCode(code))).isEqualTo(name);
  }

  @ParameterizedTest(name = "{0} is traded: {1}")
  @CsvSource({"261710, true", "26171000, true", "2617, false", "811090, false", "81102000, true"})
  void aLineIsTradedWhenAFormCrossesUnderIt(String code, boolean traded) {
    assertThat(antimony.trades(new HsCode(code))).isEqualTo(traded);
  }

  @Test
  void itKnowsTheMetalInItsCompounds() {
    assertThat(antimony.id()).isEqualTo("antimony");
    assertThat(antimony.name()).isEqualTo("Antimony");
    assertThat(antimony.symbol()).isEqualTo("Sb");
    Compound trioxide = antimony.compounds().getFirst();
    assertThat(antimony.metalFraction(trioxide)).isEqualByComparingTo("0.835354370414");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ore", "an ore", "ore_1", "é"})
  void aFormIdIsLowerCaseWithDashes(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> form(id, Stage.MINING, "0 1", "0 0"))
        .withMessageContaining("form id \"" + id + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "261", "26171", "2617100", "26171O", "26.17", " 2617", "261710000000"})
  void anHsCodeHas4Or6Or8Or10Digits(String digits) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HsCode(digits))
        .withMessageContaining("\"" + digits + "\"")
        .withMessageContaining("leading zero");
  }

  @Test
  void anHsCodeCoversItselfAndFinerLines() {
    HsCode heading = new HsCode("8110");
    assertThat(heading.covers(new HsCode("81101000"))).isTrue();
    assertThat(heading.covers(heading)).isTrue();
    assertThat(new HsCode("81101000").covers(heading)).isFalse();
    assertThat(heading).isLessThan(new HsCode("811010")).hasToString("8110");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"mining, MINING", "Extraction, MINING", "' PROCESSING ', PROCESSING"})
  void aStageIsReadByItsWords(String word, Stage stage) {
    assertThat(Stage.find(word)).contains(stage);
    assertThat(Stage.find(stage.word())).contains(stage);
  }

  @Test
  void anotherWordIsNoStage() {
    assertThat(Stage.find("smelting")).isEmpty();
    assertThat(Stage.find("")).isEmpty();
  }
}
