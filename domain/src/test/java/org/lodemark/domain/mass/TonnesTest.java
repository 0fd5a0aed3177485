package org.lodemark.domain.mass;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TonnesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0.000 t",
        "499 | 0.000 t",
        "500 | 0.001 t",
        "999499 | 0.999 t",
        "999500 | 1.000 t",
        "1234567890 | 1,234.568 t",
        "999999999499 | 999,999.999 t",
        "1000000000000 | 1,000,000.000 t",
        "-1500 | -0.002 t",
      })
  void byHand(long grams, String text) {
    assertThat(Tonnes.text(grams)).isEqualTo(text);
  }

  /** Against the library's formatter, on exact decimals. */
  @Test
  void asTheLibraryWritesThem() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      long grams = random.nextLong() >> random.nextInt(64);
      assertThat(Tonnes.text(grams))
          .isEqualTo(String.format(Locale.ROOT, "%,.3f t", BigDecimal.valueOf(grams, 6)));
    }
    for (long grams : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1}) {
      assertThat(Tonnes.text(grams))
          .isEqualTo(String.format(Locale.ROOT, "%,.3f t", BigDecimal.valueOf(grams, 6)));
    }
  }
}
