package org.lodemark.report.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.answer.RecallQuestion;
import org.lodemark.flow.answer.RecallQuestion.Affected;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.report.Csv;
import org.lodemark.report.Json;
import org.lodemark.report.text.Style;
import org.lodemark.report.trace.RecallReport.AffectedRow;

/** What a bad lot or mine reached. */
class RecallReportTest {
  private static final Story STORY = Stories.twoSellers();

  private static RecallReport ofMine() {
    List<Affected> affected = new RecallQuestion(STORY.custody(Assumptions.DEFAULT))
        .ofMine(new SiteId("F"))
        .orElseThrow();
    return RecallReports.ofMine(
        new SiteId("F"), Assumptions.DEFAULT, affected, Optional.empty(), STORY.sites(), List.of());
  }

  @Test
  void aBadMineIsInItsOwnLotsAndInWhatTheyWereMixedInto() {
    assertThat(ofMine().affected())
        .containsExactly(
            new AffectedRow("f", "F", t(60), t(60), t(60), t(60), t(60)),
            new AffectedRow("x", "T", t(50), t(50), t(30), t(30), t(50)));
  }

  @Test
  void aLotThatOneEndDoesNotListMayHaveNoneThere() {
    Affected x = new Affected(new LotId("x"), new SiteId("T"), 100, 40.4, 60);
    Affected more = new Affected(new LotId("x"), new SiteId("T"), 120, 55.5, 70);
    Affected y = new Affected(new LotId("y"), new SiteId("T"), 100, 10, 20);
    RecallReport report = RecallReports.ofLot(
        new LotId("f"),
        Assumptions.DEFAULT,
        List.of(x),
        Optional.of(List.of(more, y)),
        STORY.sites(),
        List.of());
    assertThat(report.massBasis()).isEqualTo("range");
    assertThat(report.affected())
        .containsExactly(
            new AffectedRow("x", "T", 100, 120, 40, 56, 70),
            new AffectedRow("y", "T", 100, 100, 0, 10, 20));
    assertThat(report.notes()).singleElement().asString().contains("affected at either");
  }

  @Test
  void theTextSaysWhatMostMeans() {
    assertThat(RecallText.of(ofMine(), new Style(80, false, false))).isEqualTo("""
            Affected by mine Far mine (TJK): 2 lots that may hold metal of it

              lot  at        mass  bad, pro rata  bad, most
              f    Far mine  60 t           60 t       60 t
              x    Trader    50 t           30 t       50 t

            Pro rata is a convention: a part of each lot that was in stock. Most is the most
            that can be in the lot whatever was taken from stock, a safe upper bound. Lots
            that can have none are not listed. Lots follow from one another: masses in this
            table do not add up.
            Trust physical: a site's links are believed only where a custody model that ties
            outputs to inputs was audited on the day; any other site is one stock. Sources
            capped: mines won what their records say, up to their capacity where that is
            known.
            Conditional on these records: an unrecorded swap of equal mass is invisible.
            """);
  }

  @Test
  void jsonAndCsvHoldTheSame() {
    assertThat(Json.of(ofMine()))
        .contains("\"kind\" : \"mine\"", "\"mostBadGrams\" : 50000000", "\"badGrams\" : 30000000");
    assertThat(Csv.of(RecallSheets.of(ofMine())))
        .isEqualTo(
            "table,of,lot,site,massGrams,massHighGrams,badGrams,badHighGrams,mostBadGrams\r\n"
                + "affected,F,f,F,60000000,60000000,60000000,60000000,60000000\r\n"
                + "affected,F,x,T,50000000,50000000,30000000,30000000,50000000\r\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 100})
  void noLineIsLongerThanThePage(int width) {
    Story story = Stories.hostile();
    Affected bad = new Affected(
        new LotId(Stories.LONG_LOT), new SiteId("T"), 123_456_789_000L, 1.5e9, 99_999_999_999L);
    RecallReport report = RecallReports.ofLot(
        new LotId(Stories.LONG_LOT.replace('a', 'b')),
        Assumptions.DEFAULT,
        List.of(bad),
        Optional.of(List.of()),
        story.sites(),
        List.of("Note on " + Stories.LONG_LOT));
    assertThat(RecallText.of(report, new Style(width, false, false)).lines())
        .allMatch(line -> line.length() <= width);
  }

  @Test
  void nothingAffectedIsSaidAsFarAsTheRecordsGo() {
    RecallReport report = RecallReports.ofLot(
        new LotId("x"), Assumptions.DEFAULT, List.of(), Optional.empty(), STORY.sites(), List.of());
    assertThat(RecallText.of(report, new Style(80, false, false)))
        .contains("0 lots", "as far as these records go");
  }

  private static long t(long tonnes) {
    return tonnes * 1_000_000;
  }
}
