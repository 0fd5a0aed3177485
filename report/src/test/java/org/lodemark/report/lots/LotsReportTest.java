package org.lodemark.report.lots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.report.Csv;
import org.lodemark.report.Json;
import org.lodemark.report.lots.LotsReport.LotRow;
import org.lodemark.report.text.Style;

/** Pages of lots. */
class LotsReportTest {
  private static LotRow row(String lot, String site, Optional<Long> low, Optional<Long> high) {
    return new LotRow(
        lot,
        Optional.of(site),
        Optional.of("2024-01-02"),
        Optional.of("2024-03-04T10:00:00Z"),
        Optional.of("ship"),
        Optional.of("concentrate"),
        Optional.of("TJK"),
        Optional.of("mined"),
        low,
        high,
        low.map(grams -> low.equals(high) ? "measured" : "range"),
        3,
        lot.startsWith("bad") ? 2 : 0);
  }

  private static LotsReport report() {
    return LotsReport.page(
        List.of(
            row("a", "T", Optional.of(50_000_000L), Optional.of(50_000_000L)),
            row("bad", "T", Optional.of(48_000_000L), Optional.of(52_500_000L)),
            row(
                "https://id.gs1.org/01/09506000134352/10/" + "lot-number-".repeat(12),
                "https://example.com/site/" + "s".repeat(90),
                Optional.empty(),
                Optional.empty())),
        50,
        1_234);
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 100})
  void noLineIsLongerThanThePage(int width) {
    assertThat(LotsText.of(report(), new Style(width, false, false)).lines())
        .allMatch(line -> line.length() <= width);
  }

  @Test
  void aPageSaysWhereItIsAndWhatIsNext() {
    String text = LotsText.of(report(), new Style(100, false, false));
    assertThat(text)
        .startsWith("Lots 51 to 53 of 1,234\n")
        .contains("48-52.5 t", "not known", "TJK mined", "2024-03-04 ship", "! bad")
        .endsWith("Next page: --from 53\n");
  }

  @Test
  void shortNamesAreATableAndLongOnesStandWholeAboveTheRest() {
    LotsReport few = LotsReport.page(report().lots().subList(0, 2), 0, 2);
    assertThat(LotsText.of(few, new Style(80, false, false))).startsWith("""
            2 lots

            lot    at  last seen        form         declared        mass  rows  findings
            a      T   2024-03-04 ship  concentrate  TJK mined       50 t     3
            ! bad  T   2024-03-04 ship  concentrate  TJK mined  48-52.5 t     3         2
            """);
    String address = "https://example.com/lot/2024-0017/of-a-holder-with-a-name-of-his-own";
    LotsReport one = LotsReport.page(
        List.of(row(address, "T", Optional.of(50_000_000L), Optional.of(50_000_000L))), 0, 1);
    assertThat(LotsText.of(one, new Style(80, false, false)).lines()).contains(address);
  }

  @Test
  void theLastPageHasNoNext() {
    assertThat(LotsReport.page(List.of(), 0, 0).next()).isEmpty();
    LotsReport last = LotsReport.page(report().lots(), 7, 10);
    assertThat(last.next()).isEmpty();
    assertThat(LotsText.of(LotsReport.page(List.of(), 0, 0), new Style(80, false, false)))
        .isEqualTo("No lots: the records name none.\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LotsReport.page(report().lots(), 8, 10));
  }

  @Test
  void keysAreThoseOfTheContract() {
    assertThat(Json.of(report()))
        .contains("\"total\" : 1234", "\"shown\" : 3", "\"from\" : 50", "\"next\" : 53")
        .contains("\"massGrams\" : null", "\"massBasis\" : \"range\"")
        .contains("\"declaredOriginBasis\" : \"mined\"", "\"firstSeen\" : \"2024-01-02\"");
    assertThat(Csv.of(LotsSheets.of(report())))
        .startsWith("table,lot,site,firstSeen,lastSeen,lastAction,form,declaredOrigin,")
        .contains("lots,bad,T,2024-01-02,2024-03-04T10:00:00Z,ship,concentrate,TJK,mined,"
            + "48000000,52500000,range,3,2\r\n");
  }
}
