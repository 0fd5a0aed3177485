package org.lodemark.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {
  @ParameterizedTest(name = "{3}")
  @CsvSource({
    "trade.csv, 12, period, trade.csv:12 period: is empty",
    "trade.csv, 12, '', trade.csv:12: is empty",
    "trade.csv, 0, hs, trade.csv hs: is empty",
    "trade.csv, 0, '', trade.csv: is empty"
  })
  void aProblemReadsAsOneLine(String file, long line, String column, String text) {
    assertThat(new Problem(file, line, column, "is empty").text()).isEqualTo(text);
  }

  @Test
  void theFirst200AreListedAndTheRestCounted() {
    Problems problems = new Problems();
    assertThat(problems.isEmpty()).isTrue();
    for (int i = 1; i <= 200; i++) {
      problems.add("t.csv", i, "", "wrong");
    }
    assertThat(problems.listAll()).hasSize(200);
    problems.add("t.csv", 201, "", "wrong");
    problems.add("t.csv", "wrong too");
    assertThat(problems.count()).isEqualTo(202);
    assertThat(problems.listAll()).hasSize(201);
    assertThat(problems.listAll().get(199).line()).isEqualTo(200);
    assertThat(problems.listAll().getLast().text()).isEqualTo("t.csv: and 2 more problems");
  }
}
