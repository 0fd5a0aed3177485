package org.lodemark.input.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lodemark.input.sheet.XlsxParts.inline;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Exactly at a limit is fine; one more is a problem that names it. */
class SheetLimitsTest {
  private static final SheetLimits FEW = new SheetLimits(1L << 20, 3, 10, 4, 2, 1L << 20, 200);

  private static List<String> csv(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new SeenSheets().read("t.csv", bytes, FEW).problems;
  }

  private static String row(String... texts) {
    StringBuilder row = new StringBuilder("<row>");
    for (String text : texts) {
      row.append(inline(text));
    }
    return row.append("</row>").toString();
  }

  private static List<String> rows(String rows) {
    return XlsxParts.ofRows(rows).read(FEW).problems;
  }

  @Test
  void columns() {
    assertThat(csv("a,b,c\n1,2,3\n")).isEmpty();
    assertThat(csv("a,b,c,d\n1,2,3\n"))
        .containsExactly("t.csv:1: has more columns than the limit of 3");
    assertThat(rows(row("a", "b", "c"))).isEmpty();
    assertThat(rows(row("a", "b", "c", "d")))
        .containsExactly("book.xlsx[a]:1: has more columns than the limit of 3");
    assertThat(csv("a,b,c\n1,2,3,,,,9\n"))
        .singleElement()
        .asString()
        .startsWith("t.csv:2: \"9\" stands in column G, but the header has only 3 columns.");
  }

  @Test
  void charactersOfACell() {
    assertThat(csv("a\n1234567890\n")).isEmpty();
    assertThat(csv("a\n1234567890a\n"))
        .containsExactly("t.csv:2: has a cell longer than the limit of 10 characters, in column A."
            + " Maybe a quote is not closed.");
    String tooLong = "book.xlsx[a]:2: has a cell longer than the limit of 10 characters";
    assertThat(rows(row("a") + row("1234567890"))).isEmpty();
    assertThat(rows(row("a") + row("1234567890a"))).containsExactly(tooLong);
    assertThat(rows(row("a") + row("1234567890".repeat(10)))).containsExactly(tooLong);
    assertThat(rows(row("a") + row("_x0041_".repeat(10)))).isEmpty();
    assertThat(rows(row("a") + row("_x0041_".repeat(11)))).isNotEmpty();
    assertThat(shared("1234567890")).isEmpty();
    assertThat(shared("1234567890a")).containsExactly(tooLong);
  }

  private static List<String> shared(String text) {
    return XlsxParts.ofCells("<c t=\"s\"><v>0</v></c>")
        .texts("<si><r><t>" + text.substring(0, 5) + "</t></r><r><t>" + text.substring(5)
            + "</t></r></si>")
        .read(FEW)
        .problems;
  }

  @Test
  void rowsOfAllSheets() {
    String four = "a\n1\n\n2\n3\n4\n\n# end\n";
    assertThat(csv(four)).isEmpty();
    assertThat(csv(four + "5\n6\n")).containsExactly("t.csv:9: has more rows than the limit of 4");
    XlsxParts book =
        new XlsxParts().sheet("a", row("x").repeat(3)).sheet("b", row("x").repeat(3));
    assertThat(book.read(FEW).problems).isEmpty();
    book = new XlsxParts().sheet("a", row("x").repeat(4)).sheet("b", row("x").repeat(3));
    assertThat(book.read(FEW).problems)
        .containsExactly("book.xlsx[b]:3: has more rows than the limit of 4");
  }

  @Test
  void sheets() {
    XlsxParts book = new XlsxParts().sheet("a", row("x")).sheet("b", row("x"));
    assertThat(book.read(FEW).problems).isEmpty();
    assertThat(book.sheet("c", row("x")).read(FEW).problems)
        .containsExactly("book.xlsx: has more sheets than the limit of 2."
            + " Maybe move those that matter into a workbook of their own.");
  }

  @Test
  void bytes() {
    String text = "a\n1\n";
    assertThat(problems(text.getBytes(StandardCharsets.UTF_8), 4)).isEmpty();
    assertThat(problems(text.getBytes(StandardCharsets.UTF_8), 3))
        .containsExactly("t:3: is larger than the limit of 3 characters");
    byte[] book = XlsxParts.ofRows(row("x")).bytes();
    assertThat(problems(book, book.length)).isEmpty();
    assertThat(problems(book, book.length - 1))
        .containsExactly("t: is larger than the limit of " + (book.length - 1)
            + " bytes. Maybe split it, or save its sheets as separate files.");
  }

  private static List<String> problems(byte[] bytes, long most) {
    SheetLimits limits = new SheetLimits(most, 3, 10, 4, 2, 1L << 20, 200);
    return new SeenSheets().read("t", bytes, limits).problems;
  }

  @Test
  void unzippedBytesOfThePartsThatAreRead() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    byte[] book =
        XlsxParts.ofRows(row("x")).part("xl/media/picture.png", "x".repeat(99)).bytes();
    XlsxParts again = XlsxParts.ofRows(row("x"));
    again.bytes();
    parts.putAll(again.parts);
    long all = parts.values().stream().mapToLong(part -> part.length).sum();
    assertThat(unzipped(book, all)).isEmpty();
    assertThat(unzipped(book, all - 1))
        .containsExactly("t[a]: unzips to more than the limit of " + (all - 1)
            + " bytes. Maybe save the sheets as separate files.");
  }

  private static List<String> unzipped(byte[] book, long most) {
    SheetLimits limits = new SheetLimits(1L << 20, 3, 10, 4, 2, most, 200);
    return new SeenSheets().read("t", book, limits).problems;
  }

  @Test
  void parts() {
    XlsxParts book = XlsxParts.ofRows(row("x"));
    for (int i = 4; i < ZipParts.MOST_PARTS; i++) {
      book.part("media/" + i, "");
    }
    SheetLimits limits = SheetLimits.DOCUMENT;
    assertThat(new SeenSheets().read("t", book.bytes(), limits).problems).isEmpty();
    book.part("media/one more", "");
    assertThat(new SeenSheets().read("t", book.bytes(), limits).problems)
        .containsExactly("t: has 10001 parts, more than the limit of 10000."
            + " Maybe copy the sheets into a new workbook.");
  }

  @Test
  void aLimitIsAtLeastOne() {
    assertThatThrownBy(() -> new SheetLimits(1, 1, 1, 1, 1, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SheetLimits(0, 1, 1, 1, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
