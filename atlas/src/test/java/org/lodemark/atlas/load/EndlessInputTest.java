package org.lodemark.atlas.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.AtlasFixture;
import org.lodemark.input.Problems;

/** Inputs that never end stop at a limit: in seconds, and within the memory tests have (1 GB). */
class EndlessInputTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String HEADER = AtlasFixture.PRODUCTION + AtlasFixture.SOURCE_COLUMNS + "\n";

  /** First the head, then pieces without end. */
  private static InputStream endless(String head, LongFunction<String> pieces) {
    return new InputStream() {
      private byte[] piece = head.getBytes(StandardCharsets.UTF_8);
      private int next;
      private long count;

      @Override
      public int read() {
        if (next == piece.length) {
          piece = pieces.apply(count++).getBytes(StandardCharsets.UTF_8);
          next = 0;
        }
        return piece[next++] & 0xFF;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        buffer[offset] = (byte) read();
        int rest = Math.min(length - 1, piece.length - next);
        System.arraycopy(piece, next, buffer, offset + 1, rest);
        next += rest;
        return rest + 1;
      }
    };
  }

  private static List<String> problems(String file, String head, LongFunction<String> pieces) {
    return assertTimeoutPreemptively(
        SOON,
        () ->
            AtlasFixture.minimal().withStream(file, () -> endless(head, pieces)).problems());
  }

  @Test
  void anEndlessLineStopsAtTheLineLimit() {
    assertThat(problems("production.csv", HEADER, i -> "x".repeat(1_000)))
        .containsExactly("production.csv:2: has a line longer than the limit of 65536 characters");
  }

  @Test
  void anEndlessHeaderStopsAtTheLineLimit() {
    assertThat(problems("production.csv", "", i -> "country,"))
        .containsExactly("production.csv:1: has a line longer than the limit of 65536 characters");
  }

  @Test
  void endlessRowsStopAtTheRowLimit() {
    List<String> problems = problems(
        "production.csv",
        HEADER,
        i -> "ISL,mining,,2019,contained,known,1,1,reported,," + Long.toString(i, 36) + ",s1,\n");
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst())
        .isEqualTo("production.csv:1000002: more rows than the limit of 1000000");
  }

  @Test
  void endlessLongRowsStopAtTheByteLimit() {
    String note = "n".repeat(5_000);
    List<String> problems = problems(
        "production.csv",
        HEADER,
        i -> "ISL,mining,,2019,contained," + "known,1,1,reported,," + i + ",s1," + note + "\n");
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst())
        .startsWith("production.csv:")
        .endsWith("is larger than the limit of 67108864 characters");
  }

  @Test
  void endlessBadRowsListNoMoreThanTheMost() {
    List<String> problems = problems("production.csv", HEADER, i -> "x\n".repeat(1_000));
    assertThat(problems).hasSize(Problems.MOST + 1);
    assertThat(problems.getLast()).matches("production.csv: and \\d+ more problems");
  }

  @Test
  void endlessEmptyLinesStopAtTheByteLimit() {
    assertThat(problems("production.csv", HEADER, i -> "\n".repeat(1_000)).getFirst())
        .endsWith("is larger than the limit of 67108864 characters");
  }

  @Test
  void aTextThatIsNeverClosedStops() {
    List<String> problems = problems("production.csv", HEADER + "\"", i -> "text\n".repeat(1_000));
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst()).startsWith("production.csv:");
  }

  /** Few bytes that become many fields: 65,000 in a line of 64 KiB. */
  @Test
  void aLineOfCommasStops() {
    String commas = ",".repeat(60_000) + "\n";
    assertThat(problems("production.csv", HEADER, i -> commas).getFirst())
        .startsWith("production.csv:");
  }

  @Test
  void anEndlessCommodityFileStops() {
    assertThat(problems("commodity.json", "{\"id\": \"xv\",", i -> " ".repeat(1_000)))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("commodity.json");
    assertThat(problems("commodity.json", "", i -> "[").getFirst()).startsWith("commodity.json");
  }

  @Test
  void anInputThatBreaksOffIsAProblem() {
    assertThat(AtlasFixture.minimal()
            .withStream("production.csv", () -> {
              throw new IOException("the disk is gone");
            })
            .problems())
        .containsExactly("production.csv: the disk is gone");
  }

  @Test
  void atTheLimitsATableStillLoads() {
    StringBuilder table = new StringBuilder(HEADER);
    for (int i = 0; i < 100_000; i++) {
      table.append("ISL,mining,,2019,contained,known,1,1,reported,,").append(i).append(",s1,\n");
    }
    assertThatCode(() -> assertThat(AtlasFixture.minimal()
                .with("production.csv", table.toString())
                .loaded()
                .production())
            .hasSize(100_000))
        .doesNotThrowAnyException();
  }
}
