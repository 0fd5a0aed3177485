package org.lodemark.origin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lodemark.atlas.fact.MeasureFact;
import org.lodemark.domain.custody.Action;
import org.lodemark.domain.custody.CustodySite;
import org.lodemark.domain.custody.EventTime;
import org.lodemark.domain.custody.SiteId;
import org.lodemark.domain.mass.Interval;
import org.lodemark.domain.place.Site;
import org.lodemark.origin.BuiltIn;
import org.lodemark.origin.books.BookRow;

/** What is said of borders: by the closures of the atlas, and by distances stated here. */
class BorderRemarksTest {
  private static List<CustodySite> sites(String from, String to) {
    return List.of(site("pit", from), site("heap", to));
  }

  private static CustodySite site(String id, String iso3) {
    return CustodySite.of(
        new SiteId(id),
        new Site(
            id, Site.Kind.TRADER, BuiltIn.country(iso3), Optional.empty(), Site.State.OPERATING));
  }

  private static EventTime on(String day) {
    return EventTime.onDay(LocalDate.parse(day), ZoneOffset.UTC);
  }

  private static List<BookRow> leg(EventTime left, EventTime came) {
    return new RecordsBuilder()
        .row("pit", 1, Action.SHIP, "a", 10, d -> {
          d.to("heap");
          d.time = left;
        })
        .row("heap", 1, Action.RECEIVE, "a", 10, d -> {
          d.to("pit");
          d.time = came;
        })
        .rows();
  }

  private static TestParameters parameters() {
    return TestParameters.of(BuiltIn.antimony().measures());
  }

  private static List<BorderRemark> of(
      List<BookRow> rows, List<CustodySite> sites, TestParameters parameters) {
    return BorderRemarks.of(rows, sites, BuiltIn.antimony(), parameters);
  }

  private static List<BorderRemark> closed(String from, String to, String left, String came) {
    return of(leg(on(left), on(came)), sites(from, to), parameters());
  }

  /** crossings.csv: five crossings from 2025-10-11, 19 days or more: the last one looked at is 29. */
  @Test
  void aClosureIsToldOfTheLegsThatFellIntoIt() {
    assertThat(closed("PAK", "PAK", "2025-10-09", "2025-10-11"))
        .singleElement()
        .satisfies(remark -> {
          assertThat(remark.kind()).isEqualTo(BorderRemark.Kind.CLOSED);
          assertThat(remark.crossings()).contains("Torkham", "Ghulam Khan", "all five crossings");
          assertThat(remark.sentence())
              .contains("closed from 2025-10-11 on", "for 19 days or more")
              .contains("1 leg in these countries", "0 of them across this border")
              .contains("pit to heap, sent 2025-10-09, received 2025-10-11");
          assertThat(remark.sources()).contains("we-news-2025-10-11");
          assertThat(remark.events()).hasSize(2);
        });
    assertThat(closed("PAK", "PAK", "2025-10-29", "2025-11-02")).hasSize(1);
    assertThat(closed("PAK", "PAK", "2025-10-30", "2025-11-02")).isEmpty();
    assertThat(closed("PAK", "PAK", "2025-10-09", "2025-10-10")).isEmpty();
    assertThat(closed("AFG", "PAK", "2025-10-09", "2025-10-12"))
        .singleElement()
        .satisfies(remark -> assertThat(remark.sentence()).contains("1 of them across"));
  }

  /** Torkham alone from 2025-02-21, no end reported: 20 days, the middle of 14 to 27, to 12 March. */
  @Test
  void aClosureWithoutReportedEndSaysSo() {
    assertThat(closed("PAK", "PAK", "2025-03-12", "2025-03-14"))
        .singleElement()
        .satisfies(remark ->
            assertThat(remark.sentence()).contains("no end reported; 20 days are looked at"));
    assertThat(closed("PAK", "PAK", "2025-03-13", "2025-03-14")).isEmpty();
  }

  @Test
  void otherCountriesAndReceiptsBeforeTheirShipmentsAreNotToldOf() {
    assertThat(closed("THA", "CHN", "2025-10-09", "2025-10-12")).isEmpty();
    assertThat(closed("PAK", "PAK", "2025-10-13", "2025-10-12")).isEmpty();
    List<BookRow> oneSide = leg(on("2025-10-09"), on("2025-10-12")).subList(0, 1);
    assertThat(of(oneSide, sites("PAK", "PAK"), parameters())).isEmpty();
  }

  private static TestParameters stating(String... distances) {
    List<MeasureFact> own = new ArrayList<>();
    MeasureFact like = parameters().find(TestId.T1, "least hours").orElseThrow();
    for (int i = 0; i < distances.length; i += 2) {
      own.add(new MeasureFact(
          TestParameters.TABLE,
          Map.of("test", "T1"),
          "km " + distances[i],
          Optional.empty(),
          Optional.of(Interval.exactly(Double.parseDouble(distances[i + 1]))),
          "km",
          "",
          like.provenance()));
    }
    return parameters().with(own);
  }

  /** 300 and 120 km are 6 hours at 70 km/h; straight on 140 km are 2. */
  @Test
  void roomForAWayByACrossingIsToldWhereDistancesAreStated() {
    TestParameters stated =
        stating("pit > Torkham", "300", "Torkham > heap", "120", "pit > heap", "140");
    List<BookRow> six = leg(RecordsBuilder.hour(3, 8), RecordsBuilder.hour(3, 14));
    List<BookRow> five = leg(RecordsBuilder.hour(3, 8), RecordsBuilder.hour(3, 13));
    assertThat(of(six, sites("PAK", "PAK"), stated)).singleElement().satisfies(remark -> {
      assertThat(remark.kind()).isEqualTo(BorderRemark.Kind.ROOM);
      assertThat(remark.sentence())
          .contains("at least 6.00 hours", "420.00 km", "6.00 hours at 70 km/h")
          .contains("straight on 140.00 km, 2.00 hours");
    });
    assertThat(of(five, sites("PAK", "PAK"), stated)).isEmpty();
    assertThat(of(six, sites("PAK", "PAK"), stating("pit > Torkham", "300"))).isEmpty();
    assertThat(of(six, sites("PAK", "PAK"), parameters())).isEmpty();
  }

  /** The next day without an hour: from midnight to midnight there may be none between. */
  @Test
  void aDayWithoutAnHourClaimsNoMoreThanItLeaves() {
    TestParameters stated = stating("pit > Torkham", "60", "Torkham > heap", "60");
    assertThat(of(leg(on("2025-01-03"), on("2025-01-04")), sites("PAK", "PAK"), stated))
        .isEmpty();
    assertThat(of(leg(on("2025-01-03"), on("2025-01-05")), sites("PAK", "PAK"), stated))
        .singleElement()
        .satisfies(remark -> assertThat(remark.sentence()).contains("at least 24.00 hours"));
  }

  @Test
  void nothingThatIsSaidAccuses() {
    String all =
        closed("AFG", "PAK", "2025-10-09", "2025-10-12").get(0).sentence().toLowerCase();
    assertThat(all).doesNotContain("smuggl", "suspic", "fraud", "illegal", "doubt");
  }
}
