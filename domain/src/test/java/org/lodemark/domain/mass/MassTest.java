package org.lodemark.domain.mass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Units: the pound is 0.45359237 kg exactly (agreement of 1959); NIST gives 2204.6226 lb a tonne. */
class MassTest {
  @ParameterizedTest(name = "{0} lb are {1} g")
  @CsvSource({"1, 454", "100000, 45359237", "2204.6226, 1000000", "148000000, 67131670760"})
  void poundsBecomeWholeGrams(String pounds, long grams) {
    assertThat(Mass.ofPounds(new BigDecimal(pounds)).grams()).isEqualTo(grams);
  }

  @Test
  void aTonneIs2204Point6226Pounds() {
    double pounds = 1_000_000 / 453.59237;
    assertThat(pounds).isCloseTo(2204.6226, within(0.00005));
    assertThat(Mass.ofPounds(BigDecimal.valueOf(pounds))).isEqualTo(new Mass(1_000_000));
  }

  @ParameterizedTest(name = "{0} g rounds to {1} g")
  @CsvSource({"0.5, 0", "1.5, 2", "2.5, 2", "3.5, 4", "2.500001, 3", "0.499, 0", "-0.5, 0"})
  void tiesGoToTheEvenGram(String grams, long rounded) {
    assertThat(Mass.ofGrams(new BigDecimal(grams))).isEqualTo(new Mass(rounded));
  }

  @ParameterizedTest(name = "{0} t are {1} g")
  @CsvSource({
    "1, 1000000",
    "0.0000005, 0",
    "0.0000015, 2",
    "9937, 9937000000",
    "1e3, 1000000000",
    "1e-30, 0"
  })
  void tonnesBecomeWholeGrams(String tonnes, long grams) {
    assertThat(Mass.ofTonnes(new BigDecimal(tonnes)).grams()).isEqualTo(grams);
  }

  @Test
  void kilogramsBecomeWholeGrams() {
    assertThat(Mass.ofKilograms(new BigDecimal("12.3455"))).isEqualTo(new Mass(12_346));
    assertThat(Mass.ofKilograms(new BigDecimal("12.3445"))).isEqualTo(new Mass(12_344));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "-0.51", "-1e25"})
  void aNegativeMassIsRefused(String grams) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mass.ofGrams(new BigDecimal(grams)))
        .withMessageContaining("g: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mass(-1))
        .withMessage("mass -1 g: must not be negative");
  }

  @ParameterizedTest(name = "{0} g is too large")
  @ValueSource(strings = {"4611686018427387904", "1e30", "1e400"})
  void aMassBeyondCountingIsRefused(String grams) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mass.ofGrams(new BigDecimal(grams)))
        .withMessageEndingWith("too large");
  }

  @Test
  void theLargestReadableMassLeavesRoomToAddItToItself() {
    Mass largest = Mass.ofGrams(new BigDecimal("4611686018427387903"));
    assertThat(largest.plus(largest).grams()).isEqualTo(Long.MAX_VALUE - 1);
  }

  @Test
  void aSumNeverOverflowsSilently() {
    Mass large = new Mass(Long.MAX_VALUE);
    assertThatThrownBy(() -> large.plus(new Mass(1))).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void aDifferenceIsNeverNegative() {
    assertThat(new Mass(7).minus(new Mass(7))).isEqualTo(Mass.ZERO);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mass(7).minus(new Mass(8)))
        .withMessageContaining("-1 g");
  }

  @Test
  void massesAreOrderedByGrams() {
    assertThat(new Mass(2)).isGreaterThan(new Mass(1)).isEqualByComparingTo(new Mass(2));
    assertThat(new Mass(1_500_000).tonnes()).isEqualTo(1.5);
  }
}
