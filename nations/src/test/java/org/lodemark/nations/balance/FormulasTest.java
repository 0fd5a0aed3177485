package org.lodemark.nations.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lodemark.domain.mass.MassInterval;

class FormulasTest {
  private static MassInterval t(double low, double high) {
    return new MassInterval(Math.round(low * 1e6), Math.round(high * 1e6));
  }

  private static long grams(double tonnes) {
    return Math.round(tonnes * 1e6);
  }

  private static double foreign(MassInterval mined, double drawn, double exports) {
    return Formulas.foreignMin(mined, grams(drawn), grams(exports)).orElseThrow();
  }

  @Test
  void aQuarterMinedLeavesThreeQuartersForeign() {
    assertThat(foreign(t(0, 25), 0, 100)).isEqualTo(0.75);
    assertThat(foreign(t(0, 15), 10, 100)).isEqualTo(0.75);
    assertThat(foreign(t(0, 100), 0, 100)).isZero();
    assertThat(foreign(t(0, 300), 0, 100)).isZero();
    assertThat(foreign(MassInterval.ANY, 0, 100)).isZero();
    assertThat(Formulas.foreignMin(t(1, 1), 0, 0)).isEmpty();
  }

  /** 110 t a year for 213 of 366 days are 64.02 t; 9,937 t of ore at 30 to 60 %, taken as dry. */
  @Test
  void thailandInTheFirstSevenMonthsOf2024() {
    MassInterval mined = t(0, 110).prorate(213, 366);
    assertThat(mined.highGrams()).isEqualTo(64_016_394);
    assertThat(foreign(mined, 0, 9_937 * 0.3)).isCloseTo(0.978, within(0.0006));
    assertThat(foreign(mined, 0, 9_937 * 0.6)).isCloseTo(0.989, within(0.0006));
  }

  /** 31 days of 2024 and 120 of 2025; 3,834 t of pure trioxide hold 3,203 t of metal. */
  @Test
  void thailandAndMexicoInTheWinterOf2025() {
    MassInterval mined = t(0, 710).prorate(31, 366).plus(t(0, 710).prorate(120, 365));
    assertThat(mined.highTonnes()).isCloseTo(293.56, within(0.01));
    assertThat(foreign(mined, 0, 3_834 * 0.8354)).isCloseTo(0.908, within(0.0005));
  }

  @Test
  void importsStockAndConsumptionEnterTheUnexplainedPart() {
    // 1 - (10 + 20 + 5) / (60 + 10) = 0.5.
    assertThat(Formulas.unexplainedMin(t(0, 10), t(5, 20), grams(5), t(60, 90), t(10, 40)))
        .hasValue(0.5);
    assertThat(Formulas.unexplainedMin(t(0, 10), t(0, 90), 0, t(60, 90), MassInterval.ANY))
        .hasValue(0);
    assertThat(Formulas.unexplainedMin(t(1, 1), MassInterval.ANY, 0, t(60, 90), MassInterval.ANY))
        .hasValue(0);
    assertThat(Formulas.unexplainedMin(t(1, 1), t(1, 1), 0, MassInterval.ANY, MassInterval.ANY))
        .isEmpty();
  }
}
