package org.lodemark.domain.mass;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/methods/units.md: wet mass x (1 - moisture) x grade, half-even to one gram. */
class ContainedMetalTest {
  @ParameterizedTest(name = "{0} g wet, moisture {1}, grade {2}: {3} g")
  @CsvSource({
    "1000000, 0.10, 0.50, 450000",
    "25000000, 0.08, 0.60, 13800000",
    "1000, 0, 1, 1000",
    "1000, 1, 0.5, 0",
    "1000, 0.3, 0, 0",
    "0, 0.1, 0.5, 0"
  })
  void metalIsWhatIsNeitherWaterNorRock(long wet, String moisture, String grade, long metal) {
    assertThat(ContainedMetal.of(new Mass(wet), Moisture.of(moisture), Grade.of(grade)))
        .isEqualTo(new Mass(metal));
  }

  @ParameterizedTest(name = "half of {0} g is {1} g")
  @CsvSource({"1, 0", "3, 2", "5, 2", "7, 4", "9, 4"})
  void aTieGoesToTheEvenGram(long wet, long metal) {
    assertThat(ContainedMetal.of(new Mass(wet), Moisture.NONE, Grade.of("0.5")))
        .isEqualTo(new Mass(metal));
  }

  @Test
  void moreThanATieGoesUp() {
    assertThat(ContainedMetal.of(new Mass(1), Moisture.NONE, Grade.of("0.5000001")))
        .isEqualTo(new Mass(1));
  }

  @Test
  void decimalsStayDecimals() {
    // In binary floating point 0.1 + 0.2 style errors would turn these exact products.
    assertThat(ContainedMetal.of(
            new Mass(1_000_000_000_000_000_000L), Moisture.of("0.1"), Grade.of("0.7")))
        .isEqualTo(new Mass(630_000_000_000_000_000L));
  }

  /** docs/methods/nations.md, Thailand Jan-Jul 2024: 9,937 t of ore at 30 to 60 %, here with up to 10 % water. */
  @Test
  void theHullPairsTheWettestWithThePoorest() {
    MassInterval wet = MassInterval.exactly(new Mass(9_937_000_000L));
    MassInterval metal =
        ContainedMetal.hull(wet, MoistureRange.of("0", "0.1"), GradeRange.of("0.3", "0.6"));
    assertThat(metal).isEqualTo(new MassInterval(2_682_990_000L, 5_962_200_000L));
  }

  @Test
  void theHullUsesBothEndsOfTheWetMass() {
    MassInterval metal = ContainedMetal.hull(
        new MassInterval(1_000, 2_000), MoistureRange.of("0.5", "0.5"), GradeRange.of("0.1", "1"));
    assertThat(metal).isEqualTo(new MassInterval(50, 1_000));
  }

  @Test
  void theHullOfAnOpenMassIsOpen() {
    MassInterval metal = ContainedMetal.hull(
        MassInterval.atLeast(new Mass(1_000)), MoistureRange.DRY, GradeRange.of("0.2", "0.4"));
    assertThat(metal).isEqualTo(new MassInterval(200, MassInterval.UNBOUNDED));
  }

  @Test
  void anUnknownGradeMayBeNothingOrAll() {
    MassInterval metal = ContainedMetal.hull(
        MassInterval.exactly(new Mass(10)), MoistureRange.DRY, GradeRange.UNKNOWN);
    assertThat(metal).isEqualTo(new MassInterval(0, 10));
  }
}
