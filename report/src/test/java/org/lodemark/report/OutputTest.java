package org.lodemark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** JSON and CSV as programs meet them. */
class OutputTest {
  private record Answer(String countryName, Optional<Double> lowTonnes, List<String> sources) {}

  @Test
  void unknownIsNullInJson() {
    assertThat(Json.of(new Answer("x", Optional.empty(), List.of())).replaceAll("\\s", ""))
        .isEqualTo("{\"countryName\":\"x\",\"lowTonnes\":null,\"sources\":[]}");
    assertThat(Json.of(new Answer("x", Optional.of(2.5), List.of()))).contains("2.5");
  }

  @Test
  void csvQuotesWhatNeedsIt() {
    Sheet sheet = new Sheet("t", List.of("a", "b"), List.of(List.of("x,y", "say \"no\"")));
    assertThat(Csv.of(List.of(sheet))).isEqualTo("table,a,b\r\nt,\"x,y\",\"say \"\"no\"\"\"\r\n");
  }

  @Test
  void anEmptyLinePartsTables() {
    Sheet sheet = new Sheet("t", List.of("a"), List.of());
    assertThat(Csv.of(List.of(sheet, sheet))).isEqualTo("table,a\r\n\r\ntable,a\r\n");
  }

  @Test
  void aSheetNeedsACellForEachColumn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sheet("t", List.of("a"), List.of(List.of("1", "2"))));
  }

  @Test
  void roundingKeepsNineDigits() {
    assertThat(Rounding.of(0.1 + 0.2)).isEqualTo(0.3);
    assertThat(Rounding.of(1_234_567_891.4)).isEqualTo(1_234_567_890.0);
    assertThat(Rounding.finite(Double.POSITIVE_INFINITY)).isEmpty();
  }
}
