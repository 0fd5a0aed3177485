package org.lodemark.domain.commodity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/methods/units.md, by the IUPAC atomic masses Sb 121.760, S 32.06, O 15.999. */
class StoichiometryTest {
  private static final Map<String, BigDecimal> MASSES = Map.of(
      "Sb", new BigDecimal("121.760"),
      "S", new BigDecimal("32.06"),
      "O", new BigDecimal("15.999"));

  private static BigDecimal antimonyIn(String formula) {
    return Compound.parse(formula, "").massFraction("Sb", MASSES);
  }

  @ParameterizedTest(name = "{0} holds {1} % Sb")
  @CsvSource({"Sb2S3, 71.69", "Sb2O3, 83.54", "Sb2O4, 79.19", "Sb, 100.00", "SbSb, 100.00"})
  void antimonyInItsCompoundsIsAsPublished(String formula, String percent) {
    assertThat(antimonyIn(formula).movePointRight(2).setScale(2, RoundingMode.HALF_EVEN))
        .isEqualTo(percent);
  }

  @Test
  void aTonneOfAntimonyMakes1Point1971TonnesOfTrioxide() {
    BigDecimal trioxide = BigDecimal.ONE.divide(antimonyIn("Sb2O3"), MathContext.DECIMAL64);
    assertThat(trioxide.setScale(4, RoundingMode.HALF_EVEN)).isEqualTo("1.1971");
  }

  @Test
  void anElementThatIsNotInTheCompoundHasNoShare() {
    assertThat(Compound.parse("Sb2S3", "stibnite").massFraction("O", MASSES)).isZero();
  }

  @Test
  void aMissingAtomicMassIsRefusedAndNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Compound.parse("FeSb2S4", "berthierite").massFraction("Sb", MASSES))
        .withMessage("formula FeSb2S4: no atomic mass for Fe");
  }

  @ParameterizedTest(name = "{0}: {1} of {2}")
  @CsvSource({
    "Sb2S3, 2, Sb",
    "Sb2S3, 3, S",
    "CHOCH3, 2, C",
    "CHOCH3, 4, H",
    "H999, 999, H",
    "NaCl, 1, Cl"
  })
  void atomsAreCountedAlsoWhenASymbolComesAgain(String formula, int count, String symbol) {
    assertThat(Compound.parse(formula, "").atoms()).containsEntry(symbol, count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "sb2S3",
        "Sb2S3 ",
        "2Sb",
        "Sb0",
        "Sb2(SO4)3",
        "Sb-2",
        "Sb1234",
        "Sb2.5",
        "SBs2x",
        "Sb₂S₃",
        "Sb٢"
      })
  void aFormulaThatCannotBeReadIsRefused(String formula) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Compound.parse(formula, ""))
        .withMessage("formula \"" + formula + "\": element symbols with counts, such as H2O");
  }

  @Test
  void aCompoundWithoutAtomsCannotBeBuilt() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Compound("X", "", Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Compound("Sb", "", Map.of("Sb", 0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Compound("SbS", "", Map.of("Sb", 1, "S", -1)));
  }

  @Test
  void atomsGivenCannotBeChangedAfterwards() {
    Map<String, Integer> atoms = new HashMap<>(Map.of("Sb", 2, "S", 3));
    Compound stibnite = new Compound("Sb2S3", "stibnite", atoms);
    atoms.put("S", 1);
    assertThat(stibnite).isEqualTo(Compound.parse("Sb2S3", "stibnite"));
  }
}
