package org.lodemark.report.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lodemark.origin.verdict.Verdict;
import org.lodemark.origin.verify.LotVerification;
import org.lodemark.origin.verify.Verification;
import org.lodemark.report.trace.DrawnWay;
import org.lodemark.report.trace.DrawnWay.Lot;
import org.lodemark.report.trace.TraceReport.EdgeRow;
import org.lodemark.report.trace.TraceReport.Graph;
import org.lodemark.report.trace.TraceReport.NodeRow;

/** Whose way the page of a verification draws, and what it says of it. */
class VerifyPageWayTest {
  private static final String IN_FIGURES = "The same in figures: 2 flows";

  private static NodeRow place(String kind, String label, int level, long grams) {
    return new NodeRow(kind, label, Optional.empty(), Optional.empty(), level, grams, 1);
  }

  private static DrawnWay way(String basis) {
    Graph graph = new Graph(
        basis,
        List.of(
            place("origin", "unrecorded", 0, 80),
            place("target", "a", 1, 50),
            place("target", "b", 1, 30)),
        List.of(new EdgeRow(0, 1, 50), new EdgeRow(0, 2, 30)));
    return new DrawnWay(
        List.of(new Lot("a", 50, 0), new Lot("b", 30, 0)), 80, graph, List.of(), List.of());
  }

  private static DrawnWay wayOfOne() {
    Graph graph = new Graph(
        "measured",
        List.of(place("origin", "unrecorded", 0, 50), place("target", "a", 1, 50)),
        List.of(new EdgeRow(0, 1, 50)));
    return new DrawnWay(List.of(new Lot("a", 50, 0)), 50, graph, List.of(), List.of());
  }

  private static String page(Verification answer, Optional<DrawnWay> way) {
    return VerifyHtml.of(VerifyReports.of(answer, VerifyReportExtras.NONE), way);
  }

  private static List<LotVerification> lots() {
    return List.of(
        Claims.lot("a", Verdict.UNPROVEN, true, false),
        Claims.lot("b", Verdict.UNPROVEN, true, false));
  }

  @Test
  void whatLeftAnExporterIsDrawnTogetherAndListedInFigures() {
    assertThat(page(Claims.exporter(lots()), Optional.of(way("measured"))))
        .contains("<bdi>The way of all lots together, pro rata</bdi>", "80 g together", IN_FIGURES)
        .doesNotContain("largest of the lots", "not drawn");
    assertThat(page(Claims.exporter(lots()), Optional.of(way("low"))))
        .contains(
            "The way of all lots together, pro rata; what was not measured is drawn with the least");
  }

  @Test
  void severalLotsByNameAreDrawnTogetherToo() {
    Verification answer = Claims.of(
        new Verification.Scope.SomeLots(
            lots().stream().map(LotVerification::lot).toList()),
        lots(),
        Optional.empty());
    assertThat(page(answer, Optional.of(way("measured"))))
        .contains("The way of all lots together, pro rata", IN_FIGURES);
  }

  @Test
  void anExportersOnlyLotIsCalledByItsName() {
    Verification answer = Claims.exporter(lots().subList(0, 1));
    assertThat(page(answer, Optional.of(wayOfOne())))
        .contains("<bdi>The way of a, pro rata</bdi>", "The same in figures: 1 flow");
  }

  @Test
  void ofEveryLotTheLargestIsDrawnAndNamed() {
    Verification answer = Claims.of(new Verification.Scope.All(), lots(), Optional.empty());
    assertThat(page(answer, Optional.of(wayOfOne())))
        .contains(
            "<bdi>The way of a, the largest of the lots, pro rata</bdi>",
            "The same in figures: 1 flow");
  }

  @Test
  void oneLotHasItsWayAlone() {
    assertThat(page(Claims.one("a", Verdict.UNPROVEN), Optional.of(wayOfOne())))
        .contains("<bdi>The way of the lot, pro rata</bdi>", "The same in figures: 1 flow");
  }

  @Test
  void aWayWithTooManyStagesIsTheTableAlone() {
    NodeRow first = place("origin", "unrecorded", 0, 80);
    NodeRow last = place("target", "a", 3_000, 80);
    DrawnWay far = new DrawnWay(
        List.of(new Lot("a", 50, 0), new Lot("b", 30, 0)),
        80,
        new Graph("measured", List.of(first, last), List.of(new EdgeRow(0, 1, 80))),
        List.of(),
        List.of());
    assertThat(page(Claims.exporter(lots()), Optional.of(far)))
        .contains("too many stages to be drawn; the table holds it", "The same in figures: 1 flow")
        .doesNotContain("<figure>");
  }

  @Test
  void aWayThatIsNotThereIsSaidToBeMissing() {
    assertThat(page(Claims.exporter(lots()), Optional.empty()))
        .contains("The way is not drawn: the records changed while this was computed.");
  }
}
