package org.lodemark.report.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lodemark.domain.custody.LotId;
import org.lodemark.domain.custody.RecordRef;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.flow.custody.Assumptions;
import org.lodemark.flow.custody.Finding;
import org.lodemark.flow.custody.Trust;
import org.lodemark.report.Csv;
import org.lodemark.report.Json;
import org.lodemark.report.trace.TraceReport.AncestorRow;
import org.lodemark.report.trace.TraceReport.CountryRow;
import org.lodemark.report.trace.TraceReport.ShareRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The record of a trace and its JSON. */
class TraceReportTest {
  private static final Finding FINDING = new Finding(
      Finding.Kind.UNEXPLAINED_INFLOW,
      new SiteId("T"),
      Optional.of(new LotId("x")),
      7,
      "7 g more",
      List.of(new RecordRef("a.csv", 3)));

  /** Of 50 t at the low end 60 % is of F; of 80 t at the high end 75 %. */
  static TraceReport twoEnds() {
    Story low = Stories.twoSellers();
    Story high = new Story()
        .mine("F", "Far mine", "TJK")
        .mine("L", "Low mine", "BOL")
        .trader("T", "Trader", "THA")
        .trader("X", "Buyer", "USA")
        .mined(1, "F", "f", 120)
        .mined(1, "L", "l", 40)
        .move(2, "F", "T", "f", 120)
        .move(3, "L", "T", "l", 40)
        .ship(5, "T", "X", "x", 80);
    return TraceReports.of(
        Story.answer(low.custody(Assumptions.DEFAULT), "x", 12).orElseThrow(),
        Story.answer(high.custody(Assumptions.DEFAULT), "x", 12),
        List.of(),
        List.of(FINDING),
        low.sites(),
        List.of("A note of the caller."));
  }

  @Test
  void sharesAreThoseOfTheEngineAndCountriesTheirSums() {
    TraceReport report = Stories.twoSellers().trace("x");
    assertThat(report.massGrams()).isEqualTo(50_000_000);
    assertThat(report.massBasis()).isEqualTo("measured");
    assertThat(report.site()).isEqualTo("T");
    assertThat(report.time()).isEqualTo("2024-01-05");
    assertThat(report.kind()).isEqualTo("departed");
    assertThat(report.shares())
        .extracting(ShareRow::origin, ShareRow::proRata, ShareRow::fifo, ShareRow::lifo)
        .startsWith(
            tuple("F", Optional.of(0.6), Optional.of(1.0), Optional.of(0.2)),
            tuple("L", Optional.of(0.4), Optional.of(0.0), Optional.of(0.8)));
    assertThat(report.countries())
        .extracting(CountryRow::country)
        .containsExactly("TJK", "BOL", "UNKNOWN");
    assertThat(report.ancestors())
        .containsExactly(
            new AncestorRow("f", "F", 30_000_000, 30_000_000),
            new AncestorRow("l", "L", 20_000_000, 20_000_000));
  }

  @Test
  void whatDiffersBetweenTheEndsHasNoPlainValueAndItsRangeIsTheHull() {
    TraceReport report = twoEnds();
    assertThat(report.massGrams()).isEqualTo(50_000_000);
    assertThat(report.massHighGrams()).isEqualTo(80_000_000);
    assertThat(report.massBasis()).isEqualTo("range");
    ShareRow far = report.shares().getFirst();
    assertThat(far.origin()).isEqualTo("F");
    assertThat(far.proRata()).isEmpty();
    assertThat(far.ranges().proRata()).containsExactly(0.6, 0.75);
    assertThat(far.fifo()).contains(1.0);
    assertThat(far.ranges().fifo()).containsExactly(1.0, 1.0);
    // LIFO: 10 of 50 t, and 40 of 80 t, after the 40 t of L.
    assertThat(far.ranges().lifo()).containsExactly(0.2, 0.5);
    assertThat(report.ancestors().getFirst())
        .isEqualTo(new AncestorRow("f", "F", 30_000_000, 60_000_000));
    assertThat(report.graph().massBasis()).isEqualTo("low");
    assertThat(report.notes()).hasSize(3).last().isEqualTo("A note of the caller.");
    assertThat(report.conditionalFindings()).containsExactly(FindingRow.of(FINDING));
  }

  @Test
  void endsThatAgreeAreOneAnswer() {
    Story story = Stories.twoSellers();
    TraceAnswer answer =
        Story.answer(story.custody(Assumptions.DEFAULT), "x", 12).orElseThrow();
    TraceReport report = TraceReports.of(
        answer, Optional.of(answer), List.of(), List.of(), story.sites(), List.of());
    assertThat(report.massBasis()).isEqualTo("measured");
    assertThat(report.shares()).isEqualTo(story.trace("x").shares());
  }

  @Test
  void endsOfTwoLotsAreRefused() {
    var custody = Stories.twoSellers().custody(Assumptions.DEFAULT);
    TraceAnswer x = Story.answer(custody, "x", 12).orElseThrow();
    Optional<TraceAnswer> f = Story.answer(custody, "f", 12);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TraceReports.of(x, f, List.of(), List.of(), List.of(), List.of()))
        .withMessageContaining("x and f");
  }

  @Test
  void whatADeclarationStandsForIsSaid() {
    Story story = Stories.twoSellers();
    var custody = story.custody(Assumptions.DEFAULT.withTrust(Trust.AS_RECORDED));
    TraceReport report = TraceReports.of(
        Story.answer(custody, "x", 12).orElseThrow(),
        Optional.empty(),
        List.of(),
        List.of(),
        story.sites(),
        List.of());
    assertThat(report.assumptions().trust()).isEqualTo("as-recorded");
    assertThat(report.assumptions().trustWords()).contains("every link as written");
  }

  @Test
  void keysAreThoseOfTheContract() {
    JsonNode json = JsonMapper.builder().build().readTree(Json.of(twoEnds()));
    assertThat(json.propertyNames())
        .containsExactly(
            "lot",
            "massGrams",
            "massHighGrams",
            "massBasis",
            "site",
            "time",
            "kind",
            "assumptions",
            "paperFeasible",
            "shares",
            "countries",
            "ancestors",
            "otherAncestors",
            "graph",
            "findings",
            "conditionalFindings",
            "sites",
            "notes");
    assertThat(json.get("assumptions").propertyNames())
        .containsExactly("trust", "sources", "scaleSds");
    JsonNode share = json.get("shares").get(0);
    assertThat(share.propertyNames())
        .containsExactly(
            "origin", "country", "kind", "asRecorded", "proRata", "fifo", "lifo", "ranges");
    assertThat(share.get("proRata").isNull()).isTrue();
    assertThat(share.get("ranges").propertyNames())
        .containsExactly("asRecorded", "proRata", "fifo", "lifo");
    assertThat(share.get("ranges").get("proRata").get(1).asDouble()).isEqualTo(0.75);
    assertThat(json.get("countries").get(0).propertyNames())
        .containsExactly("country", "asRecorded", "proRata", "fifo", "lifo", "ranges");
    assertThat(json.get("ancestors").get(0).propertyNames())
        .containsExactly("lot", "site", "massGrams", "massHighGrams");
    assertThat(json.get("otherAncestors").propertyNames()).containsExactly("count", "massGrams");
    assertThat(json.get("graph").propertyNames()).containsExactly("massBasis", "nodes", "edges");
    assertThat(json.get("graph").get("nodes").get(0).propertyNames())
        .containsExactly("kind", "label", "site", "country", "level", "massGrams", "merged");
    assertThat(json.get("graph").get("edges").get(0).propertyNames())
        .containsExactly("from", "to", "massGrams");
    JsonNode finding = json.get("conditionalFindings").get(0);
    assertThat(finding.propertyNames())
        .containsExactly("kind", "site", "lot", "grams", "message", "rows");
    assertThat(finding.get("rows").get(0).propertyNames()).containsExactly("document", "row");
    assertThat(json.get("sites").get(0).propertyNames())
        .containsExactly("site", "name", "country", "kind");
  }

  @Test
  void tablesHoldPlainAndRange() {
    String csv = Csv.of(TraceSheets.of(twoEnds()));
    assertThat(csv)
        .contains("table,lot,origin,country,kind,asRecorded,asRecordedLow,asRecordedHigh,proRata,")
        .contains("shares,x,F,TJK,mined,0,0,0,,0.6,0.75,1,1,1,,0.2,0.5")
        .contains("ancestors,x,f,F,30000000,60000000")
        .contains("edges,x,0,F,2,stock at F,30000000")
        .contains("findings,one,UNEXPLAINED_INFLOW,T,x,7,7 g more,a.csv:3");
  }
}
