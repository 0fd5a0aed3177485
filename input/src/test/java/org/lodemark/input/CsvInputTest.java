package org.lodemark.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvInputTest {
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();

  private List<String> problems(byte[] bytes) {
    Problems problems = new Problems();
    TextInput input = new TextInput("t.csv", () -> new ByteArrayInputStream(bytes));
    CsvInput.read(input, Limits.TABLE, problems, new CsvInput.Visitor() {
      @Override
      public boolean header(long line, List<String> columns) {
        return row(line, columns);
      }

      @Override
      public boolean row(long line, List<String> fields) {
        lines.add(line);
        rows.add(List.copyOf(fields));
        return true;
      }
    });
    return problems.listAll().stream().map(Problem::text).toList();
  }

  private List<String> problems(String text) {
    return problems(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void rowsComeWithTheLineTheyStartOn() {
    assertThat(problems("a,b\n1,2\n\n\"x\ny\",3\n4,5\n")).isEmpty();
    assertThat(rows)
        .containsExactly(
            List.of("a", "b"), List.of("1", "2"), List.of("x\ny", "3"), List.of("4", "5"));
    assertThat(lines).containsExactly(1L, 2L, 4L, 6L);
  }

  @Test
  void aByteOrderMarkOfUtf8IsNoPartOfTheFirstColumn() {
    assertThat(problems("\uFEFFa,b\r\né,ü\r\n")).isEmpty();
    assertThat(rows).containsExactly(List.of("a", "b"), List.of("é", "ü"));
  }

  @Test
  void aCommaBehindEveryRowIsForgiven() {
    assertThat(problems("a,b\n1,2,\n3,4\n")).isEmpty();
    assertThat(rows).contains(List.of("1", "2"), List.of("3", "4"));
  }

  @ParameterizedTest(name = "{0} fields")
  @CsvSource(
      delimiter = ';',
      value = {"1;1", "3;1,2,3", "4;1,2,,", "3;,,3"})
  void aRowOfAnotherWidthIsAProblemWithItsLine(int fields, String row) {
    assertThat(problems("a,b\n1,2\n" + row + "\n5,6\n"))
        .containsExactly("t.csv:3: " + fields + " fields where the header has 2. "
            + "Maybe a comma in a text needs quotes around it.");
    assertThat(rows).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\uFEFF"})
  void anEmptyInputIsAProblem(String text) {
    assertThat(problems(text)).containsExactly("t.csv:1: is empty: it needs at least a header row");
  }

  @Test
  void aQuoteThatIsNotClosedIsAProblem() {
    List<String> problems = problems("a,b\n1,\"2\n3,4\n5,6\n");
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst())
        .startsWith("t.csv:1: cannot be read as CSV after this line")
        .contains("record starting at line 2")
        .contains("Maybe a quote is not closed");
    assertThat(rows).hasSize(1);
  }

  @Test
  void textBehindAClosingQuoteIsAProblem() {
    List<String> problems = problems("a,b\n1,2\n\"3\"x,4\n");
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst()).startsWith("t.csv:2: cannot be read as CSV after this line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
  void utf16IsToldByName(String charset) {
    assertThat(problems("a,b\n1,2\n".getBytes(Charset.forName(charset))))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("t.csv:1: ")
        .containsAnyOf("UTF-16", "NUL");
    assertThat(rows).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16WithAByteOrderMarkIsToldByName(String charset) {
    assertThat(problems("\uFEFFa,b\n1,2\n".getBytes(Charset.forName(charset))))
        .containsExactly("t.csv:1: is UTF-16 text. Save it as \"CSV UTF-8\" and try again.");
  }

  @Test
  void otherKindsOfFileAreToldByName() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write("a,b\n".getBytes(StandardCharsets.UTF_8));
    }
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("t.csv"));
      out.write("a,b\n".getBytes(StandardCharsets.UTF_8));
    }
    byte[] oldExcel = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};
    assertThat(problems(gzip.toByteArray()))
        .containsExactly("t.csv:1: is gzip-compressed. Decompress it first (gunzip).");
    assertThat(problems(zip.toByteArray()).getFirst()).contains("is a ZIP or an Excel workbook");
    assertThat(problems(oldExcel).getFirst()).contains("is an old Excel workbook");
  }

  @Test
  void aNulCharacterIsAProblemWithItsLine() {
    assertThat(problems("a,b\n1,2\n3,\0\n"))
        .containsExactly("t.csv:3: holds a NUL character: not a text file, or UTF-16");
  }

  @ParameterizedTest(name = "Latin-1 in row {0}")
  @ValueSource(ints = {1, 50, 5_000})
  void bytesThatAreNoUtf8AreAProblemNearTheirLine(int row) {
    String text = "a,b\n" + "1234,5678\n".repeat(row - 1) + "Türkiye,1\n";
    List<String> problems = problems(text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst())
        .isEqualTo("t.csv:" + (row + 1) + ": is not UTF-8 text. Save it as \"CSV UTF-8\".");
  }

  /** A writer that shares nothing with the reader: quotes everything, doubles quotes. */
  @Test
  void whatIsWrittenIsReadBack() {
    Random random = new Random(11);
    String alphabet = "ab ,\"\n;é漢\uD83D\uDE00'\t";
    int[] letters = alphabet.codePoints().toArray();
    for (int world = 0; world < 300; world++) {
      rows.clear();
      lines.clear();
      int width = 2 + random.nextInt(4);
      List<List<String>> written = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      for (int row = 0; row < 1 + random.nextInt(8); row++) {
        List<String> fields = new ArrayList<>();
        for (int column = 0; column < width; column++) {
          StringBuilder field = new StringBuilder();
          for (int i = random.nextInt(6); i > 0; i--) {
            field.appendCodePoint(letters[random.nextInt(letters.length)]);
          }
          fields.add(field.toString());
          text.append(column == 0 ? "" : ",")
              .append('"')
              .append(field.toString().replace("\"", "\"\""))
              .append('"');
        }
        written.add(fields);
        text.append(random.nextBoolean() ? "\n" : "\r\n");
      }
      assertThat(problems(text.toString())).isEmpty();
      assertThat(rows).isEqualTo(written);
    }
  }
}
