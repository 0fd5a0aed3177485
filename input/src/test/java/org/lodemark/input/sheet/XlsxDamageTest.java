package org.lodemark.input.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodemark.input.sheet.XlsxParts.inline;
import static org.lodemark.input.sheet.XlsxParts.ofRows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file is, it ends in rows or in problems. */
class XlsxDamageTest {
  @TempDir
  Path directory;

  private static List<String> problems(byte[] bytes) {
    return new SeenSheets().read("book.xlsx", bytes, SheetLimits.DOCUMENT).problems;
  }

  private static XlsxParts book() {
    String rows = "<row>" + inline("x") + inline("y") + "</row>"
        + "<row><c><v>1</v></c><c t=\"s\" s=\"0\"><v>0</v></c></row>".repeat(50);
    return ofRows(rows).texts("<si><t>text</t></si>").formats("0.00");
  }

  @Test
  void aFileCutShortIsAProblemWhereverItIsCut() {
    byte[] whole = book().bytes();
    assertThat(problems(whole)).isEmpty();
    for (int length = 4; length < whole.length; length += 1 + length % 3) {
      assertThat(problems(Arrays.copyOf(whole, length)))
          .as("first %d bytes", length)
          .hasSize(1);
    }
  }

  @Test
  void aFileWithWrongBytesIsReadOrAProblemAndNeverACrash() {
    byte[] whole = book().bytes();
    Random random = new Random(5);
    int told = 0;
    for (int world = 0; world < 1_000; world++) {
      byte[] wrong = whole.clone();
      for (int i = 1 + random.nextInt(3); i > 0; i--) {
        wrong[4 + random.nextInt(whole.length - 4)] = (byte) random.nextInt(256);
      }
      told += problems(wrong).isEmpty() ? 0 : 1;
    }
    assertThat(told).isGreaterThan(500);
  }

  @Test
  void aPartWithAWrongLetterIsFoundByItsChecksum() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    XlsxParts book = book();
    book.bytes();
    parts.putAll(book.parts);
    byte[] stored = XlsxParts.store(parts);
    String text = new String(stored, StandardCharsets.ISO_8859_1);
    stored[text.indexOf("<v>1</v>") + 3] = '7';
    assertThat(problems(stored))
        .containsExactly("book.xlsx[a]:51: is damaged: the checksum of xl/worksheets/sheet1.xml"
            + " is wrong. Maybe it was not copied whole; fetch it again.");
  }

  @Test
  void xmlThatBreaksOffIsAProblemAfterTheRowsBefore() {
    XlsxParts book = book();
    book.part(
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row>" + inline("x")
            + "</row><row><c><v>1</v></c></row><row><c><v>2</c>");
    SeenSheets seen = book.read();
    assertThat(seen.shown()).containsExactly(List.of("1"));
    assertThat(seen.problems)
        .singleElement()
        .asString()
        .startsWith("book.xlsx[a]:3: is damaged in its part xl/worksheets/sheet1.xml (")
        .endsWith("). Maybe it was not copied whole; open it in a spreadsheet program and save it"
            + " anew.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t.csv|book.xlsx: is a ZIP without a workbook in it. Unpack it, or save the sheet as .xlsx"
            + " or \"CSV UTF-8\".",
        "xl/workbook.bin|book.xlsx: is a binary workbook (.xlsb). Save it as .xlsx, or the sheet as"
            + " \"CSV UTF-8\".",
        "content.xml mimetype|book.xlsx: is an OpenDocument file. Save it as .xlsx, or the sheet as"
            + " \"CSV UTF-8\".",
        "xl/workbook.xml|book.xlsx: lacks its part xl/_rels/workbook.xml.rels. Maybe save it anew"
            + " in a spreadsheet program."
      })
  void otherKindsOfZipAreToldByName(String names, String problem) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (String name : names.split(" ")) {
      parts.put(name, "<a/>".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(problems(XlsxParts.zip(parts))).containsExactly(problem);
    assertThat(problems(new byte[] {'P', 'K', 3, 4})).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16"})
  void partsMayBeInEitherEncodingWithItsMarkOrWithout(String charset) {
    for (String mark : List.of("", "\uFEFF", "\uFEFF<?xml version=\"1.0\"?>")) {
      String sheet = mark + "<worksheet><sheetData><row>" + inline("x") + "</row><row>"
          + inline("\u00e9\u6f22") + "</row></sheetData></worksheet>";
      XlsxParts book = book();
      book.bytes();
      book.parts.put("xl/worksheets/sheet1.xml", sheet.getBytes(Charset.forName(charset)));
      SeenSheets seen =
          new SeenSheets().read("book.xlsx", XlsxParts.zip(book.parts), SheetLimits.DOCUMENT);
      if (mark.isEmpty() || !charset.equals("UTF-16")) {
        assertThat(seen.problems).isEmpty();
        assertThat(seen.shown()).containsExactly(List.of("\u00e9\u6f22"));
      }
    }
    XlsxParts latin = book();
    latin.bytes();
    String sheet =
        "<worksheet><sheetData><row>" + inline("\u00e9") + "</row></sheetData></worksheet>";
    latin.parts.put("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(problems(XlsxParts.zip(latin.parts)))
        .singleElement()
        .asString()
        .contains("is damaged in its part xl/worksheets/sheet1.xml (neither UTF-8 nor UTF-16).");
  }

  @Test
  void aWorkbookWithoutARowIsAProblem() {
    assertThat(problems(ofRows("").bytes()))
        .containsExactly("book.xlsx: has no sheet with a header row");
    assertThat(problems(new XlsxParts().bytes()))
        .containsExactly("book.xlsx: has no sheet with a header row");
  }

  @Test
  void aSheetThatIsNotWantedIsNotRead() {
    SeenSheets seen = new SeenSheets();
    seen.unwanted = "notes";
    String twice = "<row>" + inline("x") + inline("X") + "</row><row><c r=\"?\"/></row>";
    byte[] bytes = new XlsxParts()
        .sheet("notes", twice)
        .sheet("a", "<row>" + inline("x") + "</row><row><c><v>1</v></c></row>")
        .bytes();
    assertThat(seen.read("book.xlsx", bytes, SheetLimits.DOCUMENT).problems).isEmpty();
    assertThat(seen.shown()).containsExactly(List.of("1"));
  }

  @Test
  void aFileIsToldByItsBytesAndNotByItsName() throws IOException {
    Path file = Files.write(directory.resolve("book.csv"), book().bytes());
    SeenSheets seen = new SeenSheets().read(file, SheetLimits.DOCUMENT);
    assertThat(seen.problems).isEmpty();
    assertThat(seen.rows).hasSize(50);
    Files.writeString(file, "a;b\n1;2\n");
    assertThat(new SeenSheets().read(file, SheetLimits.DOCUMENT).shown())
        .containsExactly(List.of("1", "2"));
    assertThat(new SeenSheets().read(directory, SheetLimits.DOCUMENT).problems)
        .singleElement()
        .asString()
        .endsWith("is a directory, not a file. Maybe name a file inside it.");
    assertThat(new SeenSheets().read(directory.resolve("no.csv"), SheetLimits.DOCUMENT).problems)
        .containsExactly("no.csv: no such file. Maybe the path is relative to another directory.");
  }

  /** The strict form has other namespaces; parts may be named from the root, or in capitals. */
  @ParameterizedTest
  @CsvSource({
    "http://purl.oclc.org/ooxml, worksheets/sheet1.xml",
    "http://schemas.openxmlformats.org, /xl/Worksheets/Sheet1.XML",
    "http://schemas.openxmlformats.org, ../xl/worksheets/./sheet1.xml"
  })
  void partsAreFoundHoweverTheyAreNamed(String namespace, String target) {
    XlsxParts book = book();
    book.bytes();
    Consumer<String> adapt = part -> book.part(
        part,
        new String(book.parts.get(part), StandardCharsets.UTF_8)
            .replace("http://schemas.openxmlformats.org", namespace)
            .replace("\"worksheets/sheet1.xml\"", "\"" + target + "\""));
    adapt.accept("xl/workbook.xml");
    adapt.accept("xl/_rels/workbook.xml.rels");
    adapt.accept("_rels/.rels");
    assertThat(problems(XlsxParts.zip(book.parts))).isEmpty();
  }
}
