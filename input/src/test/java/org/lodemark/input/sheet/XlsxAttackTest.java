package org.lodemark.input.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodemark.input.sheet.XlsxParts.inline;
import static org.lodemark.input.sheet.XlsxParts.ofRows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to harm; tests run in a heap of 1 GiB, less than each would take. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class XlsxAttackTest {
  private static final String HEADER = "<row>" + inline("x") + "</row>";

  @TempDir
  Path directory;

  /** A sheet whose part is this text, then {@code times} times the other. */
  private static byte[] book(String head, String repeated, long times) throws IOException {
    return book("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + head, repeated, times);
  }

  private static byte[] book(String part, String head, String repeated, long times)
      throws IOException {
    XlsxParts book = ofRows(HEADER).texts("");
    book.bytes();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] block = repeated
        .repeat(Math.max(1, (1 << 20) / repeated.length()))
        .getBytes(StandardCharsets.UTF_8);
    long blocks = times * repeated.length() / block.length;
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> each : book.parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        if (each.getKey().equals(part)) {
          zip.write(head.getBytes(StandardCharsets.UTF_8));
          for (long i = 0; i < blocks; i++) {
            zip.write(block);
          }
        } else {
          zip.write(each.getValue());
        }
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static String problem(byte[] bytes, int ratio) {
    SheetLimits limits = new SheetLimits(64 << 20, 256, 32_767, 1_000_000, 64, 32 << 20, ratio);
    SeenSheets seen = new SeenSheets().read("book.xlsx", bytes, limits);
    assertThat(seen.problems).hasSize(1);
    return seen.problems.getFirst();
  }

  @Test
  void aBombStopsAtTheRatio() throws IOException {
    byte[] bomb = book(HEADER, "<row/>", 3_000_000);
    assertThat(problem(bomb, 200))
        .contains("xl/worksheets/sheet1.xml unzips to more than the limit of 200 times its size");
  }

  @Test
  void aBombOfEmptyRowsStopsAtTheLimitOfUnzippedBytes() throws IOException {
    assertThat(problem(book(HEADER, "<row/>", 6_000_000), 2_000))
        .contains("unzips to more than the limit of 33554432 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<!-- ", "<row><c><v>", "<row x=\"", "<?x ", "<row><c><f>", "<r", "<![CDATA["})
  void anEndlessTokenStopsAtItsLimit(String opening) throws IOException {
    assertThat(problem(book(HEADER + opening, "aaaaaaaa", 4_500_000), 2_000))
        .containsAnyOf(
            "text, tag or comment longer than the limit of 1048576 bytes",
            "has a cell longer than the limit of 32767 characters",
            "unzips to more than the limit of 33554432 bytes",
            "is damaged in its part");
  }

  @Test
  void tagsInTagsStopAtTheirLimit() throws IOException {
    assertThat(problem(book(HEADER, "<a>", 500_000), 2_000))
        .endsWith("has tags in tags beyond the limit of 64");
  }

  @Test
  void namesOfTagsStopAtTheirLimit() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 5_000; i++) {
      rows.append("<tag").append(i).append("/>");
    }
    assertThat(problem(ofRows(rows.toString()).bytes(), 200))
        .endsWith("has more kinds of tags than the limit of 4096");
  }

  @Test
  void sharedTextsStopAtTheirLimit() throws IOException {
    assertThat(problem(book("xl/sharedStrings.xml", "<sst>", "<si/>", 5_000_000), 2_000))
        .startsWith("book.xlsx: has more texts than the limit of 4000000 texts or 201326592 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"ZZZZZZ2\"><v>1</v></c>",
        "<c r=\"XFE2\"><v>1</v></c>",
        "<c r=\"2\"><v>1</v></c>",
        "<c r=\"\u00C42\"><v>1</v></c>",
        "<c t=\"s\"><v>2000000000</v></c>",
        "<c t=\"s\"><v>-1</v></c>",
        "<c t=\"s\"><v>99999999999</v></c>"
      })
  void aReferenceToNowhereIsAProblemWithItsRow(String cell) {
    assertThat(problem(ofRows(HEADER + "<row r=\"2\">" + cell + "</row>").bytes(), 200))
        .startsWith("book.xlsx[a]:2: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "99999999999", "x", ""})
  void aRowWithoutANumberIsAProblem(String number) {
    assertThat(problem(ofRows(HEADER + "<row r=\"" + number + "\"/>").bytes(), 200))
        .isEqualTo("book.xlsx[a]:1: \"" + number + "\" is no number of a row. Maybe save it anew.");
  }

  @Test
  void anEntityIsNotResolved() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret.txt"), "the secret");
    String sheet = "<?xml version=\"1.0\"?><!DOCTYPE worksheet [<!ENTITY e SYSTEM \""
        + secret.toUri() + "\">]><worksheet><sheetData>" + HEADER
        + "<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
    byte[] bytes = ofRows("").part("xl/worksheets/sheet1.xml", sheet).bytes();
    SeenSheets seen = new SeenSheets().read("book.xlsx", bytes, SheetLimits.DOCUMENT);
    assertThat(seen.problems)
        .containsExactly("book.xlsx[a]: xl/worksheets/sheet1.xml has a document type or an entity,"
            + " as no workbook does. Maybe save it anew in a spreadsheet program.");
    assertThat(seen.headers.toString() + seen.rows).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "_rels/.rels"
      })
  void entitiesInEntitiesAreRefusedInEveryPart(String part) {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE lolz [<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    laughs.append("]><lolz>&l9;</lolz>");
    XlsxParts book = ofRows(HEADER).texts("").formats("0");
    book.bytes();
    book.parts.put(part, laughs.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(problem(XlsxParts.zip(book.parts), 200))
        .contains(part + " has a document type or an entity, as no workbook does");
  }

  @Test
  void anEntityNobodyDeclaredIsAProblem() {
    String rows = HEADER + "<row><c t=\"str\"><v>&who;</v></c></row>";
    assertThat(problem(ofRows(rows).bytes(), 200)).startsWith("book.xlsx[a]:2: ");
  }
}
