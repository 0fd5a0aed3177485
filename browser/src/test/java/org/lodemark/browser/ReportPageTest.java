package org.lodemark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The reports that stand by themselves as one page, as a reader opens them. */
@InChromium
class ReportPageTest {
  @TempDir
  private static Path folder;

  private static final Map<Report, Path> PAGES = new EnumMap<>(Report.class);

  @BeforeAll
  static void writeReports() {
    Commands commands = Commands.overSample(folder);
    for (Report report : Report.values()) {
      PAGES.put(report, report.write(commands, folder));
    }
  }

  private static String address(Report report) {
    return PAGES.get(report).toUri().toString();
  }

  static Stream<Arguments> everyReportInEveryLook() {
    return Stream.of(Report.values())
        .flatMap(report -> Look.listAll().stream().map(look -> Arguments.of(report, look)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("everyReportInEveryLook")
  void isReadableInFull(Report report, Look look, Tabs tabs) {
    Page page = tabs.open(look, address(report)).page();
    openDetails(page);
    assertThat(Inspection.layout(page)).isEmpty();
    // Axe takes seconds: each width and each colour scheme is seen by it, not every pair.
    if (look.dark() == (look.widthPx() == Look.DESK.widthPx())) {
      assertThat(Inspection.access(page)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Report.class)
  void asksForNothingAndRunsNothing(Report report, Tabs tabs) {
    Tab tab = tabs.open(Look.DESK, address(report));
    assertThat(tab.listRequests()).containsExactly(address(report));
    assertThat(tab.page().locator("script, link, img, iframe, object, embed").count())
        .isZero();
    assertThat(tab.page()
            .locator("[onclick], [onload], [onerror], [href^='javascript']")
            .count())
        .isZero();
  }

  /** Each box that scrolls sideways can be reached and scrolled by the keyboard alone. */
  @ParameterizedTest
  @EnumSource(Report.class)
  void keyboardReachesAllThatScrolls(Report report, Tabs tabs) {
    Page page = tabs.open(Look.PHONE, address(report)).page();
    int boxes = page.locator(".scroll:visible").count();
    assertThat(boxes).isPositive();
    Keyboard.Walk walk = Keyboard.walk(page);
    assertThat(walk.listFaults()).isEmpty();
    assertThat(walk.count("div.scroll")).isEqualTo(boxes);
  }

  /** At a desk the drawing shows the way to its end, the lot, without scrolling. */
  @ParameterizedTest
  @EnumSource(Report.class)
  void drawingFitsOnADesk(Report report, Tabs tabs) {
    Page page = tabs.open(Look.DESK, address(report)).page();
    Object hidden = page.evaluate("() => { const box = document.querySelector('figure .scroll');"
        + " return box ? box.scrollWidth - box.clientWidth : null; }");
    assertThat(hidden).as("pixels of the drawing that are out of sight").isEqualTo(0);
  }

  private static void openDetails(Page page) {
    page.evaluate("() => document.querySelectorAll('details').forEach(e => { e.open = true; })");
  }

  static List<Report> withRequest() {
    return Stream.of(Report.values()).filter(Report::hasRequest).toList();
  }

  private static final double SIDE_MM = 15;
  private static final double FOOT_MM = 18;

  @ParameterizedTest
  @MethodSource("withRequest")
  void requestToTheSupplierIsTheLastSheetAndAlone(Report report, Tabs tabs) {
    Page page = tabs.open(Look.DESK, address(report)).page();
    String title = Paper.dense(page.locator("section.sheet h2").first().textContent());
    String request = Paper.dense(page.locator("section.sheet").textContent());
    List<String> sheets =
        Paper.print(page).sheets().stream().map(sheet -> sheet.text(FOOT_MM)).toList();
    assertThat(title).isNotEmpty();
    assertThat(sheets.subList(0, sheets.size() - 1)).noneMatch(text -> text.contains(title));
    assertThat(sheets.getLast()).startsWith(title);
    // Bullets and numbers are printed, and are not in the text of the page.
    assertThat(sheets.getLast().length()).isBetween(request.length(), request.length() + 100);
  }

  @ParameterizedTest
  @EnumSource(Report.class)
  void paperShowsAllThatTheScreenShows(Report report, Tabs tabs) {
    Page page = tabs.open(Look.DESK, address(report)).page();
    openDetails(page);
    List<String> pieces = page
        .locator("h1, h2, h3, p, li, td, th, figcaption, svg text, .verdict")
        .allTextContents()
        .stream()
        .map(Paper::dense)
        .filter(text -> !text.isEmpty())
        .toList();
    Paper paper = Paper.print(page);
    String printed = paper.text(FOOT_MM);
    assertThat(pieces).hasSizeGreaterThan(40);
    assertThat(pieces)
        .allSatisfy(piece ->
            assertThat(printed.contains(piece)).as("printed: %s", piece).isTrue());
    assertThat(paper.listInSideMargins(SIDE_MM)).isEmpty();
  }
}
