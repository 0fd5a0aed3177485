package org.lodemark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lodemark.report.Json;
import org.lodemark.report.map.MapReport;
import org.lodemark.report.map.MapReport.FlowRow;
import org.lodemark.report.map.MapReports;

/** What the map is drawn from, against the printed tables of the atlas. */
class MapReportTest {
  private static MapReport report;

  @BeforeAll
  static void read() throws BadInput {
    report = MapReports.of(Fixture.antimony());
  }

  private static FlowRow flow(List<String> from, List<String> to, String period) {
    return report.flows().stream()
        .filter(row -> row.from().equals(Optional.of(from)))
        .filter(row -> row.to().equals(Optional.of(to)))
        .filter(row -> row.period().equals(period))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyRowOfTheTableIsAFlowAndNoneIsSummed() throws IOException {
    long rows;
    try (var lines = Files.lines(Fixture.ATLAS_HOME.resolve("antimony/trade.csv"))) {
      rows = lines.skip(1).filter(line -> !line.isBlank()).count();
    }
    assertThat(report.flows()).hasSize((int) rows);
  }

  @Test
  void anImportIsDrawnFromThePartnerToWhoReportsIt() {
    FlowRow flow = flow(List.of("TJK"), List.of("CHN"), "2020");
    assertThat(flow.flow()).isEqualTo("import");
    assertThat(flow.reporter()).containsExactly("CHN");
    assertThat(flow.stage()).hasValue("mining");
    assertThat(flow.lowTonnes()).hasValue(17_569.4);
  }

  @Test
  void aGroupStaysAGroupAndItsMetalIsARange() {
    FlowRow flow = flow(List.of("MEX", "THA"), List.of("USA"), "2024-12/2025-04");
    assertThat(flow.basis()).isEqualTo("gross");
    assertThat(flow.highTonnes()).hasValue(3834.0);
    // 3,834 t of oxide with up to 83.54 % of metal: 3,203 t.
    assertThat(flow.containedHighTonnes().orElseThrow()).isCloseTo(3203, Offset.offset(1.0));
    assertThat(flow.containedLowTonnes().orElseThrow()).isLessThan(3203);
  }

  @Test
  void theWorldIsNoPlaceToDrawAnArrowFrom() {
    assertThat(report.flows()).noneMatch(row -> row.from().orElse(List.of()).contains("WLD"));
    assertThat(report.flows()).anyMatch(row -> row.from().isEmpty());
    assertThat(Json.of(report)).contains("\"from\" : null");
  }

  @Test
  void anOpenEndIsNotKnownAndNotZero() {
    FlowRow flow = flow(List.of("PAK"), List.of("USA"), "2026");
    assertThat(flow.lowTonnes()).hasValue(100.0);
    assertThat(flow.highTonnes()).isEmpty();
  }

  @Test
  void outlinesFindTheirCountryByThreeDigits() {
    assertThat(report.countries())
        .contains(new MapReport.CountryRow("AFG", "Afghanistan", Optional.of("004")))
        .noneMatch(row -> row.country().equals("WLD"));
  }

  @Test
  void everySourceThatAFlowNamesIsListed() {
    List<String> listed = report.sources().stream().map(source -> source.id()).toList();
    assertThat(report.flows()).allSatisfy(row -> assertThat(listed).containsAll(row.sources()));
  }
}
