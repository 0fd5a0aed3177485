package org.lodemark.input.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodemark.input.sheet.SeenSheets.number;
import static org.lodemark.input.sheet.SeenSheets.text;
import static org.lodemark.input.sheet.XlsxParts.inline;
import static org.lodemark.input.sheet.XlsxParts.ofCells;
import static org.lodemark.input.sheet.XlsxParts.ofRows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks as other programs write them. */
class XlsxSheetTest {
  @Test
  void aSheetIsReadByTheReferencesOfItsCells() {
    SeenSheets seen = ofRows("""
        <row r="3"><c r="B3" t="inlineStr"><is><t>b</t></is></c>
          <c r="A3" t="inlineStr"><is><t> a </t></is></c></row>
        <row r="5"><c r="B5"><v>2</v></c></row>
        <row r="7"><c r="A7" s="0"/></row>
        <row r="9"><c r="A9"><v>1</v></c><c r="XFD9" s="0"/></row>
        """).read();
    assertThat(seen.problems).isEmpty();
    assertThat(seen.headers)
        .containsExactly(new SheetHeader("book.xlsx", "a", 3, List.of("a", "b")));
    assertThat(seen.rows)
        .containsExactly(
            new SheetRow(5, List.of(new Cell.Empty(), number("2"))),
            new SheetRow(9, List.of(number("1"), new Cell.Empty())));
  }

  @Test
  void withoutReferencesOneFollowsTheOther() {
    SeenSheets seen = ofRows(
            "<row>" + inline("a") + inline("b") + "</row>" + "<row/><row><c/><c><v>1</v></c></row>")
        .read();
    assertThat(seen.problems).isEmpty();
    assertThat(seen.rows).containsExactly(new SheetRow(3, List.of(new Cell.Empty(), number("1"))));
  }

  @Test
  void sharedTextsAreThoseOfTheirRunsWithoutPronunciation() {
    SeenSheets seen = ofCells(
            "<c t=\"s\"><v>0</v></c>", "<c t=\"s\"><v>1</v></c>", "<c t=\"s\"><v> 2 </v></c>")
        .texts("""
            <si><r><t>Anti</t></r><r><rPr><b/></rPr><t xml:space="preserve">mony </t></r></si>
            <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>
            <si><t>a &amp; b_x000D__x005F_x000D_ <![CDATA[<c>]]></t></si>""")
        .read();
    assertThat(seen.problems).isEmpty();
    assertThat(seen.cells())
        .containsExactly(
            List.of(text("Antimony")), List.of(text("東京")), List.of(text("a & b\r_x000D_ <c>")));
  }

  @Test
  void aFormulaIsItsStoredValue() {
    SeenSheets seen = ofCells(
            "<c><f>1+1</f><v>2</v></c>",
            "<c t=\"str\"><f>A1</f><v> ton </v></c>",
            "<c t=\"str\"><f>A1</f><v></v></c><c><v/></c>",
            "<c t=\"b\"><f>TRUE()</f><v>1</v></c>",
            "<c t=\"b\"><v>0</v></c>",
            "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",
            "<c><f>A1</f></c>",
            "<c t=\"str\"><f>A1</f></c>",
            "<c><f>A1</f><v></v></c>",
            "<c><f t=\"shared\" si=\"7\"/><v>3</v></c>",
            "<c t=\"z\"><v>3</v></c>")
        .read();
    Cell never = new Cell.Fault("a formula without a stored value"
        + " (open the workbook in a spreadsheet program and save it there)");
    assertThat(seen.problems).isEmpty();
    assertThat(seen.cells().stream().map(List::getFirst))
        .containsExactly(
            number("2"),
            text("ton"),
            new Cell.Flag(true),
            new Cell.Flag(false),
            new Cell.Fault("#DIV/0!"),
            never,
            never,
            never,
            number("3"),
            new Cell.Fault("a cell of the unknown kind z"));
  }

  @ParameterizedTest
  @CsvSource({
    "12.300000000000001, 12.3",
    "0.30000000000000004, 0.3",
    "1234567.8999999999, 1234567.9",
    "1E3, 1000",
    "-2.50, -2.5",
    "123456789012345678, 123456789012346000",
    "1.5E-7, 0.00000015",
    "0, 0"
  })
  void aNumberIsWhatTheSpreadsheetShows(String stored, String shown) {
    SeenSheets seen = ofCells("<c><v>" + stored + "</v></c>").read();
    assertThat(seen.cells()).containsExactly(List.of(number(shown)));
    assertThat(seen.shown()).containsExactly(List.of(shown));
  }

  @ParameterizedTest
  @CsvSource({"1E400", "1E-2000000000", "12x", "NaN", "1E99999999999"})
  void whatIsNoNumberIsAFault(String stored) {
    SeenSheets seen = ofCells("<c><v>" + stored + "</v></c>").read();
    assertThat(seen.problems).isEmpty();
    assertThat(seen.cells())
        .containsExactly(List.of(new Cell.Fault(stored + ", which is no number")));
  }

  @Test
  void sheetsComeInTheOrderOfTheirTabs() {
    SeenSheets seen = new XlsxParts()
        .sheet("b", "<row>" + inline("x") + "</row><row><c><v>1</v></c></row>")
        .sheet("empty", "")
        .sheetPart(
            "hidden", "state=\"hidden\"", "<sheetData><row>" + inline("y") + "</row></sheetData>")
        .sheetPart(
            "a &amp; b",
            "",
            "<dimension ref=\"A1\"/><sheetData><row>" + inline("z")
                + "</row><row><c><v>2</v></c></row></sheetData><mergeCells/>")
        .read();
    assertThat(seen.problems).isEmpty();
    assertThat(seen.headers.stream().map(SheetHeader::place))
        .containsExactly("book.xlsx[b]", "book.xlsx[hidden]", "book.xlsx[a & b]");
    assertThat(seen.shown()).containsExactly(List.of("1"), List.of("2"));
  }
}
