package org.lodemark.input.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lodemark.input.sheet.SeenSheets.number;
import static org.lodemark.input.sheet.SeenSheets.text;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures as Excel shows them: 1 March 2024 is day 45352 since 1900, 43890 since 1904. */
class SheetDatesTest {
  private static Cell cell(String stored, String format) {
    SeenSheets seen = XlsxParts.ofCells("<c s=\"0\"><v>" + stored + "</v></c>")
        .formats(format)
        .read();
    assertThat(seen.problems).isEmpty();
    return seen.cells().getFirst().getFirst();
  }

  private static Cell date(String at, boolean hasTime) {
    return new Cell.Date(LocalDateTime.parse(at), hasTime);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dd/mm/yyyy",
        "[$-409]d-mmm-yy",
        "yyyy\\-mm\\-dd;@",
        "[Red]yyyy",
        "D.M.YYYY",
        "mmm \"of\" yy",
        "[$-F800]dddd, mmmm dd, yyyy",
        "yyyy\"年\"m\"月\"",
        "d/m"
      })
  void aFormatWithDayOrYearShowsADate(String format) {
    assertThat(cell("45352.75", format)).isEqualTo(date("2024-03-01T00:00", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yyyy-mm-dd hh:mm", "m/d/yy h:mm AM/PM", "dd.mm.yyyy\\ hh:mm:ss.000", "d h"})
  void aFormatWithDayAndHourShowsBoth(String format) {
    assertThat(cell("45352.75", format)).isEqualTo(date("2024-03-01T18:00", true));
    assertThat(cell("45352", format)).isEqualTo(date("2024-03-01T00:00", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "General",
        "0.00",
        "#,##0.00 \"days\"",
        "[Red]0.0",
        "0.00E+00",
        "[$USD] #,##0",
        "# ?/?",
        "0%",
        "@",
        "[>=100]0;[Red]-0",
        "#,##0\\ \\d",
        "0_d",
        "#,##0 USD",
        "0;dd",
        "\"dd/mm/yyyy\""
      })
  void otherFormatsShowANumber(String format) {
    assertThat(cell("45352.75", format)).isEqualTo(number("45352.75"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.354166666666667, h:mm, 08:30",
    "0.354166666666667, h:mm AM/PM, 08:30",
    "0.354340277777778, hh:mm:ss, 08:30:15",
    "0, hh:mm, 00:00",
    "0.5, mm:ss, 12:00",
    "1.09375, [h]:mm, 26:15",
    "1.09375, [h]:mm:ss, 26:15",
    "0.0001, [mm]:ss, 0:00:08"
  })
  void aTimeWithoutADateIsAText(String stored, String format, String shown) {
    assertThat(cell(stored, format)).isEqualTo(text(shown));
  }

  @Test
  void aTimeThatHasADateKeepsIt() {
    assertThat(cell("45352.75", "hh:mm")).isEqualTo(date("2024-03-01T18:00", true));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1900-01-01",
    "59, 1900-02-28",
    "61, 1900-03-01",
    "2958465, 9999-12-31",
  })
  void theCalendarOf1900IsThatOfExcel(String stored, String day) {
    assertThat(cell(stored, "yyyy-mm-dd").shown()).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "60", "-1", "2958466", "1E300", "0.5"})
  void aNumberThatIsNoDayIsAFault(String stored) {
    String plain = new BigDecimal(stored).toPlainString();
    assertThat(cell(stored, "yyyy-mm-dd"))
        .isEqualTo(new Cell.Fault(plain + ", which its format shows as a date that is none"));
  }

  @ParameterizedTest
  @CsvSource({"43890, 2024-03-01", "0, 1904-01-01", "2957003, 9999-12-31"})
  void aWorkbookMayCountFrom1904(String stored, String day) {
    SeenSheets seen = XlsxParts.ofCells("<c s=\"1\"><v>" + stored + "</v></c>")
        .formats("0", "dd/mm/yyyy")
        .properties("<workbookPr date1904=\"1\"/>")
        .read();
    assertThat(seen.shown()).containsExactly(List.of(day));
  }

  @ParameterizedTest
  @CsvSource({
    "14, 2024-03-01",
    "17, 2024-03-01",
    "22, 2024-03-01T18:00",
    "46, 1088466:00",
    "2, 45352.75",
    "49, 45352.75",
    "30, 2024-03-01"
  })
  void formatsProgramsKnowByHeartNeedNoCode(int id, String shown) {
    SeenSheets seen = XlsxParts.ofCells("<c s=\"0\"><v>45352.75</v></c>")
        .styles("<cellXfs><xf numFmtId=\"" + id + "\"/></cellXfs>")
        .read();
    assertThat(seen.shown()).containsExactly(List.of(shown));
  }

  @Test
  void aStyleThatIsNotThereShowsANumber() {
    SeenSheets seen = XlsxParts.ofCells("<c s=\"9\"><v>45352</v></c>").read();
    assertThat(seen.cells()).containsExactly(List.of(number("45352")));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-01, 2024-03-01",
    "2024-03-01T18:00:00, 2024-03-01T18:00",
    "2024-03-01T18:00:00Z, 2024-03-01T18:00",
    "1 March, '1 March, which is no date'"
  })
  void aDateMayBeStoredAsText(String stored, String shown) {
    SeenSheets seen = XlsxParts.ofCells("<c t=\"d\"><v>" + stored + "</v></c>").read();
    assertThat(seen.shown()).containsExactly(List.of(shown));
  }
}
