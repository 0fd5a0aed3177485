package org.lodemark.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exactly at a limit is fine; one more is a problem. */
class LimitsTest {
  private boolean closed;

  @Test
  void anInputThatIsRefusedIsClosed() {
    assertThat(problems("PK\u0003\u0004", new Limits(1_000, 100, 10))).hasSize(1);
  }

  private List<String> problems(String text, Limits limits) {
    Problems problems = new Problems();
    InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public void close() {
        closed = true;
      }
    };
    CsvInput.read(new TextInput("t.csv", () -> bytes), limits, problems, new CsvInput.Visitor() {
      @Override
      public boolean header(long line, List<String> columns) {
        return true;
      }

      @Override
      public boolean row(long line, List<String> fields) {
        return !fields.getFirst().equals("stop");
      }
    });
    assertThat(closed).isTrue();
    return problems.listAll().stream().map(Problem::text).toList();
  }

  @Test
  void theLongestLineHasAsManyCharactersAsTheLimit() {
    Limits limits = new Limits(1_000, 5, 10);
    assertThat(problems("abcde\n12345\n", limits)).isEmpty();
    assertThat(problems("abcde\n123456\n", limits))
        .containsExactly("t.csv:2: has a line longer than the limit of 5 characters");
  }

  @Test
  void theLargestInputIsAsLargeAsTheLimit() {
    Limits limits = new Limits(12, 100, 10);
    assertThat(problems("abcde\n12345\n", limits)).isEmpty();
    assertThat(problems("abcde\n12345\n6", limits))
        .containsExactly("t.csv:3: is larger than the limit of 12 characters");
  }

  @Test
  void anInputIsReadNoFurtherThanItsVisitorWants() {
    Limits limits = new Limits(1_000, 100, 10);
    assertThat(problems("a\nstop\n1,2,3\n", limits)).isEmpty();
    assertThat(problems("a\ngo\n1,2,3\n", limits)).hasSize(1);
  }

  @Test
  void charactersComeWholeHoweverFewAreAskedForAtATime() throws IOException {
    String text = "a\uD83D\uDE00é漢".repeat(5_000);
    InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    StringBuilder read = new StringBuilder();
    Limits limits = new Limits(Long.MAX_VALUE, Integer.MAX_VALUE, 1);
    try (GuardedReader reader = GuardedReader.open(bytes, limits, StandardCharsets.UTF_8)) {
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        read.append((char) c);
      }
      assertThat(reader.read()).isEqualTo(-1);
      assertThat(reader.line()).isEqualTo(1);
    }
    assertThat(read.toString()).isEqualTo(text);
  }

  @Test
  void shortInputsAreNotTakenForOtherKinds() {
    Limits limits = new Limits(1_000, 100, 10);
    assertThat(problems("a", limits)).isEmpty();
    assertThat(problems("ab", limits)).isEmpty();
    assertThat(problems("PK\n", limits)).isEmpty();
  }
}
