package org.lodemark.input.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodemark.input.sheet.SeenSheets.csv;
import static org.lodemark.input.sheet.SeenSheets.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {
  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theDelimiterIsTheOneOfTheHeader(String delimiter) {
    SeenSheets seen = csv("id;qty;note\n1;2,5;a\n\n2;;\"x;y\"\n"
        .replace(";", delimiter)
        .replace("2,5", delimiter.equals(",") ? "2.5" : "2,5"));
    assertThat(seen.problems).isEmpty();
    assertThat(seen.columns()).containsExactly(List.of("id", "qty", "note"));
    assertThat(seen.headers.getFirst().sheet()).isEmpty();
    assertThat(seen.shown())
        .containsExactly(
            List.of("1", delimiter.equals(",") ? "2.5" : "2,5", "a"),
            List.of("2", "", "x" + delimiter + "y"));
    assertThat(seen.lines()).containsExactly(2L, 4L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Weight, kg;Date|2",
        "'\"a;b;c\",d'|2",
        "one|1",
        "sep=;|0",
        "'# made by, me, today'|0",
        "#;Qty|2",
        "'# a 5\" pipe'|0",
        "5\" pipe;Qty|2",
        "'\"a\"\"b;\",c'|2"
      })
  void whatNamesAndCommentsHoldIsNoDelimiter(String first, int columns) {
    SeenSheets seen = csv(first + "\nx;y;z\n");
    assertThat(seen.columns().getFirst()).hasSize(columns == 0 ? 3 : columns);
  }

  @Test
  void aRowHasTheLineItStartsOnWhateverItsTextsBreakInto() {
    SeenSheets seen = csv("\uFEFFa,b\r\n1,\"x\r\ny\"\r\n\r\n  \r\n# note, of somebody\r\n2,3\r\n");
    assertThat(seen.problems).isEmpty();
    assertThat(seen.cells())
        .containsExactly(List.of(text("1"), text("x\r\ny")), List.of(text("2"), text("3")));
    assertThat(seen.lines()).containsExactly(2L, 7L);
  }

  @Test
  void blanksAroundValuesAreNoPartOfThem() {
    SeenSheets seen = csv(" a ,\u00A0b\u00A0\n \u00A0, \u200B1\u202F\n");
    assertThat(seen.columns()).containsExactly(List.of("a", "b"));
    assertThat(seen.cells()).containsExactly(List.of(new Cell.Empty(), text("1")));
  }

  @Test
  void aShortRowIsFilledAndALongOneToldWhenItHasMore() {
    SeenSheets seen = csv("a,b,,\n1\n1,2,,\n1,2,,x\n");
    assertThat(seen.columns()).containsExactly(List.of("a", "b"));
    assertThat(seen.cells()).hasSize(3).allMatch(row -> row.size() == 2);
    assertThat(seen.problems)
        .containsExactly("t.csv:4: \"x\" stands in column D, but the header has only 2 columns."
            + " Maybe a text needs quotes around it.");
  }

  @Test
  void aValueUnderNoNameIsAProblem() {
    SeenSheets seen = csv("a,,b\n1,,2\n1,9,2\n");
    assertThat(seen.columns()).containsExactly(List.of("a", "", "b"));
    assertThat(seen.problems)
        .containsExactly("t.csv:3: \"9\" stands in column B, which has no name."
            + " Name the column, or empty the cell.");
    assertThat(seen.rows).hasSize(2);
  }

  @Test
  void aNameThatStandsTwiceIsAProblemAndNoRowIsRead() {
    SeenSheets seen = csv("Qty,b,qTY\n1,2,3\n");
    assertThat(seen.problems)
        .containsExactly("t.csv:1 qTY: is the name of columns A and C. Rename one of them.");
    assertThat(seen.rows).isEmpty();
  }

  @Test
  void theHeaderIsTheFirstRowThatSaysSomething() {
    SeenSheets seen = csv("\n,,\n# for April\n\"Net\n weight\",b\n#N/A,2\n");
    assertThat(seen.headers.getFirst().line()).isEqualTo(4);
    assertThat(seen.columns()).containsExactly(List.of("Net weight", "b"));
    assertThat(seen.cells()).containsExactly(List.of(new Cell.Fault("#N/A"), text("2")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only\n", ",,\n"})
  void aFileWithoutAHeaderIsAProblem(String content) {
    assertThat(csv(content).problems)
        .containsExactly("t.csv:1: is empty: it needs at least a header row");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void unicodeTextOfASpreadsheetIsRead(String charset) {
    SeenSheets seen = new SeenSheets()
        .read(
            "t.txt",
            "\uFEFFa\tb\r\né\t漢\uD83D\uDE00\r\n".getBytes(Charset.forName(charset)),
            SheetLimits.DOCUMENT);
    assertThat(seen.problems).isEmpty();
    assertThat(seen.cells()).containsExactly(List.of(text("é"), text("漢\uD83D\uDE00")));
  }

  @Test
  void otherEncodingsAndKindsAreProblems() {
    assertThat(problems("a,b\nTürkiye,1\n".getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("t.csv:2: is not UTF-8 text. Save it as \"CSV UTF-8\".");
    assertThat(problems("a,b\n".getBytes(StandardCharsets.UTF_16LE)))
        .containsExactly("t.csv:1: is UTF-16 text. Save it as \"CSV UTF-8\" and try again.");
    assertThat(problems(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}))
        .containsExactly("t.csv: is an old Excel workbook (.xls), or one locked with a password."
            + " Save it as .xlsx without a password, or the sheet as \"CSV UTF-8\".");
    assertThat(problems(new byte[] {0x1F, (byte) 0x8B, 8, 0}))
        .containsExactly("t.csv:1: is gzip-compressed. Decompress it first (gunzip).");
    byte[] halfOfAPair = {(byte) 0xFF, (byte) 0xFE, 'a', 0, '\n', 0, 0, (byte) 0xD8, 'b', 0};
    assertThat(problems(halfOfAPair))
        .containsExactly("t.csv:2: is not UTF-16 text. Save it as \"CSV UTF-8\".");
  }

  private static List<String> problems(byte[] bytes) {
    return new SeenSheets().read("t.csv", bytes, SheetLimits.DOCUMENT).problems;
  }

  @Test
  void aQuoteThatIsNotClosedIsAProblem() {
    assertThat(csv("a,b\n1,2\n3,\"4\n5,6\n").problems)
        .singleElement()
        .asString()
        .startsWith("t.csv:2: cannot be read as CSV after this line");
  }

  @Test
  void noMoreIsReadThanWanted() {
    SeenSheets seen = new SeenSheets();
    seen.mostRows = 1;
    byte[] bytes = "a\n1\n2\n\"".getBytes(StandardCharsets.UTF_8);
    assertThat(seen.read("t.csv", bytes, SheetLimits.DOCUMENT).rows).hasSize(1);
    assertThat(seen.problems).isEmpty();
  }
}
